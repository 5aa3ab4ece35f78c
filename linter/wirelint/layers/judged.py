"""The few words of a story that somebody has to look at: each is told by all who may have to at once, when a run first meets it."""

from __future__ import annotations

from wirelint.document import layer
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from wirelint.document import Document


class Judge:
    """A function that says of a word, as it is written, whether it must be looked at: of few, since what it says of the others is forgotten."""

    def __init__(self, function: Callable[[str], object]) -> None:
        self._bit = 1 << len(_FUNCTIONS)
        _FUNCTIONS.append(function)
        _BITS.clear()

    def among(self, document: Document) -> list[str]:
        """The different words of a story that must be looked at, in any order."""
        found = _found(document)
        if len(_FUNCTIONS) not in found:
            found[len(_FUNCTIONS)] = _told(words(document).written)
        return [word for word, bits in found[len(_FUNCTIONS)] if bits & self._bit]

    def places(self, document: Document) -> list[int]:
        """Where they stand, in order."""
        return words(document).written_at(self.among(document))


def _told(written: frozenset[str]) -> list[tuple[str, int]]:
    """The words that anybody must look at, each with a number of which each bit stands for one who must."""
    return [(word, bits) for word, bits in zip(written, map(_BITS.__getitem__, written), strict=True) if bits]


@layer
def _found(_: Document) -> dict[int, list[tuple[str, int]]]:
    """What was told of a story, by how many had been asked."""
    return {}


def _bits(word: str) -> int:
    return sum(1 << at for at, function in enumerate(_FUNCTIONS) if function(word))


_FUNCTIONS: list[Callable[[str], object]] = []
_BITS = Remembered(_bits)
