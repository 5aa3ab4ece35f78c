"""Menus of a page, and lines that only their company convicts."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.garbled._suspicion import foreign_hand, ruined
from wirelint_rules.residue._doubtful import doubtful
from wirelint_rules.residue._furniture import deletion, report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, needs=("web-furniture",), seen_as=signs)
def web_furniture(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A part of a web page was left in the copy.

    The other rules of this group each know one kind of furniture by its words. This one reports menus and forms, and, where
    the text is plainly that of a whole page (a dozen labels or more, four of them furniture by themselves), every line
    outside the story: headlines of other stories, names of sections, teasers. The story is the stretch of lines with the
    most prose. A line that only its company convicts is never deleted by a safe fix.

    With `pooled`, a story that faults of several kinds have convicted has no labels of its own: what elsewhere counts only in company, or may be
    a desk's own (“Graphic: …”), is reported too, and so are labels between paragraphs that speak of a page; without, the rule reports only what it
    is sure of.

    Bad:  {~~Skip to main content~>~~}
    Bad:  {~~Toggle navigation~>~~}
    Good: The menu and a search for the home page's author.
    """
    yield from report(document, "web-furniture", "part of a web page")
    doubted = doubtful(document) if pooled else []
    if doubted and ruined(document) and not foreign_hand(document):
        for piece in doubted:
            yield Finding(
                piece.span,
                f"“{document[piece.span]}” may be part of a web page",
                [deletion(document, piece, safe=False)],
            )
