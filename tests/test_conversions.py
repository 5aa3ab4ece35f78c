"""Conversions: the forms in which copy writes them, and how far rounding may take two figures apart."""

from __future__ import annotations

from math import floor, log10

import pytest

from wirelint import Document, Severity, Span
from wirelint.engine import findings
from wirelint.layers.measures.conversions import conversions
from wirelint.layers.measures.figures import Figure, figure_at
from wirelint.layers.measures.quantities import quantities
from wirelint.layers.measures.rounding import convert, strain
from wirelint.layers.measures.units import Unit, units
from wirelint.registry import discover

hypothesis = pytest.importorskip("hypothesis")
st = pytest.importorskip("hypothesis.strategies")

AGREEING = """
73km (45miles) away | more than 1,000 square kilometers” (386 square miles) | a 5-kilometer (3-mile) drive
10-15 km (6-9 miles) | 7½-mile (12-kilometer) | nearly five-kilometre (3-mile) | 40 foot-high (12 metres)
50-by-50-centimeter (20-by-20-inch) | 56 to 72kph (35-45 mph) | 6-foot-2 (1.88 meters) | 6ft 2in (74in, 1.88m)
75 inches (6ft 3in) | about half a mile (1 kilometer) | minus 63 degrees Fahrenheit (minus 53 degrees Celsius)
-20C (-4F) | highs of 100 degrees (38 Celsius) | 12 knots (22 km/h; 14 mph) | 11st 4lb (71.7kg)
6,000-nautical-mile (11,000km) | 20 million-square-foot (1.86 million-square-meter) | five miles, or 8,000 meters, away
up to seven million sq km (2.7m square miles) | seven pounds 3 ounces (3.26 kg) | six feet, 3 inches (190 cm)
nearly four centimeters (an inch and a half) | 3 degrees C. (5.4 degrees F.) above | 30in of rain (75cm) | 22 km ² (8.5 sq mi)
6,380 degrees Fahrenheit/3,527 Celsius | 5 km — 3 miles — away | 4 degrees Celsius, which is 39.2 degrees Fahrenheit | 4.54MW / 6,090 hp
290-mile (467-kilometer) stretch | 3-km-wide (1.9-mi-wide) | 39-foot-wide (12 meters) | 500 and 5,500km (310-3,400 miles) | 7 or 8 miles (13 km)
between 1.1 and 6.4°C (2.0 and 11.5°F) | 12 to 15 inches (38 centimeters) | 104 degrees Fahrenheit (40 Celsius) | 2°C (3.6ºF)
0.9 degrees F of warming (0.5 degrees C) | 137 knots (157 mph) | 117,000 acres burned (more than 182 square miles) | a third of a mile (0.5 kilometer)
300,000 square feet (28,000 square metres or 2.8 hectares) | 18.7 million metric tons (20 million tons) | 3000 feet altitude (almost 1000 meters)
at least 6 feet or 2 meters | 1,800 meters per minute, or 67 mph | about 1,200 mm (~47.244 inches) | 260 km/h (160 mph 1-minute) | 73\u00a0km (45\u00a0miles)
8 feet by 4 feet (2.4 by 1.2 meters) | two and a half miles (4 km) | a mile (1.6 km) | 5-foot, 11-inch (1.8-meter) | 10 million square km (3.9 million sq. miles)
40 mpg (5.9 l/100km) | 815 hectares (8.15 km2 (3 sq mi)) | 21 MB (168 megabits) | 100 gigabytes (0.1 terabytes) | 1 GB (1,024 MB) | a dozen miles (19 km)
35 mpg (6.7 litres per 100 km) | 40 pounds per square inch (276 kPa) | 500 kcal (2,092 kJ) | forty-five miles (72 km) | three-quarters of a mile (1.2 km)
one hundred and twenty miles (193 km) | 1-3/4 inches (4.4 cm) | 300 cubic metres [10,600 cubic feet] | 80-90F (27-32C) | −40°C (−40°F) | 32 kilometers per hour (20 miles per hour) | up to 30 grams (one ounce) | 5\u00a0km (3\u202fmiles)
"""
SILENT = """
1e400 km (3 miles) | ٣ km (2 miles) | ½½ km (54 miles) | −−5 km (54 miles) | 2 3/4 cups (345 g) | 9 a.m. (1300 GMT)
39 to 42 feet (14 meters is slightly less) | he ran 5 km/10 km races | 6.25 metres, which is just under 40 cm from it | 6 ft/2 in | 3 km — 50 miles — away | at 5 km/h | 24/7 miles
39 to 42 feet (14 meters is slightly less) | at 11.15 in Yenakiyeve (20 km) | $5 (4 miles)
"""


