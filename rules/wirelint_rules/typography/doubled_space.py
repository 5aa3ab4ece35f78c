"""Two spaces between words."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACES = pattern(r"  +", ("  ",))
_NEAR = 200
"""How far around a gap other gaps make its line a table's, in code points."""


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
        before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
        if before.strip() and after.strip() and after != "|" and document.intact(span) and not _table(text, span):
            yield Finding(span, "two spaces stand between words", [Fix.replace(span, " ", safe=True)])


def _table(text: str, gap: Span) -> bool:
    """Whether the line around a gap has several wide gaps, or tabs."""
    before = text[max(0, gap.start - _NEAR) : gap.start].rpartition("\n")[2]
    after = text[gap.end : gap.end + _NEAR].partition("\n")[0]
    line = text[gap.start - len(before) : gap.end + len(after)]
    return line.count("   ") > 1 or "\t" in line
