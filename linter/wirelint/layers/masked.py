"""The sentences of a story with what is quoted made unreadable, so that clauses around quotations can be read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from wirelint.document import Span, layer
from wirelint.layers.quotations import Quotation, quotations
from wirelint.layers.sentences import sentences
from wirelint.layers.speech.cues import CUE
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document

OPEN, CLOSE, QUOTED = "\x01", "\x02", "\x03"
"""What stands in the masked text for an opening mark, a closing mark, and each character between them."""

_ASIDE = pattern(r"(?:[A-Z][\w.’'-]*\s+){0,5}(?:(?:he|she|they)\s+)?")


class Masked(NamedTuple):
    """A sentence: its span, its masked text (as long as the span), and the quotations that begin in it."""

    span: Span
    text: str
    quotations: list[Quotation]


class MaskedStory:
    """A story's masked text and its sentences, where a quotation is never cut in two: made when they are asked for."""

    def __init__(self, document: Document) -> None:
        self._outer = [one for one in quotations(document) if not one.level]
        self._quoted = [one.span.start for one in self._outer]
        self.text = _mask(document.text, self._outer)
        spans = sentences(document)
        self._starts = [span.start for span in spans]
        self._ends = [span.end for span in spans]
        self._join(document.text)

    def _join(self, raw: str) -> None:
        """Make one of sentences where the break lies within a quotation or before the clause that attributes it."""
        starts, ends = self._starts, self._ends
        joined = {
            at
            for one in self._outer
            for at in range(bisect_right(ends, one.span.start), bisect_right(ends, one.span.end))
            if at + 1 < len(starts) and _goes_on(raw, self.text, ends[at], starts[at + 1])
        }
        if joined:
            self._starts = [start for at, start in enumerate(starts) if at - 1 not in joined]
            self._ends = [end for at, end in enumerate(ends) if at not in joined]

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, index: int) -> Masked:
        start, end = self._starts[index], self._ends[index]
        first, last = bisect_left(self._quoted, start), bisect_left(self._quoted, end)
        return Masked(Span(start, end), self.text[start:end], self._outer[first:last])

    def at(self, offset: int) -> int:
        """The number of the sentence in which an offset lies, or -1."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self._ends[index] else -1

    def quoting(self) -> Iterator[int]:
        """The numbers of the sentences in which quotations begin."""
        return map(self.at, self._quoted)


@layer
def masked(document: Document) -> MaskedStory:
    """The masked sentences of a story."""
    return MaskedStory(document)


def _mask(text: str, outer: list[Quotation]) -> str:
    pieces: list[str] = []
    at = 0
    for one in outer:
        if one.span.start < at:
            continue
        inside = QUOTED * (one.content.end - one.content.start)
        opening = OPEN * (one.content.start - one.span.start)
        pieces += [text[at : one.span.start], opening, inside, CLOSE * (one.span.end - one.content.end)]
        at = one.span.end
    return "".join([*pieces, text[at:]])


def _goes_on(raw: str, text: str, end: int, start: int) -> bool:
    if "\n" in text[end:start]:
        return False
    if text[end - 1] == QUOTED or text[start] == QUOTED:
        return text[start] in QUOTED + CLOSE
    if text[end - 1] != CLOSE or raw[end - 2] in ".…":
        return False
    m = _ASIDE.match(text, start)
    return m is not None and CUE.match(text, m.end()) is not None
