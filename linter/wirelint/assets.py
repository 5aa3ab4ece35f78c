"""Data that is asked, not read: lexicons answer by bisection in a mapped file, small tables are read on first need."""

from __future__ import annotations

import mmap
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class WordList:
    """A sorted file of UTF-8 lines, asked for a line or for the lines that begin with a key.

    Lines are sorted by their bytes and end with a line feed. Answers are remembered.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._map: mmap.mmap | None = None
        self._known: dict[str, str | None] = {}

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
        at = self._lower(data, wanted)
        line = data[at : data.find(b"\n", at)] if at < len(data) else b""
        if line == wanted:
            return ""
        return line[len(wanted) + 1 :].decode() if line.startswith(wanted + b"\t") else None

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


@cache
def table(path: str) -> dict[str, str]:
    """A small two-column TSV file as a dict; lines that begin with # are comments."""
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    rows = (line.partition("\t") for line in lines if line and not line.startswith("#"))
    return {key: value for key, _, value in rows}
