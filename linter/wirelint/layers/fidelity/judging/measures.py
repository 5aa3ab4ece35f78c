"""Whether a measure is one of the source in another unit, worked out as a desk does."""

from __future__ import annotations

from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.changes import Change
    from wirelint.layers.naming.housestyle import Token

_IN_UNITS = {
    "length": {"millimetre": 0.001, "centimetre": 0.01, "metre": 1.0, "kilometre": 1000.0, "inch": 0.0254, "foot": 0.3048,
               "yard": 0.9144, "mile": 1609.344},
    "area": {"acre": 4046.856, "hectare": 10_000.0},
    "mass": {"kilogram": 1.0, "pound": 0.453592, "ounce": 0.0283495, "tonne": 1000.0, "ton": 907.185},
    "volume": {"litre": 1.0, "gallon": 3.785412, "barrel": 158.987},
    "speed": {"kph": 1.0, "mph": 1.609344, "knots": 1.852},
    "time": {"minute": 1.0, "hour": 60.0},
}  # fmt: skip
"""Units as multiples of one unit of each quantity; international definitions, the ton short."""

_SIZES = {unit: (quantity, size) for quantity, units in _IN_UNITS.items() for unit, size in units.items()}
_NEAR = 0.04
"""How far a converted and rounded measure may lie from the exact one, as a share of it."""


def converted(key: str, change: Change, around: Sequence[Token]) -> bool:
    """Whether a figure of the copy with its unit, or the unit, is of a measure of the source's about its passage: 70 cm for 0.7 metres."""
    ours = [one for one in _measures([*change.before[-1:], *change.new, *change.behind[:3]]) if key in one[:2]]
    theirs = list(_measures(around))
    return any(
        unit != other_unit and quantity == other_quantity and abs(size - other) <= _NEAR * other
        for _, unit, quantity, size in ours
        for _, other_unit, other_quantity, other in theirs
    )


def added_up(key: str, ours: Sequence[Token], around: Sequence[Token]) -> bool:
    """Whether a figure with a unit is the sum of two measures of the source's about its passage: 35 km for five beyond the 30th."""
    theirs = {(float(figure), unit) for figure, unit, *_ in _measures(around)}
    return any(
        (float(figure) - one, unit) in theirs and float(figure) != 2 * one
        for figure, unit, *_ in _measures(ours)
        for one, other in theirs
        if figure == key and other == unit
    )


def same_amount(key: str, change: Change, around: Sequence[Token], *, freely: bool) -> bool:
    """Whether a figure of the copy with its scale, or the scale, is of an amount of the source's written otherwise: 3.25 million for 3,250,000.

    Where a story was written freely, an amount may be rounded as well: $43.1 billion for $43,112m.
    """
    ours = [one for one in amounts([*change.before[-1:], *change.new, *change.behind[:2]]) if key in one[:2]]
    theirs = [*amounts(around)]
    return any(
        abs(amount - other) < EQUAL * other or (freely and _rounds(figure, amount, other))
        for figure, scale, amount in ours
        for *written, other in theirs
        if written != [figure, scale]
    )


EQUAL = 1e-9
"""Amounts that differ by so small a share of themselves are one."""

SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}
"""What a word behind a figure multiplies it by."""

_HALF = 0.5
_THOUSAND = 1000.0
"""Amounts are rounded without a word to thousands, not to tens."""


def _rounds(figure: str, amount: float, other: float) -> bool:
    """Whether an amount is another as far as its figure goes, which has two digits at least."""
    digits = len(figure.replace(".", "").strip("0"))
    noughts = 0 if "." in figure else len(figure) - len(figure.rstrip("0"))
    step = amount / float(figure) * 10.0 ** (noughts - len(figure.partition(".")[2]))
    return digits > 1 and step >= _THOUSAND and abs(amount - other) <= step * _HALF


def amounts(found: Sequence[Token]) -> Iterator[tuple[str, str, float]]:
    """The amounts among some tokens: figure, scale or nothing, and what they make."""
    for at, token in enumerate(found):
        behind = found[at + 1].key if at + 1 < len(found) else ""
        if token.key[:1].isdigit() and token.key.replace(".", "", 1).isdigit():
            amount = float(token.key)
            if amount:
                yield token.key, behind if behind in SCALES else "", amount * SCALES.get(behind, 1.0)
        elif token.key in SCALES and (at == 0 or not found[at - 1].key[:1].isdigit()):
            half = at > 1 and [t.key for t in found[at - 2 : at]] == ["half", "a"]
            yield "1", token.key, SCALES[token.key] * (_HALF if half else 1.0)


def other_unit(change: Change, around: Sequence[Token]) -> bool:
    """Whether a figure that was kept stands with a unit that another of the source's figures has: 45 miles for 45 kilometres (28 miles)."""
    row = [*change.before[-1:], *change.new, *change.behind[:2]]
    theirs = [*_measures(around)]
    return any(
        any(one == figure and other == quantity for one, _, other, _ in theirs)
        and any(one == unit for _, one, _, _ in theirs)
        and not any(other == quantity and abs(size - one) <= _NEAR * one for _, _, other, one in theirs)
        for figure, unit, quantity, size in _measures(row)
    )


def _measures(found: Sequence[Token]) -> Iterator[tuple[str, str, str, float]]:
    """The measures among some tokens: figure, unit, quantity and size."""
    for at, token in enumerate(found):
        if not token.key[:1].isdigit():
            continue
        try:
            figure = float(token.key)
        except ValueError:
            continue
        scaled = found[at + 1 : at + 2] and found[at + 1].key in SCALES
        if scaled:
            figure *= SCALES[found[at + 1].key]
        behind = [t.key for t in found[at + 1 + bool(scaled) : at + 3 + bool(scaled)]]
        square = behind[:1] == ["square"]
        unit = next(iter(behind[square:]), "")
        if unit in _SIZES:
            quantity, size = _SIZES[unit]
            area = square and quantity == "length"
            yield token.key, unit, "area" if area else quantity, figure * (size * size if area else size)
