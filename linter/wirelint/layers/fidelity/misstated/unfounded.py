"""Figures of a copy that its sources neither have nor yield, in whose place they have another."""

from __future__ import annotations

from datetime import timedelta

from wirelint.document import Document, Span, layer
from wirelint.layers.calendar_words import FULL_WEEKDAYS, WEEKDAY_NAMES
from wirelint.layers.fidelity.alignment import Passage, reworded, within
from wirelint.layers.fidelity.changes import vocabulary
from wirelint.layers.fidelity.derived import derived
from wirelint.layers.fidelity.kinds import FIGURE, Departure
from wirelint.layers.fidelity.misstated.amounts import Amount, amounts_of, amounts_within, month_of, renders
from wirelint.layers.fidelity.misstated.dates import RELATIVE, names_relatively
from wirelint.layers.fidelity.misstated.figures import borders, is_gone, is_strange
from wirelint.layers.fidelity.senses import stem
from wirelint.layers.numbers.dates import day_written
from wirelint.layers.paragraphs import in_dateline
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEAST = 0.15
"""The share of a sentence that must stand in its passage."""
_WEAK = 0.35
"""A sentence of which a smaller share stands there may have its figures from anywhere in the source."""

_COUNTED = 12
"""Numbers up to this, in words and of no unit, are a writer's own count."""
_SMALL = 10
"""So are smaller ones in figures."""

_FAR = 10
"""What is so many times as much stands in no other's place."""
_DECADES = 30
"""Years so far apart are of different things."""
_NEAR = 3
"""Years, and figures of two digits, so near each other may be one."""

_ELSEWHERE = ("GMT", "UTC", "BC", "AD")
"""What stands behind an hour or a year that a source may give by another clock or reckoning."""


@layer
def unfounded_figures(document: Document) -> list[Departure]:
    """The figures that stand nowhere in a copy's sources and come out of none, and the one of their passage, or else of the source, that they are likest."""
    return [one for passage in reworded(document, _LEAST) for one in _unfounded(document, passage)]


def _unfounded(document: Document, passage: Passage) -> Iterator[Departure]:
    source = passage.source
    for one in amounts_within(document, passage.copy):
        if _is_counted(document, one) or in_dateline(document, one.span) or not is_strange(document, one):
            continue
        old = _likest(document, one, passage)
        stretch = passage.around if passage.share >= _WEAK else Span(0, len(source.text))
        if old and not _may_be_reckoned(one, passage) and not derived(document, one.span, source, stretch):
            yield Departure(FIGURE, one.span, source, old.span)


def _is_counted(document: Document, one: Amount) -> bool:
    """Whether a number may be of a writer's own count, or is of a decade, another clock or another reckoning."""
    text, end = document.text, one.span.end
    if text.startswith(("s ", "s,", "s."), end) or text.startswith(_ELSEWHERE, end + 1):
        return True
    most = _COUNTED if text[one.span.start].isalpha() else _SMALL - 1
    return not one.unit and not one.scale and one.value <= most and not month_of(one)


def _likest(document: Document, one: Amount, passage: Passage) -> Amount | None:
    """The amount in whose place another may stand: one of the passage that the sentence leaves out, or one that is gone, or of the same things."""
    source = passage.source
    found = [
        other
        for other in amounts_of(source)
        if _is_of_one_sort(one, other) and not in_dateline(source, other.span) and not borders(one, other)
    ]
    inside = [other for other in found if passage.span.covers(other.span) and _is_left_out(document, other, passage)]
    rest = [other for other in found if is_gone(document, other) or _is_like(one, other)]
    return min(
        inside or [other for other in rest if passage.around.covers(other.span)] or rest,
        key=lambda other: (not _is_like(one, other), _ratio(one, other)),
        default=None,
    )


def _is_of_one_sort(one: Amount, other: Amount) -> bool:
    """Whether two amounts are in one unit and of one size, or years, or days of one month."""
    if not _of_one_unit(one, other) or month_of(one) != month_of(other) or one.year != other.year:
        return False
    return abs(one.value - other.value) <= _DECADES if one.year else _ratio(one, other) <= _FAR


def _is_like(one: Amount, other: Amount) -> bool:
    """Whether two amounts count one thing, or differ in a digit."""
    if any(stem(a) == stem(b) for a in one.nouns for b in other.nouns):
        return True
    if one.year:
        return abs(one.value - other.value) <= _NEAR
    return len(one.figure) == len(other.figure) > 1 and sum(map(str.__ne__, one.figure, other.figure)) == 1


def _is_left_out(document: Document, other: Amount, passage: Passage) -> bool:
    """Whether a sentence has nothing for an amount of its passage."""
    return not any(renders(one, other) and _of_one_unit(one, other) for one in amounts_within(document, passage.copy))


def _of_one_unit(one: Amount, other: Amount) -> bool:
    return one.unit.removesuffix("s") == other.unit.removesuffix("s")


def _ratio(one: Amount, other: Amount) -> float:
    return max(one.value, other.value) / min(one.value, other.value)


def _may_be_reckoned(one: Amount, passage: Passage) -> bool:
    """Whether a day or a year may be named in the passage from another."""
    around = within(passage.source, passage.around)
    if one.value % _CENTURY == 0 and any(t.key == "century" for t in around):
        return True
    if not month_of(one) and not one.year:
        return False
    written = day_written(passage.source)
    if written is None:
        return names_relatively(around, RELATIVE) or any(t.key in FULL_WEEKDAYS for t in around)
    if one.year:
        return False
    if any(t.key in {"day", "days"} for t in around):
        return True
    near = (written + timedelta(days) for days in range(-_WEEK, _WEEK + 1))
    said = vocabulary(passage.source)
    return any(day.day == one.value and WEEKDAY_NAMES[day.weekday()].lower() in said for day in near)


_CENTURY = 100
_WEEK = 7
"""A weekday without a date is at most so many days from the day of writing."""
