"""The few pairs of neighbouring words that somebody has to look at: looked for in one pass over a story, for all who look for any."""

from __future__ import annotations

from functools import partial
from itertools import compress, count, islice
from operator import contains

from wirelint.document import layer
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from wirelint.document import Document

    Function = Callable[[str], Iterable[str]]


class Neighbours:
    """A function that says of a word, in lower case, which words right behind it make a pair that must be looked at: few do."""

    def __init__(self, function: Function) -> None:
        self._number = len(_FUNCTIONS)
        _FUNCTIONS.append(function)

    def places(self, document: Document) -> list[int]:
        """Where the first words of such pairs stand, in order."""
        bit = 1 << self._number
        return sorted([at for at, bits in _told(document, self._number).items() if bits & bit])


class _Table(NamedTuple):
    """By each word the words that some functions want behind it, each with a bit for every function: for those of a number up to another."""

    end: int
    behind: Remembered[str, dict[str, int]]


def _told(document: Document, number: int) -> dict[int, int]:
    """The places of the pairs in a story that any function up to that of a number wants, at least: for each the bits of all that do."""
    found, told = _found(document)
    if number >= told[0]:
        if number >= _TABLES[-1].end:
            _TABLES.append(_table(_TABLES[-1].end))
        lower = words(document).lower
        for behind in [table.behind for table in _TABLES if table.end > told[0]]:
            for at in compress(count(), map(contains, map(behind.__getitem__, lower), islice(lower, 1, None))):
                found[at] = found.get(at, 0) | behind[lower[at]][lower[at + 1]]
        told[0] = _TABLES[-1].end
    return found


@layer
def _found(_: Document) -> tuple[dict[int, int], list[int]]:
    """What is told of a story, and by how many: who is asked of the first story of a run comes one by one, of the next all are asked together."""
    if len(_TABLES) > 1:
        _TABLES[:] = [_table(0)]
    return {}, [0]


def _table(first: int) -> _Table:
    """The table of all functions from one of a number on."""
    return _Table(len(_FUNCTIONS), Remembered(partial(_behind, first, tuple(_FUNCTIONS[first:]))))


def _behind(first: int, functions: Sequence[Function], word: str) -> dict[str, int]:
    found: dict[str, int] = {}
    bit = 1 << first
    for function in functions:
        for second in function(word):
            found[second] = found.get(second, 0) | bit
        bit <<= 1
    return found or _NONE


_NONE: dict[str, int] = {}
_FUNCTIONS: list[Function] = []
_TABLES = [_table(0)]
