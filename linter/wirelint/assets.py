"""Data that is asked, not read: lexicons answer from where they lie, small tables are read on first need."""

from __future__ import annotations

import mmap
import os
import zlib
from bisect import bisect_left, bisect_right
from functools import cache

from wirelint.kept import kept
from wirelint.tables import tables
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
    return Answers(tables().asked(path, make)).__getitem__


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
        self._ask = tables().asked(path, make)
        self._asked = 0
        self._all: frozenset[str] | None = None

    def among(self, words: frozenset[str]) -> frozenset[str]:
        """Those of some words that the table has."""
        if self._all is None and self._asked >= MANY:
            self._all = frozenset(tables().keys(self._path, self._make))
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


class Part:
    """A part of a packed file: what is asked for often is seen where the file is mapped, what is long is read a piece at a time.

    Of what is seen, the system counts all as used memory that stands near, up to two megabytes: what is to be seen should stand
    at the head of the file.
    """

    def __init__(self, opened: Opened, start: int, end: int) -> None:
        self._opened, self._start = opened, start
        self.seen = memoryview(opened.data)[start:end]

    def read(self, start: int, end: int) -> bytes:
        """What stands from one byte of the part to another."""
        return self._opened.read(self._start + start, end - start)


class Opened:
    """A file that is mapped, and of which pieces are read; who asks for many is linting an archive, and takes them from where it is mapped."""

    _file = -1

    def __init__(self, path: str) -> None:
        self._asked = 0
        with open(path, "rb") as file:
            self.data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            if hasattr(os, "pread"):
                self._file = os.dup(file.fileno())

    def read(self, start: int, size: int) -> bytes:
        """So many bytes from a place on."""
        self._asked += 1
        if self._asked > MANY or self._file < 0:
            return self.data[start : start + size]
        return os.pread(self._file, size, start)

    def __del__(self, close: Callable[[int], None] = os.close) -> None:  # when Python ends, `os` is gone before this is
        if self._file >= 0:
            close(self._file)


def parts(path: str, magic: bytes) -> list[Part]:
    """The parts of a file that was packed by `.ci/data/packing.py`. Raises ValueError if it is not of that kind."""
    opened, heading = Opened(path), len(magic) + 4
    data = memoryview(opened.data)
    if bytes(data[: len(magic)]) != magic:
        raise ValueError(f"{path} is not a {magic.decode()} file")
    at = heading + 4 * data[len(magic) : heading].cast("I")[0]
    lengths, found = data[heading:at].cast("I"), list[Part]()
    at += -at % 8
    for length in lengths:
        found.append(Part(opened, at, at + length))
        at += length + -length % 8
    return found


EVERY = 16
"""Between two fences in a packed file are so many lines or rows."""


class Lines:
    """Texts by number, in two parts of a packed file: the texts as lines, and where every so manieth begins."""

    def __init__(self, lines: Part, fences: Part) -> None:
        self._lines = lines
        self._fences = fences.seen.cast("I")

    def __getitem__(self, number: int) -> str:
        block, at = divmod(number, EVERY)
        return self._lines.read(self._fences[block], self._fences[block + 1]).split(b"\n", at + 1)[at].decode()


