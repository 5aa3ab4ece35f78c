"""Two ages of one person at one time, or an age in a year that does not fit the age today."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.number_words import ONES, value
from wirelint.layers.numbers.dates import day_written
from wirelint.layers.numbers.passages import telling, told
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_AGE = rf"[1-9][0-9]?|{'|'.join((*ONES[2:], 'twenty'))}"
_TWICE = pattern(
    rf"\bat (?:the age of )?(?P<one>{_AGE}),?(?: in (?:[A-Z][a-z]+ )?(?:1[0-9]{{3}}|20[0-9]{{2}}))?,? when (?:he|she|I) was (?:only |just |still )?(?P<two>{_AGE})(?=[,.;]| years old| and\b)"
)
_THEN = pattern(
    rf"\bin (?:[A-Z][a-z]+ )?(?P<year>1[0-9]{{3}}|20[0-9]{{2}}),? when (?:he|she) was (?:only |just |still )?(?P<then>{_AGE})(?=[,.;]| years old| and\b)"
)
_NOW = pattern(r"[A-Z][\w’'-]+, (?P<now>[1-9][0-9]), ")
_TOLD = telling(frozenset(("when",)), frozenset("he she i".split()), frozenset(("was",)), least=1, dated=True)
_NEAR = 2
"""So many years an age in the copy may be off: birthdays, and stories filed late."""


@rule(severity=Severity.WARNING, in_quotes="skip", among=(_TOLD,))
def two_ages(document: Document) -> Iterator[Finding]:
    """A person has two ages at one time, or one that does not fit the age today.

    “At the age of nine in 2010, when he was 11”; and in a story of 2023: “Lilia Bongalon, 61, left her house. Her first was in 1848, when she was 22”, which was
    in 1984. The age today stands with the name, alone in its paragraph, and the story says when it was written.

    Left alone: what is two years off or less, paragraphs with several people's ages, and stories without a date.

    Bad:  The keeper, who joined the club {==at the age of nine in 2010, when he was 11==}, left on Monday.
    Date: 2023-06-13
    Bad:  Lilia Bongalon, 61, left her house. It was her fourth flight; her first was in {==1848==}, when she was 22.
    Good: Lilia Bongalon, 61, left her house. It was her fourth flight; her first was in 1984, when she was 22.
    Good: The keeper joined the club at the age of nine in 2010, when he was still at school.
    """
    written = day_written(document)
    for passage in told(document, _TOLD):
        for m in _TWICE.finditer(document.text, *passage.span):
            if value(m["one"]) != value(m["two"]):
                yield Finding(Span(*m.span()), f"one is not {m['one']} and {m['two']} at one time")
        if written is not None:
            yield from _against_today(document, passage.span, written.year)


def _against_today(document: Document, span: Span, year: int) -> Iterator[Finding]:
    text = document.text
    for m in _THEN.finditer(text, *span):
        start = max(text.rfind("\n", 0, m.start()) + 1, m.start() - _FAR)
        found = list(_NOW.finditer(text, start, m.start()))
        if len(found) != 1:
            continue
        right = year - int(found[0]["now"]) + value(m["then"])
        if abs(int(m["year"]) - right) > _NEAR:
            message = f"who is {found[0]['now']} in {year} was {m['then']} in about {right}, not in {m['year']}"
            related = [Related.here(document, Span(*found[0].span("now")))]
            yield Finding(Span(*m.span("year")), message, (), related)


_FAR = 300
"""In code points: an age further off may be another's."""
