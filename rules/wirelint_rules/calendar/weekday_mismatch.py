"""A weekday that is not the date's."""

from __future__ import annotations

from datetime import timedelta

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.dates import (
    FIRST_YEAR,
    MONTH_NAMES,
    WEEKDAY_NAMES,
    WEEKDAYS,
    dates,
    day_written,
    existing,
    resolved,
    years_named,
)
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from wirelint.layers.dates import WrittenDate

_FRESH = 15
"""In days: a date as near as that to the story's own is hardly one of another year."""
_BESIDE = 120


@rule(severity=Severity.ERROR, beside=tuple(name for name in WEEKDAYS if "." not in name))
def weekday_mismatch(document: Document) -> Iterator[Finding]:
    """A date is not the weekday that the copy says.

    With a year, the calendar decides. Without one, the story's own date does: its front matter, the date given for the run,
    or a dateline with a year; the nearest such day within three months must be that weekday, unless a year that the story names makes it right. Without any date of the
    story it cannot be told, and nothing is said. Neither is anything said of years before 1753, which counted otherwise.

    Whether the weekday or the day is wrong the calendar cannot tell: both ways to mend it are offered, neither as safe.

    Bad:  The funeral is on {~~Monday, Sept. 14, 2022~>Wednesday, Sept. 14, 2022~~}, the family said.
    Bad:  She was born on {~~14 September 2022, a Monday~>14 September 2022, a Wednesday~~}.
    Date: 2023-02-12
    Bad:  It sailed on {~~Thursday, Feb. 8~>Wednesday, Feb. 8~~}, he said.
    Good: The funeral is on Wednesday, Sept. 14, 2022, the family said.
    """
    written = day_written(document)
    for found in dates(document):
        there = resolved(found, written) if found.weekday is not None else None
        if there is None or there.weekday() == found.weekday or there.year < FIRST_YEAR:
            continue
        if found.year or not written or not _of_another_year(document, found, abs((there - written).days)):
            yield _finding(document, found, there)


def _of_another_year(document: Document, found: WrittenDate, apart: int) -> bool:
    """Whether some year that the story names makes a date without a year right; near the story's day, one that stands close by."""
    years = years_named(document)
    start, end = found.span.start - _BESIDE, found.span.end + _BESIDE
    near = [year for span, year in years if apart > _FRESH or start <= span.start < end]
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
    ahead = (weekday - day.weekday()) % 7
    return day + timedelta(days=ahead if ahead < 4 else ahead - 7)
