"""A space before a comma or a semicolon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACE = pattern(r"(?<=[A-Za-z]{2})(?P<space>[ \u00a0]{1,2})[,;](?=\s)", (" ,", " ;", "\u00a0,"))


@rule(severity=Severity.ERROR)
def space_before_mark(document: Document) -> Iterator[Finding]:
    """A space stands before a comma or a semicolon.

    Reported between a word and a mark that is followed by white space. Markup that was blanked, tables of figures and
    marks that begin something (“,000”) are left alone.

    Bad:  The mayor{~~ ~>~~}, a lawyer, resigned.
    Good: The mayor, a lawyer, resigned.
    """
    for m in _SPACE.finditer(document.text):
        span = Span(*m.span("space"))
        if document.intact(Span(m.start(), m.end())):
            yield Finding(span, "a space stands before the mark", [Fix.delete(span, safe=True)])
