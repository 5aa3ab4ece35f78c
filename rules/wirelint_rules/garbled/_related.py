"""How words are related by what is written of, and how new what stands behind them is: asked, not read."""

from __future__ import annotations

import os
from functools import cache
from math import sqrt
from operator import mul

from wirelint.assets import Vocabulary, parts
from wirelint_rules import DATA

MAGIC = b"wlrelat2"

ALL = 255
"""What stands for all that was counted behind a word."""

VECTOR, MIDDLE = 25, 8
"""So many bytes a vector takes, two numbers in each; the number that stands for zero."""


class Related:
    """The words in a mapped file that `.ci/data/related.py` has built."""

    def __init__(self, path: str) -> None:
        words, heads, fences, novel, self._vectors = parts(path, MAGIC)
        self._novel = novel.seen
        self._number = Vocabulary(words, heads, fences).number

    def knows(self, word: str) -> bool:
        """Whether news uses a word in lower case often enough to tell."""
        return self._number(word) >= 0

    def novelty(self, word: str) -> float:
        """How much of what stands behind a known word is too seldom there to be counted, from 0 to 1: much behind “great”, next to nothing behind “steering”."""
        return self._novel[self._number(word)] / ALL

    def likeness(self, one: str, other: str) -> float:
        """How far two known words belong to one subject, from -1 to 1: the cosine of their vectors."""
        first, second = self._vector(one), self._vector(other)
        length = sqrt(sum(map(mul, first, first)) * sum(map(mul, second, second)))
        return sum(map(mul, first, second)) / length if length else 0.0

    def _vector(self, word: str) -> list[int]:
        at = self._number(word) * VECTOR
        return [number - MIDDLE for byte in self._vectors.read(at, at + VECTOR) for number in divmod(byte, 16)]


@cache
def related() -> Related:
    """The words that wirelint ships."""
    return Related(os.path.join(DATA, "related.bin"))
