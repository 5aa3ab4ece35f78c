"""A story as text with exact offsets, and the layers worked out from it."""

from __future__ import annotations

import re
from bisect import bisect_right

from wirelint.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from typing import TypeVar

    from wirelint.patterns import Pattern

    T = TypeVar("T")


class Span(NamedTuple):
    """A half-open stretch of a document, in code points of its text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point; an empty span counts as one code point wide."""
        return self.start < max(other.end, other.start + 1) and other.start < max(self.end, self.start + 1)

    def covers(self, other: Span) -> bool:
        """Whether the other lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end

    def moved(self, by: int) -> Span:
        """The span so many code points on."""
        return Span(self.start + by, self.end + by)


class Covered:
    """The stretches of a text that are spoken for; whether one overlaps any is told at once, however many there are."""

    def __init__(self, length: int) -> None:
        self._places = bytearray(length + 1)

    def add(self, span: Span) -> None:
        """Take a stretch in, one code point at least."""
        end = max(span.end, span.start + 1)
        self._places[span.start : end] = b"\1" * (end - span.start)

    def touches(self, span: Span) -> bool:
        """Whether a stretch overlaps one that was taken in."""
        return self._places.find(1, span.start, max(span.end, span.start + 1)) >= 0


class Position(NamedTuple):
    """A place as editors name it: line and column, both counted from 1, the column in code points."""

    line: int
    column: int


class Block(NamedTuple):
    """A stretch of a story that stands for itself.

    `kind` is one of headline, deck, heading, paragraph, item, quote, caption, alt, cell.
    """

    kind: str
    span: Span


class Problem(NamedTuple):
    """What a reader found wrong with a file: where, and what it is."""

    span: Span
    message: str


_ON_ONE_LINE = {ord("\r"): " ", ord("\n"): " "}


class Literals(dict[str, bool]):
    """Whether literals stand in a text; each is looked for when it is first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __missing__(self, literal: str) -> bool:
        found = self[literal] = literal in self._text
        return found


class Document:
    """One story.

    `text` is the copy that rules read. `raw` is the file as decoded. Both have the same length: a reader blanks with
    spaces whatever is not copy (tags, code, addresses, front matter) and the breaks of lines that were wrapped, so an
    offset means the same place in either.
    `blocks` is what the reader knows of the story's structure, empty for plain text (see `layers.paragraphs`).
    `meta` is its front matter or wire header, `date` the day it was written, `sources` the stories it was made from.
    `problems` is what the reader found wrong with the file, `code` the stretches that show code. `encoding` and `bom` are how the file is written; a document
    that is not `writable` was drawn from a format that no edit can be put back into.
    """

    def __init__(
        self,
        text: str,
        path: str | None = None,
        *,
        raw: str | None = None,
        blocks: Sequence[Block] = (),
        meta: Mapping[str, Any] | None = None,
        date: date | None = None,
        sources: Sequence[Document] = (),
        problems: Sequence[Problem] = (),
        code: Sequence[tuple[int, int]] = (),
        encoding: str = "utf-8",
        bom: bytes = b"",
        writable: bool = True,
    ) -> None:
        if raw is not None and len(raw) != len(text):
            raise ValueError(f"text has {len(text)} code points and raw {len(raw)}: they must have as many")
        self.text = text
        self.path = path
        self.raw = text if raw is None else raw
        self.blocks = tuple(blocks)
        self.meta: Mapping[str, Any] = meta or {}
        self.date = date
        self.sources = tuple(sources)
        self.problems = tuple(problems)
        self.code = tuple(code)
        self.encoding = encoding
        self.bom = bom
        self.writable = writable
        self._layers: dict[Any, Any] = {}
        self.literals = Literals(text)
        self._matches: dict[tuple[str, int], bool] = {}

    def __getitem__(self, span: tuple[int, int]) -> str:
        return self.text[span[0] : span[1]]

    def __repr__(self) -> str:
        return f"Document({self.name!r}, {len(self.text)} code points)"

    @property
    def name(self) -> str:
        """The path as it is shown, or "-" for a story without a file."""
        return self.path or "-"

    @property
    def source(self) -> Document | None:
        """The story this one was made from, or None; the first where there are several."""
        return self.sources[0] if self.sources else None

    def intact(self, span: tuple[int, int]) -> bool:
        """Whether the stretch stands in the file as rules see it, with no markup blanked out of it, but maybe on several lines."""
        written, shown = self.raw[span[0] : span[1]], self.text[span[0] : span[1]]
        return written == shown or written.translate(_ON_ONE_LINE) == shown.translate(_ON_ONE_LINE)

    def has(self, literal: str) -> bool:
        """Whether a literal stands in the text; looked for once, however many rules ask."""
        return self.literals[literal]

    def matches(self, pattern: Pattern) -> bool:
        """Whether a pattern matches anywhere in the text; looked for once, however many rules ask."""
        try:
            return self._matches[pattern.expression, pattern.flags]
        except KeyError:
            found = self._matches[pattern.expression, pattern.flags] = pattern.search(self.text) is not None
            return found

    def recalled(self, key: Any) -> Any:
        """What was worked out under a key, or None."""
        return self._layers.get(key)

    def recall(self, key: Any, make: Callable[[Document], T]) -> T:
        """What `make` says of this document, worked out once."""
        layers = self._layers
        if key in layers:
            return layers[key]  # type: ignore[no-any-return]
        value = layers[key] = make(self)
        return value

    def share(self, key: Any, other: Any) -> None:
        """Let what was worked out under one key stand under another too, where there is nothing yet."""
        if key in self._layers:
            self._layers.setdefault(other, self._layers[key])

    def forget(self) -> None:
        """Let go of all layers; they are worked out anew when asked for."""
        self._layers.clear()

    def position(self, offset: int) -> Position:
        """The line and column of an offset. Lines end at LF, CRLF or CR and at nothing else."""
        starts = _line_starts(self)
        line = bisect_right(starts, offset)
        return Position(line, offset - starts[line - 1] + 1)

    def offset(self, position: tuple[int, int]) -> int:
        """The offset of a line and column, held within the text."""
        starts = _line_starts(self)
        line = min(max(position[0], 1), len(starts))
        end = starts[line] - 1 if line < len(starts) else len(self.text)
        return min(starts[line - 1] + max(position[1], 1) - 1, end)

    def line(self, number: int) -> Span:
        """The span of a line counted from 1, without its line end."""
        starts = _line_starts(self)
        start = starts[number - 1]
        end = starts[number] if number < len(starts) else len(self.raw)
        while end > start and self.raw[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    @property
    def lines(self) -> int:
        """How many lines the file has."""
        return len(_line_starts(self))


def layer(function: Callable[[Document], T]) -> Callable[[Document], T]:
    """Make a function of a document remember its answer in the document."""

    def remembered(document: Document) -> T:
        layers = document._layers  # noqa: SLF001 - a call less: layers are asked for a thousand times a story
        if function in layers:
            return layers[function]  # type: ignore[no-any-return]
        return document.recall(function, function)

    for name in ("__module__", "__name__", "__qualname__", "__doc__"):
        setattr(remembered, name, getattr(function, name))
    return remembered


@layer
def _line_starts(document: Document) -> list[int]:
    text = document.raw
    if "\r" in text:
        return [0, *(m.end() for m in re.finditer(r"\r\n?|\n", text))]
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts
