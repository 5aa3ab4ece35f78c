"""How the tables that `wirelint.assets` opens are packed."""

from __future__ import annotations

import itertools
import struct
from array import array
from typing import TYPE_CHECKING

from wirelint.assets import EVERY, head

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


WORDS = 32
"""Between two fences are so many words at least."""


def assembled(magic: bytes, *parts: bytes) -> bytes:
    """The parts behind a heading: eight bytes of name and version, how many parts there are, and how long each is (u32).

    Each part begins at a multiple of eight bytes.
    """
    heading = magic + struct.pack(f"<{len(parts) + 1}I", len(parts), *map(len, parts))
    return b"".join(part + b"\0" * (-len(part) % 8) for part in (heading, *parts))


def lines(texts: Iterable[str]) -> tuple[bytes, bytes]:
    """Two parts: texts as lines, and where every so manieth begins (u32), and they all end."""
    found = [text.encode() + b"\n" for text in texts]
    places = [0, *itertools.accumulate(map(len, found))]
    return b"".join(found), array("I", [*places[:-1:EVERY], places[-1]]).tobytes()


def words(sorted_words: Sequence[str]) -> tuple[bytes, bytes, bytes]:
    """Three parts: words, sorted by their bytes, as lines behind an empty one; the heads of those behind the fences (u64), and for each
    of them the place of the line feed before it and its number (u32), at last those of a word behind the last.

    A fence stands between two words with different heads, so that a word is found by its own.
    """
    found, heads, fences = bytearray(b"\n"), array("Q"), array("I")
    last, since = -1, WORDS
    for number, word in enumerate(sorted_words):
        first = head(word.encode())
        if since >= WORDS and first != last:
            heads.append(first)
            fences.extend((len(found) - 1, number))
            since = 0
        found += word.encode() + b"\n"
        last, since = first, since + 1
    fences.extend((len(found) - 1, len(sorted_words)))
    return bytes(found), heads.tobytes(), fences.tobytes()


def lengths(rows: Iterable[Sequence[int]]) -> tuple[bytes, bytes]:
    """Two parts: how long each row of a table is (u16), and where every so manieth begins (u32)."""
    found = array("H", map(len, rows))
    return found.tobytes(), array("I", [0, *itertools.accumulate(found)][: len(found) : EVERY]).tobytes()


def rows(table: Sequence[Sequence[int]]) -> tuple[bytes, bytes, bytes]:
    """Three parts: how long each row is, as `lengths` has it (two), and of each row the high bytes of its numbers (u16) and the low ones.

    Each row rises, so that its high bytes are much alike: by themselves, they are packed well.
    """
    numbers = (array("H", row).tobytes() for row in table)
    return *lengths(table), b"".join(row[1::2] + row[::2] for row in numbers)


def hashes(in_order: Iterable[int]) -> tuple[bytes, bytes, bytes]:
    """Three parts: hashes (u32) in order, how many of them begin with each high half, as `lengths` has it, and the low halves (u16)."""
    table: list[list[int]] = [[] for _ in range(1 << 16)]
    for key in in_order:
        table[key >> 16].append(key & 0xFFFF)
    many, fences = lengths(table)
    return many, fences, array("H", itertools.chain.from_iterable(table)).tobytes()


def marks(flags: Iterable[bool]) -> bytes:
    """One part: marks, eight a byte, the first in the lowest bit."""
    found = bytearray()
    for at, flag in enumerate(flags):
        if at % 8 == 0:
            found.append(0)
        found[-1] |= flag << at % 8
    return bytes(found)
