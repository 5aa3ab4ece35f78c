"""Places as editors count them: lines and columns from 0, columns in the units that client and server agreed on.

The only module that knows of UTF-16.
"""

from __future__ import annotations

from lsprotocol import types

from wirelint.document import Span
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.document import Document


def units(text: str, encoding: str) -> int:
    """How many code units a text takes: `utf-8`, `utf-16` or `utf-32`."""
    if encoding == "utf-32" or text.isascii():
        return len(text)
    if encoding == "utf-8":
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text) + sum(character > "\uffff" for character in text)


def to_range(document: Document, span: Span, encoding: str) -> types.Range:
    """The range of a span."""
    return types.Range(_to_position(document, span.start, encoding), _to_position(document, span.end, encoding))


def to_span(document: Document, range_: types.Range, encoding: str) -> Span:
    """The span of a range; a place outside the document is held within it."""
    start = _to_offset(document, range_.start, encoding)
    return Span(start, max(start, _to_offset(document, range_.end, encoding)))


def _to_position(document: Document, offset: int, encoding: str) -> types.Position:
    line, column = document.position(offset)
    start = offset - column + 1
    return types.Position(line - 1, units(document.raw[start:offset], encoding))


def _to_offset(document: Document, position: types.Position, encoding: str) -> int:
    if position.line >= document.lines:
        return len(document.raw)
    line = document.line(max(position.line, 0) + 1)
    if encoding == "utf-32":
        return min(line.start + position.character, line.end)
    at, left = line.start, position.character
    while at < line.end and left > 0:
        left -= units(document.raw[at], encoding)
        at += 1
    return at
