"""A weekday that is not the date's."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import MONTH_NAMES, MONTH_WORDS, WEEKDAY, WEEKDAY_NAMES, WEEKDAY_WORDS, WEEKDAYS
from wirelint.layers.numbers.dates import FIRST_YEAR, dates, day_written, existing, resolved, years_between, years_named
from wirelint.layers.numbers.passages import telling, told
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from wirelint.layers.numbers.dates import WrittenDate

_DAY = frozenset(("day",))
_ON_A_WEEKDAY = telling(WEEKDAY_WORDS, MONTH_WORDS, least=1, dated=True)
_LEADING, _FOLLOWING = frozenset(("next", "following")), frozenset(("after", "before", "later"))
_FRESH = 15
"""In days: a date as near as that to the story's own is hardly one of another year."""
_BESIDE = 120
_AHEAD = pattern(
    r"\b(?:will|falls? on|is (?:set|due|scheduled|planned|expected)|are (?:set|due|scheduled|expected)|plans?|upcoming|must|should|next|takes? place|begins?|opens?|starts?|runs?|ends?|closes?)\b[^.;\n]*$"
)
"""What speaks of a day to come, which is of no year that is past."""


@rule(severity=Severity.ERROR, words=_DAY, among=(_ON_A_WEEKDAY,))
def weekday_mismatch(document: Document) -> Iterator[Finding]:
    """A date is not the weekday that the copy says.

    With a year, the calendar decides. Without one, the story's own date does: its front matter, the date given for the run,
    or a dateline with a year; the nearest such day within three months must be that weekday, unless a year that the story names makes it right. Without any date of the
    story it cannot be told, and nothing is said. Neither is anything said of years before 1753, which counted otherwise.

    Two dates of one passage that both name their weekday must fit each other too, whatever the year: if June 5 is a Monday, June 8 is no
    Friday.

    Whether the weekday or the day is wrong the calendar cannot tell: both ways to mend it are offered, neither as safe.

    Bad:  The funeral is on {~~Monday, Sept. 14, 2022~>Wednesday, Sept. 14, 2022~~}, the family said.
    Bad:  She was born on {~~14 September 2022, a Monday~>14 September 2022, a Wednesday~~}.
    Bad:  The strike begins on Monday, June 5, and ends on {~~Friday, June 8~>Thursday, June 8~~}.
    Date: 2023-02-12
    Bad:  It sailed on {~~Thursday, Feb. 8~>Wednesday, Feb. 8~~}, he said.
    Good: The funeral is on Wednesday, Sept. 14, 2022, the family said.
    Good: The strike began on Sunday, Feb. 5, and ends on Thursday, Feb. 9.
    """
    yield from _neighbours(document)
    if not told(document, _ON_A_WEEKDAY):
        return
    written = day_written(document)
    if written is None:
        yield from _clashing(document)
    for found in dates(document):
        there = resolved(found, written) if found.weekday is not None else None
        if there is None or there.weekday() == found.weekday or there.year < FIRST_YEAR:
            continue
        if found.year or not written or not _of_another_year(document, found, abs((there - written).days)):
            yield _finding(document, found, there)


_NEXT = pattern(
    rf"(?:[Tt]he day (?P<way>after|before) (?P<first>{WEEKDAY}), (?:on )?(?P<last>{WEEKDAY})\b|(?P<first2>{WEEKDAY})(?:(?!{WEEKDAY})[^.;\n]){{1,40}}? (?:the (?:next|following) day|a day later), (?:on )?(?P<last2>{WEEKDAY})\b)"
)


