"""An area whose unit lost its "square"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Edit, Finding, Fix, Severity, Span, rule
from wirelint.layers.quantities import conversions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.quantities import Quantity


@rule(severity=Severity.ERROR)
def area_in_linear_units(document: Document) -> Iterator[Finding]:
    """An area is given in units of length.

    2,500 km is 1,553 miles, but 2,500 square km is 965 square miles. When two figures agree only as areas, or one of
    them has “square” and the other has not, the word has been lost. Figures that agree as lengths are left alone.

    Bad:  Kyiv had seized {~~2,500 km (965 miles)~>2,500 square km (965 square miles)~~} during its breakthrough.
    Bad:  The army regained {~~60 square km (23 miles)~>60 square km (23 square miles)~~} of land.
    Good: Kyiv had seized 2,500 square km (965 square miles).
    Good: The border is 2,500 km (1,553 miles) long.
    """
    for pair in conversions(document):
        powers = {pair.left.unit.power, pair.right.unit.power}
        lengths = all(side.unit.name in _LINEAR for side in (pair.left, pair.right))
        if not lengths or powers not in ({1}, {1, 2}) or (powers == {1} and pair.agrees()) or not pair.agrees(2):
            continue
        edits = tuple(_squared(document, side) for side in (pair.left, pair.right) if side.unit.power == 1)
        text = document[pair.span].rstrip(")") + (")" if "(" in document[pair.span] else "")
        yield Finding(pair.span, f"“{text}” converts only as an area", [Fix("add “square”", edits)])


_LINEAR = {"km", "mile", "metre", "foot", "yard"}


def _squared(document: Document, side: Quantity) -> Edit:
    text = document[side.span]
    end = max(text.rfind(" "), text.rfind("-"), text.rfind("\u00a0")) + 1
    if not end:
        end = len(text.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        return Edit(Span(side.span.start + end, side.span.start + end), " square ")
    return Edit(Span(side.span.start + end, side.span.start + end), "square-" if text[end - 1] == "-" else "square ")
