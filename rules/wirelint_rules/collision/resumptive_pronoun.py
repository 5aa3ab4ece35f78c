"""A pronoun in a relative clause that says its noun again."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.grammar import first_of, form, grammar, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import SAYING, attested, weighed
from wirelint_rules.collision._verbs import needs_object

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters

_AGAIN = form(
    r"[Rt] (?:[TSA] [?sNv]|[uU]|N|Z) (?:[hwxM] )?(?:[abe] )?(?P<verb>[PdLVv]) (?P<again>[jO])(?= [pfPx]|[.,])",
    "Rt TSAuUNZ",
)
_WHO = form(r"R [Pd] (?P<again>[jO]) [TAS](?= )", "R Pd")
_SUBJECT = form(r"X T [?sNv] (?P<again>j) [Pdw](?=[ ,.])", "X T")

_PRONOUNS = frozenset("it them".split())
_RELATIVES = frozenset("which whom that".split())
_WHEN = frozenset("when where because".split())
_TWO_OBJECTS = frozenset(
    """gave given give told sent asked offered called made considered paid cost left found showed promised owed bring allowed
    granted taught lent denied charged handed thought let kept help helped make call tell send ask offer""".split()
)
"""Verbs with a second object or complement, of which the pronoun may be one."""


_WON_FOR = (
    frozenset(
        """secured guaranteed won earned landed netted handed dealt saved spared bought built booked ordered prepared reserved fetched gained
    assured scored dropped passed threw wrote read drew cut set played forgave refused wished awarded assigned allotted extended lost""".split()
    )
    | _TWO_OBJECTS
)
"""Verbs with which somebody wins something for somebody: a goal, which secured them a point."""


@rule(severity=Severity.WARNING, reach="paragraph", forms=(_AGAIN, _WHO, _SUBJECT))
def resumptive_pronoun(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A pronoun says again what its relative clause, or its subject, has said.

    “The bridge which engineers had inspected it”, “the suspects, whom they arrested them”, “the year when the mill it closed”.
    Verbs with two objects (the price which he paid them), clauses behind a preposition (the day on which he bought it), verbs
    of saying, and speech are left alone. “That” may begin a clause of another kind (the claim that he sold it).

    With `pooled`, the pronoun behind “that” is reported too in a story in which plain faults of two kinds stand.

    Bad:  The bridge {~~which the engineers had inspected it~>which the engineers had inspected~~} in March fell.
    Bad:  It dates from the year {~~when the mill it closed~>when the mill closed~~}.
    Good: The day on which he bought it was the day which the court gave them for the claim that he sold it.
    """
    yield from weighed(document, _pronouns, pooled)


def _pronouns(document: Document) -> Iterator[tuple[bool, Finding]]:
    story, letters = words(document), grammar(document)
    for form_of, opening in ((_AGAIN, _RELATIVES), (_WHO, _RELATIVES), (_SUBJECT, _WHEN)):
        for m, one, last in stretches(document, form_of):
            again = first_of(m, "again")
            if story.texts[one] not in opening or story.texts[again] not in _PRONOUNS:
                continue
            if form_of is _AGAIN and not _relative(story.lower, letters, one, first_of(m, "verb")):
                continue
            if form_of is _WHO:
                verb = story.lower[one + 1]
                if verb not in _WON_FOR and needs_object(verb) and not attested(verb, story.lower[again]):
                    span = story.span(one, again)
                    yield True, Finding(span, f"“{document[span]}”: two objects of one verb")
                continue
            span = story.span(one, last)
            better = " ".join(story.texts[at] for at in range(one, last + 1) if at != again)
            sure = story.lower[one] != "that"
            yield (
                sure,
                Finding(
                    span, f"“{document[span]}”: “{story.lower[again]}” is said already", [Fix.replace(span, better)]
                ),
            )


def _relative(lower: list[str], letters: Letters, one: int, verb: int) -> bool:
    """Whether a clause has its object in the word that begins it, which asks nothing: no knowing which candidates had seen them."""
    if one and lower[one] == "which" and letters.kinds[one - 1] == "G" and letters.kinds[one + 1] in "sN?":
        return False
    if not one or letters.kinds[one - 1] in "pf" or lower[verb] in SAYING or lower[verb] in _TWO_OBJECTS:
        return False
    noun = lower[one] != "that" or (letters.kinds[one - 1] in "sN?v" and letters.kinds[one - 2 : one - 1] in {*"TAS?"})
    return noun and letters.kinds[one - 1] not in "PdVJ"
