"""Which words stand beside which in edited news, and how often: counts that are asked, not read."""

from __future__ import annotations

import mmap
import os
import zlib
from bisect import bisect_left
from collections import Counter
from functools import cache, cached_property
from math import exp, log
from typing import TYPE_CHECKING

from wirelint.document import layer
from wirelint.layers.words import words
from wirelint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document

MAGIC = b"wlngram1"
PARTS = 11
STEP = 16
"""A count is kept as its natural logarithm times this."""

UNSEEN = -1.0
"""The logarithm of the count that a pair is given which the tables do not hold (they begin at three)."""

SENTENCE, PAUSE, NUMBER, NAME, PLACE, POSSESSIVE = "<s>", "<p>", "<num>", "<name>", "<place>", "<poss>"
"""What stands in the tables for the edge of a sentence, for a comma and the like, for a figure, and for classes of words."""

_INITIALS = pattern(r"(?:[A-Z]\.){2,} ?$")


class Counts:
    """The counts in a mapped file that `.ci/data/ngrams.py` has built; answers are remembered.

    Words are as in copy; the first word of a sentence is looked up as it would stand within one. Counts are natural
    logarithms, exact to a sixteenth.
    """

    def __init__(self, path: str) -> None:
        with open(path, "rb") as file:
            data = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        if bytes(data[: len(MAGIC)]) != MAGIC:
            raise ValueError(f"{path} does not hold counts")
        at = len(MAGIC) + 4 * PARTS
        lengths, parts = data[len(MAGIC) : at].cast("I"), list[memoryview]()
        for length in lengths:
            parts.append(data[at : at + length])
            at += length + -length % 4
        self._words, self._logs = parts[0], parts[2]
        self._offsets = parts[1].cast("I")
        self._forwards, self._backwards = parts[3].cast("H"), parts[4].cast("H")
        self._rows, self._seconds, self._values = parts[5].cast("I"), parts[6].cast("H"), parts[7]
        self._common, self._hashes = parts[8], parts[9].cast("I")
        self._everyday = parts[10].cast("I")
        self._numbers: dict[str, int] = {}
        self._chances: dict[tuple[str, str], float] = {}

    @cached_property
    def common(self) -> frozenset[str]:
        """The ten thousand commonest words that are written in lower case."""
        return frozenset(bytes(self._common).decode().split("\n"))

    @cached_property
    def total(self) -> float:
        """The logarithm of the number of words counted."""
        return log(sum(number * exp(value / STEP) for value, number in Counter(self._logs.tolist()).items()))

    def known(self, word: str) -> bool:
        """Whether a word in lower case is in a large dictionary or was seen thrice; one in 20,000 others passes for known."""
        return _holds(self._hashes, word)

    def everyday(self, word: str) -> bool:
        """Whether a word in lower case is in a small dictionary, one that leaves out what few people use."""
        return word in self.common or _holds(self._everyday, word)

    def count(self, word: str) -> float | None:
        """How often the word was seen, or None if it is not among the 65,000 that are counted."""
        number = self._number(word)
        return None if number < 0 else self._logs[number] / STEP

    def pair(self, first: str, second: str) -> float | None:
        """How often the second word was seen right behind the first, or None if less than three times."""
        row, column = self._number(first), self._number(second)
        if row < 0 or column < 0:
            return None
        end = self._rows[row + 1]
        at = bisect_left(self._seconds, column, self._rows[row], end)
        return self._values[at] / STEP if at < end and self._seconds[at] == column else None

    def chance(self, first: str, second: str) -> float:
        """The logarithm of the probability that the second word follows the first.

        A pair that was not seen is judged by the classes of its words, else by how common the second word is.
        """
        key = (first, second)
        if key not in self._chances:
            self._chances[key] = self._chance(first, second)
        return self._chances[key]

    def ending(self, fragment: str, longest: int = 4) -> Iterator[str]:
        """The counted words that are the fragment, in lower case, with up to `longest` letters before it."""
        return self._around(self._backwards, fragment, longest, backwards=True)

    def starting(self, fragment: str, longest: int = 4) -> Iterator[str]:
        """The counted words that are the fragment, in lower case, with up to `longest` letters behind it."""
        return self._around(self._forwards, fragment, longest, backwards=False)

    def _chance(self, first: str, second: str) -> float:
        base, seen = self.count(first), self.pair(first, second)
        if base is not None and seen is not None:
            return min(seen - base, 0.0)
        best = (self.count(second) or 0.0) - self.total - 1.0
        for one in (first, *classes(first)):
            for other in (second, *classes(second)):
                best = max(best, self._classed(one, other, second))
        # that a common word was never seen before this one says more than that a rare one was not
        return best if base is None else min(best, UNSEEN - base)

    def _classed(self, first: str, second: str, word: str) -> float:
        base, seen = self.count(first), self.pair(first, second)
        if base is None or seen is None:
            return -99.0
        member = 0.0 if second == word else (self.count(word) or 0.0) - (self.count(second) or 0.0)
        return seen - base + member - 1.0

    def _number(self, word: str) -> int:
        try:
            return self._numbers[word]
        except KeyError:
            at = bisect_left(range(len(self._logs)), word.encode(), key=self._bytes)
            found = at < len(self._logs) and self._bytes(at) == word.encode()
            number = self._numbers[word] = at if found else -1
            return number

    def _bytes(self, number: int) -> bytes:
        return bytes(self._words[self._offsets[number] : self._offsets[number + 1] - 1])

    def _around(self, order: memoryview, fragment: str, longest: int, *, backwards: bool) -> Iterator[str]:
        wanted = fragment[::-1] if backwards else fragment

        def form(at: int) -> str:
            word = self._bytes(order[at]).decode().lower()
            return word[::-1] if backwards else word

        key = wanted.encode()
        at = bisect_left(range(len(order)), key, key=lambda at: form(at).encode())
        while at < len(order):
            found = form(at)
            if not found.startswith(wanted):
                return
            if len(wanted) < len(found) <= len(wanted) + longest:
                yield self._bytes(order[at]).decode()
            at += 1


