"""Quantities: a figure or a range with its unit, and sums of money; of a whole story, or where a caller points."""

from __future__ import annotations

from wirelint.document import Span, layer
from wirelint.layers.measures.figures import Figure, figure_at
from wirelint.layers.measures.units import Unit, unit_at
from wirelint.layers.number_words import TO_TWELVE
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.document import Document


class Quantity(NamedTuple):
    """One figure, or the two ends of a range, with its unit. `span` begins behind hedges (about, more than)."""

    span: Span
    figures: tuple[Figure, ...]
    unit: Unit
    unit_span: Span

    @property
    def plain(self) -> bool:
        """Whether it is one figure and then its unit, so that either may be written anew; compounds are not."""
        return len(self.figures) == 1 and self.figures[0].span.end <= self.unit_span.start


@layer
def quantities(document: Document) -> list[Quantity]:
    """The quantities of a story that have a unit of measurement, in order; bare numbers are none."""
    return list(quantities_in(document.text, 0, len(document.text)))


_HEDGES = pattern(
    r"(?:(?:an estimated|plus|about|around|roughly|approximately|approx\.?|nearly|almost|some|slightly more than|a little over"
    r"|well over|just over|just under|just|more than|over|at least|less than|under|up to|close to|as many as|as much as"
    r"|as far as|within|at most|no more than|upwards? of|equivalent to|the equivalent of|equal to|i\.e\.,?|another"
    r"|between|from|or|c\.|ca\.|only|[~≈]) ?){0,3}"
)
_SIGN = pattern(r"minus |negative |[-−–](?=[0-9½¼¾.])")
_BELOW_ZERO = pattern(r" below(?P<zero> zero)?\b(?! (?:the|its|their|average|normal|usual|what|pre)\b)")
_RANGE = pattern(r"-(?:to|by)-|[ \u00a0]?[-–—][ \u00a0]?|[ \u00a0]?(?:to|and|or|by|x|×)[ \u00a0]")
_LESSER = pattern(
    r"[- ,]{1,2}(?:and )?(?P<lesser>[0-9]{1,2}(?:\.[0-9]{1,2})?|[a-z]{3,6})[- ]?(?P<unit>inch(?:es)?|in\b\.?|ounces?|oz\b|lbs?\b|pounds?)"
    r"|-(?P<bare>[0-9]{1,2})(?![0-9,.]*[0-9]|[- ]?[a-z])"
)
_LESSER_UNITS = {"foot": ("in", 12), "pound": ("o", 16), "stone": ("lp", 14)}


def quantity_at(text: str, at: int) -> Quantity | None:
    """The quantity that begins at `at`, perhaps behind hedges and a sign; None if there is none."""
    first = _signed(text, at)
    if first is None:
        return None
    unit = unit_at(text, first.span.end)
    if unit is not None:
        compound = _compound(text, first, *unit) or _and_a_half(text, first, *unit)
        if compound is not None:
            return compound
    second = _second(text, unit[2] if unit else first.span.end, unit[0] if unit else None)
    if second is not None:
        figure, unit = second
        return Quantity(Span(first.span.start, unit[2]), _ends(text, first, figure), unit[0], Span(*unit[1:]))
    if unit is None:
        return None
    if unit[0].dimension in ("temperature", "degrees") and (below := _BELOW_ZERO.match(text, unit[2])):
        return _below_zero(first, *unit, below)
    return Quantity(Span(first.span.start, unit[2]), (first,), unit[0], Span(*unit[1:]))


def _below_zero(first: Figure, unit: Unit, start: int, end: int, below: re.Match[str]) -> Quantity | None:
    """A temperature that is told by how far it lies below zero: “20 degrees below zero Celsius”; no quantity where it is below what is not said."""
    scale = unit_at(below.string, below.end("zero")) if below["zero"] else None
    if scale is not None and scale[0].dimension == "temperature":
        unit, end = scale[0], scale[2]
    else:
        end = below.end()
    under = first._replace(value=-first.value)
    return (
        Quantity(Span(first.span.start, end), (under,), unit, Span(first.span.start, first.span.start))
        if below["zero"]
        else None
    )


