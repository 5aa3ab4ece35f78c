"""Offsets as JavaScript and Java count them: in UTF-16, where an emoji takes two units."""

from __future__ import annotations

from bisect import bisect_left, bisect_right


class Utf16:
    """A text's offsets in code points and in UTF-16 units."""

    def __init__(self, text: str) -> None:
        plain = text.isascii() or max(text) <= "\uffff"
        self._wide = [] if plain else [at for at, character in enumerate(text) if character > "\uffff"]
        self._units = [at + number for number, at in enumerate(self._wide)]

    def units(self, offset: int) -> int:
        """How many units stand before a code point."""
        return offset + bisect_left(self._wide, offset)

    def points(self, units: int) -> int:
        """The code point at a unit; of one within a pair, the pair's."""
        before = bisect_right(self._units, units)
        inside = before > 0 and units == self._units[before - 1] + 1
        return self._wide[before - 1] if inside else units - bisect_left(self._units, units)
