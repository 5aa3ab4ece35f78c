"""What may have happened to a conversion that does not agree, and the figures that would."""

from __future__ import annotations

from math import floor, log10

from wirelint.layers.measures.rounding import convert, strain
from wirelint.layers.measures.units import units
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.measures.conversions import Conversion
    from wirelint.layers.measures.figures import Figure
    from wirelint.layers.measures.units import Unit

SURE = 0.6
"""The strain up to which a hypothesis explains a pair."""


class Diagnosis(NamedTuple):
    """A hypothesis under which both sides agree; `left` and `right` are the units that the sides would need, if that is all."""

    text: str
    left: str = ""
    right: str = ""


_MISTAKEN = {
    "mile": ("nautical mile",),
    "nautical mile": ("mile",),
    "tonne": ("short ton", "long ton"),
    "yard": ("foot", "metre"),
    "foot": ("yard", "inch", "metre"),
    "metre": ("foot", "yard", "km"),
    "km": ("metre",),
    "km/h": ("knot", "mph", "m/s"),
    "mph": ("knot", "km/h"),
    "knot": ("mph", "km/h"),
    "pound": ("kg", "ounce"),
    "kg": ("pound", "gram"),
    "acre": ("hectare", "square mile", "square km"),
    "hectare": ("acre", "square km"),
    "square mile": ("acre", "square km", "hectare"),
    "square km": ("hectare", "square mile", "acre"),
    "inch": ("foot", "cm"),
    "cm": ("mm", "inch"),
    "mm": ("cm",),
    "gallon": ("imperial gallon", "barrel"),
    "litre": ("gallon", "quart"),
}
_FACTORS = ((10, "ten"), (100, "a hundred"), (1e3, "a thousand"), (1e6, "a million"))


def diagnoses(pair: Conversion) -> Iterator[Diagnosis]:
    """The hypotheses that make a pair agree, likeliest first; temperatures may only have their units exchanged or a sign lost."""
    left, right = pair.left.unit, pair.right.unit
    if len(pair.left.figures) != len(pair.right.figures):
        return
    xs, ys = pair.left.figures, pair.right.figures
    if left.dimension == "temperature":
        yield from _of_temperature(xs, left, ys, right)
        return
    if left.power > 1 and left.power == right.power and pair.strain(power=1) <= SURE:
        yield Diagnosis("the figures fit the units of length")
    if strain(xs, right, ys, left) <= SURE:
        yield Diagnosis("the two units are exchanged", right.name, left.name)
    if pair.strain() <= 1 and is_nautical(pair):
        yield Diagnosis("nautical miles would fit")
    yield from _mistaken(xs, left, ys, right)
    yield from _slips(xs, left, ys, right)


_STRAINED = 0.3
_NAUTICAL = {("km", "mile"), ("mile", "km"), ("mph", "km/h"), ("km/h", "mph")}


def is_nautical(pair: Conversion) -> bool:
    """Whether a conversion that rounding could excuse is, to its last digit, the one of nautical miles or knots.

    For one figure of one place and one of two or more, which the usual unit would only just allow.
    """
    left, right = pair.left.unit, pair.right.unit
    if (left.name, right.name) in _AT_SEA and pair.left.plain and pair.right.plain:
        return _is_statute(pair.left.figures[0], pair.right.figures[0], left, right)
    if (
        (left.name, right.name) not in _NAUTICAL
        or not (pair.left.plain and pair.right.plain)
        or pair.strain() < _STRAINED
    ):
        return False
    x, y = pair.left.figures[0], pair.right.figures[0]
    if x.value <= 0 or round(x.value / x.place) > 9 or y.value / y.place < 10 or x.value >= 10 * x.place:
        return False
    knots = units()["nautical mile" if left.dimension == "length" else "knot"]
    true = convert(x.value, knots, right) if left.name in ("mile", "mph") else convert(x.value, left, knots)
    return abs(true - y.value) <= y.place * 0.6


_AT_SEA = {("nautical mile", "km"), ("knot", "km/h")}


def _is_statute(x: Figure, y: Figure, left: Unit, right: Unit) -> bool:
    """Whether nautical miles were converted, to the last digit, as if they were miles."""
    if x.value <= 0 or y.value / y.place < 10 or not y.exact:
        return False
    usual = units()["mile" if left.dimension == "length" else "mph"]
    apart = abs(convert(x.value, left, right) - y.value)
    return abs(convert(x.value, usual, right) - y.value) <= y.place * 0.6 < apart


def is_out_of_line(pair: Conversion, pairs: Sequence[Conversion]) -> bool:
    """Whether a conversion that rounding could excuse is a slip of one digit among conversions that are right to the last.

    Two others of the story at least have its units and are exact as far as they are written; this one is off by more than the last digits of
    both figures leave open, and one digit of it, or two that are exchanged, would make it exact as well. A figure in 0 or 5 may be rounded to that.
    """
    if not (pair.left.plain and pair.right.plain) or pair.left.unit.dimension == "temperature":
        return False
    y = pair.right.figures[0]
    last = round(y.value / y.place)
    if last < _THREE_DIGITS or last % 5 == 0 or abs(_off(pair)) < _OFF:
        return False
    peers = [
        one for one in pairs if one is not pair and (one.left.unit, one.right.unit) == (pair.left.unit, pair.right.unit)
    ]
    exact = [one for one in peers if one.left.plain and one.right.plain and abs(_off(one)) <= _EXACT]
    if len(exact) < _PEERS or len(exact) < len(peers) or abs(_off(pair)) < _left_open(pair, exact):
        return False
    return _one_slip(last, round(pair.expected() / y.place))


