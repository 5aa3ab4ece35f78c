"""A live report's entries: the times at which they were posted, and their headings, which are the desk's own."""

from __future__ import annotations

from wirelint.document import Document, Span, layer
from wirelint.layers.paragraphs import paragraphs
from wirelint.patterns import pattern

_STAMP = pattern(r"\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?(?: (?:GMT|UTC|BST|CET|CEST|E[SD]?T))?(?=[\s:,–—-])[\s:,–—-]*")
_FEWEST = 2
"""So many paragraphs that begin with a time are entries; one may be a timetable's, or a sentence's."""


@layer
def stamps(document: Document) -> list[Span]:
    """The times that begin the entries of a live report, each with the marks behind it; none in other stories."""
    found = [_STAMP.match(document.text, span.start) for span in paragraphs(document)]
    spans = [Span(*one.span()) for one in found if one]
    return spans if len(spans) >= _FEWEST else []


@layer
def entry_headings(document: Document) -> frozenset[Span]:
    """The paragraphs without a stop that a time begins."""
    starts = {span.start for span in stamps(document)}
    return frozenset(
        span for span in paragraphs(document) if span.start in starts and document.text[span.end - 1] not in ".!?"
    )
