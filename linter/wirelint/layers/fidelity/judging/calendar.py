"""Whether a day or an hour is one of the source, named as another house names it: a date for a weekday, 3:31 a.m. for 03:31."""

from __future__ import annotations

from wirelint.layers.calendar_words import FULL_MONTHS, FULL_WEEKDAYS, MONTH_NAMES, WEEKDAY_NAMES
from wirelint.layers.naming.housestyle import RELATIVE_DAYS
from wirelint.layers.numbers.dates import day_written
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date

    from wirelint.layers.fidelity.changes import Change, Pool

_WEEK = 7
"""A weekday without a date is at most so many days from the day a story was written."""
_IN_WEEK = tuple(map(str.lower, WEEKDAY_NAMES))
_IN_YEAR = tuple(map(str.lower, MONTH_NAMES))
_NOON = 12
YEARS = frozenset("year years".split())
MONTHS = frozenset("month months".split())
_CENTURIES = frozenset("15 16 17 18 19 20 21".split())
_HALVES = frozenset(("a.m.", "p.m."))
_NEAR = 2
"""So many words behind a figure it is said which half of the day is meant."""


def same_day(key: str, pool: Pool) -> bool:
    """Whether a weekday, a day of the month or a month is of a day that the passage names the other way; the source's own date tells."""
    if not (key in FULL_WEEKDAYS or key in FULL_MONTHS or key.isdigit()):
        return False
    return any(
        (_IN_WEEK[day.weekday()] in pool.near_keys and key in {str(day.day), _IN_YEAR[day.month - 1]})
        or (key == _IN_WEEK[day.weekday()] and {str(day.day), _IN_YEAR[day.month - 1]} <= pool.near_keys)
        for day in _days_about(pool)
    )


def border(month: str, ours: Collection[str], theirs: Collection[str]) -> bool:
    """Whether what is due before a month by some words is due by the end of the one before it by others, or the other way round."""
    if month not in FULL_MONTHS:
        return False
    at = _IN_YEAR.index(month)
    earlier, later = _IN_YEAR[at - 1] in theirs, _IN_YEAR[(at + 1) % len(_IN_YEAR)] in theirs
    return (earlier and "before" in ours and "end" in theirs) or (later and "end" in ours and "before" in theirs)


def spans_to_now(key: str, change: Change, pool: Pool) -> bool:
    """Whether a number of months or years reaches from the day of writing back to a month or year of the passage: two years ago, of 2013."""
    if key in YEARS | MONTHS:
        return any(spans_to_now(t.key, change, pool) for t in change.new if t.key.isdigit())
    written = day_written(pool.source)
    if written is None or not key.isdigit():
        return False
    words = {t.key for t in (*change.new, *change.behind[:_NEAR])}
    years = {str(written.year - int(one)) for one in pool.near_keys if one.isdigit() and len(one) == len("2013")}
    months = {str((written.month - at) % len(_IN_YEAR)) for at, one in enumerate(_IN_YEAR, 1) if one in pool.near_keys}
    months.update(
        str((written.year - int(year)) * len(_IN_YEAR) + written.month - at)
        for year in pool.known
        if year.isdigit() and len(year) == len("2013")
        for at, one in enumerate(_IN_YEAR, 1)
        if one in pool.known
    )
    return (key in years and not words.isdisjoint(YEARS)) or (key in months and not words.isdisjoint(MONTHS))


def in_numbers(key: str, change: Change, pool: Pool) -> bool:
    """Whether a figure is of a date in numbers that the source has with the month's name: 9/11."""
    row = [*change.before[-1:], *change.new, *change.behind[:1]]
    for first, second in zip(row, row[1:], strict=False):
        if key in {first.key, second.key} and second.span.start - first.span.end == 1:
            days = [t.key for t in (first, second)]
            if all(map(str.isdigit, days)) and any(
                _month(a) in pool.known and b in pool.known for a, b in (days, days[::-1])
            ):
                return True
    return False


def _month(number: str) -> str:
    return _IN_YEAR[int(number) - 1] if number.isdigit() and 0 < int(number) <= len(_IN_YEAR) else ""


def days_named(fresh: set[str], change: Change) -> bool:
    """Whether a weekday stands for yesterday, today or tomorrow, as the house has it."""
    old, new = {t.key for t in change.old}, {t.key for t in change.new}
    return (fresh <= FULL_WEEKDAYS and bool(old & RELATIVE_DAYS)) or bool(new & RELATIVE_DAYS and old & FULL_WEEKDAYS)


def is_year(key: str) -> bool:
    """Whether a number may be a year."""
    return len(key) == 4 and key.isdigit() and key[:2] in _CENTURIES


def _days_about(pool: Pool) -> Iterator[date]:
    """The days of the week before the source was written, and of the week behind."""
    written = day_written(pool.source)
    if written is not None:
        for days in range(-_WEEK, _WEEK + 1):
            try:
                yield type(written).fromordinal(written.toordinal() + days)
            except ValueError:
                continue


def same_hour(key: str, change: Change, pool: Pool) -> bool:
    """Whether a time of day is one of the passage by another clock: 3:31 for 03:31, 3:31 p.m. for 15:31."""
    halves = any(t.key in _HALVES for t in (*change.before[-1:], *change.new, *change.behind[:_NEAR]))
    turned = halves != (not pool.near_keys.isdisjoint(_HALVES))
    if key in _HALVES:
        return turned and any(":" in one for one in pool.near_keys)
    ours = _clock(key, turned=turned)
    return ours is not None and any(
        ours == _clock(one, turned=turned) for one in pool.near_keys if ":" in one or ":" in key
    )


def _clock(key: str, *, turned: bool) -> tuple[int, int] | None:
    """Hour, on a dial of twelve where one text has a.m. and p.m. and the other has not, and minute of a time of day."""
    if key.isdigit() and len(key) == len("2359"):
        key = f"{key[:2]}:{key[2:]}"
    hour, _, minute = key.partition(":")
    if not (hour.isdigit() and len(hour) <= len("23") and (minute.isdigit() or not minute)):
        return None
    return int(hour) % (_NOON if turned else 2 * _NOON), int(minute or 0)
