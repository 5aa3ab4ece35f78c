"""Paragraphs, headline and dateline: the parts of a story."""

from __future__ import annotations

from bisect import bisect_right

from wirelint.document import Span, layer
from wirelint.layers.calendar_words import WEEKDAY
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document


@layer
def paragraphs(document: Document) -> list[Span]:
    """The paragraphs of a story, headline included, each trimmed of white space.

    What the reader says of blocks counts. In plain text a line is a paragraph: a reader has made one of those that were
    wrapped.
    """
    if document.blocks:
        return [_trim(document.text, block.span) for block in document.blocks if document[block.span].strip()]
    return list(_lines(document.text))


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
    if len(first) > 140 or _ends_as_text(first) or _DATELINE.match(first):
        return None
    return spans[0] if any(span.end - span.start > 80 for span in spans[1:4]) else None


def _ends_as_text(line: str) -> bool:
    """Whether a line ends as one of the story's text does: in a stop or the like, or in a quotation with one."""
    last = line.rstrip('”"')[-1:]
    return last in ".:;," or (last in "?!…—-" and line[-1] in '”"')


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
    rf"(?:,? ?\(?(?P<date>(?:{WEEKDAY},? )?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:,? \d{4})?|\d{1,2} [A-Z][a-z]{2,8}\.?(?: \d{4})?))\)?)?"
    r"(?: ?\((?:AP|Reuters|AFP|UPI|CNN|dpa|ANI|PTI|IANS|Xinhua|Bloomberg|[A-Z][\w. ]{1,24})\))?\s?(?:—|–|--|- )"
)


_PLACE = rf"(?!{WEEKDAY}\b)[A-ZÀ-Þ][\w’'.-]*(?: (?:(?:de|da|do|del|la|of|and|the|upon) )?(?!{WEEKDAY}\b)[A-ZÀ-Þ][\w’'.-]*){{0,3}}"
_DATED = pattern(
    rf"(?P<place>{_PLACE}(?:, {_PLACE}){{0,2}})(?:,? ?\(?|\s?(?:—|–|--|- ) ?)"
    rf"(?P<date>(?:{WEEKDAY},? )?(?:[A-Z][a-z]{{2,8}}\.? \d{{1,2}},? \d{{4}}|\d{{1,2}} [A-Z][a-z]{{2,8}}\.?,? \d{{4}}))\)?"
    r"(?: ?\([A-Z][\w. ]{1,24}\))?(?:\s?(?:—|–|--|- )|\.|:|(?m:$))"
)
"""A dateline whose date has its year, so that the place needs no capitals throughout: “Kilrush, Co Clare, Thursday, 22 March 2018 –”."""


@layer
def dateline(document: Document) -> Dateline | None:
    """The dateline at the head of one of the first paragraphs, or a line of its own there, or None."""
    for span in paragraphs(document)[:5]:
        dated = _DATED.match(document.text, span.start)
        m = dated or _DATELINE.match(document.text, span.start)
        if m and (m.end() < span.end or (dated and m.end() == span.end)):
            date = Span(*m.span("date")) if m["date"] else None
            return Dateline(Span(m.start(), m.end()), Span(*m.span("place")), date)
    return None


def in_dateline(document: Document, span: Span) -> bool:
    """Whether a stretch lies in the dateline."""
    line = dateline(document)
    return line is not None and line.span.covers(span)


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
