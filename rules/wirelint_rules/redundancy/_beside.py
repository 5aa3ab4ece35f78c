"""Phrases that say nothing more than those right behind them, or right behind a word between: found by the words at their joint."""

from __future__ import annotations

from functools import cached_property

from wirelint.assets import Keys, asked
from wirelint.layers.neighbours import Neighbours
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from wirelint import Document
    from wirelint.layers.words import Words

    Phrase = tuple[str, ...]
    Line = tuple[list[Phrase], list[Phrase], bool, bool]
    """Phrases, what says the same behind them, whether that is sure, and whether the first adds nothing to the second."""


class Pair(NamedTuple):
    """Two phrases at a joint: where the first begins, where the second begins and ends, in words, and what their line says of them."""

    first: int
    second: int
    end: int
    sure: bool
    before: bool


class Joints:
    """Which lines of a table have a phrase that ends with a word, and one that begins with the next."""

    def __init__(self, path: str, make: Callable[[str], dict[str, Any]]) -> None:
        self._path, self._make = path, make
        self._side_by_side = Neighbours(lambda word: self._table(word) or ())

    def pairs(self, document: Document, apart: int = 1) -> Iterator[Pair]:
        """The pairs of phrases of a story whose joint is so many words wide: 1 for phrases side by side; with what there may be in the gaps."""
        lower = words(document).lower
        for at in self._side_by_side.places(document) if apart == 1 else self._parted(words(document), apart):
            for number in self._table(lower[at])[lower[at + apart]]:
                yield from self._standing(lower, at, at + apart, number)

    def _parted(self, story: Words, apart: int) -> Iterator[int]:
        """Where words end phrases that others may follow, beginning with the word that stands so far on."""
        lower = [*story.lower, *[""] * apart]
        for word in self._keys.among(story.vocabulary):
            behind = self._table(word)
            yield from (at for at in story.places[word] if lower[at + apart] in behind)

    @cached_property
    def _keys(self) -> Keys:
        """The words that phrases end with which others may follow."""
        return Keys(self._path, self._make)

    @cached_property
    def _table(self) -> Callable[[str], Any]:
        return asked(self._path, self._make)

    def _standing(self, lower: list[str], at: int, behind: int, number: int) -> Iterator[Pair]:
        ones, others, sure, before = self._table(f"#{number}")
        for one in ones:
            first = at - len(one) + 1
            if first < 0 or tuple(lower[first : at + 1]) != one:
                continue
            for other in others:
                end = behind + len(other)
                if other != one and tuple(lower[behind:end]) == other:
                    yield Pair(first, behind, end, sure, before)


def joints_of(lines: Iterable[Line]) -> dict[str, Any]:
    """The table of some lines: each under its number, and by the last word of each phrase and the first of each behind it their numbers."""
    table: dict[str, Any] = {}
    for number, line in enumerate(lines):
        table[f"#{number}"] = line
        for one in line[0]:
            behind = table.setdefault(one[-1], {})
            for other in line[1]:
                if other != one and number not in behind.setdefault(other[0], []):
                    behind[other[0]].append(number)
    return table
