"""What is said to be so long, and is not by its two dates: “the six-week campaign begins on Aug. 1 and ends on Sept. 1”."""

from __future__ import annotations

from wirelint import Finding, Related, Span, pattern
from wirelint.layers.calendar_words import MONTH_WORDS, WEEKDAY
from wirelint.layers.number_words import ONES, value
from wirelint.layers.numbers.dates import dates_between, existing
from wirelint.layers.numbers.passages import telling, told
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint import Document
    from wirelint.layers.numbers.dates import WrittenDate

_RUNNING_FROM = pattern(
    rf"-(?:week|day) [a-z-]+(?: [a-z-]+){{0,2}}?(?:,? (?:that|which))?(?: (?:will )?(?:be )?(?:begins?|starts?|opens?|runs?|ran|began|started|opened|lasts|held|scheduled)(?: on| from)?|,? from) (?:{WEEKDAY},? )?"
)
_AND_THEN_ENDS = pattern(
    rf",?(?: and| to| until| through)? ?(?:will )?(?:ends?|ended|closes?|closed|finish(?:es|ed)?|concludes?|concluded)?(?: on| in)? ?(?:{WEEKDAY},? )?"
)
_SO_LONG = pattern(
    r"(?P<many>[0-9]{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)-(?P<unit>day|week)(?= )"
)
_DAYS = {"day": 1, "week": 7}
_SLACK = {"day": 1, "week": 3}
"""How many days a unit has, and by how many a number of them may be off."""
_ANY_YEAR = 2023
"""A year of 365 days, where none is told."""
FROM_A_DATE = telling(
    frozenset(f"{number}-{unit}" for number in ("0", *ONES[2:13]) for unit in _DAYS), MONTH_WORDS, dated=True
)


def durations_dated(document: Document) -> Iterator[Finding]:
    """What is said to be so long before the one date from which and the other to which it is."""
    for passage in told(document, FROM_A_DATE):
        found = dates_between(document, *passage.span)
        spans = list(_SO_LONG.finditer(document.text, *passage.span))
        if len(found) == 2 and len(spans) == 1 and spans[0].end() <= found[0].span.start:
            yield from _apart(document, spans[0], *found)


def _apart(document: Document, m: re.Match[str], first: WrittenDate, last: WrittenDate) -> Iterator[Finding]:
    text, unit = document.text, m["unit"]
    runs = _RUNNING_FROM.fullmatch(text, m.end("many"), first.span.start)
    if not (runs and _AND_THEN_ENDS.fullmatch(text, first.span.end, last.span.start)):
        return
    year = first.year or last.year or _ANY_YEAR
    begun, ended = existing(year, first.month, first.day), existing(last.year or year, last.month, last.day)
    if begun is None or ended is None:
        return
    apart = (ended - begun).days % 365
    if abs(apart - value(m["many"]) * _DAYS[unit]) > _SLACK[unit]:
        message = f"from {document[first.span]} to {document[last.span]} are {apart} days, not {m['many']} {unit}s"
        related = [Related.here(document, one.span) for one in (first, last)]
        yield Finding(Span(m.start("many"), m.end()), message, (), related)
