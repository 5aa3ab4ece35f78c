"""A range that was converted at one end only."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.measures.conversions import CONVERTED, conversions
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.NOTE, reach="paragraph", among=(CONVERTED,))
def one_sided_range(document: Document) -> Iterator[Finding]:
    """A range is converted at one end only.

    Readers of the other unit are owed both ends. Reported when one side gives two figures and the other one of them.

    Bad:  Snow of {==12 to 15 inches (38 centimeters)==} fell.
    Good: Snow of 12 to 15 inches (30 to 38 centimeters) fell.
    """
    for pair in conversions(document):
        if len(pair.left.figures) != len(pair.right.figures) and pair.left.unit.dimension == pair.right.unit.dimension:
            yield Finding(pair.span, f"“{document[pair.span]}” converts one end of the range")
