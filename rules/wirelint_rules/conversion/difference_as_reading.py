"""A difference of temperature that was converted like a reading."""

from __future__ import annotations

from wirelint import Document, Edit, Finding, Fix, Severity, rule
from wirelint.layers.measures.conversions import CONVERTED_TEMPERATURE, conversions
from wirelint.layers.measures.diagnosis import restated
from wirelint.layers.measures.units import spoken
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.conversion._differences import is_difference

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.ERROR, reach="paragraph", among=(CONVERTED_TEMPERATURE,))
def difference_as_reading(document: Document) -> Iterator[Finding]:
    """A difference of temperature is converted like a reading.

    Two degrees Celsius of warming are 3.6 degrees Fahrenheit; 35.6 is what a thermometer shows at two. Reported where the
    words around the figure speak of a difference (warming of, rose by, above normal); a bare figure is left alone, since
    it cannot be told what it is. What is below zero is a reading.

    Bad:  A warming of {~~2 degrees Celsius (35.6 degrees Fahrenheit)~>2 degrees Celsius (3.6 degrees Fahrenheit)~~} would flood the coast.
    Good: A warming of 2 degrees Celsius (3.6 degrees Fahrenheit) would flood the coast.
    Good: It was 2 degrees Celsius (35.6 degrees Fahrenheit) at dawn.
    """
    for pair in conversions(document):
        if pair.left.unit.dimension != "temperature" or pair.strain(difference=True) <= 1 or pair.strain() > 1:
            continue
        if pair.left.figures[0].value >= 0 and is_difference(document, pair):
            left = document[pair.left.span]
            figure = pair.right.figures[0]
            better = restated(pair.left.figures[0], pair.left.unit, figure, pair.right.unit, difference=True)
            fixes = [Fix(f"recompute: {better}", (Edit(figure.span, better),))] if pair.right.plain else []
            message = f"a difference of “{left}” is {better} {spoken(pair.right.unit)}, without the offset"
            yield Finding(pair.span, message, fixes)
