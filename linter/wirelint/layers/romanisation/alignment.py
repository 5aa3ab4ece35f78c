"""The cheapest way to get from one spelling of a name to another by correspondences and, at a price, by single letters."""

from __future__ import annotations

from functools import partial

from wirelint.layers.romanisation.correspondences import beginning
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from wirelint.layers.romanisation.correspondences import Correspondence, Table

VOWELS = frozenset("aeiouy")

LIMIT = 4.0
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
    find = beginning if known is None else partial(_in, known)
    grid = _Grid(left, right, [[_FAR] * (len(right) + 1) for _ in range(len(left) + 1)], {})
    grid.costs[0][0] = 0.0
    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            if grid.costs[i][j] <= LIMIT:
                _letters(grid, i, j)
                _correspondences(grid, i, j, find)
    total = grid.costs[-1][-1]
    return Alignment(total, _steps(len(left), len(right), grid.came)) if total <= LIMIT else None


_FAR = 99.0

Moves = dict[tuple[int, int], "Step | None"]


class _Grid(NamedTuple):
    """Two names, what it costs to get to each pair of places in them, and by which step; None is a letter that both have."""

    left: str
    right: str
    costs: list[list[float]]
    came: Moves


def _letters(grid: _Grid, i: int, j: int) -> None:
    left, right, costs, came = grid
    here = costs[i][j]
    x, y = left[i : i + 1], right[j : j + 1]
    if x and y:
        price = here if x == y else here + (CHANGED_VOWEL if x in VOWELS and y in VOWELS else CHANGED)
        if price < costs[i + 1][j + 1]:
            costs[i + 1][j + 1] = price
            came[i + 1, j + 1] = None if x == y else Step(x, y, i, j, None)
    if x and here + _dropped(x) < costs[i + 1][j]:
        costs[i + 1][j] = here + _dropped(x)
        came[i + 1, j] = Step(x, "", i, j, None)
    if y and here + _dropped(y) < costs[i][j + 1]:
        costs[i][j + 1] = here + _dropped(y)
        came[i, j + 1] = Step("", y, i, j, None)


def _dropped(letter: str) -> float:
    return DROPPED_VOWEL if letter in VOWELS else DROPPED_H if letter == "h" else DROPPED


def _in(known: Table, letters: str) -> list[Correspondence]:
    return known.get(letters, _NONE)


def _correspondences(grid: _Grid, i: int, j: int, find: Callable[[str], list[Correspondence]]) -> None:
    left, right, costs, came = grid
    here, x, y = costs[i][j], left[i : i + 1], right[j : j + 1]
    rows = find(f"{x}|{y}") if x and y else _NONE
    dropped = find(f"{x}|") if x else _NONE
    added = find(f"|{y}") if y else _NONE
    for group in (rows, dropped, added):
        for one in group:
            to, at = i + len(one.left), j + len(one.right)
            if to > len(left) or at > len(right) or here + one.cost >= costs[to][at]:
                continue
            if one.at and not _stands(one.at, i, j, last=to == len(left) and at == len(right)):
                continue
            if left.startswith(one.left, i) and right.startswith(one.right, j):
                costs[to][at] = here + one.cost
                came[to, at] = Step(one.left, one.right, i, j, one)


_NONE: list[Correspondence] = []


def _stands(at: str, i: int, j: int, *, last: bool) -> bool:
    return (i == 0 and j == 0) if at == "start" else (last and i > 0)


def _steps(i: int, j: int, came: Moves) -> tuple[Step, ...]:
    steps: list[Step] = []
    while i or j:
        step = came[i, j]
        if step is None:
            i, j = i - 1, j - 1
        else:
            steps.append(step)
            i, j = step.start, step.other
    return tuple(reversed(steps))
