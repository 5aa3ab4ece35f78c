"""Files too long for one story, linted in stretches.

What is said far apart in such a file is said in different stories, so that a name or a sum is not to be held against
another; and what is worked out of a text takes some eighty times its room.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from wirelint.diagnostics import Diagnostic
from wirelint.document import Block, Document, Span, layer
from wirelint.drafts import drafted
from wirelint.engine import lint as lint_whole
from wirelint.findings import Finding
from wirelint.problems import BROKEN_TEXT
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.waking import RuleSet

LONGEST = 250_000
"""What has more code points (some 40,000 words) is not one story. A stretch has at most so many, unless a paragraph alone has more."""

MOST = 10_000_000
"""A paragraph of more code points is no copy, and is passed over."""


def long(document: Document) -> bool:
    """Whether a document is linted in stretches: one that is held against a source, or is being written, is seen whole."""
    return len(document.text) > LONGEST and not document.sources and drafted(document) is None


def lint(document: Document, rules: RuleSet) -> Iterator[Diagnostic]:
    """What the rules find in a story, or in each stretch of a document that is too long to be one."""
    if not long(document):
        yield from lint_whole(document, rules)
        return
    for span in stretches(document):
        if span.end - span.start > MOST:
            message = f"a paragraph of {(span.end - span.start) / 1e6:.0f} million characters is no copy: passed over"
            yield Diagnostic(document, BROKEN_TEXT, Finding(Span(span.start, span.start), message))
            continue
        part = _part(document, span)
        for one in lint_whole(part, rules):
            moved = one.document is part
            yield one._replace(document=document, finding=one.finding.moved(span.start, document)) if moved else one
        part.forget()


def stretches(document: Document) -> Iterator[Span]:
    """A document in pieces that end where a paragraph does, at a blank line where there is one in the last half."""
    breaks = _starts(document)
    start, whole = 0, len(document.text)
    while start < whole:
        end = whole
        if whole - start > LONGEST:
            end = _block(breaks, start, whole) if breaks else _break(document.text, start, whole)
        yield Span(start, end)
        start = end


@layer
def _starts(document: Document) -> list[int]:
    """Where the blocks of a document begin."""
    return [block.span.start for block in document.blocks]


def _block(breaks: list[int], start: int, whole: int) -> int:
    """Where the last block begins within reach, or else the next one."""
    at = bisect_right(breaks, start + LONGEST)
    if at and breaks[at - 1] > start:
        return breaks[at - 1]
    return breaks[at] if at < len(breaks) else whole


def _break(text: str, start: int, whole: int) -> int:
    limit = start + LONGEST
    for mark, least in (("\n\n", limit - LONGEST // 2), ("\n\r\n", limit - LONGEST // 2), ("\n", start)):
        at = text.rfind(mark, least, limit)
        if at >= 0:
            return at + len(mark)
    return text.find("\n", limit) + 1 or whole


def _part(document: Document, span: Span) -> Document:
    """A stretch as a document of its own."""
    start, end = span
    blocks = document.blocks[slice(*(bisect_left(_starts(document), at) for at in span))]
    return Document(
        document.text[start:end],
        document.path,
        raw=None if document.raw is document.text else document.raw[start:end],
        blocks=[Block(kind, Span(a - start, min(b, end) - start)) for kind, (a, b) in blocks],
        meta=document.meta,
        date=document.date,
        code=[(a - start, b - start) for a, b in document.code if start <= a < end],
    )
