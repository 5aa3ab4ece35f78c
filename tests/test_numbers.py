"""Each kind of fault in figures that is looked for, by one sentence that has it: the rule that is of the kind finds it, and the right sentence is left alone."""

from datetime import date

import pytest

from wirelint import Document, Severity
from wirelint.engine import findings
from wirelint.layers.numbers.lookout import Lookout
from wirelint.layers.numbers.passages import passages, telling, told
from wirelint.registry import discover

RULES = {rule.name: rule for rule in discover("wirelint_rules")}
NUMBERS = [
    rule
    for rule in RULES.values()
    if rule.group in {"arithmetic", "calendar", "conversion"} and rule.severity > Severity.NOTE
]

KINDS = """
length mismatch | conversion-mismatch | | The tunnel is 12 miles ({26 km~19 km}) long.
speed mismatch | conversion-mismatch | | Gusts reached 90 mph ({95 kph~145 kph}) on the coast.
pressure mismatch | conversion-mismatch | | The hose holds 300 psi ({1,070 kPa~2,070 kPa}).
energy mismatch | conversion-mismatch | | The bar has 250 kcal ({2,046 kJ~1,046 kJ}).
fuel economy mismatch | conversion-mismatch | | The car does 30 mpg ({12.8 l/100km~7.8 l/100km}).
area mismatch | conversion-mismatch | | The fire burned 4,000 acres ({3,600 hectares~1,600 hectares}).
volume mismatch | conversion-mismatch | | It holds 500 gallons ({2,890 liters~1,890 liters}).
mass mismatch | conversion-mismatch | | The bell weighs 220 pounds ({160 kg~100 kg}).
temperature mismatch | conversion-mismatch | | It was 35 degrees Celsius ({105 degrees Fahrenheit~95 degrees Fahrenheit}) at noon.
data mismatch | conversion-mismatch | | The file of 3 gigabytes ({300 megabytes~3,000 megabytes}) was sent.
area in linear units | area-in-linear-units | | The park covers 2,600 {km (1,000 miles)~square km (1,000 square miles)} of forest.
volume in area units | volume-in-area-units | | They moved 500 {square meters (17,700 square feet)~cubic meters (17,700 cubic feet)} of earth.
difference as reading | difference-as-reading | | The sea has warmed by 3 degrees Celsius ({37.4 degrees Fahrenheit~5.4 degrees Fahrenheit}) since.
reading as difference | reading-as-difference | | It was 25 degrees Celsius ({45 degrees Fahrenheit~77 degrees Fahrenheit}) in the shade.
same unit twice | same-unit-twice | | The race is 26 miles ({42 miles~42 km}) long.
one-sided range | one-sided-range | | Waves of 10 to 16 feet ({5 meters~3 to 5 meters}) were seen.
unitless conversion | unitless-conversion | | The smoke drifted {thousands of kilometers (miles)~thousands of kilometers}.
inconsistent repeat | inconsistent-repeat | | The wall is 30 km (19 miles) long. Of its 30 km ({48 miles~19 miles}), half stands.
ambiguous ton | ambiguous-ton | | The bridge bears {40 tons~40 metric tons} (40,000 kg).
glued unit | glued-unit | | The well is {40feet~40 feet} deep.
false precision | false-precision | | The mast is about 300 feet ({91.44 meters~91 meters}) tall.
weekday against a date with a year | weekday-mismatch | | It sank on {Monday~Sunday}, April 14, 1912.
weekday against a date without one | weekday-mismatch | 2023-05-10 | It opens on {Friday~Monday}, May 15.
time in two zones | zone-mismatch | | The match begins at 7 p.m. EST ({2300 GMT~0000 GMT}).
local time and its place | local-time-mismatch | | CAIRO (Jan. 9, 2023) — Shops close at 9 p.m. local time ({2000 GMT~1900 GMT}).
impossible offset | impossible-offset | | The atoll keeps {UTC+16~UTC+14}.
standard time in summer | zone-out-of-season | 2022-07-04 | The show starts at 8 p.m. {EST~EDT} on Monday.
impossible date | impossible-date | | The dam broke on {June 31~June 30}, officials said.
impossible time | impossible-time | | The curfew starts at {10:75 p.m.~10:15 p.m.} on weekdays.
age against year of birth | age-mismatch | | He was born in Turin in 1931 and died in 2011 at the age of {70~80}.
percentage change | percent-mismatch | | Output fell {40 percent~25 percent} to 300 tons from 400 tons.
index move | index-move | | The index fell 50 points, or {5.2 percent~1.2 percent}, to 4,150.
subset over total | subset-over-total | | Of the {30~60} sailors, 45 were ill.
parts against total | parts-mismatch | | The bus had 20 passengers, 12 women and {10~eight} men.
shares over a hundred | shares-over-hundred | | In the poll 52 percent were in favor, 41 percent opposed and {17 percent~7 percent} undecided.
vote split | vote-split | | The seven-member board voted {5-4~5-2} to close the school.
million for billion | scale-slip | | The plan of $1.75 billion was praised. Of the {$1.75 million~$1.75 billion}, half is for rail.
exchange rates | rate-mismatch | | The fine is 40,000 euros ({$440,000~$44,000}).
headline figure | headline-figure | | {15~12} killed as ferry sinks ¶ The ferry sank in the strait at dawn on Friday, killing 12 people and leaving 30 others missing, the coast guard of the island said.
anniversary | anniversary-mismatch | | Founded in 1900, the club marked its {90th~100th} anniversary in 2000.
house style: conversion wanted | unconverted-unit | | The village is {60 km~60 km (37 miles)} from the port.
house style: metric first | unit-order | | The village is {37 miles (60 km)~60 km (37 miles)} from the port.
"""
LINES = [
    tuple(cell.strip() for cell in line.split(" | ")) for line in KINDS.strip().replace("| |", "|  |").splitlines()
]


