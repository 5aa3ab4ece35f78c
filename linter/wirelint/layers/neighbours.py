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
    from wirelint.layers.words import Words

    Function = Callable[[str], Iterable[str]]


class Neighbours:
    """A function that says of a word, in lower case, which words right behind it make a pair that must be looked at: few do.

    Where it is known of which words it says anything, they are its `heads`: it is asked of no others.
    """

    def __init__(self, function: Function, heads: frozenset[str] | None = None) -> None:
        self._number = len(_FUNCTIONS)
        _FUNCTIONS.append((function, heads))

    def places(self, document: Document) -> list[int]:
        """Where the first words of such pairs stand, in order."""
        bit = 1 << self._number
        return sorted([at for at, bits in _told(document, self._number).items() if bits & bit])


class _Table(NamedTuple):
    """By each word the words that some functions want behind it, each with a bit for every function: for those of a number up to another."""

    end: int
    behind: Remembered[str, dict[str, int]]
    heads: frozenset[str] | None
    """The words that have any behind them, None where all may."""

    def places(self, story: Words) -> Iterable[int]:
        """Where the first words of such pairs stand."""
        lower, behind = story.lower, self.behind
        if self.heads is None:
            return compress(count(), map(contains, map(behind.__getitem__, lower), islice(lower, 1, None)))
        seconds = [*lower[1:], None]
        return [at for at in story.standing(self.heads) if seconds[at] in behind[lower[at]]]


def _told(document: Document, number: int) -> dict[int, int]:
    """The places of the pairs in a story that any function up to that of a number wants, at least: for each the bits of all that do."""
    found, told = _found(document)
    if number >= told[0]:
        if number >= _TABLES[-1].end:
            _TABLES.append(_table(_TABLES[-1].end))
        story = words(document)
        lower = story.lower
        for table in _TABLES:
            for at in table.places(story) if table.end > told[0] else ():
                found[at] = found.get(at, 0) | table.behind[lower[at]][lower[at + 1]]
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
    functions = tuple(_FUNCTIONS[first:])
    heads = functions[0][1] if len(functions) == 1 else None
    return _Table(len(_FUNCTIONS), Remembered(partial(_behind, first, functions)), heads)


def _behind(first: int, functions: Sequence[tuple[Function, frozenset[str] | None]], word: str) -> dict[str, int]:
    found: dict[str, int] = {}
    bit = 1 << first
    for function, heads in functions:
        seconds = function(word) if heads is None or word in heads else ()
        if not found:
            found = dict.fromkeys(seconds, bit)
        else:
            found |= {second: found.get(second, 0) | bit for second in seconds}
        bit <<= 1
    return found or _NONE


_NONE: dict[str, int] = {}
_FUNCTIONS: list[tuple[Function, frozenset[str] | None]] = []
_TABLES = [_table(0)]
