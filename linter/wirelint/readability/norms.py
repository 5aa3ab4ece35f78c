"""What is normal: the mean of each measure over the stories of a newsroom, and how far stories stray from it."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import DATA
from wirelint.readability.measures import FIGURES
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.readability.measures import Measures

LEAST = 150
"""Stories of fewer words are not measured against a norm: their figures hang on a sentence or two."""

DEFAULT = os.path.join(DATA, "readability.toml")
"""The norm of published news, for newsrooms that have not written their own."""


Norms = dict[str, "Norm"]
"""Norms by the name of their measure."""


class NormError(Exception):
    """A norm that cannot be read or made. The message names the file and the reason."""


class Norm(NamedTuple):
    """The mean of a measure and its standard deviation."""

    mean: float
    spread: float

    def strays(self, value: float) -> float:
        """How many standard deviations a value lies from the mean, with its sign."""
        return (value - self.mean) / self.spread if self.spread else 0.0


def of(stories: Sequence[Measures]) -> Norms:
    """The norms of stories, by measure. Raises NormError for fewer than two stories."""
    from statistics import fmean, pstdev

    if len(stories) < 2:
        raise NormError(f"a norm needs at least two stories of {LEAST} words")
    columns = {name: [getattr(one, name) for one in stories] for name in FIGURES}
    return {name: Norm(fmean(column), pstdev(column)) for name, column in columns.items()}


@cache
def read(path: str) -> Norms:
    """The norms in a file. Raises NormError if it is not one."""
    import tomllib

    try:
        with open(path, encoding="utf-8-sig") as file:
            table = tomllib.loads(file.read())
        return {name: Norm(float(table[name]["mean"]), float(table[name]["spread"])) for name in FIGURES}
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise NormError(f"{path}: {type(error).__name__}: {error}") from error


def lines(norms: Norms, stories: int) -> Iterator[str]:
    """The lines of the file that holds norms."""
    yield f"# How {stories:,} stories of at least {LEAST} words read, by “wirelint readability norm”."
    for name in FIGURES:
        yield f"[{name}]"
        yield f"mean = {norms[name].mean:.3f}"
        yield f"spread = {norms[name].spread:.3f}"
