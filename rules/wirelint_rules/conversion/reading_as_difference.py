"""A reading of a thermometer that was converted like a difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Edit, Finding, Fix, Severity, pattern, rule
from wirelint.layers.conversions import conversions
from wirelint.layers.diagnosis import restated
from wirelint_rules.conversion._differences import is_difference

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIFFERENCES = pattern(
    r"\b(?:warm(?:ed|er|ing|s)?|cool(?:ed|er|ing)?|ris(?:e|es|en|ing)|rose|increas\w+|hotter|colder|higher|lower|above|below"
    r"|drop\w*|f[ae]ll\w*|declin\w+|differen\w+|anomal\w+|swing|range|gap|goal|limit\w*|target|threshold|pre-?industrial"
    r"|chang\w+|jump\w*|climb\w*|soar\w*|plung\w*|spike\w*|more than|less than|within|vary|varies|plus or minus|degrees of)\b"
)
_LEAST = {"celsius": 8, "fahrenheit": 15}
_HOT = {"celsius": 25, "fahrenheit": 60}
"""From here only words for a span between two temperatures make a difference of it: so great a one is rare."""
_SPANS = pattern(
    r"\b(?:differen\w+|gap|swing\w*|range|vary|varies|varied|drop\w*|warmer|cooler|hotter|colder|plung\w*|by)\b"
)
_BEFORE, _BEHIND = 160, 120


@rule(severity=Severity.ERROR, needs=("C", "F", "elsius", "ahrenheit"))
def reading_as_difference(document: Document) -> Iterator[Finding]:
    """A reading of temperature is converted without the offset.

    A thermometer that shows 30 degrees Celsius shows 86 degrees Fahrenheit; 54 is how much a rise of 30 degrees comes to.
    Reported only where no word around the figure speaks of a difference, and not for small figures, which often are one.

    Bad:  It was {~~30 degrees Celsius (54 degrees Fahrenheit)~>30 degrees Celsius (86 degrees Fahrenheit)~~} at noon.
    Good: It was 30 degrees Celsius (86 degrees Fahrenheit) at noon.
    Good: Temperatures rose by 10 degrees Celsius (18 degrees Fahrenheit) in an hour.
    """
    for pair in conversions(document):
        unit, figure = pair.left.unit, pair.right.figures[0]
        if unit.dimension != "temperature" or pair.strain() <= 1 or pair.strain(difference=True) > 1:
            continue
        value = abs(pair.left.figures[0].value)
        around = document.text[max(0, pair.span.start - _BEFORE) : pair.span.end + _BEHIND]
        if value >= _HOT[unit.name]:
            difference = is_difference(document, pair) or _SPANS.search(around)
        else:
            difference = value <= _LEAST[unit.name] or _DIFFERENCES.search(around)
        if difference:
            continue
        better = restated(pair.left.figures[0], unit, figure, pair.right.unit)
        fixes = [Fix(f"recompute: {better}", (Edit(figure.span, better),))] if pair.right.plain else []
        message = f"“{document[pair.left.span]}” on a thermometer is {better} {pair.right.unit.name}"
        yield Finding(pair.span, message, fixes)
