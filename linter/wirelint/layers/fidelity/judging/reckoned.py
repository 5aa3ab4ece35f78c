"""Whether an amount was worked out of those of its passage, as a desk does: a sum, a difference, so much a head, a share of a whole."""

from __future__ import annotations

from itertools import combinations, permutations

from wirelint.layers.fidelity.judging.calendar import is_year
from wirelint.layers.fidelity.judging.measures import amounts
from wirelint.layers.fidelity.judging.tokens import APPROXIMATE
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.changes import Change, Pool
    from wirelint.layers.naming.housestyle import Token

PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
"""Parts, and how many of them make the whole."""

TIMES = {
    "double": 2, "doubled": 2, "doubling": 2, "twice": 2, "twofold": 2, "triple": 3, "tripled": 3, "treble": 3, "trebled": 3, "threefold": 3,
    "quadruple": 4, "quadrupled": 4, "fourfold": 4, "halve": 0.5, "halved": 0.5,
}  # fmt: skip
"""Words that multiply, and by how much."""

_POINTS, _GAMES = frozenset(("point", "points")), frozenset("game games match matches".split())
_A_WIN = 3
"""So many points are to be had in a game."""

_FAR = 6
"""So far before a figure it may be said that it counts points."""

_LEAST = 10
"""Smaller figures come out of others by chance."""

_PLENTY = 100
"""Figures from here on hardly do."""

_NEAR = 0.06
"""How far a part in words may lie from the exact one, as a share of it."""

_EXACT = 1e-6
_ROUGHLY = 0.03
"""How far an amount may lie from what others make that is said to be rough, as a share of it."""

_MOST = 12
"""Of more figures about a passage than this, each comes out of some others."""


def reckoned(key: str, change: Change, pool: Pool, *, squarely: bool) -> bool:
    """Whether a figure, its scale or a part in words is worked out of amounts of the passage; one that stands in another's place must be large."""
    shares, wholes = _shares_and_wholes([*change.source_before, *change.old, *change.source_behind])
    row = [*change.before[-2:], *change.new, *change.behind[:2]]
    if key in PARTS:
        return any(abs(whole / PARTS[key] - part) <= _NEAR * part for part, whole in permutations(wholes, 2))
    hundredths = {
        a.key for a, b in zip(row, row[1:], strict=False) if b.key == "%" and key in {a.key, "%"} and _is_figure(a.key)
    }
    if hundredths:
        return hundredths <= {
            f"{one:.0f}" for share in _ratios(wholes) for one in (share, 100 - share, share - 100)
        } | {f"{(times - 1) * 100:.0f}" for times in _times(pool)}
    if any(a.key == key and b.key in {"times", "time"} for a, b in zip(row, row[1:], strict=False)) and _is_figure(key):
        return any(abs(1 + share / _PLENTY - float(key)) <= _EXACT for share in shares)
    if (
        any(t.key in _POINTS for t in (*change.before[-_FAR:], *row))
        and key.isdigit()
        and not _GAMES.isdisjoint(pool.near_keys)
    ):
        return str(int(key) // _A_WIN) in pool.near_keys and int(key) % _A_WIN == 0
    ours = [amount for figure, scale, amount in amounts(row) if key in {figure, scale}]
    least = _PLENTY if squarely and not _is_counted_on(change) else _LEAST
    rough = any(a.key in APPROXIMATE and b.key[:1].isdigit() for a, b in zip(row, row[1:], strict=False))
    far = _ROUGHLY if rough else _EXACT
    return any(
        abs(one - amount) <= far * amount for amount in ours if amount >= least for one in _made(shares, wholes, pool)
    )


def _is_counted_on(change: Change) -> bool:
    """Whether the source counts on from an amount before: at 30 kilometres, and five kilometres later."""
    return not _ON.isdisjoint(t.key for t in (*change.old, *change.source_behind[:_FAR]))


_ON = frozenset("later further farther beyond earlier onwards onward".split())


def _ratios(wholes: Sequence[float]) -> Iterator[float]:
    """What each amount is of each other, in hundredths."""
    return (100 * a / b for a, b in permutations(wholes, 2))


def _made(shares: Sequence[float], wholes: Sequence[float], pool: Pool) -> Iterator[float]:
    """What may be made of some amounts and shares."""
    for a, b in combinations(wholes, 2):
        yield from (a + b, abs(a - b))
        if min(a, b) > 1:
            yield from (a * b, max(a, b) / min(a, b))
    yield from (sum(three) for three in zip(wholes, wholes[1:], wholes[2:], strict=False))
    yield from (sum(four) for four in zip(wholes, wholes[1:], wholes[2:], wholes[3:], strict=False))
    parts = [one / 100 for one in shares if one < _PLENTY]
    for name, many in PARTS.items():
        if not pool.near_keys.isdisjoint((name, f"{name}s")):
            parts += [some / many for some in range(1, many) if some == 1 or str(some) in pool.near_keys]
    yield from (
        float(round(whole * part, 6 if whole < _LEAST else 0))
        for whole in wholes
        for share in parts
        for part in (share, 1 - share)
    )
    yield from (whole * many for whole in wholes for many in _times(pool))


def _times(pool: Pool) -> set[float]:
    """How many times as much something is about the passage."""
    found = {TIMES[key] for key in pool.near_keys & TIMES.keys()}
    said = (a.key for a, b in zip(pool.around, pool.around[1:], strict=False) if b.key == "times" and a.key.isdigit())
    return found | set(map(int, said))


def _shares_and_wholes(around: Sequence[Token]) -> tuple[list[float], list[float]]:
    """The percentages about a passage, and its other amounts but for years."""
    shares = [float(a.key) for a, b in zip(around, around[1:], strict=False) if b.key == "%" and _is_figure(a.key)]
    parted = {token.key for token in around if "," in token.text}
    wholes = [
        amount
        for figure, _, amount in amounts(around)
        if (figure in parted or not is_year(figure)) and amount not in shares
    ]
    return shares, wholes if len(wholes) <= _MOST else []


def _is_figure(key: str) -> bool:
    return key.replace(".", "", 1).isdigit()
