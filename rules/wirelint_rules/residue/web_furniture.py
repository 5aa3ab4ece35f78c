"""Menus of a page, and lines that only their company convicts."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.ERROR, needs=("web-furniture",), seen_as=signs)
def web_furniture(document: Document) -> Iterator[Finding]:
    """A part of a web page was left in the copy.

    The other rules of this group each know one kind of furniture by its words. This one reports menus and forms, and, where
    the text is plainly that of a whole page (a dozen labels or more, four of them furniture by themselves), every line
    outside the story: headlines of other stories, names of sections, teasers. The story is the stretch of lines with the
    most prose. A line that only its company convicts is never deleted by a safe fix.

    Bad:  {~~Skip to main content~>~~}
    Bad:  {~~Toggle navigation~>~~}
    Good: The menu and a search for the home page's author.
    """
    return report(document, "web-furniture", "part of a web page")