def cells(table: str) -> list[str]:
    """The forms of a table, in order."""
    return [cell.strip(" ") for line in table.strip().splitlines() for cell in line.split(" | ")]


@pytest.mark.parametrize("text", cells(AGREEING))
def test_form_is_read_and_agrees(text: str):
    """A common form is a conversion whose sides agree."""
    pairs = conversions(Document(text))
    assert pairs
    assert all(pair.strain() <= 1 or pair.strain(difference=True) <= 1 for pair in pairs)


@pytest.mark.parametrize("text", cells(SILENT))
def test_what_is_no_pair_is_left_alone(text: str):
    """Damaged figures, asides, choices and sizes give no conversion."""
    assert conversions(Document(text)) == []


@pytest.mark.parametrize(
    ("text", "value", "place"),
    [
        ("288,400", 288_400, 100),
        ("2,88,400", 288_400, 100),
        ("12,34,56,789", 123_456_789, 1),
        ("15,00,000", 1_500_000, 100_000),
        ("3.5 crore", 35_000_000, 1_000_000),
        ("10 lakhs", 1_000_000, 1_000_000),
        ("2 lakh crore", 2e12, 1e12),
        ("1,23", 1, 1),
    ],
)
def test_thousands_lakhs_and_crores(text: str, value: float, place: float):
    """Digits are grouped by thousands or, in India, by hundreds above the first three."""
    figure = figure_at(text, 0)
    assert figure is not None
    assert (round(figure.value), round(figure.place)) == (value, place)


def rounded(value: float, places: int) -> Figure:
    """A value as copy writes it in so many significant places."""
    decimals = places - 1 - floor(log10(value))
    figure = figure_at(f"{round(value, decimals):,.{max(0, decimals)}f}", 0)
    assert figure is not None
    return figure


def test_quantities_of_a_story():
    """Figures with units are quantities, and both ends of a range belong to one."""
    document = Document("It rained 12 to 15 inches in 3 hours and at least 7½ feet of water stood by the 40 houses.")
    read = [([figure.value for figure in quantity.figures], quantity.unit.name) for quantity in quantities(document)]
    assert read == [([12.0, 15.0], "inch"), ([7.5], "foot")]


PAIRS = [("km", "mile"), ("metre", "foot"), ("kg", "pound"), ("hectare", "acre"), ("km/h", "mph"), ("litre", "gallon")]
VALUES, PLACES = (
    st.floats(0.5, 9e6),
    st.one_of(st.tuples(st.just(1), st.just(1)), st.tuples(st.integers(2, 4), st.integers(2, 4))),
)


@hypothesis.settings(max_examples=1000)
@hypothesis.given(VALUES, st.sampled_from(PAIRS), PLACES, st.booleans())
def test_roundings_of_one_value_agree(value: float, names: tuple[str, str], places: tuple[int, int], swapped: bool):
    """A true value may be rounded to one place on both sides, or to two to four on either."""
    left, right = (units()[name] for name in (reversed(names) if swapped else names))
    x, y = rounded(value, places[0]), rounded(convert(value, left, right), places[1])
    assert strain([x], left, [y], right) <= 1 + 1e-6


