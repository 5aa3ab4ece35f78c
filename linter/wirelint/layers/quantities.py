"""Quantities and their conversions: "2,500 km (965 miles)"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from wirelint.document import Span, layer
from wirelint.patterns import pattern

if TYPE_CHECKING:
    from wirelint.document import Document

UNITS: dict[str, tuple[str, float, str]] = {
    # name: dimension, factor to the base unit, spellings
    "km": ("length", 1000, "km kms kilometer kilometers kilometre kilometres"),
    "mile": ("length", 1609.344, "mile miles mi"),
    "nautical mile": ("length", 1852, "nautical-mile nautical-miles nmi"),
    "metre": ("length", 1, "m meter meters metre metres"),
    "foot": ("length", 0.3048, "ft foot feet"),
    "yard": ("length", 0.9144, "yd yard yards"),
    "cm": ("length", 0.01, "cm centimeter centimeters centimetre centimetres"),
    "mm": ("length", 0.001, "mm millimeter millimeters millimetre millimetres"),
    "inch": ("length", 0.0254, "inch inches"),
    "kg": ("mass", 1, "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes"),
    "gram": ("mass", 0.001, "g gram grams gramme grammes"),
    "pound": ("mass", 0.45359237, "lb lbs pound pounds"),
    "ounce": ("mass", 0.028349523, "oz ounce ounces"),
    "tonne": ("mass", 1000, "tonne tonnes metric-ton metric-tons"),
    "short ton": ("mass", 907.18474, "short-ton short-tons us-ton us-tons"),
    "long ton": ("mass", 1016.0469, "long-ton long-tons"),
    "stone": ("mass", 6.35029318, "stone"),
    "hectare": ("area", 10000, "hectare hectares ha"),
    "acre": ("area", 4046.8564224, "acre acres"),
    "litre": ("volume", 0.001, "liter liters litre litres"),
    "gallon": ("volume", 0.003785411784, "gallon gallons us-gallons"),
    "pint": ("volume", 0.000473176473, "pint pints"),
    "km/h": ("speed", 1 / 3.6, "kph kmh km/h kmph"),
    "mph": ("speed", 0.44704, "mph"),
    "knot": ("speed", 0.514444444, "knot knots kt"),
    "m/s": ("speed", 1, "m/s"),
    "celsius": ("temperature", 1, "c celsius °c centigrade"),
    "fahrenheit": ("temperature", 1, "f fahrenheit °f"),
}
"""Units with their factor to metre, kilogram, square metre, cubic metre, metre per second (SI; NIST SP 811)."""

_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_NUMBER = r"(?:minus |[-−–](?=\d))?(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,6})?(?: ?(?:hundred|thousand|million|billion|trillion))?"
_UNIT = (
    r"(?:square |sq\.? ?|cubic )?(?:(?:nautical|metric|short|long|us)[ -](?:miles?|tons?|gallons?)"
    r"|(?:degrees? )?(?:celsius|fahrenheit|centigrade)|degrees? [cf]\b|°? ?[cf]\b|km/h|m/s|[a-z]{1,11})(?: (?:an|per) hour)?"
)
_PAIR = pattern(
    rf"(?<![\w.,$€£¥])(?P<a>{_NUMBER})(?:(?: to | ?[-–] ?)(?P<a2>{_NUMBER}))?(?P<gap>[ \u00a0\u202f-]?)(?P<ua>{_UNIT})"
    rf"(?P<open> ?\(|,? or )(?:(?:about|around|roughly|approximately|some|nearly|almost|just over|just under|more than|over|equivalent to|~) ?)?"
    rf"(?P<b>{_NUMBER})(?:(?: to | ?[-–] ?)(?P<b2>{_NUMBER}))?[ \u00a0\u202f-]?(?P<ub>{_UNIT})(?P<close>\)|(?=[,;. )]))",
    (
        "km",
        "mile",
        "kilo",
        "metre",
        "meter",
        "metric",
        "feet",
        "foot",
        "ft",
        "yard",
        "inch",
        "acre",
        "hectare",
        " ha",
        "pound",
        "lb",
        "kg",
        "ounce",
        "oz",
        "gram",
        "tonne",
        " ton",
        "stone",
        "litre",
        "liter",
        "gallon",
        "pint",
        "kph",
        "mph",
        "knot",
        "m/s",
        "C (",
        "F (",
        "elsius",
        "ahrenheit",
        "entigrade",
        "Miles",
        "Kilo",
        " m (",
        "cm",
        "mm",
        "-ton",
    ),
    re.IGNORECASE,
)


class Unit(NamedTuple):
    """A unit of a power: `power` 2 for square, 3 for cubic."""

    name: str
    dimension: str
    factor: float
    power: int = 1


class Quantity(NamedTuple):
    """A figure with its unit. `place` is the value of its last significant place."""

    span: Span
    value: float
    place: float
    unit: Unit


class Conversion(NamedTuple):
    """A quantity and what the copy says it is in another unit."""

    span: Span
    left: Quantity
    right: Quantity

    def agrees(self, power: int = 0, *, difference: bool = False) -> bool:
        """Whether both figures may be roundings of one true value.

        `power` tries the factor of an area (2) or a volume (3) instead of what the units say; `difference` takes
        temperatures as differences, which have no offset.
        """
        return any(
            _meet(_base(self.left, loose, power, difference), _base(self.right, not loose, power, difference))
            for loose in (True, False)
        )

    def expected(self, *, difference: bool = False) -> float:
        """What the left figure is in the right unit."""
        low, high = _base(self.left, False, 0, difference)
        middle = (low + high) / 2
        unit = self.right.unit
        if unit.dimension == "temperature":
            return middle * 1.8 + (0 if difference else 32) if unit.name == "fahrenheit" else middle
        return middle / unit.factor**unit.power


@layer
def conversions(document: Document) -> list[Conversion]:
    """The conversions of a story: two figures of one dimension (or a length beside an area), one in brackets or after "or"."""
    found: list[Conversion] = []
    for m in _PAIR.finditer(document.text):
        if _part_of_more(document.text, m):
            continue
        left, right = unit(m["ua"]), unit(m["ub"])
        if left and right and _comparable(left, right):
            a = _quantity(m, "a", left, m.end("ua"))
            b = _quantity(m, "b", right, m.end("ub"))
            found.append(Conversion(Span(m.start("a"), m.end("ub") + len(m["close"])), a, b))
    return found


_MORE_BEFORE = re.compile(r"(?:\bby|×|x|/|\band|\d) ?$")
_MORE_AFTER = re.compile(r"\s?(?:\d|×|x |by |and \d)")


def _part_of_more(text: str, m: re.Match[str]) -> bool:
    """Whether the pair is but a part: of a size (28 by 19 inches), a compound (5 ft 8 in), a range on one side only."""
    if bool(m["a2"]) != bool(m["b2"]) or ("or" in m["open"] and m["a2"]):
        return True
    if m["a2"] and _figure(m["a"])[0] > _figure(m["a2"])[0] and not re.search("illion|sand", m["a2"]):
        return True
    before = text[max(0, m.start("a") - 5) : m.start("a")]
    return _MORE_BEFORE.search(before) is not None or (
        not m["close"] and _MORE_AFTER.match(text, m.end("ub")) is not None
    )


@cache
def unit(text: str) -> Unit | None:
    """The unit that is written so, or None."""
    words = re.sub(r"degrees? |°", "", text.lower()).strip().replace("sq.", "square").replace("sq ", "square ")
    power = 2 if words.startswith("square") else 3 if words.startswith("cubic") else 1
    words = re.sub(r"^(?:square|cubic) ?", "", words)
    hourly = bool(re.search(r" (?:an|per) hour$", words))
    words = re.sub(r" (?:an|per) hour$", "", words).replace(" ", "-")
    name = _spellings().get(words)
    if name is None:
        return None
    dimension, factor, _ = UNITS[name]
    if hourly and dimension == "length":
        return Unit(f"{name} an hour", "speed", factor / 3600)
    if power > 1 and dimension != "length":
        return None
    return Unit(name, ("length", "area", "volume")[power - 1] if power > 1 else dimension, factor, power)


@cache
def _spellings() -> dict[str, str]:
    return {spelling: name for name, (_, _, spellings) in UNITS.items() for spelling in spellings.split()}


def _comparable(left: Unit, right: Unit) -> bool:
    if left.name == right.name and left.power == right.power:
        return False
    if left.dimension == right.dimension:
        return True
    return {left.dimension, right.dimension} <= {"length", "area", "volume"} and left.power != right.power


def _quantity(m: re.Match[str], name: str, unit: Unit, end: int) -> Quantity:
    low, place = _figure(m[name])
    if m[f"{name}2"]:
        high, place2 = _figure(m[f"{name}2"])
        if (
            low < high
            and re.search("million|billion|thousand", m[f"{name}2"])
            and not re.search("illion|sand", m[name])
        ):
            low = low * high / float(_figure(re.sub("[a-z ]", "", m[f"{name}2"]))[0] or 1)
        return Quantity(Span(m.start(name), end), (low + high) / 2, max(place, place2), unit)
    return Quantity(Span(m.start(name), end), low, place, unit)


def _figure(text: str) -> tuple[float, float]:
    m = re.match(r"(minus |[-−–])?([\d,]+)(\.\d+)? ?([a-z]+)?", text.lower())
    assert m is not None
    digits, decimals, scale = m[2].replace(",", ""), m[3] or "", _SCALES.get(m[4] or "", 1)
    value = float(digits + decimals) * scale
    zeros = 0 if decimals else len(digits) - len(digits.rstrip("0"))
    place = (10.0 ** (zeros if digits.strip("0") else 0) if not decimals else 10.0 ** -(len(decimals) - 1)) * scale
    return (-value if m[1] else value), place


LOOSE, STRICT = 0.25, 0.05
"""How far a figure may be from the true value, at most: as a rounding, and as the figure that was rounded from."""


WIND = 2.6
"""How far a speed in a step of five may be from the true one, in its own unit."""


def _base(quantity: Quantity, loose: bool, power: int, difference: bool) -> tuple[float, float]:
    value, unit = quantity.value, quantity.unit
    slack = min(quantity.place / 2, abs(value) * (LOOSE if loose else STRICT)) if value else quantity.place / 2
    if unit.dimension == "temperature":
        slack = quantity.place / 2 if quantity.place <= 1 else min(quantity.place / 2, 3)
        offset = 0 if difference else 32
        return (
            _fahrenheit(value - slack, value + slack, offset)
            if unit.name == "fahrenheit"
            else (value - slack, value + slack)
        )
    if unit.dimension == "speed" and value % 5 == 0:
        slack = max(slack, WIND)  # winds are given in steps of five, on either side from knots
    factor = unit.factor ** (power or unit.power)
    return (value - slack) * factor, (value + slack) * factor


def _fahrenheit(low: float, high: float, offset: float) -> tuple[float, float]:
    return (low - offset) / 1.8, (high - offset) / 1.8


def _meet(a: tuple[float, float], b: tuple[float, float]) -> bool:
    slack = 1e-9 * (abs(a[0]) + abs(b[0])) + 0.005 * max(abs(a[0]), abs(b[0]))
    return a[0] <= b[1] + slack and b[0] <= a[1] + slack
