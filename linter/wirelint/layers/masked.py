"""The sentences of a story with what is quoted made unreadable, so that clauses around quotations can be read."""

from __future__ import annotations

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
    quotations: tuple[Quotation, ...]


@layer
def masked(document: Document) -> list[Masked]:
    """The sentences that hold a quotation or a word of saying are among these; a quotation is never cut in two."""
    outer = [one for one in quotations(document) if not one.level]
    text = _mask(document.text, outer)
    spans = sentences(document)
    return list(_masked(text, outer, _joined(document.text, text, spans) if outer else iter(spans)))


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


def _joined(raw: str, text: str, spans: list[Span]) -> Iterator[Span]:
    """Sentences, joined where the break lies within a quotation or before the clause that attributes it."""
    start = None
    for span, after in zip(spans, [*spans[1:], None], strict=False):
        start = span.start if start is None else start
        if after is not None and _goes_on(raw, text, span.end, after.start):
            continue
        yield Span(start, span.end)
        start = None


def _goes_on(raw: str, text: str, end: int, start: int) -> bool:
    last, first = text[end - 1], text[start]
    if (last not in QUOTED + CLOSE and first != QUOTED) or "\n" in text[end:start]:
        return False
    if QUOTED in {last, first}:
        return first in QUOTED + CLOSE
    if raw[end - 2] in ".…":
        return False
    m = _ASIDE.match(text, start)
    return m is not None and CUE.match(text, m.end()) is not None


def _masked(text: str, outer: list[Quotation], spans: Iterator[Span]) -> Iterator[Masked]:
    at = 0
    for span in spans:
        first = at
        while at < len(outer) and outer[at].span.start < span.end:
            at += 1
        yield Masked(span, text[span.start : span.end], tuple(outer[first:at]))
