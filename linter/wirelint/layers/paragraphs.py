"""Paragraphs, headline and dateline: the parts of a story."""

from __future__ import annotations

import re
from bisect import bisect_right

from wirelint.document import Span, layer
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document

WIDEST_WRAP = 100
"""Lines longer than this many code points are not taken for hard-wrapped."""


@layer
def paragraphs(document: Document) -> list[Span]:
    """The paragraphs of a story, headline included, each trimmed of white space.

    What the reader says of blocks counts. In plain text a line is a paragraph, unless the text is hard-wrapped: then a
    line goes on in the next one when the next one's first word would not have fitted.
    """
    if document.blocks:
        return [_trim(document.text, block.span) for block in document.blocks if document[block.span].strip()]
    return list(_unwrapped(document.text))


def paragraph_at(document: Document, offset: int) -> int:
    """The number of the paragraph that an offset lies in or behind, counted from 0; -1 before the first."""
    return bisect_right(paragraphs(document), (offset, len(document.text))) - 1


@layer
def headline(document: Document) -> Span | None:
    """The headline: the reader's, else a first line without a full stop above longer ones."""
    for block in document.blocks:
        if block.kind == "headline":
            return _trim(document.text, block.span)
    if document.blocks:
        return None
    spans = paragraphs(document)
    if len(spans) < 2:
        return None
    first = document[spans[0]]
    if len(first) > 140 or first[-1] in '.:;,”"' or _DATELINE.match(first):
        return None
    return spans[0] if any(span.end - span.start > 80 for span in spans[1:4]) else None


def in_headline(document: Document, span: Span) -> bool:
    """Whether a stretch lies in the headline."""
    head = headline(document)
    return head is not None and head.covers(span)


class Dateline(NamedTuple):
    """Where and when a story was filed, as it says itself: "KYIV, Ukraine (Sept. 9, 2022) —"."""

    span: Span
    place: Span
    date: Span | None


_DATELINE = pattern(
    r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ’'. -]{2,40}(?:, [A-Z][\w’'.]*(?: [A-Z][\w’'.]*){0,3})?(?:/[A-ZÀ-Þ][A-ZÀ-Þ’'. -]{2,30})?)"
    r"(?:,? ?\(?(?P<date>(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:,? \d{4})?|\d{1,2} [A-Z][a-z]{2,8}\.?(?: \d{4})?))\)?)?"
    r"(?: ?\((?:AP|Reuters|AFP|UPI|CNN|dpa|ANI|PTI|IANS|Xinhua|Bloomberg|[A-Z][\w. ]{1,24})\))?\s?(?:—|–|--|- )"
)


@layer
def dateline(document: Document) -> Dateline | None:
    """The dateline at the head of one of the first paragraphs, or None."""
    for span in paragraphs(document)[:5]:
        m = _DATELINE.match(document.text, span.start)
        if m and m.end() < span.end:
            date = Span(*m.span("date")) if m["date"] else None
            return Dateline(Span(m.start(), m.end()), Span(*m.span("place")), date)
    return None


def _trim(text: str, span: Span) -> Span:
    start, end = span
    stretch = text[start:end]
    return Span(start + len(stretch) - len(stretch.lstrip()), end - len(stretch) + len(stretch.rstrip()))


def _lines(text: str) -> Iterator[Span]:
    """The lines that are not empty, trimmed."""
    at = 0
    for line in (text.replace("\r", "\n") if "\r" in text else text).split("\n"):
        trimmed = line.strip()
        if trimmed:
            start = at + line.index(trimmed[0])
            yield Span(start, start + len(trimmed))
        at += len(line) + 1


def _unwrapped(text: str) -> Iterator[Span]:
    lines = list(_lines(text))
    width = max((line.end - line.start for line in lines), default=0)
    if width > WIDEST_WRAP:
        yield from lines
        return
    current: Span | None = None
    for line in lines:
        if current and _goes_on(text, current, line, width):
            current = Span(current.start, line.end)
        else:
            if current:
                yield current
            current = line
    if current:
        yield current


def _goes_on(text: str, above: Span, below: Span, width: int) -> bool:
    between = text[above.end : below.start]
    if len(re.findall(r"\r\n?|\n", between)) != 1:
        return False
    last = above.end - max(above.start, text.rfind("\n", 0, above.end) + 1)
    word = re.match(r"\S+", text[below.start : below.end])
    return last + 1 + len(word.group() if word else "") > width
