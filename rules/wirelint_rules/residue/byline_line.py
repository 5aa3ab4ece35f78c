"""Bylines, dates and mastheads as a page carries them."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, needs=("byline-line",), seen_as=signs)
def byline_line(document: Document) -> Iterator[Finding]:
    """A byline, a date or a masthead was copied from the head of a page.

    A byline, a date and the time of an update are part of many stories, so they count only beside other furniture (a
    share bar, a counter, a list of tags); the name of a newspaper or an agency counts as a line of its own.

    Bad:  {==By Anna Kay==} ¶ {==Updated 3 May 2022==} ¶ {==USA TODAY==}
    Bad:  The dam held through the night. ¶ {==USA TODAY==}
    Good: Dam holds ¶ By Anna Kay ¶ The dam held through the night, the council said, and the road was opened again.
    """
    return report(document, "byline-line", "a line from the head of a page", safe=False)
