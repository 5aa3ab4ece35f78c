"""Places of advertisements."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.ERROR, needs=("ad-slot",), seen_as=signs)
def ad_slot(document: Document) -> Iterator[Finding]:
    """The place of an advertisement is marked in the copy.

    Or a line says that the story goes on behind one. Reported as a line of its own: within a sentence the same words are copy.

    Bad:  {~~Story continues below advertisement~>~~}
    Bad:  The dam held. ¶ {~~Advertisement~>~~}
    Good: An advertisement continued to be shown, the regulator said.
    """
    return report(document, "ad-slot", "the place of an advertisement")
