"""What a written figure may stand for, and whether two figures may be roundings of one true value."""

from __future__ import annotations

from math import floor, inf, log10

from wirelint.layers.measures.units import AMBIGUOUS, units
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.layers.measures.figures import Figure
    from wirelint.layers.measures.units import Unit

WIDEST = 0.05
"""The most a figure of 8 or more may be off, as a share of it: 2,000 does not stand for all from 1,500 to 2,500."""
_SMALL = 8
_CUT_FROM = 100
_IN_MPG = {"mpg": 1.0, "imperial mpg": 0.83267418, "km/l": 2.35214583}
"""What each measure of economy but litres per 100 km is in miles per US gallon."""
_GALLON_MILES = 235.214583
"""Miles per US gallon times litres per 100 km."""
_ABSOLUTE_ZERO = -273.15


def half_width(figure: Figure) -> float:
    """Half the width of what a figure may stand for: trailing zeros say nothing, and a last 5 is a step of five."""
    size, place = abs(figure.value), figure.place
    if size == 0 or figure.exact:
        return place / 2
    leading = 10.0 ** floor(log10(size) + 1e-9)
    if place >= leading:
        place = leading / 2 if round(size / leading) == 1 and leading >= 10 else leading
    elif round(size / place) % 10 == 5:
        place *= 5
    return min(place / 2, WIDEST * size) if size >= _SMALL else place / 2


def convert(value: float, left: Unit, right: Unit, *, difference: bool = False) -> float:
    """A value in the right unit; `difference` converts temperatures without their offset."""
    if left == right:
        return value
    if left.dimension == "temperature":
        return _in_degrees(_in_celsius(value, left, difference), right, difference)
    if left.dimension == "economy":
        miles = _per_gallon(value, left)
        return _per_gallon(miles, right) if right.name not in _IN_MPG else miles / _IN_MPG[right.name]
    return value * left.factor / right.factor


def _in_celsius(value: float, unit: Unit, difference: bool) -> float:
    if unit.name == "fahrenheit":
        return (value - (0 if difference else 32)) / 1.8
    return value + (_ABSOLUTE_ZERO if unit.name == "kelvin" and not difference else 0)


def _in_degrees(celsius: float, unit: Unit, difference: bool) -> float:
    if unit.name == "fahrenheit":
        return celsius * 1.8 + (0 if difference else 32)
    return celsius - (_ABSOLUTE_ZERO if unit.name == "kelvin" and not difference else 0)


def _per_gallon(value: float, unit: Unit) -> float:
    """Litres per 100 km in miles per gallon, or the reverse; other measures in miles per gallon."""
    if unit.name in _IN_MPG:
        return value * _IN_MPG[unit.name]
    return _GALLON_MILES / value if value else inf


def strain(
    left: Sequence[Figure], left_unit: Unit, right: Sequence[Figure], right_unit: Unit, *, difference: bool = False
) -> float:
    """How far apart two quantities are, in the width that their rounding allows: above 1 no true value rounds to both.

    Ranges are compared end to end; a range beside a single figure by its better end. A unit that has two meanings takes
    the better one.
    """
    readings = [(a, b) for a in _meanings(left_unit) for b in _meanings(right_unit)]
    if len(left) == len(right):
        return min(max(_strain(x, a, y, b, difference) for x, y in zip(left, right, strict=True)) for a, b in readings)
    return min(_strain(x, a, y, b, difference) for a, b in readings for x in left for y in right)


def _meanings(unit: Unit) -> tuple[Unit, ...]:
    return tuple(units()[name] for name in AMBIGUOUS[unit.name]) if unit.name in AMBIGUOUS else (unit,)


def _strain(x: Figure, left: Unit, y: Figure, right: Unit, difference: bool) -> float:
    """The strain of two figures; the one that is too low may have been cut off rather than rounded."""
    middle = convert(x.value, left, right, difference=difference)
    width = _reading_width if left.dimension == "temperature" else half_width
    if left.dimension != "temperature" and _is_single(x) and _is_single(y):
        falls = middle > y.value
        width_x, width_y = _single_width(x, above=not falls), _single_width(y, above=falls)
    else:
        width_x, width_y = width(x), width(y)
    if abs(middle) > abs(y.value):
        width_y = max(width_y, _cut(y))
    else:
        width_x = max(width_x, _cut(x))
    low = convert(x.value - width_x, left, right, difference=difference)
    high = convert(x.value + width_x, left, right, difference=difference)
    slack = abs(high - low) / 2 + width_y
    apart = abs(middle - y.value)
    return apart / slack if slack else (0.0 if apart == 0 else inf)


def _is_single(figure: Figure) -> bool:
    """Whether a figure has one significant place only: 4, 40, 2,000."""
    return not figure.exact and figure.value >= 1 and figure.place >= 10.0 ** floor(log10(figure.value) + 1e-9)


def _single_width(figure: Figure, *, above: bool) -> float:
    """How far above or below a figure of one place that lies which rounds to it; where both sides have but one, nothing narrows it."""
    leading = 10.0 ** floor(log10(figure.value) + 1e-9)
    cut_close = not above and figure.value >= _SMALL and round(figure.value / leading) == 1
    return leading / 20 if cut_close else leading / 2


_READING = 2.5
"""In degrees: thermometers are read to a degree, and a figure that ends in 5 is no step of five; one in 0 may be one."""


def _reading_width(figure: Figure) -> float:
    """Half the width of what a temperature may stand for."""
    if figure.exact or figure.place > 10:
        return half_width(figure)
    return min(figure.place / 2, _READING)


def _cut(figure: Figure) -> float:
    """How far below the true value a figure of three places or more is when the rest of it was cut off."""
    return figure.place if abs(figure.value) >= _CUT_FROM * figure.place else 0.0
