"""Conversions: two quantities of which one restates the other, "2,500 km (965 miles)", "6 feet, or 1.8 metres"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wirelint.document import Span, layer
from wirelint.layers.measures.rounding import convert, strain
from wirelint.layers.measures.units import Unit, units
from wirelint.layers.quantities import Quantity, quantities_in, quantity_at
from wirelint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document


class Conversion(NamedTuple):
    """A quantity and what the copy says it is in another unit. `span` includes the bracket."""

    span: Span
    left: Quantity
    right: Quantity

    def strain(self, *, power: int = 0, difference: bool = False) -> float:
        """How far apart the sides are: above 1 no true value rounds to both.

        `power` takes both units as lengths (1), areas (2) or volumes (3); `difference` takes temperatures as differences.
        """
        left, right = self.left.unit, self.right.unit
        if power:
            left, right = raised(left, power), raised(right, power)
        return strain(self.left.figures, left, self.right.figures, right, difference=difference)

    def expected(self, *, difference: bool = False) -> float:
        """What the left figure, or the lower end of its range, is in the right unit."""
        return convert(self.left.figures[0].value, self.left.unit, self.right.unit, difference=difference)


def raised(unit: Unit, power: int) -> Unit:
    """The square or cube of the length that a unit is made of."""
    return units()[("", "square ", "cubic ")[power - 1] + unit.base]


def built_of_length(unit: Unit) -> bool:
    """Whether a unit is a length, or the square or cube of one."""
    return unit.base in units() and units()[unit.base].dimension == "length"


_FIGURE = (
    r"(?=[^()\[\]\n]{0,24}[0-9½¼¾⅓⅔⅛⅜⅝⅞]|(?:about |around |nearly |almost |roughly |more than |some )?"
    r"(?:an?|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)\b)"
)
_OPEN = (pattern(rf"\( ?{_FIGURE}"), pattern(rf"\[ ?{_FIGURE}"))
_OR = pattern(r" or (?=(?:about |around |roughly |nearly |almost |approximately )?[0-9])")
_BEHIND = pattern(r"\.?\s?(?:[()\];,/]|or |per |an? )|[- ](?:long|wide|high|tall|deep|thick)\s?[)\];,]")
_BEHIND_OR = pattern(r"[- ]?(?:long|wide|high|tall|deep|thick|away)?\s?(?:[,;.)—–]|\s[a-z]|$)")
_MORE = pattern(r"\s?(?:[;,/]|,? or) ?")
_BREAK = pattern(r"[.;:]\s|[0-9]|\n")
_SIZE = pattern(r"(?:\bby|×|x|/|-) ?$|[0-9] ?(?:feet|foot|ft|st|stone),? (?:and )?$")
_REACH, _GAP = 80, 40


@layer
def conversions(document: Document) -> list[Conversion]:
    """The conversions of a story: in brackets, or behind "or"; several in one bracket each stand by themselves."""
    return [*_bracketed(document.text), *_alternatives(document.text)]


def _bracketed(text: str) -> Iterator[Conversion]:
    for opening in _OPEN:
        for m in opening.finditer(text):
            right = quantity_at(text, m.end())
            if right is None or _BEHIND.match(text, right.span.end) is None:
                continue
            left = _before(text, m.start())
            while left is not None and right is not None:
                pair = _pair(text, left, right)
                if pair is not None:
                    yield pair
                more = _MORE.match(text, right.span.end)
                right = quantity_at(text, more.end()) if more else None


def _before(text: str, end: int) -> Quantity | None:
    """The last quantity before a bracket, if little enough stands between."""
    start = max(0, end - _REACH)
    start = max(start, *(text.rfind(mark, start, end) + 1 for mark in "()[]\n"))
    while 0 < start < end and (text[start - 1].isalnum() or text[start - 1] in ".,"):
        start += 1
    last = max(quantities_in(text, start, end), default=None, key=lambda quantity: quantity.span.start)
    if last is None or end - last.span.end > _GAP or _BREAK.search(text, last.span.end, end):
        return None
    return last


def _alternatives(text: str) -> Iterator[Conversion]:
    for m in _OR.finditer(text):
        right = quantity_at(text, m.end())
        end = m.start() - (text[m.start() - 1] == ",")
        left = _before(text, end) if right else None
        if left is None or right is None or left.span.end != end or len(left.figures) != len(right.figures):
            continue
        if _BEHIND_OR.match(text, right.span.end) is None or _SIZE.search(
            text, max(0, left.span.start - 8), left.span.start
        ):
            continue
        if left.unit.dimension == right.unit.dimension and right.unit.dimension != "degrees":
            pair = _pair(text, left, right)
            if pair is not None:
                yield pair


def _pair(text: str, left: Quantity, right: Quantity) -> Conversion | None:
    """The two as a conversion, if their units are of one kind; bare degrees take the other scale."""
    if left.unit.name == "degree":
        left = left._replace(unit=_other_scale(right.unit))
    elif right.unit.name == "degree":
        right = right._replace(unit=_other_scale(left.unit))
    one, other = left.unit, right.unit
    lengths = built_of_length(one) and built_of_length(other)
    if one.name == "degree" or (one.dimension != other.dimension and not lengths):
        return None
    end = right.span.end
    return Conversion(Span(left.span.start, end + (text[end : end + 1] in (")", "]"))), left, right)


def _other_scale(unit: Unit) -> Unit:
    other = {"celsius": "fahrenheit", "fahrenheit": "celsius"}.get(unit.name, "degree")
    return units()[other]
