"""Numerals: where a story has figures in digits, found once for all who read dates, times, shares and sums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.document import Span, layer
from wirelint.patterns import pattern

if TYPE_CHECKING:
    from wirelint.document import Document

_DIGIT = bytes(ord("0") if chr(code) in "0123456789" else ord(" ") for code in range(256))
_NUMERAL = pattern(r"[0-9]+(?:[.,][0-9]+)*")


@layer
def numerals(document: Document) -> list[Span]:
    """The runs of digits, with the points and commas within them: "2,500", "9.30", and both of "9:30"."""
    return list(_numerals(document.text))


def _numerals(text: str) -> list[Span]:
    # Bytes of which all but digits are blank are searched several times as fast as text; code points keep their places.
    digits = text.encode("latin-1", "replace").translate(_DIGIT)
    match, find, found = _NUMERAL.compiled.match, digits.find, list[Span]()
    at = find(b"0")
    while at >= 0:
        m = match(text, at)
        assert m is not None
        found.append(Span(at, m.end()))
        at = find(b"0", m.end())
    return found
