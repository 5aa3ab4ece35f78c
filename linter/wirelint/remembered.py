"""What a function says of each word, remembered for the run: the words of an archive are few, and come again and again."""

from __future__ import annotations

from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    K = TypeVar("K")
    T = TypeVar("T")
else:
    K = T = object

MOST = 1 << 16
"""So many answers are remembered; then they are put aside, to be taken up where they are asked for again before the next are put there."""


class Remembered(dict[K, T]):
    """The answers of a function by the words (or other keys) it was asked of: `answers[word]` asks it if need be.

    A dictionary, so that `map(answers.__getitem__, words)` looks up the words of a whole story without a call a word.
    """

    def __init__(self, function: Callable[[K], T]) -> None:
        self._function = function
        self._aside: dict[K, T] = {}

    def __missing__(self, key: K) -> T:
        if len(self) >= MOST:
            self._aside = self.copy()
            self.clear()
        answer = self[key] = self._aside[key] if key in self._aside else self._function(key)
        return answer
