"""The few words of a story that somebody has to look at: each is told by all who may have to at once, when a run first meets it."""

from __future__ import annotations

import sys
from functools import partial

from wirelint.document import layer
from wirelint.kept import kept
from wirelint.layers.ngrams import COUNTS, common_words, counts
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from wirelint.document import Document


class Judge:
    """A function that says of a word, as it is written, whether it must be looked at: of few, since what it says of the others is forgotten.

    What a module's function says of the commonest words is kept from run to run: it is asked of the others alone.
    """

    def __init__(self, function: Callable[[str], object]) -> None:
        self._number = len(_FUNCTIONS)
        _FUNCTIONS.append(function)

    def among(self, document: Document) -> list[str]:
        """The different words of a story that must be looked at, in any order."""
        bit = 1 << self._number
        return [word for word, bits in _told(document, self._number).items() if bits & bit]

    def places(self, document: Document) -> list[int]:
        """Where they stand, in order."""
        return words(document).written_at(self.among(document))


class _Table(NamedTuple):
    """What some functions say of each word, from the first of a number to the last before another: a bit for each that says yes."""

    first: int
    end: int
    bits: Remembered[str, int]
    common: frozenset[str]
    """The common words of which any says yes."""


def _told(document: Document, number: int) -> dict[str, int]:
    """The words of a story that anybody must look at, told by all functions up to that of a number at least."""
    found, told = _found(document)
    if number >= told[0]:
        if number >= _TABLES[-1].end:
            _TABLES.append(_table(_TABLES[-1].end))
        for table in _TABLES:
            if table.end > told[0]:
                asked = [*_uncommon(document), *(words(document).written & table.common)]
                for word, bits in zip(asked, map(table.bits.__getitem__, asked), strict=True):
                    if bits:
                        found[word] = found.get(word, 0) | bits
        told[0] = _TABLES[-1].end
    return found


@layer
def _found(_: Document) -> tuple[dict[str, int], list[int]]:
    """What is told of a story, and by how many: who is asked of the first story of a run comes one by one, of the next all are asked together."""
    if len(_TABLES) > 1:
        _TABLES[:] = [_table(0)]
    return {}, [0]


@layer
def _uncommon(document: Document) -> frozenset[str]:
    written = words(document).written
    return written - counts().common.among(written)


def _table(first: int) -> _Table:
    """The table of all functions from one of a number on."""
    functions = tuple(_FUNCTIONS[first:])
    common = frozenset(word for function in functions for word in _common(function))
    return _Table(first, len(_FUNCTIONS), Remembered(partial(_bits, first, functions)), common)


def _common(function: Callable[[str], object]) -> list[str]:
    """The common words of which a function says yes: kept where it has a name of its own."""

    def found(path: str) -> list[str]:
        return list(filter(function, common_words(path)))

    module = sys.modules.get(getattr(function, "__module__", ""))
    if getattr(module, getattr(function, "__name__", ""), None) is not function:
        return found(COUNTS)
    words: list[str] = kept().drawn(COUNTS, found, by=function)
    return words


def _bits(first: int, functions: tuple[Callable[[str], object], ...], word: str) -> int:
    bits, bit = 0, 1 << first
    for function in functions:
        if function(word):
            bits |= bit
        bit <<= 1
    return bits


_FUNCTIONS: list[Callable[[str], object]] = []
_TABLES = [_table(0)]
