"""How the tables that `wirelint.assets` opens are packed."""

from __future__ import annotations

import struct
import zlib
from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

FREE = 0xFFFF


def assembled(magic: bytes, *parts: bytes) -> bytes:
    """The parts behind a heading: eight bytes of name and version, how many parts there are, and how long each is (u32).

    Each part begins at a multiple of eight bytes.
    """
    heading = magic + struct.pack(f"<{len(parts) + 1}I", len(parts), *map(len, parts))
    return b"".join(part + b"\0" * (-len(part) % 8) for part in (heading, *parts))


def lines(texts: Iterable[str]) -> tuple[bytes, bytes]:
    """Texts as lines, and where each begins (u32); one more offset marks the end."""
    found, offsets = bytearray(), array("I")
    for text in texts:
        offsets.append(len(found))
        found += text.encode() + b"\n"
    offsets.append(len(found))
    return bytes(found), offsets.tobytes()


def slots(words: list[str]) -> bytes:
    """A table (u16) in which the number of each word stands at its hash, or where that is taken, in the next free place.

    The table's size is the power of two that leaves at least a third free; free places hold the greatest number.
    """
    size = 1 << (len(words) * 3 // 2).bit_length()
    table = array("H", [FREE]) * size
    for number, word in enumerate(words):
        at = zlib.crc32(word.encode()) % size
        while table[at] != FREE:
            at = (at + 1) % size
        table[at] = number
    return table.tobytes()
