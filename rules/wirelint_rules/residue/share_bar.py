"""Buttons for sharing that were copied along with a story."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.ERROR, needs=("share-bar",), seen_as=signs)
def share_bar(document: Document) -> Iterator[Finding]:
    """Buttons to share, print, save or follow stand in the copy.

    A line of them, or a request that is a line of its own. One button's name alone (“Share”, “Facebook”) counts only beside
    other furniture; within a sentence the same words are copy.

    Bad:  {~~Share this article~>~~}
    Bad:  The dam held. ¶ {~~Share on Facebook~>~~}
    Good: Share this article with your children, the teacher told the parents.
    """
    return report(document, "share-bar", "a part of a share bar")
