"""The points of time that a sentence names, for a duration between two of them."""

from __future__ import annotations

from wirelint import Span, pattern
from wirelint.layers.calendar_words import MONTH, MONTHS, WEEKDAY, WEEKDAYS
from wirelint.layers.numbers.clock import DAY, clocks
from wirelint.layers.numbers.dates import dates_between, existing, years_between
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint import Document
    from wirelint.layers.numbers.dates import WrittenDate

_MONTH_YEAR = pattern(
    rf"(?P<month>{'|'.join(sorted((name for name in MONTHS if '.' not in name), key=len, reverse=True))})\.?,? (?P<year>[12][0-9]{{3}})\b"
)
_MONTH = pattern(rf"(?<=\bin ){MONTH}\b(?! [0-9])")
_WEEKDAY = pattern(rf"\b{WEEKDAY}\b")

_YEAR = 365.25
DAYS = {
    "hour": 1 / 24, "day": 1.0, "night": 1.0, "week": 7.0, "month": 30.44, "season": _YEAR, "summer": _YEAR, "winter": _YEAR, "year": _YEAR,
}  # fmt: skip
"""What a duration is told in, in days."""
_ANY_YEAR = 2023
"""A year of 365 days, where none is told."""
_KINDS = {"season": "year", "summer": "year", "winter": "year", "night": "day"}
"""What points of time stand for a number of these."""


class Point(NamedTuple):
    """A year, month, day or time: where it stands, and how many days after some beginning it is."""

    span: Span
    day: float


def points_of_time(document: Document, start: int, end: int, unit: str) -> list[Point]:
    """The days of a stretch; else, for a duration in a unit, its times, months, years or weekdays."""
    unit = _KINDS.get(unit, unit)
    days = dates_between(document, start, end)
    if days and (unit != "year" or all(one.year for one in days)):
        return _days(days)
    if unit == "hour":
        return _times(document, start, end)
    if unit == "day":
        return [Point(Span(*m.span()), WEEKDAYS[m.group()]) for m in _WEEKDAY.finditer(document.text, start, end)]
    if unit == "week":
        return []
    months = list(_MONTH_YEAR.finditer(document.text, start, end))
    years = years_between(document, start, end)
    if unit == "month" and not months and not years:
        return _months_of_one_year(document, start, end)
    if len(months) == len(years):
        return [Point(Span(*m.span()), (int(m["year"]) + (MONTHS[m["month"]] - 1) / 12) * _YEAR) for m in months]
    return [Point(span, year * _YEAR) for span, year in years] if unit == "year" and not days else []


def _days(dates: Sequence[WrittenDate]) -> list[Point]:
    """Dates, if all of them exist; where no year is told the second of two is within a year of the first."""
    year = next((one.year for one in reversed(dates) if one.year), _ANY_YEAR)
    days = [existing(one.year or year, one.month, one.day) for one in dates]
    found = [Point(one.span, day.toordinal()) for one, day in zip(dates, days, strict=True) if day]
    if len(found) < len(dates):
        return []
    return found if any(one.year for one in dates) else _in_order(found, 365)


def _times(document: Document, start: int, end: int) -> list[Point]:
    """The two times of a stretch, the second within a day of the first; nothing where a zone or half of the day leaves them open."""
    found = [one for one in clocks(document) if start <= one.span.start < end]
    if len(found) != 2 or any(one.zone or len(one.minutes) != 1 for one in found):
        return []
    return _in_order([Point(one.span, one.minutes[0] / DAY) for one in found], 1)


def _months_of_one_year(document: Document, start: int, end: int) -> list[Point]:
    """The months that a sentence names without their year: the second is within a year of the first."""
    found = _MONTH.finditer(document.text, start, end)
    return _in_order([Point(Span(*m.span()), (MONTHS[m.group()] - 1) * _YEAR / 12) for m in found], _YEAR)


def _in_order(found: list[Point], turn: float) -> list[Point]:
    """Points of which the second of two is a turn later if it would lie before the first."""
    if len(found) == 2 and found[1].day < found[0].day:
        return [found[0], found[1]._replace(day=found[1].day + turn)]
    return found