@hypothesis.given(VALUES, st.sampled_from(PAIRS), st.integers(2, 4), st.floats(-0.04, 0.04))
def test_one_place_beside_more(value: float, names: tuple[str, str], places: int, off: float):
    """A figure of one place beside a finer one may be a twentieth off."""
    left, right = units()[names[0]], units()[names[1]]
    x = rounded(value, 1)
    hypothesis.assume(abs(x.value / value - 1) <= 0.04)
    y = rounded(convert(x.value * (1 + off), left, right), places)
    assert strain([x], left, [y], right) <= 1 + 1e-6


def test_one_place_excuses_no_more_than_a_twentieth():
    """“2,000 km (1,280 miles)” stands; “2,000 km (1,500 miles)” does not, though 2,400 km would round to the first."""
    km, mile = units()["km"], units()["mile"]
    figures = [figure_at(text, 0) for text in ("2,000", "1,280", "1,500")]
    near, far = (strain([figures[0]], km, [other], mile) for other in figures[1:])
    assert near <= 1 < far


@hypothesis.given(st.floats(-40, 50))
def test_thermometers_read_in_whole_degrees_agree(value: float):
    """A true temperature may be read to a degree on both scales."""
    celsius, fahrenheit = units()["celsius"], units()["fahrenheit"]
    x, y = (
        figure._replace(value=degrees) for degrees, figure in ((round(value), WHOLE), (round(value * 1.8 + 32), WHOLE))
    )
    assert strain([x], celsius, [y], fahrenheit) <= 1 + 1e-6


WHOLE = Figure(Span(0, 2), 1.0, 1.0)


@hypothesis.given(VALUES, VALUES, st.sampled_from(PAIRS), st.integers(1, 4))
def test_strain_is_symmetric(value: float, other: float, names: tuple[str, str], places: int):
    """It does not matter which side is the source."""
    left, right = units()[names[0]], units()[names[1]]
    x, y = rounded(value, places), rounded(other, places)
    assert strain([x], left, [y], right) == pytest.approx(strain([y], right, [x], left))


CONVERSION = [
    rule for rule in discover("wirelint_rules") if rule.group == "conversion" and rule.severity > Severity.NOTE
]
WRITTEN = {
    "km": "km",
    "mile": "miles",
    "metre": "meters",
    "foot": "feet",
    "kg": "kg",
    "pound": "pounds",
    "hectare": "hectares",
}
WRITTEN |= {"acre": "acres", "km/h": "km/h", "mph": "mph", "litre": "liters", "gallon": "gallons"}


def written(x: Figure, left: Unit, y: Figure, right: Unit) -> str:
    """A figure and its conversion as copy has them."""
    one, other = (f"{figure.value:,.{max(0, -round(log10(figure.place)))}f}" for figure in (x, y))
    return f"{one} {WRITTEN[left.name]} ({other} {WRITTEN[right.name]})"


def said(x: Figure, left: Unit, y: Figure, right: Unit) -> list[str]:
    """What the rules say of a sentence that gives a figure and its conversion."""
    story = Document(f"It comes to {written(x, left, y, right)}, he said.")
    return [f"{rule.name}: {story.text}" for rule in CONVERSION for _ in findings(story, rule)]


@hypothesis.settings(max_examples=300, deadline=None)
@hypothesis.given(st.floats(20, 9e5), st.sampled_from(PAIRS), st.integers(1, 4), st.booleans())
def test_no_rule_speaks_of_roundings_of_one_value(value: float, names: tuple[str, str], places: int, swapped: bool):
    """A true value rounded to as many places on both sides, one to four, is a conversion that no rule has anything to say of."""
    left, right = (units()[name] for name in (reversed(names) if swapped else names))
    hypothesis.assume(convert(value, left, right) >= 20)
    assert said(rounded(value, places), left, rounded(convert(value, left, right), places), right) == []


