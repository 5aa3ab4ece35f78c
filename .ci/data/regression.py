"""Logistic regression with a squared penalty, fitted to its optimum: weights do not depend on the version of any solver."""

from __future__ import annotations

from collections import Counter
from itertools import chain, repeat
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

Vector = NDArray[np.float64]

FLAT = 1e-10
"""The slope, in any weight, at which the optimum is taken to be reached: the weights are then exact to many more digits than are kept."""

STEPS, INNER_STEPS = 100, 1000
"""How many steps are taken at most, and in the solution of each."""

CLOSE = 1e-4
"""How much of what is left at first may be left where a step is solved; the steps behind it make up for it."""


class _Table(NamedTuple):
    """Rows as a sparse matrix: each entry's row, column and value."""

    shape: tuple[int, int]
    rows: NDArray[np.intp]
    columns: NDArray[np.intp]
    values: Vector

    def by_row(self, weights: Vector) -> Vector:
        """The matrix times a vector of weights."""
        return np.bincount(self.rows, self.values * weights[self.columns], self.shape[0])

    def by_column(self, told: Vector) -> Vector:
        """The transposed matrix times a vector of what each row tells."""
        return np.bincount(self.columns, self.values * told[self.rows], self.shape[1])


def fitted(
    rows: Sequence[Mapping[str, float]],
    labels: Sequence[bool],
    *,
    strength: float,
    importance: Sequence[float] = (),
    free: Collection[str] = (),
) -> dict[str, float]:
    """The weights by feature, in the order of the alphabet.

    `strength` is the inverse of the penalty, `importance` says how much each row counts (by default all as much), features that are `free` pay
    no penalty. The optimum is sought by Newton's method, each step of it by conjugate gradients (Lin, Weng and Keerthi 2008).
    """
    names = sorted(set(chain.from_iterable(rows)))
    table = _table(rows, names)
    same = np.array(labels, dtype=np.float64)
    counted = np.array(importance or [1.0] * len(rows))
    penalty = np.array([0.0 if name in free else 1.0 / strength for name in names])

    def loss(weights: Vector) -> float:
        told = table.by_row(weights)
        return float(counted @ (np.logaddexp(0.0, told) - same * told) + penalty @ weights**2 / 2)

    weights = np.zeros(len(names))
    for _ in range(STEPS):
        chance = 1.0 / (1.0 + np.exp(-table.by_row(weights)))
        slope = table.by_column(counted * (chance - same)) + penalty * weights
        if np.abs(slope).max() < FLAT:
            break
        step = _newton(table, counted * chance * (1.0 - chance), penalty, slope)
        weights = _down(loss, weights, step, float(slope @ step))
    return dict(zip(names, map(float, weights), strict=True))


def strongest(
    rows: Sequence[Mapping[str, float]], labels: Sequence[bool], *, strength: float, rare: int, most: int
) -> dict[str, float]:
    """The weights of those features that tell most: of those seen `rare` times at least so many, weighed once more by themselves, and the bias."""
    seen = Counter(chain.from_iterable(rows))

    def weighed(kept: Collection[str]) -> dict[str, float]:
        some = [{name: value for name, value in row.items() if name in kept} for row in rows]
        return fitted(some, labels, strength=strength, free=["bias"])

    weights = weighed({name for name, number in seen.items() if number >= rare} | {"bias"})
    by_what_they_tell = sorted(weights, key=lambda name: (-abs(weights[name]) * seen[name] ** 0.5, name))
    return weighed({*by_what_they_tell[:most], "bias"})


def told(row: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The logarithm of the odds that these weights give a row; features without one tell nothing."""
    return sum(weights.get(name, 0.0) * value for name, value in row.items())


def parted(
    rows: Iterable[tuple[Mapping[str, float], bool]], weights: Mapping[str, float]
) -> tuple[list[float], list[float]]:
    """What the weights tell of sound rows, the highest first, and of faults."""
    found: tuple[list[float], list[float]] = ([], [])
    for row, fault in rows:
        found[fault].append(told(row, weights))
    return sorted(found[0], reverse=True), found[1]


def recall(sound: Sequence[float], faults: Sequence[float], alarms: int) -> str:
    """How many faults are found if so many sound rows are taken for some, and from which odds on."""
    least = sound[alarms]
    return f"{sum(one > least for one in faults) / len(faults):.3f} of {len(faults)} above {least:.2f}"


def chances(rows: Sequence[Mapping[str, float]], weights: Mapping[str, float]) -> Vector:
    """How likely each row is, by these weights."""
    return 1.0 / (1.0 + np.exp(-np.array([told(row, weights) for row in rows])))


def _table(rows: Sequence[Mapping[str, float]], names: list[str]) -> _Table:
    number = {name: at for at, name in enumerate(names)}
    return _Table(
        (len(rows), len(names)),
        np.fromiter(chain.from_iterable(repeat(at, len(row)) for at, row in enumerate(rows)), np.intp),
        np.fromiter((number[name] for row in rows for name in row), np.intp),
        np.fromiter(chain.from_iterable(row.values() for row in rows), np.float64),
    )


def _newton(table: _Table, curvature: Vector, penalty: Vector, slope: Vector) -> Vector:
    """The step to where a parabola of this slope and curvature has its lowest point."""
    diagonal = table._replace(values=table.values**2).by_column(curvature) + penalty
    step, rest = np.zeros_like(slope), -slope
    ready = rest / diagonal
    toward, left = ready.copy(), float(rest @ ready)
    enough = CLOSE * left
    for _ in range(INNER_STEPS):
        bent = table.by_column(curvature * table.by_row(toward)) + penalty * toward
        length = left / float(toward @ bent)
        step, rest = step + length * toward, rest - length * bent
        ready = rest / diagonal
        before, left = left, float(rest @ ready)
        if left <= enough:
            break
        toward = ready + left / before * toward
    return step


def _down(loss: Callable[[Vector], float], weights: Vector, step: Vector, fall: float) -> Vector:
    """The weights after a step, or after so much of it that the loss is no greater than before."""
    here, length = loss(weights), 1.0
    while loss(weights + length * step) > here + 1e-4 * length * fall + 1e-9 * abs(here) and length > 1e-6:
        length /= 2
    return weights + length * step
