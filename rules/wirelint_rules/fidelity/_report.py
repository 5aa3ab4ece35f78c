"""Departures of one kind as findings that show the source passage and give its wording."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Span
from wirelint.layers.fidelity.departures import departures
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.fidelity.kinds import Departure


def report(document: Document, kind: str, message: str) -> Iterator[Finding]:
    """A finding for each departure of a kind; the message goes on with the source's wording, and has the copy's for {}."""
    for one in departures(document):
        if one.kind == kind:
            yield _finding(document, one, message)


def _finding(document: Document, one: Departure, message: str) -> Finding:
    span, origin = _visible(document, one.span, one.source, one.origin)
    origin = _with_bracket(one.source, origin, document.text[span.end : span.end + 1])
    wording = one.source[origin]
    said = f"{message} “{wording}”" if wording.strip() else message.partition(":")[0]
    said = said.replace("{}", f"“{document[span].strip()}”")
    return Finding(span, said, [Fix.replace(span, wording)], [Related(one.source, origin, "the source has it so here")])


def _visible(document: Document, span: Span, source: Document, origin: Span) -> tuple[Span, Span]:
    """The two stretches, with the words about it where the copy's would be empty, and the space behind where the source's would."""
    if span.start == span.end:
        return _with_neighbours(document, span), _with_neighbours(source, origin)
    if origin.start == origin.end and document.text[span.end : span.end + 1] == " ":
        return Span(span.start, span.end + 1), origin
    return span, origin


def _with_bracket(source: Document, origin: Span, behind: str) -> Span:
    """A stretch of the source with the bracket behind it that closes one of its own, if the copy has none there."""
    opened = source[origin].count("(") > source[origin].count(")")
    closed = opened and source.text[origin.end : origin.end + 1] == ")" != behind
    return Span(origin.start, origin.end + closed)


def _with_neighbours(document: Document, span: Span) -> Span:
    """A stretch with the words before and behind it on its line."""
    text = document.text
    start, end = span
    while start > 0 and text[start - 1] in " \u00a0":
        start -= 1
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and text[end] in " \u00a0":
        end += 1
    while end < len(text) and (text[end].isalnum() or text[end] in "’'"):
        end += 1
    return Span(start, end)
