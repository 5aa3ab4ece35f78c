"""A reading of a thermometer that was converted like a difference."""

from __future__ import annotations

from wirelint import Document, Edit, Finding, Fix, Severity, pattern, rule
from wirelint.layers.measures.conversions import CONVERTED_TEMPERATURE, conversions
from wirelint.layers.measures.diagnosis import restated
from wirelint.layers.measures.units import spoken
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.conversion._differences import is_difference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.measures.conversions import Conversion

_DIFFERENCES = pattern(
    r"\b(?:warm(?:ed|er|ing|s)?|cool(?:ed|er|ing)?|ris(?:e|es|en|ing)|rose|increas\w+|hotter|colder|higher|lower|above|below"
    r"|drop\w*|f[ae]ll\w*|declin\w+|differen\w+|anomal\w+|swing|range|gap|goal|limit\w*|target|threshold|pre-?industrial"
    r"|chang\w+|jump\w*|climb\w*|soar\w*|plung\w*|spike\w*|more than|less than|within|vary|varies|plus or minus|degrees of)\b"
)
_SPANS = pattern(r"\b(?:differen\w+|gap|swing\w*|vary|varies|varied|warmer|cooler|hotter|colder|plung\w*)\b")
_READING = pattern(
    r"\b(?:was|were|is|in|hit|hits|reach\w*|near\w*|(?:temperatures?|highs?|lows?|fevers?) (?:of|at)|as (?:high|low) as)"
    r" (?:about |around |nearly |almost |only |just |up to |some |over )?$"
)
_READ_OFF = pattern(
    r"\b(?:(?:high|low|maximum|minimum|record|fever|reading|peak)s? of|temperatures? (?:of|at|reached|hit|ranged? from|ranging from)|ranged? from|ranging from|recorded at|stored at|heated to|boils? at|melts? at|kept at)"
    r" (?:about |around |nearly |almost |only |just |up to |some |over |at least )?$"
)
_BELOW = pattern(
    r"\b(?:at|of|to|is|was|were|hit|reach(?:ed|es)?|fell to|dropped to|in) (?:about |around |nearly |almost |only |just |up to |some |over )?$"
)
"""What stands before what a thermometer shows below zero; no difference does behind such words."""

_LEAST = {"celsius": 8, "fahrenheit": 15}
_HOT = {"celsius": 25, "fahrenheit": 60}
"""From here only words for a span between two temperatures make a difference of it: so great a one is rare."""
_NEAR, _BEFORE, _BEHIND = 60, 160, 120


@rule(severity=Severity.ERROR, reach="paragraph", among=(CONVERTED_TEMPERATURE,))
def reading_as_difference(document: Document) -> Iterator[Finding]:
    """A reading of temperature is converted without the offset.

    A thermometer that shows 30 degrees Celsius shows 86 degrees Fahrenheit; 54 is how much a rise of 30 degrees comes to.
    Reported only where no word around the figure speaks of a difference, and for small figures, which
    often are one, only behind words for a reading (it was, in, reached).

    Bad:  It was {~~30 degrees Celsius (54 degrees Fahrenheit)~>30 degrees Celsius (86 degrees Fahrenheit)~~} at noon.
    Good: It was 30 degrees Celsius (86 degrees Fahrenheit) at noon.
    Good: Temperatures rose by 10 degrees Celsius (18 degrees Fahrenheit) in an hour.
    """
    for pair in conversions(document):
        unit, figure = pair.left.unit, pair.right.figures[0]
        if unit.dimension != "temperature" or pair.strain() <= 1 or pair.strain(difference=True) > 1:
            continue
        if is_difference(document, pair) or _may_be_difference(document, pair):
            continue
        better = restated(pair.left.figures[0], unit, figure, pair.right.unit)
        fixes = [Fix(f"recompute: {better}", (Edit(figure.span, better),))] if pair.right.plain else []
        message = f"“{document[pair.left.span]}” on a thermometer is {better} {spoken(pair.right.unit)}"
        yield Finding(pair.span, message, fixes)


def _may_be_difference(document: Document, pair: Conversion) -> bool:
    """Whether the story speaks of differences around a figure, or the figure is small and not said to be read off."""
    text, value, unit = document.text, abs(pair.left.figures[0].value), pair.left.unit.name
    if pair.left.figures[0].value < 0 and _BELOW.search(text[max(0, pair.span.start - _NEAR) : pair.span.start]):
        return False
    if _READ_OFF.search(text[max(0, pair.span.start - _NEAR) : pair.span.start]):
        return False
    if value >= _HOT[unit]:
        return _SPANS.search(text[max(0, pair.span.start - _NEAR) : pair.span.end + _NEAR]) is not None
    if value <= _LEAST[unit] and not _READING.search(text[max(0, pair.span.start - _NEAR) : pair.span.start]):
        return True
    return _DIFFERENCES.search(text[max(0, pair.span.start - _BEFORE) : pair.span.end + _BEHIND]) is not None
