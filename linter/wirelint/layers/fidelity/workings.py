"""What may be made of amounts that are given: sums, differences, parts, so much each, years and spans of time."""

from __future__ import annotations

from itertools import combinations, permutations

from wirelint.layers.calendar_words import MONTH_NAMES
from wirelint.layers.fidelity.givens import COMPARING, is_year_read
from wirelint.layers.fidelity.readings import DAY, NUMBER, SHARE, TIME, YEAR, Reading
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.layers.fidelity.givens import Given

JOINING = frozenset(
    (
        *"together whole total totals totalled totaled altogether combined overall sum plus including included".split(),
        "in all",
        "all told",
    )
)
"""Words that say that it is what others come to."""

_DEALING = frozenset("each per every a an of apiece quarter month year week day hour average times".split())
"""Words that say that it is so much for each, or for so many."""

_OTHERS = frozenset("other others another more further first".split())
"""Words that leave one out, or count it in: 63 others of 64, the first after 12."""

_FINE = 3
"""Figures of so many digits, noughts at the end apart, hardly do."""

_LEAVING = frozenset("still yet not other others rest left remaining remain remains absent abstained".split())
"""Words that say that it is what is left of a whole."""

_AGED = frozenset("at aged age old turned birthday when".split())
"""Words beside a number that may be an age."""
_OLDEST = 120.0

_REGULAR = frozenset(
    (
        *"annual annually yearly monthly weekly daily nightly hourly".split(),
        *(
            f"{every} {time}"
            for every in ("a", "per", "each", "every", "an")
            for time in ("year", "month", "week", "day", "hour")
        ),
    )
)
"""Words that say in what time there is so much."""
_APART_IN_TIME = frozenset("ago earlier later before after".split())
"""Words that make of a year how far something is from another: a year ago."""
_PERIODS = (7, 12, 24, 52, 60, 365)
"""How many days, months, hours, weeks, minutes there are in a longer time."""

_HALF_TIME = frozenset("half break interval half-time halftime".split())
_HALVES = (45, 40, 35)
"""How many minutes half a match takes: of football, of rugby, of Gaelic games."""

_EXACT = 1e-6
_SMALL = 10
"""Smaller bare numbers come out of others by chance."""
_CONVERTED = 0.03
"""How far an amount in another unit may lie from the exact one, as a share of it."""
_APART = 12
"""So near to each other, in code points, a number of groups stands and how many are in each."""


def made(one: Reading, given: Given) -> Iterator[float]:
    """What may be made of some amounts that is of the sort of another."""
    same = sorted({other.value for other in given.amounts if other.sort == one.sort})
    yield from same
    if one.sort not in {NUMBER, SHARE, TIME}:
        yield from _converted(one, given)
    if one.sort == NUMBER:
        if is_year_read(one):
            yield from _dated(given)
            return
        # 1.6 billion of the 2.4 billion litres
        yield from (other.figure for other in given.amounts if other.sort != SHARE and other.figure)
        # 1.7 times, of 70 percent more
        yield from _groups(given)
        if not given.said.isdisjoint(_OTHERS):
            yield from (value + side for value in same for side in (1, -1))
        yield from (1 + other.value for other in given.amounts if other.sort == SHARE)
        if one.value < _SMALL and one.value.is_integer():
            return
        if not given.said.isdisjoint(_AGED):
            yield from (b - a - less for a, b in combinations(given.years, 2) for less in (0, 1))
    elif one.sort == TIME:
        yield from _spans(given)
        if not given.said.isdisjoint(_HALF_TIME):
            yield from (abs(other.figure - half) * 60 for other in given.amounts for half in _HALVES)
    elif one.sort == SHARE and one.place:
        yield from (1 - value for value in same)
        yield from (many - 1 for many in given.times)
        yield from _shares(given)
    yield from (value * many for value in same for many in given.times)
    if not given.said.isdisjoint(_REGULAR) and given.said.isdisjoint(_APART_IN_TIME):
        inside = [other.value for other in given.inside if other.sort == one.sort]
        yield from (made for value in inside for many in _PERIODS for made in (value * many, value / many))
    yield from _worked_out(one, given)


def _converted(one: Reading, given: Given) -> Iterator[float]:
    """The amount itself where it is about what an amount in another unit comes to."""
    for other in given.amounts:
        if other.sort == one.sort and other.figure and one.figure:
            sizes = one.value / one.figure, other.value / other.figure
            if abs(sizes[0] - sizes[1]) > _EXACT * sizes[0] and abs(one.value - other.value) <= _CONVERTED * abs(
                other.value
            ):
                yield one.value


def _dated(given: Given) -> Iterator[float]:
    """The years that lie so many years before or behind others."""
    if given.near:
        yield from (year + side for year in given.years for side in (1, -1))
    if "born" in given.said:
        ages = [other.value for other in given.amounts if other.sort == NUMBER and other.value < _OLDEST]
        yield from (year - age - less for year in given.years for age in ages for less in (0, 1))
    for other in given.amounts:
        if other.sort == TIME and other.value >= YEAR:
            yield from (year + side * other.value / YEAR for year in given.years for side in (1, -1))


def _spans(given: Given) -> Iterator[float]:
    """How long it is from one year or month to another, and what is left of a day."""
    yield from (
        YEAR * (b - a - less) for a, b in combinations(given.years, 2) for less in ((0, 1) if given.born else (0,))
    )
    yield from (YEAR / len(MONTH_NAMES) * many for many in given.months)
    yield from (abs(a - b) for a, b in combinations(given.clocks, 2))
    yield from (DAY - other.value for other in given.amounts if other.sort == TIME and other.value < DAY)


