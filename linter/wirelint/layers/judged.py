"""The few words of a story that somebody has to look at: each is told by all who may have to at once, when a run first meets it."""

from __future__ import annotations

import sys
from functools import partial
from operator import itemgetter

from wirelint.document import layer
from wirelint.kept import kept
from wirelint.layers.ngrams import COUNTS, common_words, counts
from wirelint.layers.together import Together
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from wirelint.document import Document
    from wirelint.layers.together import Look

    Function = Callable[[str], object]


class Judge:
    """A function that says of a word, as it is written, whether it must be looked at: of few, since what it says of the others is forgotten.

    What a module's function says of the commonest words is kept from run to run: it is asked of the others alone.
    """

    def __init__(self, function: Function) -> None:
        self._number = _ALL.join(function)

    def among(self, document: Document) -> list[str]:
        """The different words of a story that must be looked at, in any order."""
        return _ALL.told(document, self._number)

    def places(self, document: Document) -> list[int]:
        """Where they stand, in order."""
        return words(document).written_at(self.among(document))


def _look(first: int, functions: Sequence[Function]) -> Look:
    """What looks for all words of a story of which any of some functions says yes, with a bit for each that does."""
    known = Remembered(partial(_bits, first, functions))
    common = frozenset(word for function in functions for word in _common(function))

    def look(document: Document) -> Iterator[tuple[str, int]]:
        asked = [*_uncommon(document), *(words(document).written & common)]
        return filter(itemgetter(1), zip(asked, map(known.__getitem__, asked), strict=True))

    return look


@layer
def _uncommon(document: Document) -> frozenset[str]:
    written = words(document).written
    return written - counts().common.among(written)


def _common(function: Function) -> list[str]:
    """The common words of which a function says yes: kept where it has a name of its own."""

    def found(path: str) -> list[str]:
        return list(filter(function, common_words(path)))

    module = sys.modules.get(getattr(function, "__module__", ""))
    if getattr(module, getattr(function, "__name__", ""), None) is not function:
        return found(COUNTS)
    words: list[str] = kept().drawn(COUNTS, found, by=function)
    return words


def _bits(first: int, functions: Sequence[Function], word: str) -> int:
    bits, bit = 0, 1 << first
    for function in functions:
        if function(word):
            bits |= bit
        bit <<= 1
    return bits


_ALL = Together(_look)