_THREE_DIGITS, _FOUR_DIGITS = 100, 1000
_OFF, _EXACT, _PEERS = 1.5, 1.0, 2


def _left_open(pair: Conversion, exact: Sequence[Conversion]) -> float:
    """How far the right side may be off as both are rounded, in its last place.

    Noughts at the end of the left side are taken for rounding, unless the exact ones have as many and are no finer on the right: they are counted
    to the unit then, and so is this, if it is of three digits: of more the last is often rounded away on both sides.
    """
    x, y = pair.left.figures[0], pair.right.figures[0]
    round_too = x.value < _FOUR_DIGITS and all(
        one.left.figures[0].place >= x.place and one.right.figures[0].place >= y.place for one in exact
    )
    half = (x.place if x.exact or not round_too else 1.0) / 2
    wide = convert(x.value + half, pair.left.unit, pair.right.unit) - pair.expected()
    return abs(wide) / y.place + 0.5


def _off(pair: Conversion) -> float:
    """How far the right side is from the left one's conversion, in its last place."""
    y = pair.right.figures[0]
    return (y.value - pair.expected()) / y.place


def _one_slip(written: int, right: int) -> bool:
    """Whether two numbers are as many digits long, and differ in one digit or in two neighbours that are exchanged."""
    one, other = str(written), str(right)
    apart = [at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    if len(one) != len(other) or not apart:
        return False
    first, last = apart[0], apart[-1]
    return first == last or (
        len(apart) == _PEERS and last == first + 1 and one[first] == other[last] and one[last] == other[first]
    )


def _of_temperature(xs: Sequence[Figure], left: Unit, ys: Sequence[Figure], right: Unit) -> Iterator[Diagnosis]:
    if strain(xs, right, ys, left) <= SURE:
        yield Diagnosis("the two scales are exchanged", right.name, left.name)
    if strain(xs, left, [figure._replace(value=-figure.value) for figure in ys], right) <= SURE:
        yield Diagnosis("the sign of one figure is wrong")


def _mistaken(xs: Sequence[Figure], left: Unit, ys: Sequence[Figure], right: Unit) -> Iterator[Diagnosis]:
    for name in _MISTAKEN.get(right.name, ()):
        if name != left.name and strain(xs, left, ys, units()[name]) <= SURE:
            yield Diagnosis(f"{name} would fit in place of {right.name}", right=name)
    for name in _MISTAKEN.get(left.name, ()):
        if name != right.name and strain(xs, units()[name], ys, right) <= SURE:
            yield Diagnosis(f"{name} would fit in place of {left.name}", left=name)


def _slips(xs: Sequence[Figure], left: Unit, ys: Sequence[Figure], right: Unit) -> Iterator[Diagnosis]:
    for factor, name in _FACTORS:
        for scale in (factor, 1 / factor):
            scaled = [f._replace(value=f.value * scale, place=f.place * scale) for f in ys]
            if strain(xs, left, scaled, right) <= SURE:
                yield Diagnosis(f"one figure is off by a factor of {name}")
    if len(ys) == 1 and any(strain(xs, left, [other], right) <= SURE for other in _transposed(ys[0])):
        yield Diagnosis("two digits are transposed")


def _transposed(figure: Figure) -> Iterator[Figure]:
    digits = f"{abs(figure.value):.10g}"
    for i, (a, b) in enumerate(zip(digits, digits[1:], strict=False)):
        if a.isdigit() and b.isdigit() and a != b:
            yield figure._replace(value=float(digits[:i] + b + a + digits[i + 2 :]))


def restated(figure: Figure, unit: Unit, other: Figure, other_unit: Unit, *, difference: bool = False) -> str:
    """A figure converted to the other's unit, written as precisely as the other, and with two places at least."""
    value = convert(figure.value, unit, other_unit, difference=difference)
    if unit.dimension == "temperature" and abs(value) < _GREAT:
        decimals = max(0, -floor(log10(other.place) + 0.5)) if other.exact else 0
        return f"{value:,.{decimals}f}"
    places = max(2, floor(log10(abs(other.value) / other.place) + 1e-9) + 1) if other.value else 2
    return in_places(value, places)


_GREAT = 1e6
"""From here a figure is told with its scale word."""


def in_places(value: float, places: int) -> str:
    """A value in so many significant places, with thousands separated and millions in words."""
    if value == 0:
        return "0"
    for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= size:
            return f"{in_places(value / size, places)} {word}"
    decimals = places - 1 - floor(log10(abs(value)))
    rounded = round(value, decimals)
    return f"{rounded:,.{max(0, decimals)}f}".rstrip("0").rstrip(".") if decimals > 0 else f"{rounded:,.0f}"