@hypothesis.settings(max_examples=300, deadline=None)
@hypothesis.given(VALUES, st.sampled_from(PAIRS), st.integers(2, 4), st.booleans(), st.booleans())
def test_no_rule_speaks_of_one_figure_beside_more(
    value: float, names: tuple[str, str], places: int, swapped: bool, coarse_first: bool
):
    """A true value may stand with one figure on one side and with two to four on the other, whichever is told first.

    That holds as far as the one figure is within a twentieth of the value: “1,000 km (901 miles)” is told of, though 1,450 km rounds to both.
    """
    left, right = (units()[name] for name in (reversed(names) if swapped else names))
    first, second = (1, places) if coarse_first else (places, 1)
    x, y = rounded(value, first), rounded(convert(value, left, right), second)
    coarse, true = (x, value) if coarse_first else (y, convert(value, left, right))
    hypothesis.assume(min(value, convert(value, left, right)) >= 20 and abs(coarse.value / true - 1) <= 0.047)
    assert said(x, left, y, right) == []
    assert said(y, right, x, left) == []


@hypothesis.settings(max_examples=300, deadline=None)
@hypothesis.given(
    st.floats(40, 60_000),
    st.lists(st.floats(1, 4), min_size=2, max_size=2),
    st.sampled_from(PAIRS),
    st.integers(1, 4),
    st.integers(0, 2),
)
def test_roundings_stand_beside_exact_conversions(
    value: float, others: list[float], names: tuple[str, str], places: int, at: int
):
    """A true value rounded on both sides is right among conversions to the unit as well, which make of others a slip."""
    left, right = (units()[name] for name in (names if at else reversed(names)))
    hypothesis.assume(convert(value, left, right) >= 20)
    told = [written(rounded(value, places), left, rounded(convert(value, left, right), places), right)]
    for times in others:
        whole = round(value * times)
        told.append(f"{whole:,} {WRITTEN[left.name]} ({round(convert(whole, left, right)):,} {WRITTEN[right.name]})")
    told.insert(at, told.pop(0))
    story = Document(f"They came to {told[0]} then, {told[1]} later and {told[2]} now, he said.")
    assert [f"{rule.name}: {story.text}" for rule in CONVERSION for _ in findings(story, rule)] == []


@hypothesis.settings(max_examples=300, deadline=None)
@hypothesis.given(st.integers(20, 9999), st.sampled_from(PAIRS), st.integers(0, 3), st.integers(1, 9))
def test_a_changed_digit_is_found_unless_some_value_rounds_to_both(
    value: int, names: tuple[str, str], at: int, more: int
):
    """What is left alone of digits that were changed cannot be told: both figures may be roundings of one value."""
    left, right = units()[names[0]], units()[names[1]]
    digits = str(round(convert(value, left, right)))
    hypothesis.assume(at < len(digits) and len(digits) > 1 and value % 10 and not digits.endswith(("0", "5")))
    changed = digits[:at] + str((int(digits[at]) + more) % 10) + digits[at + 1 :]
    x, y = figure_at(str(value), 0), figure_at(changed.lstrip("0") or "0", 0)
    assert x is not None
    assert y is not None
    found = said(x, left, y, right)
    if not found:
        assert y.value == 0 or strain([x], left, [y], right) <= 1


def test_a_slip_among_exact_conversions():
    """A figure that rounding could excuse is a slip where its neighbours are exact and one digit would make it so too."""
    gusts = "Gusts reached 100 mph (161 km/h) on the cape, 120 mph (193 km/h) at sea and 110 mph ({} km/h) in town."
    rule = next(one for one in CONVERSION if one.name == "conversion-mismatch")
    assert [len(list(findings(Document(gusts.format(figure)), rule))) for figure in (171, 177, 175, 178)] == [
        1,
        0,
        0,
        0,
    ]
