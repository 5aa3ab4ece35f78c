"""A conversion in which both sides have the same unit."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.measures.conversions import CONVERTED, conversions
from wirelint.layers.measures.rounding import strain
from wirelint.layers.measures.units import units, written_as
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_COUSINS = {
    "km": "mile",
    "mile": "km",
    "metre": "foot",
    "foot": "metre",
    "cm": "inch",
    "inch": "cm",
    "kg": "pound",
    "pound": "kg",
    "gram": "ounce",
    "ounce": "gram",
    "litre": "gallon",
    "gallon": "litre",
    "km/h": "mph",
    "mph": "km/h",
    "hectare": "acre",
    "acre": "hectare",
    "square km": "square mile",
    "square mile": "square km",
    "square metre": "square foot",
    "square foot": "square metre",
    "celsius": "fahrenheit",
    "fahrenheit": "celsius",
}
_SURE = 0.4


@rule(severity=Severity.WARNING, reach="paragraph", among=(CONVERTED,))
def same_unit_twice(document: Document) -> Iterator[Finding]:
    """A figure is converted, but both sides have the same unit.

    Reported when the second figure is what the first is in the usual other unit, so that only the unit is wrong. Two
    different figures in one unit, as a range or an aside, are left alone.

    Bad:  The road is {~~30 miles (48 miles)~>30 miles (48 kilometers)~~} long.
    Good: The road is 30 miles (48 km) long, and 30 miles (12 miles by boat) from the port.
    """
    for pair in conversions(document):
        cousin = _COUSINS.get(pair.left.unit.name)
        if cousin is None or pair.left.unit != pair.right.unit or not (pair.left.plain and pair.right.plain):
            continue
        x, y = pair.left.figures[0], pair.right.figures[0]
        if (
            x.value != y.value
            and (x.value >= 12 or y.exact)
            and strain([x], pair.left.unit, [y], units()[cousin]) <= _SURE
        ):
            unit = pair.right.unit_span
            better = written_as(cousin, document[unit])
            fix = Fix.replace(unit, better)
            yield Finding(
                pair.span, f"“{document[pair.span]}” has one unit twice; {better} would fit the second", [fix]
            )
