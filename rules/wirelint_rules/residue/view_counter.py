"""Counts of views, reading times and a post’s age."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.ERROR, needs=("view-counter",), seen_as=signs)
def view_counter(document: Document) -> Iterator[Finding]:
    """A counter, a reading time or the age of a post stands in the copy.

    Views, shares, minutes to read and “3 hours ago”, each as a line of its own. A figure within a sentence is copy.

    Bad:  {~~5 min read~>~~}
    Bad:  The dam held. ¶ {~~This article is more than three years old~>~~}
    Good: The film had 2 million views within a day.
    """
    return report(document, "view-counter", "a counter, a reading time or an age")
