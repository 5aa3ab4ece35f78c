"""The lines of a story as blocks of a page: which read as prose, and where among them the story itself stands."""

from __future__ import annotations

from wirelint.document import Span, layer
from wirelint.layers.paragraphs import paragraphs
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.document import Document

LONGEST_LABEL = 160
"""Lines longer than this many code points are taken for prose."""

FEWEST_WORDS = 8
"""Lines of fewer words are not taken for prose, though a stop ends them."""

LABEL_COST = 1.0
"""What a line that is no prose takes off the worth of the stretch it stands in; prose adds one per hundred code points."""

LEAST_BODY = 3.0
"""The least worth of a stretch that is taken for a story."""

_MOST_FOR_ONE_LINE = 4.0
_STOPS = frozenset(".!?…")


class Line(NamedTuple):
    """A line (in text with markup a block): its span, trimmed, and whether it reads as prose."""

    span: Span
    prose: bool


@layer
def lines(document: Document) -> list[Line]:
    """The lines of a story in order, without empty ones.

    A paragraph that was wrapped over several lines of the file is one line here, and prose.
    """
    return [Line(span, _prose(document[span])) for span in paragraphs(document)]


def lines_at(document: Document, places: Iterable[int]) -> Iterator[Span]:
    """The lines of the text in which some places stand, given in order, each once."""
    text, end = document.text, -1
    for at in places:
        if at > end:
            start = text.rfind("\n", 0, at) + 1
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            yield Span(start, end)


def body(document: Document) -> range:
    """The indices of the lines in which the story stands, if the document is the text of a whole page; may be empty.

    Each line adds to a stretch or takes from it, prose by its length, and the stretch of the greatest sum is the story
    (maximum subsequence segmentation, Pasternack and Roth 2009).
    """
    best, best_range = LEAST_BODY, range(0)
    worth, start = 0.0, 0
    for at, line in enumerate(lines(document)):
        if worth <= 0:
            worth, start = 0.0, at
        size = line.span.end - line.span.start
        worth += min(size / 100, _MOST_FOR_ONE_LINE) if line.prose else -LABEL_COST
        if worth > best:
            best, best_range = worth, range(start, at + 1)
    return best_range


def _prose(copy: str) -> bool:
    if len(copy) > LONGEST_LABEL or "\n" in copy:
        return True
    return copy.count(" ") >= FEWEST_WORDS - 1 and copy.rstrip("”\"’')]")[-1:] in _STOPS
