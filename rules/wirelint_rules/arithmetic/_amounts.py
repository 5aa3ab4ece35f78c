"""Amounts as sums compare them: what a figure may stand for, and patterns that find one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wirelint.layers.measures.figures import DIGITS, Figure, figure_at
from wirelint.layers.measures.rounding import half_width

if TYPE_CHECKING:
    import re

MONEY = r"(?:US|A|C|NZ|HK|S)?[$£€¥₹]|Rs\.? ?|(?:USD|EUR|GBP) ?"
SCALE = r"(?:[ -](?:hundred|thousand|million|billion|trillion|mln|bln|mn|bn|tn|trn))?"
SMALL = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
COUNT = rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,6}}|[0-9]{{1,15}}|(?:(?:{SMALL}|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|{SMALL}))?))"


class Range(NamedTuple):
    """All that a written figure may stand for."""

    low: float
    high: float


def amount(name: str) -> str:
    """A pattern for an amount, with its currency and unit, whose parts are groups of this name."""
    return (
        rf"(?P<{name}_money>{MONEY})?(?P<{name}>{DIGITS}){SCALE}(?P<{name}_unit>[ -]?(?:%|per ?cent|percent|[a-z]+))?"
    )


def figure(m: re.Match[str], name: str) -> Figure:
    """The figure that the group of this name begins with, its scale word read."""
    found = figure_at(m.string, m.start(name))
    assert found is not None
    return found


def extent(figure: Figure, *, fine: bool = False) -> Range:
    """What a figure may stand for; `fine` takes the first of its trailing zeros at its word, as figures compared are exact."""
    if fine and not figure.exact and round(figure.value / figure.place) < figure.value:
        figure = figure._replace(place=max(1.0, figure.place / 10))
    half = half_width(figure)
    return Range(figure.value - half, figure.value + half)


def plain(value: float) -> str:
    """A value as a message gives it: to a tenth below 100, else whole."""
    return f"{value:,.0f}" if abs(value) >= 100 or value == round(value) else f"{value:,.1f}"
