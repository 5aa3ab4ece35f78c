"""A conversion more exact than the figure it restates."""

from __future__ import annotations

from math import floor, log10

from wirelint import Document, Edit, Finding, Fix, Severity, rule
from wirelint.layers.measures.conversions import CONVERTED, conversions
from wirelint.layers.measures.diagnosis import in_places
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.measures.figures import Figure


@rule(severity=Severity.NOTE, reach="paragraph", among=(CONVERTED,))
def false_precision(document: Document, *, extra: int = 2) -> Iterator[Finding]:
    """A conversion is more exact than the figure that it restates.

    About 200 meters are about 660 feet, not 656.17. Reported when the conversion has `extra` or more significant figures
    than the source has, which has no decimals; temperatures are left alone.

    Bad:  The wave was {~~200 meters (656.17 feet)~>200 meters (660 feet)~~} high.
    Good: The wave was 200 meters (656 feet) high, and ran 5 miles (8 km) inland.
    """
    for pair in conversions(document):
        left, right = pair.left, pair.right
        if left.unit.dimension != right.unit.dimension or left.unit.dimension == "temperature":
            continue
        if not (left.plain and right.plain) or left.figures[0].exact or pair.strain() > 1:
            continue
        source, figure = _places(left.figures[0]), right.figures[0]
        if _places(figure) - max(source, 2) >= extra:
            rounder = in_places(figure.value, max(2, source))
            fix = Fix(f"round to {rounder}", (Edit(figure.span, rounder),))
            yield Finding(pair.span, f"“{document[right.span]}” is more exact than “{document[left.span]}”", [fix])


def _places(figure: Figure) -> int:
    """The significant places of a figure; trailing zeros say nothing."""
    return floor(log10(abs(figure.value) / figure.place) + 1e-9) + 1 if figure.value else 1
