"""A figure and its conversion that cannot both be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.quantities import conversions
from wirelint_rules.conversion._differences import is_difference
from wirelint_rules.conversion._figures import figure

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.ERROR)
def conversion_mismatch(document: Document) -> Iterator[Finding]:
    """A figure and its conversion cannot both be right.

    A quantity is followed by the same quantity in another unit, and no true value rounds to both. Each figure is taken
    as rounded to its last significant place, so 50 kilometers (30 miles) stands; a length beside an area, and figures
    that agree only as areas, are left to their own rule, differences of temperature too. Sums of money are not compared:
    rates change.

    Bad:  The port lies {==73 km (54 miles)==} from the border.
    Bad:  The vessel was {==190 metres (62 feet)==} long.
    Good: The port lies 73 km (45 miles) from the border.
    Good: They advanced 50 kilometers (30 miles) in a day.
    """
    for pair in conversions(document):
        if pair.left.unit.dimension != pair.right.unit.dimension or pair.agrees():
            continue
        if pair.left.unit.power == 1 and pair.left.unit.dimension == "length" and pair.agrees(2):
            continue
        if pair.left.unit.dimension == "temperature" and (
            pair.agrees(difference=True) or is_difference(document, pair)
        ):
            continue
        left, right = document[pair.left.span], document[pair.right.span]
        expected = f"{figure(pair.expected())} {pair.right.unit.name}"
        yield Finding(pair.span, f"“{left}” is about {expected}; the copy says “{right}”")
