"""The few pairs of neighbouring words that somebody has to look at: looked for in one pass over a story, for all who look for any."""

from __future__ import annotations

from functools import partial
from itertools import compress, count, islice, repeat
from operator import contains

from wirelint.layers.together import Together
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from wirelint.document import Document
    from wirelint.layers.together import Look
    from wirelint.layers.words import Words

    Function = Callable[[str], Collection[str]]
    Heads = frozenset[str] | None
    """The words of which a function says anything, None where it may of all."""
    Behind = Mapping[str, Collection[str]]


class Neighbours:
    """A function that says of a word, in lower case, which words right behind it make a pair that must be looked at: few do.

    Where it is known of which words it says anything, they are its `heads`: it is asked of no others. One that is `passing`
    may be gone before the program ends, as what is made of a newsroom's list is, and is asked by itself.
    """

    def __init__(self, function: Function, heads: Heads = None, *, passing: bool = False) -> None:
        self._together = Together(_look) if passing else _ALL
        self._number = self._together.join((function, heads))

    def places(self, document: Document) -> list[int]:
        """Where the first words of such pairs stand, in order."""
        return sorted(self._together.told(document, self._number))


class Listed:
    """Words as lines of one text, taken apart only where all of them are wanted: of most it is never asked."""

    def __init__(self, lines: str) -> None:
        self._lines = f"\n{lines}\n"

    def __contains__(self, word: object) -> bool:
        return f"\n{word}\n" in self._lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines.split("\n")[1:-1])

    def __len__(self) -> int:
        return self._lines.count("\n") - 1


def _look(first: int, functions: Sequence[tuple[Function, Heads]]) -> Look:
    """What looks for the places of all pairs that some functions want, with the bits of those that do."""
    return _look_for_one(first, *functions[0]) if len(functions) == 1 else _look_for_all(first, functions)


def _look_for_one(first: int, function: Function, heads: Heads) -> Look:
    behind = Remembered(function)
    bit = 1 << first

    def look(document: Document) -> Iterator[tuple[int, int]]:
        return zip(_places(words(document), heads, behind), repeat(bit))

    return look


def _look_for_all(first: int, functions: Sequence[tuple[Function, Heads]]) -> Look:
    behind = Remembered(partial(_behind, first, functions))

    def look(document: Document) -> Iterator[tuple[int, int]]:
        story = words(document)
        lower = story.lower
        for at in _places(story, None, behind):
            yield at, behind[lower[at]][lower[at + 1]]

    return look


def _places(story: Words, heads: Heads, behind: Behind) -> Iterable[int]:
    lower = story.lower
    if heads is None:
        return compress(count(), map(contains, map(behind.__getitem__, lower), islice(lower, 1, None)))
    seconds = [*lower[1:], ""]
    return [at for at in story.standing(heads) if seconds[at] in behind[lower[at]]]


def _behind(first: int, functions: Sequence[tuple[Function, Heads]], word: str) -> dict[str, int]:
    """The words that some functions want behind one, each with the bits of those that do."""
    found: dict[str, int] = {}
    bit = 1 << first
    for function, heads in functions:
        if heads is None or word in heads:
            for second in function(word):
                found[second] = found.get(second, 0) | bit
        bit <<= 1
    return found or _NONE


_NONE: dict[str, int] = {}
_ALL = Together(_look)
