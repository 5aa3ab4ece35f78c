"""The cheapest way to get from one spelling of a name to another by correspondences and, at a price, by single letters."""

from __future__ import annotations

from math import inf, nextafter

from wirelint.layers.naming.romanisation.correspondences import letters_known, starting
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container

    from wirelint.layers.naming.romanisation.correspondences import Correspondence, Table

VOWELS = frozenset("aeiouy")

LIMIT = 3.5
"""An alignment that costs more is none."""

CHANGED_VOWEL, CHANGED = 1.0, 1.8
DROPPED_VOWEL, DROPPED_H, DROPPED = 1.0, 0.9, 1.7
"""What letters cost that no correspondence explains."""


class Step(NamedTuple):
    """A difference between two spellings: `left` at `start` of the one, `right` at `other` of the other.

    `by` is the correspondence that explains it, or None.
    """

    left: str
    right: str
    start: int
    other: int
    by: Correspondence | None


class Alignment(NamedTuple):
    """What two spellings differ in, from their beginnings on, and what the differences cost together."""

    cost: float
    steps: tuple[Step, ...]


def align(left: str, right: str, known: Table | None = None) -> Alignment | None:
    """The alignment of two names in plain lower-case letters, or None where it would cost more than LIMIT.

    Dynamic programming over pairs of places, as for an edit distance, with correspondences of several letters as further moves.
    """
    find = starting if known is None else known.__getitem__
    grid = _Grid(left, right, [[_FAR] * (len(right) + 1) for _ in range(len(left) + 1)], {})
    grid.costs[0][0] = 0.0
    letters = letters_known() if known is None else known
    pieces, others = _pieces(left, letters), _pieces(right, letters)
    for i, row in enumerate(grid.costs):
        starts = [(to, find(piece)) for to, piece in pieces[i]]
        for j, cost in enumerate(row):
            if cost <= LIMIT:
                _letters(grid, i, j)
                _correspondences(grid, i, j, starts, others[j])
    total = grid.costs[-1][-1]
    return Alignment(total, _steps(left, right, grid.came)) if total <= LIMIT else None


_FAR = nextafter(LIMIT, inf)

Moves = dict[tuple[int, int], "tuple[int, int, Correspondence | None]"]

Pieces = list[tuple[int, str]]


class _Grid(NamedTuple):
    """Two names, what it costs to get to each pair of places in them, from which pair, and by which correspondence."""

    left: str
    right: str
    costs: list[list[float]]
    came: Moves


def _pieces(name: str, known: Container[str]) -> list[Pieces]:
    """By place in a name, the letters from there on that correspond to others anywhere, each behind its end; none are letters too."""
    ends = range(len(name) + 1)
    return [[(end, name[at:end]) for end in ends[at:] if name[at:end] in known] for at in ends]


def _letters(grid: _Grid, i: int, j: int) -> None:
    left, right, costs, came = grid
    here, row = costs[i][j], costs[i]
    x, y = left[i : i + 1], right[j : j + 1]
    if x:
        below = costs[i + 1]
        if y:
            price = here if x == y else here + (CHANGED_VOWEL if x in VOWELS and y in VOWELS else CHANGED)
            if price < below[j + 1]:
                below[j + 1] = price
                came[i + 1, j + 1] = (i, j, None)
        price = here + _DROPPED[x]
        if price < below[j]:
            below[j] = price
            came[i + 1, j] = (i, j, None)
    if y:
        price = here + _DROPPED[y]
        if price < row[j + 1]:
            row[j + 1] = price
            came[i, j + 1] = (i, j, None)


def _dropped(letter: str) -> float:
    return DROPPED_VOWEL if letter in VOWELS else DROPPED_H if letter == "h" else DROPPED


_DROPPED = Remembered(_dropped)


def _correspondences(
    grid: _Grid, i: int, j: int, starts: list[tuple[int, dict[str, list[Correspondence]]]], others: Pieces
) -> None:
    costs, came = grid.costs, grid.came
    here = costs[i][j]
    for to, rows in starts:
        for at, other in others:
            for one in rows.get(other, ()):
                price = here + one.cost
                if price < costs[to][at] and (not one.at or _stands(grid, one.at, (i, j), (to, at))):
                    costs[to][at] = price
                    came[to, at] = (i, j, one)


def _stands(grid: _Grid, at: str, begin: tuple[int, int], end: tuple[int, int]) -> bool:
    if at == "start":
        return begin == (0, 0)
    return begin[0] > 0 and end == (len(grid.left), len(grid.right))


def _steps(left: str, right: str, came: Moves) -> tuple[Step, ...]:
    steps: list[Step] = []
    i, j = len(left), len(right)
    while i or j:
        start, other, by = came[i, j]
        one, two = left[start:i], right[other:j]
        if by is not None or one != two:
            steps.append(Step(one, two, start, other, by))
        i, j = start, other
    return tuple(reversed(steps))