def _holds(hashes: memoryview, word: str) -> bool:
    key = zlib.crc32(word.encode())
    at = bisect_left(hashes, key)
    return at < len(hashes) and hashes[at] == key


def classes(word: str) -> tuple[str, ...]:
    """The classes in the tables that a word may belong to, by its form."""
    if word.endswith("'s"):
        return (POSSESSIVE,)
    return (PLACE, NAME) if len(word) > 1 and word[0].isupper() else ()


@layer
def tokens(document: Document) -> Tokens:
    """The words of a document as the tables hold them."""
    return Tokens(document)


class Tokens:
    """The words of a document as the tables hold them, worked out for those that are asked for.

    Figures are one class, an initialism keeps its stops ("U.S."), the first word of a sentence is lower-cased where it
    mostly stands so, and the edges of sentences and clauses count as words.
    """

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._words = words(document)

    def before(self, index: int) -> str:
        """What stands before a word: the word before it, or the edge of a sentence or clause."""
        edge = self._edge(index)
        if edge:
            return edge
        start = self._words.starts[index]
        initials = _INITIALS.search(self._text, max(0, start - 10), start)
        return initials.group().strip() if initials else self.word(index - 1)

    def behind(self, index: int) -> str:
        """What stands behind a word: the word behind it, or the edge of a sentence or clause."""
        return self._edge(index + 1) or self.word(index + 1)

    def word(self, index: int) -> str:
        """A word as the tables hold it."""
        text = self._words.texts[index].replace("’", "'")
        if text[0].isdigit():
            return NUMBER + text.lstrip("0123456789.,:/-")
        if text[0].isupper() and self._edge(index) == SENTENCE and text != "I":
            lower, known = text.lower(), counts()
            if text[1:].islower() and (known.count(lower) or 0.0) >= (known.count(text) or 0.0):
                return lower
        return text

    def _edge(self, index: int) -> str:
        if index <= 0 or index >= len(self._words):
            return SENTENCE
        between = self._text[
            self._words.starts[index - 1] + len(self._words.texts[index - 1]) : self._words.starts[index]
        ]
        if between in {" ", "-", " “", ' "', "” ", '" '}:
            return ""
        if "\n" in between.strip(" ") or any(mark in between for mark in ".!?"):
            initial = len(self._words.texts[index - 1]) == 1 and between.strip(" ") == "."
            return "" if initial else SENTENCE
        return PAUSE if any(mark in between for mark in ",;:()[]/|—–…•") or " - " in between else ""


@cache
def counts() -> Counts:
    """The counts that wirelint ships."""
    return Counts(os.path.join(os.path.dirname(os.path.dirname(__file__)), "data", "ngrams.bin"))
