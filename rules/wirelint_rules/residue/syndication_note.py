"""Notes on where a story was published first."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, needs=("syndication-note",), seen_as=signs)
def syndication_note(document: Document) -> Iterator[Finding]:
    """A note says where the story was published first, or who made it.

    Such a note may be owed to the first publisher: the fix to delete it is for a person to make.

    Bad:  {~~This article was originally published on Northern Herald~>~~}
    Bad:  The dam held. ¶ {~~The post Dam holds appeared first on Northern Herald~>~~}
    Good: The letter was originally published in 1912, and a copy hangs in the town hall.
    """
    return report(document, "syndication-note", "a note on where the story came from", safe=False)
