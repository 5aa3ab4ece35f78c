"""Conversions: two quantities of which one restates the other, "2,500 km (965 miles)", "6 feet, or 1.8 metres"."""

from __future__ import annotations

from wirelint.document import Span, layer
from wirelint.layers.measures.figures import Figure
from wirelint.layers.measures.quantities import Quantity, quantities_in, quantity_at
from wirelint.layers.measures.rounding import convert, strain
from wirelint.layers.measures.units import TEMPERATURE_WORDS, Unit, system, unit_words, units
from wirelint.layers.number_words import TO_TWELVE
from wirelint.layers.numbers.passages import before, telling
from wirelint.patterns import Pattern, pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

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


_JOINED = frozenset(("(", "[")) | before("or is — /", 4) | {"equal", "equivalent", ", _ 0"}
_UNITS = unit_words()
CONVERTED = telling(_UNITS | {f"0{word}" for word in _UNITS}, _JOINED, least=1, dated=True)
"""What tells of a conversion: a unit, and what joins the two."""
CONVERTED_TEMPERATURE = telling(
    TEMPERATURE_WORDS | {f"0{word}" for word in TEMPERATURE_WORDS}, _JOINED, least=1, dated=True
)
"""The same for temperatures."""
_FIGURE = (
    r"(?=[^()\[\]\n]{0,24}[0-9½¼¾⅓⅔⅛⅜⅝⅞]|(?:about |around |nearly |almost |roughly |more than |some )?"
    rf"(?:an?|half|{TO_TWELVE}|fifteen|twenty|thirty|forty|fifty)\b)"
)
_OPEN = (pattern(rf"\( ?{_FIGURE}"), pattern(rf"\[ ?{_FIGURE}"))
_HEDGE = "(?:about |around |roughly |nearly |almost |approximately |some |just over |just under |~)?"
_OR = pattern(rf" or (?={_HEDGE}[0-9])")
_OR_IN_WORDS = pattern(
    rf" or (?={_HEDGE}(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)\b)"
)
_IS = pattern(rf" (?:which is|that is|equivalent to|equal to) (?={_HEDGE}[0-9])")
_ASIDE = pattern(
    r", (?=(?:about|around|roughly|nearly|almost|approximately|some) (?:[0-9]|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ))"
)
_DASH = pattern(rf"— ?(?={_HEDGE}[0-9])")
_SLASH = pattern(r"/ ?(?=[-−–]?[0-9])")
_BEHIND = pattern(
    r"\.{0,2}\s?(?:[()\];,/]|or |per |an? )|[- ](?:long|wide|high|tall|deep|thick)\s?[)\];,]|-\)|\s[0-9]{1,2} in\b\.?\s?\)|\s(?:1|10|one|ten)-minute\b"
)
_BEHIND_OR = pattern(r"[- ]?(?:long|wide|high|tall|deep|thick|away)?\s?(?:[,;.)—–]|\s[a-z]|$)")
_EXTENT = pattern(r"[- ](?:long|wide|high|tall|deep|thick|across|away)$")
_LONGEST_EXTENT = 7
_MORE = pattern(r"\s?(?:[;,/]|,? or) ?")
_BREAK = pattern(r"[.;:]\s|[0-9]|\n")
_SIZE = pattern(r"(?:\bby|×|x|/|-) ?$|[0-9] ?(?:feet|foot|ft|st|stone),? (?:and )?$")
_REACH, _GAP = 80, 40


@layer
def conversions(document: Document) -> list[Conversion]:
    """The conversions of a story: in brackets, behind "or" and "which is", between dashes or commas and behind a stroke.

    Several in one bracket each stand by themselves.
    """
    text = document.text
    return [
        *_bracketed(text),
        *(pair for joint in (_OR, _OR_IN_WORDS, _IS, _DASH, _ASIDE, _SLASH) for pair in _alternatives(text, joint)),
    ]


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
                    yield _with_greater(text, pair)
                more = _MORE.match(text, right.span.end)
                right = quantity_at(text, more.end()) if more else None


def _before(text: str, end: int, reach: int = _REACH) -> Quantity | None:
    """The last quantity before a bracket, if little enough stands between."""
    start = max(0, end - reach)
    start = max(start, *(text.rfind(mark, start, end) + 1 for mark in "()[]\n"))
    while 0 < start < end and (text[start - 1].isalnum() or text[start - 1] in ".,"):
        start += 1
    last = max(quantities_in(text, start, end), default=None, key=lambda quantity: quantity.span.start)
    if last is None or end - last.span.end > _GAP:
        return None
    behind = last.span.end + text.startswith(". ", last.span.end)  # the stop of an abbreviation: “3 degrees C. (5.4 …”
    if _BREAK.search(text, behind, end) or (behind > last.span.end and behind + 1 != end):
        return None
    return last