class Vocabulary:
    """Words and their numbers, in three parts of a packed file: the words as lines; the heads of those at the fences; their places and numbers.

    Who asks for many is linting an archive: then all words are read, which costs as much as to find that many.
    """

    def __init__(self, words: Part, heads: Part, fences: Part) -> None:
        places = fences.seen.cast("I").tolist()
        self._words, self._heads = words.seen, heads.seen.cast("Q").tolist()
        self._places, self._firsts = places[::2], places[1::2]
        self._asked = 0
        self._all: list[str] = []
        self._numbers: dict[str, int] = {}

    def __len__(self) -> int:
        return self._firsts[-1]

    def __getitem__(self, number: int) -> str:
        if self._all:
            return self._all[number]
        block = bisect_right(self._firsts, number) - 1
        at = number - self._firsts[block] + 1
        return self._block(block).split(b"\n", at + 1)[at].decode()

    def number(self, word: str) -> int:
        """The number of a word, or -1."""
        if self._asked < MANY:
            self._asked += 1
            return self._found(word)
        return self._numbered().get(word, -1)

    def among(self, words: set[str]) -> set[str]:
        """Those of many words that have a number."""
        if self._asked < MANY:
            self._asked += len(words)
            return {word for word in words if self._found(word) >= 0}
        return words & self._numbered().keys()

    def _numbered(self) -> dict[str, int]:
        if not self._all:
            self._all = str(self._words[1:-1], "utf-8").split("\n")
            self._numbers = {word: number for number, word in enumerate(self._all)}
        return self._numbers

    def _found(self, word: str) -> int:
        key = word.encode()
        block = bisect_right(self._heads, head(key)) - 1
        if block < 0:
            return -1
        lines = self._block(block)
        at = lines.find(b"\n" + key + b"\n")
        return self._firsts[block] + lines.count(b"\n", 0, at) if at >= 0 else -1

    def _block(self, block: int) -> bytes:
        """The words from a fence to the next, with a line feed before each and behind the last."""
        return bytes(self._words[self._places[block] : self._places[block + 1] + 1])


HEAD = 8
"""So many bytes of a word are its head."""


def head(word: bytes) -> int:
    """The head of a word as a number: heads come in the order of words."""
    return int.from_bytes(word[:HEAD].ljust(HEAD, b"\0"), "big")


MANY = 3_000
"""After so many words have been looked for, all are read."""


class Lengths:
    """Where rows begin and end, by number, in two parts of a packed file: how long each is, and where every so manieth begins."""

    def __init__(self, lengths: Part, fences: Part) -> None:
        self._lengths, self._fences = lengths.seen.cast("H"), fences.seen.cast("I")

    def __getitem__(self, number: int) -> tuple[int, int]:
        block = number // EVERY
        start = self._fences[block] + sum(self._lengths[block * EVERY : number])
        return start, start + self._lengths[number]


class Rows:
    """Rows of rising numbers, by number, in a part of a packed file: of each row the high bytes of its numbers, then the low ones."""

    def __init__(self, ends: Lengths, numbers: Part) -> None:
        self._ends, self._numbers = ends, numbers

    def __getitem__(self, number: int) -> Row:
        """The row of a number."""
        start, end = self._ends[number]
        size, both = end - start, self._numbers.read(2 * start, 2 * end)
        return start, both[:size], both[size:]


Row = tuple[int, bytes, bytes]
"""Where a row begins among all, and the high bytes of its numbers, and the low ones."""


def joined(row: Row) -> memoryview:
    """The numbers of a row."""
    _, highs, lows = row
    numbers = bytearray(2 * len(lows))
    numbers[::2], numbers[1::2] = lows, highs
    return memoryview(numbers).cast("H")


def place(row: Row, number: int) -> int:
    """Where a number stands in a row, the first of several, or -1."""
    _, highs, lows = row
    high = number >> 8
    start = bisect_left(highs, high)
    return lows.find(number & 0xFF, start, bisect_right(highs, high, start))


class Hashes:
    """Words by their hashes, in a part of a packed file: in order, the low halves; how many have each high half is told beside it.

    About one stranger in 20,000 passes where there are 200,000.
    """

    def __init__(self, ends: Lengths, lows: Part) -> None:
        self._ends, self._lows = ends, lows.seen.cast("H")

    def place(self, word: str) -> int:
        """Where the hash of a word stands among all, or -1."""
        high, low = divmod(zlib.crc32(word.encode()), 1 << 16)
        start, end = self._ends[high]
        at = bisect_left(self._lows, low, start, end)
        return at if at < end and self._lows[at] == low else -1


def marked(marks: memoryview, place: int) -> bool:
    """Whether a place is marked, in a part that packs eight marks a byte."""
    return bool(marks[place >> 3] >> (place & 7) & 1)
