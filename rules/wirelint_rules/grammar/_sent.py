"""A story as it is sent to a grammar checker: its paragraphs alone, without gaps, each place traced back to the story."""

from __future__ import annotations

from bisect import bisect_right

from wirelint.document import Span
from wirelint.layers.paragraphs import paragraphs
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.document import Document

BREAK = "\n\n"
"""What stands between two paragraphs."""

_PIECE = pattern(r"\S+(?:[ \u00a0]\S+)*")


class Sent(NamedTuple):
    """The text that is sent. Piece i of the story begins at `starts[i]` in it and at `places[i]` in the document."""

    text: str
    starts: Sequence[int]
    places: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """The span in the document of a stretch of the text, given in code points."""
        first = self._place(start)
        return Span(first, max(first, self._place(end - 1) + 1)) if end > start else Span(first, first)

    def _place(self, offset: int) -> int:
        piece = max(0, bisect_right(self.starts, offset) - 1)
        return self.places[piece] + offset - self.starts[piece]


def sent(document: Document) -> Sent:
    """The copy of a document, wherever markup, wrapping or indents had left gaps closed up."""
    texts, starts, places = list[str](), list[int](), list[int]()
    length = 0
    for before, piece in _pieces(document):
        length += len(before)
        texts += [before, document[piece]]
        starts.append(length)
        places.append(piece.start)
        length += piece.end - piece.start
    return Sent("".join(texts), starts or [0], places or [0])


def _pieces(document: Document) -> Iterator[tuple[str, Span]]:
    """The stretches without a gap, each with what stands before it in the text that is sent."""
    before = ""
    for paragraph in paragraphs(document):
        for m in _PIECE.finditer(document.text, paragraph.start, paragraph.end):
            yield before, Span(*m.span())
            before = " "
        before = BREAK
