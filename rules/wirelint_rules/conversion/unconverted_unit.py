"""A unit that house style wants converted stands alone."""

from __future__ import annotations

from wirelint import Document, Edit, Finding, Fix, Severity, Span, rule
from wirelint.layers.measures.conversions import conversions
from wirelint.layers.measures.diagnosis import in_places
from wirelint.layers.measures.quantities import quantities_in
from wirelint.layers.measures.rounding import convert
from wirelint.layers.measures.units import first_words
from wirelint.layers.measures.units import units as all_units
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.measures.quantities import Quantity

_OTHER = {
    "km": ("mile", "miles"),
    "mile": ("km", "kilometers"),
    "metre": ("foot", "feet"),
    "foot": ("metre", "meters"),
    "kg": ("pound", "pounds"),
    "pound": ("kg", "kilograms"),
    "hectare": ("acre", "acres"),
    "acre": ("hectare", "hectares"),
    "square km": ("square mile", "square miles"),
    "square mile": ("square km", "square kilometers"),
    "km/h": ("mph", "mph"),
    "mph": ("km/h", "kph"),
}
_PLACES = 2


@rule(severity=Severity.NOTE)
def unconverted_unit(
    document: Document, *, units: tuple[str, ...] = ("km", "hectare", "kg", "mile")
) -> Iterator[Finding]:
    """A quantity stands without the conversion that house style wants.

    `units` names the units to convert (km, mile, metre, foot, kg, pound, hectare, acre, square km, square mile, km/h,
    mph). A quantity that the story converts once need not be converted again, and a range is left to the writer.

    Bad:  The town is {~~73 km~>73 km (45 miles)~~} from the border.
    Good: The town is 73 km (45 miles) from the border, and those 73 km are mined.
    Good: The flat measures 80 square meters.
    """
    found = list(_quantities(document))
    pairs = conversions(document) if found else ()
    told = {(side.figures, side.unit) for pair in pairs for side in map(_placeless, (pair.left, pair.right))}
    for quantity in found:
        bare = _placeless(quantity)
        wanted = quantity.unit.name in units and quantity.unit.name in _OTHER and quantity.plain
        if wanted and (bare.figures, bare.unit) not in told:
            told.add((bare.figures, bare.unit))
            name, word = _OTHER[quantity.unit.name]
            value = convert(quantity.figures[0].value, quantity.unit, all_units()[name])
            text = f" ({in_places(value, _PLACES)} {word})"
            fix = Fix(f"add “{text.strip()}”", (Edit(quantity.span, document[quantity.span] + text),))
            yield Finding(quantity.span, f"“{document[quantity.span]}” is not converted", [fix])


def _quantities(document: Document) -> Iterator[Quantity]:
    """The quantities of the lines in which a word for one of the units stands."""
    text, story, end = document.text, words(document), 0
    named = frozenset(filter(_MAY_NAME_ONE.__getitem__, story.vocabulary))
    for at in map(story.starts.__getitem__, story.standing(named) if named else ()):
        if at >= end:
            stop = text.find("\n", at)
            end = stop if stop >= 0 else len(text)
            yield from quantities_in(text, text.rfind("\n", 0, at) + 1, end)


def _may_name_one(word: str) -> bool:
    """Whether a word begins the name of one of the units, or has it behind a figure or a hyphen: “km”, “73km”, “five-mile”."""
    heads = first_words(_NAMES)
    if word[0].isalpha() and "-" not in word:
        return word in heads
    return not heads.isdisjoint((word.lstrip("0123456789½¼¾⅓⅔.,"), *word.split("-")))


_NAMES = tuple(_OTHER)
_MAY_NAME_ONE = Remembered(_may_name_one)


def _placeless(quantity: Quantity) -> Quantity:
    """The quantity without its places in the story, to compare it with others."""
    return quantity._replace(figures=tuple(figure._replace(span=Span(0, 0)) for figure in quantity.figures))
