"""Notes and slugs by which a wire and its desks work."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING)
def wire_slug(document: Document) -> Iterator[Finding]:
    """A note between desks stands in the copy.

    Slugs, takes, advisories, “MORE”, “ENDS”, “-30-”. Words that may be a subheading (“Background”, “Developing story”)
    count only beside other notes or furniture.

    Bad:  {~~EDS: Updates with quotes from the minister~>~~}
    Bad:  The dam held. ¶ {~~-30-~>~~}
    Bad:  {~~For immediate release~>~~}
    Good: More than 30 houses were lost, and the road ends at the dam.
    """
    return report(document, "wire-slug", "a note to desks", safe=False)
