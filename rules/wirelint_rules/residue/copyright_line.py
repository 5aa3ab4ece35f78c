"""Copyright lines and the small print at the foot of a page."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, needs=("copyright-line",), seen_as=signs)
def copyright_line(document: Document) -> Iterator[Finding]:
    """A copyright line or the small print of a page's foot stands in the copy.

    Imprints, terms of use and the links beside them. Words that may be a heading of a story (“Our mission”, “Corrections”)
    count only beside other furniture. A batter called C. is left alone.

    Bad:  {~~© 2019 Northern Herald. All rights reserved.~>~~}
    Bad:  The dam held. ¶ {~~All rights reserved~>~~}
    Good: The Lions batted. ¶ C Ncube c Chikore b Pike 6 ¶ C de Klerk lbw b Pike 12
    Good: Copyright lasts for 70 years, the court said.
    """
    return report(document, "copyright-line", "a copyright line or small print")
