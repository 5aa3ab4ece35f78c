"""Whether an amount of a copy is one of its source in other terms, or comes out of those there: a sum, a difference, a part, so much each."""

from __future__ import annotations

from bisect import bisect_left
from itertools import combinations, permutations

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.alignment import starts, within
from wirelint.layers.fidelity.readings import DAY, NUMBER, SHARE, TIME, YEAR, Reading, readings, readings_within
from wirelint.layers.naming.housestyle import tokens
from wirelint.layers.numbers.dates import FIRST_YEAR, day_written
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MULTIPLYING = {
    "double": 2, "doubled": 2, "doubling": 2, "twice": 2, "twofold": 2, "triple": 3, "tripled": 3, "treble": 3, "trebled": 3, "threefold": 3,
    "quadruple": 4, "quadrupled": 4, "fourfold": 4, "halve": 0.5, "halved": 0.5,
}  # fmt: skip
"""Words that multiply, and by how much."""

_ROUND = 0.05
"""At most by such a share of itself an amount may be off that ends in noughts."""

_NEAR = 0.03
"""How far an amount that is said to be rough may lie from another, as a share of that."""

_OPEN = 0.12
"""How much more or less something may be than an amount that it is said to be more or less than, as a share of it."""

_EXACT = 1e-6
_SMALL = 10
"""Smaller bare numbers come out of others by chance."""

_MOST = 24
"""Of more amounts in a stretch than this, each comes out of some others."""

_FEW = 8
"""Of so many amounts sums of three are tried."""

_ROUGH = frozenset("about around roughly approximately some near say".split())
_ABOVE = frozenset("over above exceeding beyond past".split())
_BELOW = frozenset("under nearly almost below".split())
_THAN = {"more": 1, "longer": 1, "higher": 1, "greater": 1, "less": -1, "fewer": -1, "shorter": -1, "lower": -1}


_AROUND = 60
"""So far before a figure, in code points, an amount may begin that it is part of."""
_HEDGES = 3
"""So many words before an amount say how far it goes."""


def derived(document: Document, span: Span, source: Document, stretch: Span) -> bool:
    """Whether what is read from a figure of a copy, or from what it stands in, comes out of what is read in a stretch of its source."""
    theirs = readings_within(source, stretch)
    if len(theirs) > _MOST:
        return True
    ours = [one for one in readings_within(document, Span(span.start - _AROUND, span.end)) if one.span.overlaps(span)]
    times = _times({t.key for t in within(source, stretch)}) if ours else set[float]()
    written = day_written(source)
    years = {one.value for one in theirs if _is_year(one)} | ({float(written.year)} if written else set[float]())
    return any(
        _reaches(one, value, hedge)
        for one in ours
        for hedge in (_hedge(document, one),)
        for value in _made(one, theirs, times, years)
    )


def restated(document: Document, span: Span, source: Document) -> bool:
    """Whether what is read from a figure of a copy with its unit is read from another anywhere in its source: 25 basis points, a quarter of a point."""
    known = _known(source)
    return any(
        known.get((one.sort, round(one.value, _DIGITS)), {one.figure}) != {one.figure}
        for one in readings_within(document, Span(span.start - _AROUND, span.end))
        if one.sort != NUMBER and one.span.overlaps(span)
    )


@layer
def _known(source: Document) -> dict[tuple[str, float], set[float]]:
    """The figures of a text as they are written, by what they come to."""
    found: dict[tuple[str, float], set[float]] = {}
    for one in readings(source):
        found.setdefault((one.sort, round(one.value, _DIGITS)), set()).add(one.figure)
    return found


_DIGITS = 9


def of_the_others(document: Document, sentence: Span, source: Document, passage: Span) -> bool:
    """Whether a sentence counts those of a whole that its passage does not: two of the 12 against it, ten for it."""
    ours, theirs = (
        [one.value for one in readings_within(text, span) if one.sort == SHARE and one.figure]
        for text, span in ((document, sentence), (source, passage))
    )
    return any(abs(a + b - 1) <= _EXACT for a in ours for b in theirs)


def _hedge(document: Document, one: Reading) -> list[str]:
    """The words right before an amount."""
    at = bisect_left(starts(document), one.span.start)
    row = [t for t in tokens(document)[max(0, at - _HEDGES) : at] if t.key not in _MONEY]
    return [t.key for t in row]