def _neighbours(document: Document) -> Iterator[Finding]:
    """Weekdays that are said to follow each other: “the day after Tuesday, Thursday”, “on Tuesday and the next day, Thursday”."""
    story = words(document)
    if not any(
        story.lower[index - 1] in _LEADING or not _FOLLOWING.isdisjoint(story.lower[index + 1 : index + 2])
        for index in story.standing(_DAY)
    ):
        return
    for m in _NEXT.finditer(document.text):
        first, name = m["first"] or m["first2"], "last" if m["last"] else "last2"
        right = WEEKDAY_NAMES[(WEEKDAYS[first] + (-1 if m["way"] == "before" else 1)) % 7]
        if m[name] != right:
            fix = Fix.replace(m.span(name), right)
            yield Finding(Span(*m.span(name)), f"the day {m['way'] or 'after'} {first} is a {right}", [fix])


def _clashing(document: Document) -> Iterator[Finding]:
    """Dates without a year, in a story without a date, whose weekdays do not fit that of the one before."""
    found = [one for one in dates(document) if one.weekday is not None and one.year is None]
    for first, last in zip(found, found[1:], strict=False):
        if last.span.start - first.span.end > _PASSAGE or _years_near(document, first, last):
            continue
        days = [
            (existing(year, first.month, first.day), existing(year + more, last.month, last.day))
            for year in _YEARS
            for more in (-1, 0, 1)
        ]
        apart = {(b - a).days for a, b in days if a and b and abs((b - a).days) < _HALF}
        shift = ((last.weekday or 0) - (first.weekday or 0)) % 7
        if apart and all(one % 7 != shift for one in apart):
            right = WEEKDAY_NAMES[((first.weekday or 0) + min(apart, key=abs)) % 7]
            message = f"if “{document[first.span]}” is right, {MONTH_NAMES[last.month - 1]} {last.day} is a {right}"
            related = [Related.here(document, first.span)]
            fixes = (
                [Fix.replace(last.weekday_span, right)]
                if last.weekday_span and document[last.weekday_span] in WEEKDAY_NAMES
                else []
            )
            yield Finding(last.span, message, fixes, related)


_PASSAGE = 400
"""In code points: dates further apart may be of two years."""
_HALF = 150
"""In days: two dates of a passage lie nearer together, or are of two years."""
_YEARS = (2023, 2024)
"""A common year and a leap year."""


def _years_near(document: Document, first: WrittenDate, last: WrittenDate) -> bool:
    return bool(years_between(document, first.span.start - _BESIDE, last.span.end + _BESIDE))


def _of_another_year(document: Document, found: WrittenDate, apart: int) -> bool:
    """Whether some year that the story names makes a date without a year right; near the story's day, one that stands close by."""
    years = years_named(document)
    start, end = found.span.start - _BESIDE, found.span.end + _BESIDE
    ahead = _AHEAD.search(document.text, max(0, start), found.span.start) is not None
    near = [
        year for span, year in years if (apart > _FRESH and not ahead and span.start < end) or start <= span.start < end
    ]
    days = (existing(year, found.month, found.day) for year in near)
    return any(day is not None and day.weekday() == found.weekday for day in days)


def _finding(document: Document, found: WrittenDate, there: date) -> Finding:
    weekday = WEEKDAY_NAMES[found.weekday or 0]
    other = _nearest(there, found.weekday or 0)
    right = WEEKDAY_NAMES[there.weekday()]
    month = MONTH_NAMES[there.month - 1]
    year = "" if found.year else f" {there.year}"
    message = f"{month} {there.day}{year} is a {right}; the {weekday} is {MONTH_NAMES[other.month - 1]} {other.day}"
    fixes = []
    if found.weekday_span:
        short = document[found.weekday_span]
        name = right if short == weekday else right[: 3 + (right[:3] in ("Tue", "Thu"))] + "." * short.endswith(".")
        fixes.append(Fix.replace(found.weekday_span, name))
    if other.month == there.month:
        fixes.append(Fix.replace(found.day_span, str(other.day)))
    return Finding(found.span, message, fixes)


def _nearest(day: date, weekday: int) -> date:
    """The day nearest to another that is of a weekday."""
    from datetime import timedelta

    ahead = (weekday - day.weekday()) % 7
    return day + timedelta(days=ahead if ahead < 4 else ahead - 7)
