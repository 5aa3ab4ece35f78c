"""The verb of a relative clause does not agree with its subject."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.grammar import form, grammar, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import frequency, unmet, weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters


_WHOSE = form(r"X (?:[N?3z] [iw]|s [rh])(?= )", "X N?3zs")
_OF_WHOM = form(r"[Qq9] f R [iwz](?= )", "Qq9 f")
_ONE = form(r"s,R (?:[Vrh](?= )|v(?= [TASN9p?v]))", "s R")
_SEVERAL = form(r"N,R [iw](?= [edLTAaG])", "N R")

_UNCOUNTED = frozenset(
    """politics news series headquarters species family team staff group crew band government couple public media data police
    economics mathematics physics sales works means""".split()
)
"""Nouns that take a verb in either number."""


_CHANCE = -2.0
"""Chance must have put a word that may be a noun so often (a logarithm) beside “which” for its never standing there to tell."""

_KNOWN = 5.0
"""A singular was counted so often (a logarithm)."""


@rule(severity=Severity.WARNING, reach="paragraph", forms=(_WHOSE, _OF_WHOM, _ONE, _SEVERAL))
def relative_number(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """The verb of a relative clause is singular for several or plural for one.

    “A party whose members has left”, “many of whom is children”, “the agency, which coordinate relief”, “teachers, who has not
    been paid”. What “which” and “who” stand for is certain only where the noun before them is all that the sentence has said:
    elsewhere the verb is left alone, as are names, nouns that take either number, and speech.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  He leads a party {==whose members has==} left the coalition.
    Bad:  The town took in refugees, {==many of whom is==} children.
    Bad:  The rain stopped. The {==agency, which coordinate==} relief, has 40 trucks.
    Good: Ministers from the party, who oppose it, met a leader whose politics is known and whose staff are loyal.
    """
    yield from weighed(document, _verbs, pooled)


def _verbs(document: Document) -> Iterator[tuple[bool, Finding]]:
    story, letters = words(document), grammar(document)
    for form_of in (_WHOSE, _OF_WHOM, _ONE, _SEVERAL):
        for _, one, last in stretches(document, form_of):
            small = story.texts[one + 1 : last + 1] == story.lower[one + 1 : last + 1]
            noun = story.lower[one + 1 if form_of is _WHOSE else one]
            named = form_of in {_ONE, _SEVERAL} and story.texts[one] != noun
            if not small or named or noun in _UNCOUNTED:
                continue
            if form_of is _WHOSE:
                clash = story.lower[one] == "whose" and (letters.kinds[one + 1] not in "?3z" or _plural(noun))
            elif form_of is _OF_WHOM:
                clash = story.lower[last - 1] == "whom"
            else:
                clash = _whole(letters, one) and (form_of is _SEVERAL or story.lower[last - 1] == "which")
                clash = clash and (letters.kinds[last] != "v" or unmet("which", story.lower[last]) > _CHANCE)
            if clash:
                span = story.span(one, last)
                yield True, Finding(span, f"“{document[span]}”: subject and verb differ in number")


def _plural(noun: str) -> bool:
    """Whether a noun without a class is the plural of one that is known."""
    return noun.endswith("s") and noun[-2:] not in {"ss", "us", "is"} and frequency(noun[:-1]) > _KNOWN


def _whole(letters: Letters, noun: int) -> bool:
    """Whether a noun, with an article and an adjective at most, is all that a sentence has said."""
    for at in range(noun, max(noun - 4, -1), -1):
        if at == 0 or letters.marks[at - 1] == ".":
            return at == noun or letters.kinds[at] in "TASHEQ9"
        if letters.marks[at - 1] != " " or letters.kinds[at - 1] not in "TASHEQ9?>":
            return False
    return False