_AND = pattern(r",? (?:and )?$")


def _with_greater(text: str, pair: Conversion) -> Conversion:
    """A conversion whose left side is the end of a quantity in two units, “26 miles and 385 yards (42.195km)”, with the whole of it."""
    left, start = pair.left, pair.left.span.start
    if len(left.figures) != 1 or pair.strain() <= 1:
        return pair
    joint = _AND.search(text, max(0, start - _JOINT), start)
    if joint is None:
        return pair
    before = quantities_in(text, max(0, start - _GAP), joint.start())
    greater = next((one for one in before if one.span.end == joint.start()), None)
    if greater is None or len(greater.figures) != 1 or greater.unit.dimension != left.unit.dimension:
        return pair
    share = left.unit.factor / greater.unit.factor
    lesser, most = left.figures[0], greater.figures[0]
    if not 0 < lesser.value * share < 1:
        return pair
    figure = Figure(most.span, most.value + lesser.value * share, lesser.place * share, exact=True)
    span = Span(greater.span.start, left.span.end)
    whole = Quantity(span, (figure,), greater.unit, Span(span.start, span.start))
    return Conversion(Span(span.start, pair.span.end), whole, pair.right)


_JOINT = 6


def _alternatives(text: str, joint: Pattern) -> Iterator[Conversion]:
    for m in joint.finditer(text):
        right = quantity_at(text, m.end())
        if right is None or right.unit.dimension == "degrees":
            continue
        end = m.start() - (text[m.start() - 1 : m.start()] in (",", " "))
        extent = _EXTENT.search(text, max(0, end - _LONGEST_EXTENT), end)
        end = extent.start() if extent else end
        left = _before(text, end, _REACH if joint is _ASIDE else _GAP)
        if left is None or len(left.figures) != len(right.figures):
            continue
        between = {_IS: _OF, _ASIDE: _OFF}.get(joint)
        if left.span.end != end and (between is None or between.fullmatch(text, left.span.end, end) is None):
            continue
        if not _closes(text, right.span.end, joint) or _SIZE.search(text, max(0, left.span.start - 8), left.span.start):
            continue
        alike = left.unit.dimension == right.unit.dimension
        pair = _pair(text, left, right) if alike or left.unit.name == "degree" else None
        pair = _with_greater(text, pair) if pair is not None and joint is _OR else pair
        if pair is not None and (joint is _OR or (_near(pair) and (joint not in _OF_TWO or _of_two_systems(pair)))):
            yield pair


def _closes(text: str, end: int, joint: Pattern) -> bool:
    """Whether what stands behind a second figure ends it: a dash if a dash opened it."""
    if joint in (_DASH, _ASIDE):
        return text.startswith(("—", " —", ".", ",") if joint is _DASH else (",", "."), end)
    return _BEHIND_OR.match(text, end) is not None


_OF = pattern(r" of [a-z]+(?: [a-z]+)?")
"""What may stand between a quantity and “which is”."""
_OFF = pattern(
    r" of [a-z]+(?: [a-z]+)?| (?:(?:north|south|east|west)[a-z]* of|from|off|outside|inland from|away from|offshore from|of) (?:the |its |their |a |an )?[\w’.-]+(?: [\w’.-]+){0,3}"
)
"""What may stand between a distance and the same behind a comma: “40 miles from the capital, about 64 kilometres”."""
_OF_TWO = (_ASIDE, _OR_IN_WORDS)
"""Behind which stands a conversion only if it is into the other system."""
_FURTHEST = 3.0
"""Two figures beside a stroke, a dash, a comma or “which is” that differ by more are two figures, not one and its conversion."""


def _near(pair: Conversion) -> bool:
    expected, stated = pair.expected(), pair.right.figures[0].value
    if pair.left.unit == pair.right.unit or expected == 0 or stated == 0:
        return False
    return pair.left.unit.dimension == "temperature" or 1 / _FURTHEST < stated / expected < _FURTHEST


def _of_two_systems(pair: Conversion) -> bool:
    return {system(pair.left.unit), system(pair.right.unit)} == {"metric", "imperial"}


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
