"""A clause where a preposition has room for a noun."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.grammar import first_word, form, grammar, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import SAYING, weighed
from wirelint_rules.collision._verbs import needs_object

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words

_OBJECT = form(r"[pfo] [TSA](?: [?svN>]){1,3} (?P<verb>[irwxM])(?= )", "pfo TSA")

_ALONE = frozenset("despite during amid".split())
_SECOND = frozenset([("because", "of"), ("due", "to"), ("owing", "to")])
_FINITE = frozenset("irwxPMdh")
_JOINTS = frozenset("RtCX")


@rule(severity=Severity.WARNING, reach="paragraph", forms=(_OBJECT,))
def clause_as_object(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A preposition is followed by a whole clause.

    “Because of the bridge had collapsed”, “despite the army was shelling the town”, “due to the harvest had failed”: a phrase
    was made a clause, or a clause a phrase, and half of the other is left. A main clause that goes on behind the phrase (the
    talks during the truce were secret) is told by its lacking a verb before it, and left alone, as is speech.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion.

    Bad:  Trucks were stuck {==because of the ferry had==} sunk overnight.
    Bad:  The school was open {==despite the roof had==} collapsed.
    Good: The delay because of the storm had cost millions, and all that he said during the trial was false.
    """
    yield from weighed(document, _clauses, pooled)


def _clauses(document: Document) -> Iterator[tuple[bool, Finding]]:
    story, letters = words(document), grammar(document)
    for _, at, last in stretches(document, _OBJECT):
        one = at if story.lower[at] in _ALONE else at - 1
        two = one < at and one >= 0 and (story.lower[one], story.lower[at]) in _SECOND
        if (one == at or two) and story.texts[at] == story.lower[at] and _spoken_for(story, letters, one):
            span = story.span(one, last)
            yield True, Finding(span, f"“{document[span]}”: “{story.lower[at]}” takes a noun, and no clause")


def _spoken_for(story: Words, letters: Letters, at: int) -> bool:
    """Whether the clause before a preposition has its verb already."""
    for word in range(at - 1, first_word(letters, at) - 1, -1):
        if letters.kinds[word] in _JOINTS or story.lower[word] in SAYING or letters.marks[word] == '"':
            return False
        if letters.kinds[word] in _FINITE:
            return _main(story, letters, word, story.lower[at] != "during")
    return False


def _main(story: Words, letters: Letters, verb: int, loose: bool) -> bool:
    """Whether a verb is no part of a relative clause, and none of a subject clause; a past form behind its noun is one if `loose`."""
    before = letters.kinds[first_word(letters, verb) : verb]
    return not _JOINTS & {*before} and (
        letters.kinds[verb] != "d" or before[-1:] in {*"irwxuU"} or (loose and not needs_object(story.lower[verb]))
    )
