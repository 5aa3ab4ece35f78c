"""Data that is asked, not read: lexicons answer from mapped files, small tables are read on first need."""

from __future__ import annotations

import mmap
import os
import zlib
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import count

from wirelint.kept import kept
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


DATA = os.path.join(os.path.dirname(__file__), "data")
"""The folder of what the engine itself knows."""


class WordList:
    """A sorted file of UTF-8 lines, asked for a line or for the lines that begin with a key.

    For lists that are too large to be kept from run to run beside the file itself, and for those of which all lines with a head are
    wanted; `answers` is for all others, sorted or not.

    Lines are sorted by their bytes and end with a line feed. Answers are remembered. Who asks a few times is answered by bisection of
    the file; who asks more often, by bisection of the keys that stand at every few thousandth byte, which are then read.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._map: mmap.mmap | None = None
        self._known: dict[str, str | None] = {}
        self._fences: tuple[list[bytes], list[int]] | None = None

    def __contains__(self, word: str) -> bool:
        return self.get(word) is not None

    def get(self, key: str) -> str | None:
        """What stands behind the key and a tab ("" where the line is the key alone), or None."""
        try:
            return self._known[key]
        except KeyError:
            answer = self._known[key] = self._find(key)
            return answer

    def starting(self, prefix: str) -> Iterator[str]:
        """All lines that begin with the prefix, in order."""
        data, wanted = self._open(), prefix.encode()
        at = self._lower(data, wanted)
        while at < len(data):
            end = data.find(b"\n", at)
            line = data[at:end]
            if not line.startswith(wanted):
                return
            yield line.decode()
            at = end + 1

    def _open(self) -> mmap.mmap:
        if self._map is None:
            with open(self._path, "rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        return self._map

    def _find(self, key: str) -> str | None:
        data, wanted = self._open(), key.encode()
        if len(self._known) >= SELDOM:
            return self._between(data, wanted)
        at = self._lower(data, wanted)
        line = data[at : data.find(b"\n", at)] if at < len(data) else b""
        if line == wanted:
            return ""
        return line[len(wanted) + 1 :].decode() if line.startswith(wanted + b"\t") else None

    def _between(self, data: mmap.mmap, wanted: bytes) -> str | None:
        if self._fences is None:
            self._fences = _fences(data)
        keys, starts = self._fences
        at = bisect_right(keys, wanted)
        block, head = b"\n" + data[starts[at] : starts[at + 1]], b"\n" + wanted
        found = block.find(head + b"\t")
        if found < 0:
            return "" if head + b"\n" in block else None
        start = found + len(head) + 1
        return block[start : block.index(b"\n", start)].decode()

    @staticmethod
    def _lower(data: mmap.mmap, wanted: bytes) -> int:
        low, high = 0, len(data)
        while low < high:
            start = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = data.find(b"\n", start)
            if data[start:end] < wanted:
                low = end + 1
            else:
                high = start
        return low


def _fences(data: mmap.mmap) -> tuple[list[bytes], list[int]]:
    """The keys that stand about every few thousandth byte of a sorted file, and where the blocks of lines between them begin and the last ends."""
    starts = sorted({data.rfind(b"\n", 0, at) + 1 for at in range(FENCE, len(data), FENCE)} - {0})
    keys = [data[start : data.find(b"\n", start)].partition(b"\t")[0] for start in starts]
    return keys, [0, *starts, len(data)]


SELDOM, FENCE = 64, 4096
"""How often a list is asked before its fences are read, and how many bytes are between two of them."""


def drawn(path: str, make: Callable[[str], Any]) -> Any:
    """What a function makes of a file, in plain types: kept from run to run, and made anew when the file or the function is another."""
    return kept().drawn(path, make)


def asked(path: str, make: Callable[[str], Mapping[str, Any]]) -> Callable[[str], Any]:
    """What a table that a function makes of a file has for a word, or None: it is kept as `drawn` keeps it, but asked, not read."""
    return Answers(kept().asked(path, make)).__getitem__


class Answers(dict[str, Any]):
    """What a table says of the words it was asked for: of the first of them, and of all that it has."""

    def __init__(self, ask: Callable[[str], Any]) -> None:
        self._ask = ask

    def __missing__(self, word: str) -> Any:
        answer = self._ask(word)
        if answer is not None or len(self) < MANY:
            self[word] = answer
        return answer


class Keys:
    """Which words of a story a table has: each is asked for, until that was done so often that all are read."""

    def __init__(self, path: str, make: Callable[[str], Mapping[str, Any]]) -> None:
        self._path, self._make = path, make
        self._ask = kept().asked(path, make)
        self._asked = 0
        self._all: frozenset[str] | None = None

    def among(self, words: frozenset[str]) -> frozenset[str]:
        """Those of some words that the table has."""
        if self._all is None and self._asked >= MANY:
            self._all = frozenset(kept().keys(self._path, self._make))
        if self._all is not None:
            return words & self._all
        self._asked += len(words)
        return frozenset(word for word in words if self._ask(word) is not None)


def answers(path: str) -> Callable[[str], str | None]:
    """A two-column TSV file, asked and not read: what it has behind a word and a tab, or None."""
    return asked(path, _table)


@cache
def table(path: str) -> dict[str, str]:
    """A small two-column TSV file as a dict; lines that begin with # are comments."""
    found: dict[str, str] = drawn(path, _table)
    return found


