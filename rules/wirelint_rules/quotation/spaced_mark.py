"""A straight quotation mark between two spaces."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACED = pattern(r"(?<=[a-z,.!?]) \" (?=[A-Za-z])", (' " ',))


@rule(severity=Severity.ERROR, in_quotes="report", reach="paragraph", needs=(' " ',))
def spaced_mark(document: Document) -> Iterator[Finding]:
    """A straight quotation mark has a space on both sides.

    An opening mark stands at the word behind it and a closing one at the word before; which of the two it is, the marks before it in
    its paragraph tell. Marks of inches, behind a figure, are left alone.

    Bad:  He called it "a disgrace{~~ " ~>" ~~}and left.
    Bad:  He called it{~~ " ~> "~~}a disgrace" and left.
    Good: He called it "a disgrace" and bought a 6 " pipe.
    """
    text = document.text
    for m in _SPACED.finditer(text):
        span = Span(*m.span())
        if document.intact(span):
            closes = text.count('"', text.rfind("\n", 0, span.start) + 1, span.start) % 2
            yield Finding(
                span, "a quotation mark has a space on both sides", [Fix.replace(span, '" ' if closes else ' "')]
            )
