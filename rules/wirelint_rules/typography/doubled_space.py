"""Two spaces between words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACES = pattern(r"  +(?=[^\s|])", ("  ",))


@rule(severity=Severity.NOTE, needs=("  ",))
def doubled_space(document: Document) -> Iterator[Finding]:
    """Two spaces or more stand between two words.

    Off unless selected, for many desks clean spaces elsewhere. The beginning of a line, columns of a table (a line with
    several wide gaps) and markup that was blanked are left alone.

    Bad:  The road was{~~  ~> ~~}closed.
    Good: Ferries   12   14   17
    """
    text = document.text
    for m in _SPACES.finditer(text):
        span = Span(*m.span())
        line = text[text.rfind("\n", 0, m.start()) + 1 : m.start()]
        if line.strip() and document.intact(span) and not _table(text, m.start()):
            yield Finding(span, "two spaces stand between words", [Fix.replace(span, " ", safe=True)])


def _table(text: str, at: int) -> bool:
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    line = text[start : len(text) if end < 0 else end].strip()
    return line.count("   ") > 1 or "\t" in line