def _table(path: str) -> dict[str, str]:
    with open(path, encoding="utf-8") as file:
        rows = (line.partition("\t") for line in file.read().split("\n") if line and line[0] != "#")
        return {key: value for key, _, value in rows}


_HEADING = 8
_FREE = 0xFFFF


def parts(path: str, magic: bytes) -> list[memoryview]:
    """The parts of a file that was packed by `.ci/data/packing.py`, mapped. Raises ValueError if it is not of that kind."""
    with open(path, "rb") as file:
        data = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    if bytes(data[:_HEADING]) != magic:
        raise ValueError(f"{path} is not a {magic.decode()} file")
    count = data[_HEADING : _HEADING + 4].cast("I")[0]
    at = _HEADING + 4 + 4 * count
    lengths, found = data[_HEADING + 4 : at].cast("I"), list[memoryview]()
    at += -at % 8
    for length in lengths:
        found.append(data[at : at + length])
        at += length + -length % 8
    return found


class Lines:
    """Texts by number, in two parts of a mapped file: the texts as lines, and where each begins."""

    def __init__(self, lines: memoryview, offsets: memoryview) -> None:
        self._lines = lines
        self._offsets = offsets.cast("I")

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def __getitem__(self, number: int) -> str:
        return str(self._lines[self._offsets[number] : self._offsets[number + 1] - 1], "utf-8")

    def all(self) -> list[str]:
        """All texts in their order."""
        return str(self._lines, "utf-8").split("\n")[: len(self)]


class Vocabulary:
    """The numbers of words: a table of hashes beside the words as lines.

    Who asks for many is linting an archive: then all words are read, which costs as much as to find that many.
    """

    def __init__(self, words: Lines, slots: memoryview) -> None:
        self._words = words
        self._slots = slots.cast("H")
        self._asked = 0
        self._read: dict[str, int] = {}

    def number(self, word: str) -> int:
        """The number of a word, or -1."""
        if self._asked < MANY:
            self._asked += 1
            return self._found(word)
        if not self._read:
            self._read = dict(zip(self._words.all(), count(), strict=False))
        return self._read.get(word, -1)

    def among(self, words: set[str]) -> set[str]:
        """Those of many words that have a number."""
        if self._asked < MANY:
            self._asked += len(words)
            return {word for word in words if self._found(word) >= 0}
        if not self._read:
            self._read = dict(zip(self._words.all(), count(), strict=False))
        return words & self._read.keys()

    def _found(self, word: str) -> int:
        mask = len(self._slots) - 1
        at = zlib.crc32(word.encode()) & mask
        while (number := self._slots[at]) != _FREE:
            if self._words[number] == word:
                return number
            at = (at + 1) & mask
        return -1


MANY = 3_000
"""After so many words have been looked for, all are read."""


def holds(hashes: memoryview, word: str) -> bool:
    """Whether the word's hash is among some that are sorted; about one stranger in 20,000 passes where there are 200,000."""
    key = zlib.crc32(word.encode())
    at = bisect_left(hashes, key)
    return at < len(hashes) and hashes[at] == key
