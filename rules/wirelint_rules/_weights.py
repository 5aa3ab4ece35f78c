"""What logistic regressions have learnt of published stories: weights by feature, each set of them in a file of the data folder."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import drawn, table
from wirelint.typed import TYPE_CHECKING
from wirelint_rules import DATA

if TYPE_CHECKING:
    from collections.abc import Mapping


def likelihood(learnt: str, features: Mapping[str, float]) -> float:
    """How likely it is what was learnt to be told from features, in nats (a logarithm of odds); those without a weight tell nothing."""
    weights = _weights(learnt)
    return sum(weights.get(name, 0.0) * value for name, value in features.items())


@cache
def _weights(learnt: str) -> dict[str, float]:
    """All weights of a file, which are few: a story asks for most of them."""
    weights: dict[str, float] = drawn(os.path.join(DATA, f"{learnt}.tsv"), _read)
    return weights


def _read(path: str) -> dict[str, float]:
    return {name: float(weight) for name, weight in table(path).items()}
