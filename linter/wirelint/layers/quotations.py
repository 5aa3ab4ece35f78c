"""What stands in quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wirelint.document import Span, layer
from wirelint.layers.paragraphs import paragraphs
from wirelint.patterns import pattern

if TYPE_CHECKING:
    from wirelint.document import Document

_DOUBLE = pattern(r"“(?P<curly>[^“”]*)(?:”|$)|(?<!\w)\"(?P<straight>[^\"]*)(?:\"|$)", ("“", '"'))


class Quotation(NamedTuple):
    """A quotation: `span` with its marks, `content` without; `closed` is False where it runs on into the next paragraph."""

    span: Span
    content: Span
    closed: bool


@layer
def quotations(document: Document) -> list[Quotation]:
    """The quotations of a story, in order."""
    found: list[Quotation] = []
    for paragraph in paragraphs(document):
        for m in _DOUBLE.finditer(document.text, paragraph.start, paragraph.end):
            content = Span(*m.span("curly" if m["curly"] is not None else "straight"))
            found.append(Quotation(Span(*m.span()), content, content.end < m.end()))
    return found
