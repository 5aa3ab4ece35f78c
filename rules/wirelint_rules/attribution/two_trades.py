"""A person who is called by two trades, or by two parts in a trial or a game."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, rule
from wirelint.layers.speech.people import people
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules._scales import scales
from wirelint_rules.attribution._described import called
from wirelint_rules.attribution.borrowed_role import borrowed_role
from wirelint_rules.attribution.clashing_title import clashing_title
from wirelint_rules.attribution.contradictory_office import contradictory_office

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.speech.people import Person

_TABLE = "trades.txt"
_TOLD = 2
"""Somebody is named so often at least to be called by two."""


@rule(severity=Severity.WARNING, in_quotes="skip")
def two_trades(document: Document) -> Iterator[Finding]:
    """A person is called by two trades, or by two parts in a trial or a game.

    The witness of one paragraph is the judge of another, the astronomer a biologist, the doctor a patient: one of the two is another’s.
    Reported where two words of which nobody is both stand with one and the same person, right before the name or in apposition to it.
    Former, acting and part-time callings, quotations, and what other rules of the group report are left alone.

    Bad:  Witness Mira Pop said she had seen the car. ¶ {==The judge, Pop==}, said its lights were off.
    Bad:  Astronomer Lea Brandt measured the tail. ¶ {==Brandt, a biologist==} at the institute, said it was long.
    Good: Witness Mira Pop, a former judge, saw the car. ¶ Pop, a teacher, said its lights were off.
    """
    if len(words(document).vocabulary & scales(_TABLE).keys()) < _TOLD:
        return
    for person in people(document):
        if len(person.mentions) >= _TOLD:
            yield from _two(document, person)


def _two(document: Document, person: Person) -> Iterator[Finding]:
    told: dict[str, Span] = {}
    for one in called(document, person):
        if one.head not in scales(_TABLE):
            continue
        other = next((head for head in told if _apart(head, one.head)), None)
        if other and not _reported(document, one.span):
            message = f"{person.name} is called “{other}” above"
            yield Finding(one.span, message, (), [Related.here(document, told[other])])
            return
        told.setdefault(one.head, one.span)


def _reported(document: Document, span: Span) -> bool:
    return any(
        finding.span.overlaps(span)
        for other in (borrowed_role, clashing_title, contradictory_office)
        for finding in other.find(document)
    )


def _apart(one: str, other: str) -> bool:
    """Whether nobody is called by both words."""
    places = scales(_TABLE)[other]
    return any(line == row and place != group for line, place in scales(_TABLE)[one] for row, group in places)