def story(text: str, day: str) -> Document:
    """A sentence as a story of a day."""
    return Document(text.replace(" ¶ ", "\n\n"), date=date.fromisoformat(day) if day else None)


@pytest.mark.parametrize(("kind", "name", "day", "passage"), LINES, ids=[line[0] for line in LINES])
def test_kind(kind: str, name: str, day: str, passage: str):
    """The rule finds the fault, and no rule on numbers finds anything in the right sentence."""
    before, _, rest = passage.partition("{")
    change, _, after = rest.partition("}")
    bad, good = (before + side + after for side in change.split("~"))
    assert list(findings(story(bad, day), RULES[name]))
    assert [one.message for rule in [*NUMBERS, RULES[name]] for one in findings(story(good, day), rule)] == []


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("Of the 40 men, 12 stayed.", {"^ of", "the 0", "of _ 0", ", 0", "0 men", "0 _ _ stayed", "stayed"}),
        ("It ran from Sept. 14-3, 1998-1992 or 14-Oct.", {"0-0", "0000-0000", "0-oct", "sept"}),
        ("Some 73km and 7.3km (5 miles) at 40°C, 31 March.", {"0km", "0°", "(", "( 0", "00"}),
        ("Three of them: 12 percent, 4%.", {"^ three", ": ", "%", "0 _ them"}),
    ],
)
def test_signs_of_a_sentence(text, signs):
    """What stands by its figures, with which word it begins, what its words are made of, and the marks in it."""
    document = Document(text)
    (passage,) = passages(document)
    assert signs <= passage.words
    for sign in signs:
        wanted = telling(frozenset((sign,)), least=1, dated=True)
        assert Lookout([wanted]).look(Document(text)) == [0]
        assert not Lookout([wanted]).look(Document("No nuns and 7 slept."))
        assert list(told(document, wanted)) == [passage]


def test_amounts_are_asked_for_unless_dates_will_do():
    """A year is no amount; where days and years count too, it is a figure."""
    document = Document("In 1998 they met in 1992.")
    signs = frozenset(("met",))
    assert not told(document, telling(signs))
    assert told(document, telling(signs, dated=True))
    assert not told(document, telling(signs, least=3, dated=True))