def _signed(text: str, at: int) -> Figure | None:
    hedges = _HEDGES.match(text, at)
    at = hedges.end() if hedges else at
    sign = _SIGN.match(text, at)
    figure = figure_at(text, sign.end() if sign else at)
    if figure is None or sign is None:
        return figure
    return figure._replace(span=Span(at, figure.span.end), value=-figure.value)


def _second(text: str, at: int, unit: Unit | None) -> tuple[Figure, tuple[Unit, int, int]] | None:
    """The other end of a range, in the same unit."""
    joint = _RANGE.match(text, at)
    figure = _signed(text, joint.end()) if joint else None
    if figure is None or text[figure.span.start] in "aA":
        return None
    found = unit_at(text, figure.span.end)
    if found is None or (unit is not None and unit != found[0]):
        return None
    return figure, found


def _ends(text: str, low: Figure, high: Figure) -> tuple[Figure, Figure]:
    """Both ends of a range; "2 to 3 million" begins at two million."""
    scale = 1.0
    written = text[high.span.start : high.span.end]
    for word, factor in (("thousand", 1e3), ("million", 1e6), ("billion", 1e9)):
        if word in written and word not in text[low.span.start : low.span.end]:
            scale = factor
    return low._replace(value=low.value * scale, place=low.place * scale), high


def _compound(text: str, first: Figure, unit: Unit, start: int, end: int) -> Quantity | None:
    """6-foot-2, 7 pounds 3 ounces, 11st 4lb: in the greater unit."""
    if unit.name not in _LESSER_UNITS:
        return None
    m = _LESSER.match(text, end)
    if m is None:
        return None
    letters, parts = _LESSER_UNITS[unit.name]
    if m["unit"] and m["unit"][0] not in letters:
        return None
    lesser = figure_at(text, m.start("bare") if m["bare"] else m.start("lesser"))
    if lesser is None or lesser.value >= parts:
        return None
    whole = Figure(first.span, first.value + lesser.value / parts, 1 / parts, exact=True)
    return Quantity(Span(first.span.start, m.end()), (whole,), unit, Span(first.span.start, first.span.start))


_AND_PART = pattern(r" and (?:a (?P<part>half|third|quarter)|(?P<parts>two-thirds|three-quarters|three quarters))\b")
_PARTS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "two-thirds": 2 / 3}


def _and_a_half(text: str, first: Figure, unit: Unit, start: int, end: int) -> Quantity | None:
    """An inch and a half, two miles and a quarter."""
    m = _AND_PART.match(text, end)
    if m is None or first.exact:
        return None
    part = _PARTS.get(m["part"] or m["parts"], 3 / 4)
    whole = Figure(first.span, first.value + part, part, exact=True)
    return Quantity(Span(first.span.start, m.end()), (whole,), unit, Span(first.span.start, first.span.start))


_BEGINNING = pattern(
    r"(?<![\w.,$€£¥<>⁄/½¼¾⅓⅔−])(?<![0-9][ \u00a0\u2009\u202f])(?:(?:minus|negative) (?=[0-9])|[-−–]?(?:[0-9]|\.[0-9]|[½¼¾⅓⅔⅛⅜⅝⅞])"
    rf"|(?i:an?|half|third|quarter|{TO_TWELVE}|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b)"
)


def quantities_in(text: str, start: int, end: int) -> Iterator[Quantity]:
    """The quantities of a stretch of text, in order."""
    at = start
    while (m := next(_BEGINNING.finditer(text, at, end), None)) is not None:
        quantity = quantity_at(text, m.start())
        if quantity is not None and quantity.span.end <= end:
            yield quantity
            at = quantity.span.end
        else:
            at = m.end()
