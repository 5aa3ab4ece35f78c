"""Amounts of which the copy has the figure and the source another unit, scale or span of time: $31m for £31m, three weeks for three days, so much a month."""

from __future__ import annotations

from bisect import bisect_left

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.alignment import reworded, starts, within
from wirelint.layers.fidelity.gist import SHARED, gist
from wirelint.layers.fidelity.kinds import FIGURE, Departure
from wirelint.layers.fidelity.misstated.amounts import MONEY, TIME, amounts_of, amounts_within
from wirelint.layers.naming.housestyle import tokens
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.fidelity.misstated.amounts import Amount

_LEAST = 0.3
"""The share of a sentence that must stand in its passage for their amounts to be held against each other."""

_ONE_SORT = (
    {"ton", "tonne"},
    {"%", "%point"},
    {"pound", "kilogram"},
    {"kilometre", "kph"},
    {"mile", "mph"},
)
"""Units of which one house writes this and another that, or that are called the same: a speed of 140 km."""

_NO_MEASURE = frozenset("degree celsius fahrenheit c f".split())
"""Units that houses write with words that are no units, or leave out."""

_PERIODS = {
    "hour": "hour", "hourly": "hour", "day": "day", "days": "day", "daily": "day", "nightly": "day", "night": "day", "week": "week", "weekly": "week",
    "month": "month", "monthly": "month", "quarter": "quarter", "quarterly": "quarter", "year": "year", "yearly": "year", "annual": "year", "annually": "year",
    "annum": "year", "minute": "minute", "second": "second", "decade": "decade",
}  # fmt: skip
"""Words for the time in which there is so much, and the time."""

_EVERY = frozenset("a an per each every".split())
_APART = frozenset("earlier later ago before after from".split())
"""Words that make of a time how far something is from another: a week earlier."""
_BEFORE, _BEHIND = 3, 6
"""So near before an amount, or behind it, stands in what time there is so much."""


@layer
def exchanged_units(document: Document) -> list[Departure]:
    """The amounts of a copy of which its source has the figure alone, with something else behind it."""
    return [one for passage in reworded(document, _LEAST) for one in _exchanged(document, passage)]


def _exchanged(document: Document, passage: Passage) -> Iterator[Departure]:
    ours, theirs = within(document, passage.copy), within(passage.source, passage.span)
    if len(gist(ours) & gist(theirs)) < SHARED:
        return
    for one in amounts_within(document, passage.copy):
        if quoted(document, one.span) or one.before == "(":
            continue
        old = _of_another_unit(document, one, passage) or _of_another_period(document, one, passage)
        if old:
            yield Departure(FIGURE, _whole(document, one), passage.source, _whole(passage.source, old))


def _of_another_unit(document: Document, one: Amount, passage: Passage) -> Amount | None:
    """The amount of a passage that has the figure of another with another unit or scale, where no source has it so."""
    if not one.unit or (
        one.unit == "metre" and document.text[one.span.end : one.span.end + 3].lstrip()[:2].rstrip(" .,") == "m"
    ):
        # a metre, or a million
        return None
    same = [other for source in document.sources for other in _by_figure(source).get(one.figure, ())]
    if not same or any(not _is_other(one, other) for other in same):
        return None
    inside = [other for other in same if passage.span.covers(other.span)]
    if len({(other.scale, _unit(other)) for other in inside}) != 1:
        return None
    old = inside[0]
    ours = _by_figure(document).get(old.figure, ())
    return None if any((other.scale, _unit(other)) == (old.scale, _unit(old)) for other in ours) else old


def _is_other(one: Amount, other: Amount) -> bool:
    """Whether two amounts of one figure are plainly of two units or scales."""
    a, b = _unit(one), _unit(other)
    if not b or any({a, b} <= sort for sort in _ONE_SORT) or a in _NO_MEASURE or b in _NO_MEASURE:
        return False
    if any((a in sort) != (b in sort) for sort in (MONEY, TIME)) and not ("%" in {a, b} and MONEY & {a, b}):
        return False
    return a != b or (one.scale != other.scale and bool(one.scale) and bool(other.scale))


@layer
def _by_figure(document: Document) -> dict[str, list[Amount]]:
    found: dict[str, list[Amount]] = {}
    for one in amounts_of(document):
        found.setdefault(one.figure, []).append(one)
    return found


@layer
def _by_value(document: Document) -> dict[float, list[Amount]]:
    found: dict[float, list[Amount]] = {}
    for one in amounts_of(document):
        found.setdefault(one.value, []).append(one)
    return found


def _unit(one: Amount) -> str:
    return one.unit if one.unit == "%" else one.unit.removesuffix("s")


def _of_another_period(document: Document, one: Amount, passage: Passage) -> Amount | None:
    """The amount of a passage that is another, but in another time: $46 million a year."""
    ours = _period(document, one)
    if not ours:
        return None
    same = [
        (source, other)
        for source in document.sources
        for other in _by_value(source).get(one.value, ())
        if _unit(other) == _unit(one)
    ]
    periods = {_period(source, other) for source, other in same} - {""}
    if len(periods) != 1 or ours in periods:
        return None
    return next(
        (other for source, other in same if source is passage.source and passage.around.covers(other.span)), None
    )


def _period(document: Document, one: Amount) -> str:
    """In what time there is so much of an amount; nothing where that is not said."""
    row = tokens(document)
    at = bisect_left(starts(document), one.span.start)
    last = row[at]
    for n, token in enumerate(row[at + 1 : at + 1 + _BEHIND], at + 1):
        if not token.word or any(mark in document.text[last.span.end : token.span.start] for mark in ".;:—–\n"):
            break
        if token.key in _PERIODS and (token.key.endswith("ly") or row[n - 1].key in _EVERY):
            return "" if any(t.key in _APART for t in row[n + 1 : n + 2]) else _PERIODS[token.key]
        last = token
    before = row[max(0, at - _BEFORE) : at]
    return next((_PERIODS[t.key] for t in before if t.key in _PERIODS and t.key.endswith(("ly", "annual"))), "")


def _whole(document: Document, one: Amount) -> Span:
    """An amount with the word that says of what it is."""
    row = within(document, Span(one.span.start, min(len(document.text), one.span.end + 30)))
    found = [t for t in row[:3] if t.key in {one.scale, one.unit}]
    return Span(one.span.start, max([one.span.end, *(t.span.end for t in found)]))
