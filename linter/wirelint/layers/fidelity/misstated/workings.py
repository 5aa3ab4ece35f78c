"""Whether an amount was worked out of others about it, as writers do: a sum, a difference, a part, so many each."""

from __future__ import annotations

from itertools import combinations, permutations

from wirelint.layers.fidelity.alignment import within
from wirelint.layers.fidelity.judging.calendar import is_year
from wirelint.layers.fidelity.judging.reckoned import PARTS, TIMES
from wirelint.layers.fidelity.misstated.amounts import TIME, Amount, amounts_within, last_place, month_of
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.document import Document, Span

_NEAR = 0.02
"""How far an amount that is rough may lie from what others make, as a share of it."""

_MOST = 24
"""Of more figures in a stretch than this, each comes out of some others."""

_FEW = 8
"""Of so many amounts sums of three are tried."""


def worked_out(one: Amount, source: Document, stretch: Span) -> bool:
    """Whether an amount comes out of those in a stretch of a source."""
    about = [
        other
        for other in amounts_within(source, stretch)
        if (one.unit in TIME or not is_year(other.figure) or other.scale or other.unit)
        and (one.unit[:3] == "day" or not month_of(other))
    ]
    if len(about) > _MOST:
        return True
    near = max(last_place(one) / 2, _NEAR * one.value if one.hedged else 0.0)
    times = _times({t.key for t in within(source, stretch)})
    return any(abs(made - one.value) <= near for made in _made(one, about, times))


def _times(said: set[str]) -> set[float]:
    """By what a text multiplies in words: twice, two thirds."""
    times = {float(TIMES[key]) for key in said & TIMES.keys()}
    for key in said:
        many = PARTS.get(key) or PARTS.get(key.removesuffix("s"), 0)
        times |= {some / many for some in range(1, many)}
    return times


def _made(one: Amount, about: Sequence[Amount], times: set[float]) -> Iterator[float]:
    """What may be made of some amounts that is in the terms of another."""
    same = sorted({other.value for other in about if _of_one_sort(one, other)})
    for a, b in combinations(same, 2):
        yield from (a + b, b - a)
    yield from map(sum, combinations(same[:_FEW], 3))
    yield from (value * many for value in same for many in times)
    if one.unit == "%":
        yield from (100 - value for value in same)
        yield from _shares(about)
    else:
        shares = {other.value / 100 for other in about if other.unit == "%"}
        yield from (value * part for value in same for share in shares for part in (share, 1 - share))
        yield from _rates(about)


def _of_one_sort(one: Amount, other: Amount) -> bool:
    """Whether an amount adds to another: of its unit, or a bare figure of its scale or beside a time."""
    return other.unit == one.unit or (not other.unit and (one.unit in TIME or other.scale == one.scale != ""))


def _shares(about: Sequence[Amount]) -> Iterator[float]:
    """What some amounts are of others in hundredths, and by how much they differ."""
    for part, whole in permutations(about, 2):
        if part.unit == whole.unit != "%":
            yield from (100 * part.value / whole.value, 100 * abs(part.value - whole.value) / whole.value)


def _rates(about: Sequence[Amount]) -> Iterator[float]:
    """So many times as much of another unit, and so much for each."""
    for amount, number in permutations(about, 2):
        if amount.unit != number.unit and "%" not in {amount.unit, number.unit}:
            yield from (amount.value * number.value, amount.value / number.value)
