"""A conversion in which both sides have the same unit."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.measures.conversions import CONVERTED, conversions
from wirelint.layers.measures.rounding import strain
from wirelint.layers.measures.units import units, written_as
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.measures.units import Unit

_PAIRS = (
    ("km", "mile"), ("metre", "foot"), ("metre", "yard"), ("cm", "inch"), ("mm", "inch"), ("kg", "pound"), ("gram", "ounce"), ("tonne", "ton"), ("litre", "gallon"), ("litre", "pint"),
    ("km/h", "mph"), ("knot", "mph"), ("knot", "km/h"), ("hectare", "acre"), ("square km", "square mile"), ("square metre", "square foot"), ("cubic metre", "cubic foot"), ("celsius", "fahrenheit"),
)  # fmt: skip
"""Units that are converted into each other."""
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
        if pair.left.unit != pair.right.unit or not (pair.left.plain and pair.right.plain):
            continue
        x, y = pair.left.figures[0], pair.right.figures[0]
        if x.value == y.value or (x.value < _EXACT_BELOW and not y.exact):
            continue
        cousins = [unit for unit in _cousins(pair.left.unit) if strain([x], pair.left.unit, [y], unit) <= _SURE]
        if cousins:
            unit = pair.right.unit_span
            better = written_as(cousins[0].name, document[unit])
            message = f"“{document[pair.span]}” has one unit twice; {better} would fit the second"
            yield Finding(pair.span, message, [Fix.replace(unit, better)] if len(cousins) == 1 else [])


_EXACT_BELOW = 12
"""Figures below that fit too much, unless the second is exact."""


def _cousins(unit: Unit) -> Iterator[Unit]:
    for one, other in _PAIRS:
        if unit.name in (one, other):
            yield units()[other if unit.name == one else one]
