"""Tags and topics of a story."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.ERROR, needs=("tag-list",), seen_as=signs)
def tag_list(document: Document) -> Iterator[Finding]:
    """The tags, topics or categories of a story stand in the copy.

    A line with such a label (“Topics:”, “Filed under:”), or three hashtags in a row. A label without anything behind it counts only beside other
    furniture.

    Bad:  {~~Filed under: Asia, Elections~>~~}
    Bad:  The dam held. ¶ {~~Tags: floods, dams~>~~}
    Good: The complaint was filed under the act of 1974.
    """
    return report(document, "tag-list", "a list of tags")