def _shares(given: Given) -> Iterator[float]:
    """What some amounts are of others of their sort, or of bare ones, and, where two are compared, by how much they differ."""
    compared = not given.said.isdisjoint(COMPARING)
    found = [one for one in given.amounts if not is_year_read(one)]
    near = (
        [(one, other) for at, one in enumerate(found) for other in found[at + 1 : at + 1 + _CLOSE]] if compared else []
    )
    for a, b in (*given.pairs, *near):
        if a.sort == b.sort != SHARE:
            low, high = sorted((a.value, b.value))
        elif NUMBER in {a.sort, b.sort} and SHARE not in {a.sort, b.sort}:
            low, high = sorted((a.figure, b.figure))
        else:
            continue
        if low:
            yield low / high
            if "%" in given.said:
                # 51 percent, of 218 votes to 208
                yield from (low / (low + high), high / (low + high))
            if compared:
                yield from ((high - low) / low, (high - low) / high)


_CLOSE = 4
"""So many amounts on, one may stand that another is compared with."""


def _worked_out(one: Reading, given: Given) -> Iterator[float]:
    """What comes out of several amounts of which the sentence leaves one out, or if the words beside the one say so, or its digits cannot come of chance."""
    fine = len(f"{one.figure:.6f}".strip("0").replace(".", "").strip("0")) >= _FINE
    compared, joined = (not given.said.isdisjoint(words) for words in (COMPARING, JOINING))
    amounts = [other for other in given.amounts if other.sort == one.sort and not is_year_read(other)]
    few = [*given.replaced, *(given.pairs if fine else ())]
    near = [(a, b) for a, b in few if a.sort == b.sort == one.sort]
    yield from (abs(a.value - b.value) for a, b in near)
    yield from (a.value + b.value for a, b in near)
    # 51.6 seconds, of 51.2 and 0.4 seconds
    size = one.value / one.figure if one.figure else 0.0
    yield from (size * figure for a, b in given.mixed for figure in (abs(a.figure - b.figure), a.figure + b.figure))
    if compared:
        other = [(a, b) for a, b in given.anywhere if a.sort == b.sort == one.sort]
        yield from (abs(a.value - b.value) for a, b in (*combinations(amounts, 2), *other))
        # 24 more, of 88 days and 64
        bare = [
            (a, b) for a, b in given.pairs if NUMBER in {a.sort, b.sort, one.sort} and SHARE not in {a.sort, b.sort}
        ]
        yield from (size * abs(a.figure - b.figure) for a, b in bare)
    if fine:
        passage = [other.value for other in given.inside if other.sort == one.sort]
        others = [other.value for other in given.all if other.sort == one.sort and not is_year_read(other)]
        yield from (made for a in passage for b in others for made in (abs(a - b), a + b))
    if joined:
        yield from (a.value + b.value for a, b in combinations(amounts, 2))
        yield from (a.value + b.value for a, b in given.anywhere if fine and a.sort == b.sort == one.sort)
    if not given.said.isdisjoint(_LEAVING):
        yield from _rests(one, given)
    inside = [other for other in given.inside if other.sort == one.sort]
    yield from (a.value + b.value + c.value for a, b, c in zip(inside, inside[1:], inside[2:], strict=False))
    if one.sort != SHARE:
        yield from _parts(one, given, compared=compared, fine=fine)
    if one.sort == NUMBER:
        yield from _rates(given.pairs if fine or not given.said.isdisjoint(_DEALING) else given.replaced)


def _rests(one: Reading, given: Given) -> Iterator[float]:
    """What one or two amounts of the passage leave of another, of anywhere in the source."""
    near = [other.value for other in given.amounts if other.sort == one.sort]
    yield from (abs(whole.value - part) for whole in given.all if whole.sort == one.sort for part in near)
    inside = [other.value for other in given.inside if other.sort == one.sort]
    yield from (abs(whole - a - b) for whole, a, b in permutations(inside[:_FEW], 3))


_FEW = 6


def _parts(one: Reading, given: Given, *, compared: bool, fine: bool) -> Iterator[float]:
    """The parts of amounts that a sentence of the source has, what they leave, what they are of, and what is so much more or less."""
    for pair in given.pairs if fine else given.replaced:
        for whole, part in permutations(pair):
            if whole.sort == one.sort and part.sort == SHARE:
                yield from (whole.value * part.value, whole.value * (1 - part.value), whole.value / part.value)
                if compared:
                    yield from _back(whole.value, part.value)


def _back(value: float, share: float) -> Iterator[float]:
    """What is so much more, and what has risen or fallen to a value by a share, and by how much."""
    yield value * (1 + share)
    yield from (value / (1 + share), value - value / (1 + share))
    if share < 1:
        yield from (value / (1 - share), value / (1 - share) - value)


def _groups(given: Given) -> Iterator[float]:
    """How many are in so many groups of so many: 190 teams of two."""
    for a, b in given.anywhere:
        if a.sort == b.sort == NUMBER and b.value <= _SMALL < a.value and b.span.start - a.span.end < _APART:
            yield a.value * b.value


def _rates(pairs: Iterable[tuple[Reading, Reading]]) -> Iterator[float]:
    """So many times as much, and so much for each."""
    for pair in pairs:
        for amount, number in permutations(pair):
            if amount.sort == NUMBER and number.sort != SHARE and number.figure:
                yield from (amount.value * number.figure, amount.value / number.figure)
