"""A figure and its conversion that cannot both be right."""

from __future__ import annotations

from wirelint import Document, Edit, Finding, Fix, Severity, Span, rule
from wirelint.layers.measures.conversions import CONVERTED, built_of_length, conversions
from wirelint.layers.measures.diagnosis import diagnoses, is_nautical, is_out_of_line, restated
from wirelint.layers.measures.units import spoken, written_as
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.measures.conversions import Conversion
    from wirelint.layers.measures.quantities import Quantity


@rule(severity=Severity.ERROR, reach="paragraph", among=(CONVERTED,))
def conversion_mismatch(document: Document) -> Iterator[Finding]:
    """A figure and its conversion cannot both be right.

    A quantity is followed by the same quantity in another unit, and no true value rounds to both. Each figure is taken
    as rounded to its last significant place, so 50 kilometers (30 miles) stands. A single figure stands for much, but three miles are not
    5.6 km: that is three nautical miles, to the digit. Where two other conversions of the story between the same units are
    exact and one digit keeps a third from being so, that digit is a slip. Figures that agree only as areas or
    volumes are left to their own rules, and so are differences of temperature. Ranges are compared end to end. Sums of
    money are not compared: rates change.

    What cannot be told: a digit changed within what rounding allows, “450 km (290 miles)” for 280, “40 kilometers (20 miles)” for 30. Some
    true value rounds to both figures, and in published copy such pairs are right.

    Bad:  The port lies {~~73 km (54 miles)~>73 km (45 miles)~~} from the border.
    Bad:  The vessel was {~~190 metres (62 feet)~>190 metres (620 feet)~~} long.
    Bad:  The farm has {~~1,500 hectares (3,700 square miles)~>1,500 hectares (3,700 acres)~~}.
    Good: They advanced 50 kilometers (30 miles) in a day.
    Good: The 6-foot-2 (1.88 meters) guard ran half a mile (0.8 kilometer).
    """
    pairs = conversions(document)
    for pair in pairs:
        if not _disagrees(pair) and not (len(pairs) > _TWO and is_out_of_line(pair, pairs)):
            continue
        left, right = document[pair.left.span], document[pair.right.span]
        found = next(diagnoses(pair), None)
        expected = " to ".join(
            restated(x, pair.left.unit, pair.right.figures[0], pair.right.unit) for x in pair.left.figures
        )
        unit = document[pair.right.unit_span] or spoken(pair.right.unit)
        reason = f" ({found.text})" if found else ""
        message = f"“{left}” is about {expected} {unit}; the copy says “{right}”{reason}"
        yield Finding(pair.span, message, list(_fixes(document, pair)))


_TWO = 2


def _disagrees(pair: Conversion) -> bool:
    left, right = pair.left.unit, pair.right.unit
    if left == right or left.dimension != right.dimension:
        return False
    if pair.strain() <= 1:
        return is_nautical(pair)
    if left.dimension == "temperature":
        return pair.strain(difference=True) > 1
    powers = (
        [power for power in (2, 3) if power > left.power] if built_of_length(left) and built_of_length(right) else []
    )
    return all(pair.strain(power=power) > 1 for power in powers)


def _fixes(document: Document, pair: Conversion) -> Iterator[Fix]:
    """Another unit, where that alone would mend an area; the right side anew, then the left; then any other unit that would do."""
    units = list(_other_units(document, pair))
    areas = units if pair.left.unit.dimension == "area" else []
    yield from areas
    yield from _anew(document, pair.left, pair.right)
    yield from _anew(document, pair.right, pair.left)
    yield from (fix for fix in units if fix not in areas)


def _other_units(document: Document, pair: Conversion) -> Iterator[Fix]:
    """The units that a diagnosis has in place of those of the copy: one of them another, or the two exchanged."""
    left, right = pair.left.unit_span, pair.right.unit_span
    if not (document[left] and document[right]):
        return
    for found in diagnoses(pair):
        if found.left and found.right:
            yield Fix("exchange the units", (Edit(left, document[right]), Edit(right, document[left])))
        for span, name in ((left, found.left), (right, found.right)):
            if name and not (found.left and found.right):
                better = written_as(name, document[span])
                yield Fix(f"make it {better}", (Edit(span, better),))


_IN_WORDS = 1e6
"""From here a figure is restated with its scale word, as it stands in the copy."""


def _anew(document: Document, source: Quantity, target: Quantity) -> Iterator[Fix]:
    figure = target.figures[0]
    if not (source.plain and target.plain) or (document[figure.span][-1:].isalpha() and figure.value < _IN_WORDS):
        return
    text = _signed_alike(restated(source.figures[0], source.unit, figure, target.unit), document, source, target)
    yield Fix(f"recompute: {text}", (Edit(Span(*figure.span), text),))


def _signed_alike(text: str, document: Document, *sides: Quantity) -> str:
    """A negative figure with the sign that one of the sides has: “minus 40” beside “minus 20”."""
    if not text.startswith("-"):
        return text
    written = " ".join(document[side.span] for side in sides)
    sign = next((sign for sign in ("minus ", "negative ", "−", "–") if sign in written), "-")
    return sign + text[1:]
