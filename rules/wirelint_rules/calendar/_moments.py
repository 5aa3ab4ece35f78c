"""Whether times given in several zones are one moment, and which of them is not."""

from __future__ import annotations

from functools import lru_cache

from wirelint import Document, Finding, Fix, Related, Span
from wirelint.layers.calendar_words import WEEKDAY_NAMES, WEEKDAYS
from wirelint.layers.numbers.clock import DAY, Clock, written_like
from wirelint.layers.numbers.dates import dates_between, day_written, existing, resolved
from wirelint.layers.numbers.zones import offsets
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from wirelint.layers.numbers.dates import WrittenDate


class Moment(NamedTuple):
    """A time of a day in UTC, in minutes after midnight."""

    day: date
    minute: int


def disagreements(document: Document, chain: Sequence[Clock]) -> Iterator[Finding]:
    """The times of a chain that are not the moment that most of them are; those that agree may differ in the weekday.

    Every time of the chain must have a zone; nothing is found where one of the zones is unknown.
    """
    agreeing: list[Clock] = []
    when: Moment | None = None
    zones, written = tuple(clock.zone for clock in chain), day_written(document)
    told = _dated(document, chain)
    season = (told.month, told.day) if told and not told.year else None
    near = existing(told.year, told.month, told.day) if told and told.year else None
    if near is None and told and written:
        near = resolved(told, written)
    for day in _telling_days(zones, near or (None if season else written), season):
        moments = [_minutes_of(clock, day) for clock in chain]
        if not all(moments):
            return
        for minute in (minute for one in moments for minute in one):
            same = [clock for clock, one in zip(chain, moments, strict=True) if _among(minute, one)]
            if len(same) > len(agreeing):
                agreeing, when = same, Moment(day, minute)
        if len(agreeing) == len(chain):
            break
    if when is None:
        return
    for clock in chain:
        if clock not in agreeing:
            yield _wrong_time(document, clock, agreeing[0], when)
        elif clock is not agreeing[0] and not _same_day(document, clock, agreeing[0], when):
            yield _wrong_day(document, clock, agreeing[0], when)


def _dated(document: Document, chain: Sequence[Clock]) -> WrittenDate | None:
    """The one day that is named close by the times; with its year, if any is."""
    near = dates_between(document, chain[0].span.start - _NEAR, chain[-1].span.end + _NEAR)
    full = [one for one in near if one.year] or near
    days = {(one.year, one.month, one.day) for one in full if existing(one.year or _LEAP, one.month, one.day)}
    return next((one for one in full if (one.year, one.month, one.day) in days), None) if len(days) == 1 else None


_LEAP = 2024


_NEAR = 60
"""In code points."""


def _wrong_time(document: Document, clock: Clock, other: Clock, when: Moment) -> Finding:
    steady = day_written(document) or (_steady(clock.zone, when.day) and _steady(other.zone, when.day))
    certain = steady and len(other.minutes) == 1
    right = {(when.minute + offset) % DAY for offset in offsets(clock.zone, when.day)} if certain else set[int]()
    better = written_like(document[clock.reading], *right) if len(right) == 1 else ""
    zone = document.text[clock.reading.end : clock.span.end]
    message = f"“{document[clock.span]}” is not “{document[other.span]}”" + (
        f", which is {better}{zone}" if better else ""
    )
    fixes = [Fix.replace(*_with_day(document, clock, other, when, better + zone))] if better else []
    return Finding(clock.span, message, fixes, [Related.here(document, other.span)])


def _with_day(document: Document, clock: Clock, other: Clock, when: Moment, text: str) -> tuple[Span, str]:
    """The edit of a time, and of its weekday where it has one and the other's is known."""
    written = day_written(document)
    known = _named(document, other) if other.weekday else written.weekday() if written else None
    if clock.weekday is None or known is None or clock.weekday.start < clock.span.end:
        return clock.span, text
    day = (known + _days_on(clock, when) - _days_on(other, when)) % 7
    between = document.text[clock.span.end : clock.weekday.start]
    return Span(clock.span.start, clock.weekday.end), text + between + WEEKDAY_NAMES[day]


def _wrong_day(document: Document, clock: Clock, other: Clock, when: Moment) -> Finding:
    assert clock.weekday is not None
    day = WEEKDAY_NAMES[(_named(document, other) + _days_on(clock, when) - _days_on(other, when)) % 7]
    message = f"“{document[other.span]}” on that day is “{document[clock.span]}” on {day}"
    return Finding(clock.weekday, message, [Fix.replace(clock.weekday, day)])


def _same_day(document: Document, clock: Clock, other: Clock, when: Moment) -> bool:
    """Whether the weekdays of two times fit; midnight may belong to either day."""
    if clock.weekday is None or other.weekday is None or {0, 1, DAY - 1} & {*clock.minutes, *other.minutes}:
        return True
    if len(clock.minutes) > 1 or len(other.minutes) > 1:
        return True
    apart = _days_on(clock, when) - _days_on(other, when)
    return (_named(document, clock) - _named(document, other) - apart) % 7 == 0


def _named(document: Document, clock: Clock) -> int:
    return WEEKDAYS[document[clock.weekday or clock.span]]


def _days_on(clock: Clock, when: Moment) -> int:
    """How many days further than UTC's the clock's calendar is at a moment: -1, 0 or 1."""
    moves = offsets(clock.zone, when.day)
    fitting = [move for move in moves if _among(when.minute, [(m - move) % DAY for m in clock.minutes])]
    return (when.minute + (fitting or list(moves))[0]) // DAY


def _steady(zone: str, day: date) -> bool:
    """Whether a zone keeps one time all year."""
    return offsets(zone, day.replace(month=1, day=1)) == offsets(zone, day.replace(month=7, day=1))


def _among(minute: int, minutes: Sequence[int]) -> bool:
    return any((minute + more) % DAY in minutes for more in (0, 1, -1))


def _minutes_of(clock: Clock, day: date) -> list[int]:
    """The minutes of the UTC day that a time may be, in the commonest meaning of its zone first."""
    return [(minutes - offset) % DAY for offset in offsets(clock.zone, day) for minutes in clock.minutes]


YEARS = (2008, 2012, 2015, 2016, 2019, 2022, 2025)
"""Years whose clocks are tried where a story has no date: rules have changed, as in Russia, Turkey and North Korea."""


@lru_cache(maxsize=256)
def _telling_days(zones: tuple[str, ...], written: date | None, season: tuple[int, int] | None) -> tuple[date, ...]:
    """Of the days to try, the first of each on which the zones stand to each other as on no day before; `season` is a day of the year."""
    first: dict[tuple[tuple[int, ...], ...], date] = {}
    for day in _days(written, season):
        first.setdefault(tuple(offsets(zone, day) for zone in zones), day)
    return tuple(first.values())


def _days(written: date | None, season: tuple[int, int] | None) -> Iterator[date]:
    from datetime import date, timedelta

    if written:
        yield from (written + timedelta(days=days) for days in (0, -10, 10))
        return
    if season:
        yield from (day for year in YEARS if (day := existing(year, *season)))
        return
    for year in YEARS:
        yield from (date(year, 1, 4) + timedelta(days=7 * week) for week in range(52))
