"""A comparison for people at a terminal: the source on the left, the copy on the right, and what the rules say beneath."""

from __future__ import annotations

from collections import Counter

from wirelint.comparing import ADDED, CHANGED, CUT, MOVED, SAME
from wirelint.terminal import SEVERITY_COLOURS, columns, painted
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.comparing import Comparison, Row, Side

_SIGNS = {SAME: " ", CHANGED: "~", MOVED: "↕", CUT: "-", ADDED: "+"}
_RED, _GREEN = "31", "32"
_LEAST = 70
"""In fewer columns than this the two sides stand one above the other."""


class _Piece(NamedTuple):
    """A word or part of one, with whether the other side has it not."""

    text: str
    marked: bool


def write(found: Comparison, *, width: int, colour: bool) -> Iterator[str]:
    """The rows and a line that sums them up. Without colour, what one side has alone stands in [-…-] or {+…+}."""
    for row in found.rows:
        yield from _row(row, width, colour=colour)
    count = Counter(row.kind for row in found.rows)
    kinds = ", ".join(f"{count[kind]} {kind}" for kind in (SAME, CHANGED, MOVED, ADDED, CUT) if count[kind])
    number = len(found.findings)
    yield f"{number or 'no'} finding{'' if number == 1 else 's'}; sentences: {kinds or 'none'}"


def _row(row: Row, width: int, *, colour: bool) -> Iterator[str]:
    sign = _SIGNS[row.kind]
    if width >= _LEAST:
        column = (width - 5) // 2
        left, right = (
            _lines(side, column, theirs=theirs, colour=colour)
            for side, theirs in ((row.source, True), (row.copy, False))
        )
        for at in range(max(len(left), len(right))):
            ours, other = (lines[at] if at < len(lines) else ("", 0) for lines in (left, right))
            yield f"{sign if at == 0 else ' '} {_padded(ours, column)} │ {other[0]}".rstrip()
    else:
        for side, theirs in ((row.source, True), (row.copy, False)):
            for at, (line, _) in enumerate(_lines(side, width - 4, theirs=theirs, colour=colour)):
                yield f"{sign if at == 0 else ' '} {'<' if theirs else '>'} {line}"
    for one in row.findings:
        name = f"{one.severity.label} {one.rule.name}"
        yield f"    {_painted(name, SEVERITY_COLOURS[one.severity], on=colour)}: {' '.join(one.message.split())}"
    yield ""


def _lines(side: Side | None, width: int, *, theirs: bool, colour: bool) -> list[tuple[str, int]]:
    """A side wrapped to a width, each line with the columns it takes."""
    if side is None:
        return []
    lines: list[tuple[str, int]] = []
    line, size = "", 0
    for word in _words(side, theirs=theirs, colour=colour):
        plain = "".join(piece.text for piece in word)
        for part in _cut(word, width) if columns(plain) > width else [word]:
            wide = columns("".join(piece.text for piece in part))
            if size and size + 1 + wide > width:
                lines.append((line, size))
                line, size = "", 0
            line += (" " if size else "") + "".join(_drawn(piece, theirs=theirs, colour=colour) for piece in part)
            size += wide + (1 if size else 0)
    return [*lines, (line, size)] if size else lines


def _words(side: Side, *, theirs: bool, colour: bool) -> Iterator[list[_Piece]]:
    """The words of a side, each in pieces that are marked or not; without colour the signs of a mark belong to its first and last word."""
    word: list[_Piece] = []
    for text, marked in side.segments():
        shown = text
        if marked and not colour:
            opening, closing = ("[-", "-]") if theirs else ("{+", "+}")
            shown = f"{opening}{text.strip()}{closing}"
        for at, part in enumerate(shown.split(" ")):
            if at:
                if word:
                    yield word
                word = []
            if part:
                word.append(_Piece(part, marked))
    if word:
        yield word


def _cut(word: list[_Piece], width: int) -> Iterator[list[_Piece]]:
    """A word that is wider than a column, in parts that are not."""
    part: list[_Piece] = []
    size = 0
    for piece in word:
        for character in piece.text:
            wide = columns(character)
            if size + wide > width:
                yield part
                part, size = [], 0
            part.append(_Piece(character, piece.marked))
            size += wide
    if part:
        yield part


def _drawn(piece: _Piece, *, theirs: bool, colour: bool) -> str:
    return _painted(piece.text, _RED if theirs else _GREEN, on=colour and piece.marked)


def _padded(line: tuple[str, int], width: int) -> str:
    return line[0] + " " * (width - line[1])


def _painted(text: str, code: str, *, on: bool) -> str:
    return painted(text, code) if on else text
