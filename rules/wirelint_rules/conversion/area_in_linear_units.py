"""An area whose unit lost its "square"."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.measures.conversions import CONVERTED
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.conversion._powers import lost_power

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.ERROR, reach="paragraph", among=(CONVERTED,))
def area_in_linear_units(document: Document) -> Iterator[Finding]:
    """An area is given in units of length.

    2,500 km is 1,553 miles, but 2,500 square km is 965 square miles. When two figures agree only as areas, or one of
    them has “square” and the other has not, the word has been lost. Figures that agree as lengths are left alone.

    Bad:  Kyiv had seized {~~2,500 km (965 miles)~>2,500 square km (965 square miles)~~} during its breakthrough.
    Bad:  The army regained {~~60 square km (23 miles)~>60 square km (23 square miles)~~} of land.
    Good: Kyiv had seized 2,500 square km (965 square miles).
    Good: The border is 2,500 km (1,553 miles) long.
    """
    yield from lost_power(document, 2, "square", "an area")