_MONEY = frozenset("dollar pound euro yen rupee us u.s. a an the".split())


def _reaches(one: Reading, value: float, hedge: Sequence[str]) -> bool:
    """Whether an amount, as it is hedged, may stand for a value."""
    apart = value - one.value
    if abs(apart) <= _EXACT * abs(value):
        return True
    beyond = _beyond(hedge)
    if beyond:
        return 0 < beyond * apart <= max(_OPEN * abs(value), min(one.place, abs(value)))
    if abs(apart) <= min(one.place / 2, _ROUND * abs(value)):
        return True
    if not _ROUGH.isdisjoint(hedge[-1:]):
        step = one.place / 2 if one.figure < _SMALL else min(one.place / 2, 2 * _ROUND * abs(value))
        return abs(apart) <= max(_NEAR * abs(value), step)
    return False


def _beyond(hedge: Sequence[str]) -> int:
    """1 where something is said to be more than the amount behind some words, -1 where it is less, else 0."""
    last, ahead = hedge[-1] if hedge else "", hedge[-2] if len(hedge) > 1 else ""
    if last == "than":
        return _THAN.get(ahead, 0)
    if last in _ABOVE or (ahead, last) == ("at", "least"):
        return 1
    return -1 if last in _BELOW or (ahead, last) in _UP_TO else 0


_UP_TO = {("up", "to"), ("close", "to")}


def _times(said: set[str]) -> set[float]:
    """By what a text multiplies in words: twice; points in games by those for a win."""
    times = {float(_MULTIPLYING[key]) for key in said & _MULTIPLYING.keys()}
    return times | {_A_WIN} if said & _POINTS and said & _GAMES else times


_POINTS, _GAMES = frozenset(("point", "points")), frozenset("game games match matches".split())
_A_WIN = 3.0


def _is_year(one: Reading) -> bool:
    return one.sort == NUMBER and FIRST_YEAR <= one.value < _LAST_YEAR and one.value.is_integer()


_LAST_YEAR = 2100


def _made(one: Reading, theirs: Sequence[Reading], times: set[float], years: set[float]) -> Iterator[float]:
    """What may be made of some amounts that is of the sort of another."""
    same = sorted({other.value for other in theirs if other.sort == one.sort} | _bare(one, theirs))
    shares = {other.value for other in theirs if other.sort == SHARE}
    yield from same
    if one.sort == TIME:
        yield from (DAY - value for value in same if value < DAY)
        yield from (YEAR * (b - a) for a, b in combinations(sorted(years), 2))
    if one.sort == NUMBER:
        # 1.7 times, of 70 percent more
        yield from (1 + share for share in shares)
        if one.value < _SMALL:
            return
        yield from _rates(theirs)
    for a, b in combinations(same, 2):
        yield from (a + b, b - a)
    yield from map(sum, combinations(same[:_FEW], 3))
    yield from (value * many for value in same for many in times)
    if one.sort == SHARE:
        yield from (1 - value for value in same)
        yield from (many - 1 for many in times)
        yield from _shares(theirs)
    else:
        yield from (value * part for value in same for share in shares for part in (share, 1 - share, 1 + share))


def _bare(one: Reading, theirs: Sequence[Reading]) -> set[float]:
    """The figures of others with a unit, which a bare one need not repeat: 1.6 billion of the 2.4 billion litres."""
    return {other.figure for other in theirs if other.sort != SHARE and other.figure} if one.sort == NUMBER else set()


def _shares(theirs: Sequence[Reading]) -> Iterator[float]:
    """What some amounts are of others of their sort, or of bare ones, and by how much they differ."""
    for part, whole in permutations(theirs, 2):
        if part.sort == whole.sort != SHARE:
            a, b = part.value, whole.value
        elif NUMBER in {part.sort, whole.sort} and SHARE not in {part.sort, whole.sort}:
            a, b = part.figure, whole.figure
        else:
            continue
        if b:
            yield from (a / b, abs(a - b) / b)


def _rates(theirs: Sequence[Reading]) -> Iterator[float]:
    """So many times as much, and so much for each."""
    for amount, number in permutations(theirs, 2):
        if amount.sort == NUMBER and number.sort != SHARE and number.figure:
            yield from (amount.value * number.figure, amount.value / number.figure)
