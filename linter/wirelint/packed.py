"""Bytes by keys in one piece of memory, or of a file, which is searched where it lies."""

from __future__ import annotations

import os
import zlib
from bisect import bisect_left

from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

OFTEN = 3_000
"""After so many keys have been asked for, what is looked for next is seen in memory, not read."""

_NUMBER = 4
"""How many bytes a number takes."""

_PIECE = 1 << 16
"""So many bytes are read rather than seen in memory: what is longer lies on pages of its own."""

_COLUMNS = 4
"""How many numbers there are of each value: its checksum, its place, the length of its key and that of both."""


class Values:
    """Bytes by keys in one piece of memory, or of a file, which is searched where it lies.

    Each stands behind its key; what was kept together lies together. Behind them all stand where among the checksums those with the
    same first bits begin, the checksums in order, for what has them the places, the lengths of the keys and those of both, and
    how many there are. All these are numbers of the same size, and all places are counted in such numbers.

    Where a `file` is given, in which the piece stands `at` a place, values are read: where a mapped file is looked at, the system counts
    all as used that stands near, up to two megabytes. Numbers are always taken from memory, and what is long or asked for often.
    """

    def __init__(self, whole: memoryview, file: int | None = None, at: int = 0) -> None:
        self._whole, self._numbers = whole, whole.cast("I")
        self._file, self._at, self._times = file, at, 0
        self._count = self._numbers[-1]
        self._rest = _rest(self._count)
        self._checksums = len(self._numbers) - 1 - _COLUMNS * self._count
        self._alike = self._checksums - _kinds(self._count) - 1

    def get(self, key: bytes) -> memoryview | None:
        """What stands under a key, or None."""
        self._times += 1
        found = self._find(key, self._file if self._times <= OFTEN else None)
        return found and found[0][len(key) :]

    def within(self, key: bytes) -> Values | None:
        """What stands under a key, itself such values, or None."""
        found = self._find(key)
        if found is None:
            return None
        _, place, size = found
        start = place + len(key)
        return Values(self._lying(start, size - len(key)), self._file, self._at + start)

    def _find(self, key: bytes, file: int | None = None) -> tuple[memoryview, int, int] | None:
        """A key and what stands behind it, read if they are short; where they begin, and how long they are."""
        wanted, numbers, count = zlib.crc32(key), self._numbers, self._count
        alike = self._alike + (wanted >> self._rest)
        end = self._checksums + numbers[alike + 1]
        at = bisect_left(numbers, wanted, self._checksums + numbers[alike], end)
        while at < end and numbers[at] == wanted:
            if numbers[at + 2 * count] == len(key):
                size = numbers[at + 3 * count]
                place = _NUMBER * numbers[at + count]
                if file is None or size > _PIECE:
                    piece = self._lying(place, size)
                else:
                    piece = memoryview(os.pread(file, size, self._at + place))
                if bytes(piece[: len(key)]) == key:
                    return piece, place, size
            at += 1
        return None

    def items(self) -> Iterator[tuple[bytes, bytes]]:
        """All that there is, with its keys, as it lies."""
        for place, length, size in self._pieces():
            piece = bytes(self._lying(_NUMBER * place, size))
            yield piece[:length], piece[length:]

    def names(self) -> Iterator[bytes]:
        """The keys of all that there is, as it lies."""
        return (bytes(self._lying(_NUMBER * place, length)) for place, length, _ in self._pieces())

    def _pieces(self) -> list[tuple[int, ...]]:
        """Where each value begins with its key, how long that is, and how long both are."""
        count, first = self._count, self._checksums + self._count
        columns = (self._numbers[first + at * count : first + (at + 1) * count] for at in range(_COLUMNS - 1))
        return sorted(zip(*columns, strict=True))

    def release(self) -> None:
        """Let go of the memory."""
        self._numbers.release()
        self._whole.release()

    def _lying(self, start: int, size: int) -> memoryview:
        return self._whole[start : start + size]


def _kinds(count: int) -> int:
    """How many kinds of checksums there are by their first bits, where there are so many in all: a few have the same."""
    return 1 << max(count.bit_length() - 2, 0)


def _rest(count: int) -> int:
    """How many bits of a checksum stand behind those first ones."""
    return 33 - _kinds(count).bit_length()


def packed(values: Mapping[bytes, bytes]) -> bytes:
    """The piece of memory in which values stand, in their order."""
    from array import array
    from itertools import accumulate, chain

    pieces = [key + value for key, value in values.items()]
    places = accumulate((-(-len(piece) // _NUMBER) for piece in pieces), initial=0)
    found = sorted(zip(map(zlib.crc32, values), places, map(len, values), map(len, pieces), strict=False))
    rest, many = _rest(len(found)), [0] * (_kinds(len(found)) + 1)
    for checksum, *_ in found:
        many[(checksum >> rest) + 1] += 1
    columns = chain.from_iterable(zip(*found, strict=True))
    index = array("I", [*accumulate(many), *columns, len(found)]).tobytes()
    return b"".join([*(piece + bytes(-len(piece) % _NUMBER) for piece in pieces), index])
