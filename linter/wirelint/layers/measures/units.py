"""Units of measurement: their sizes, their spellings, and the one that is written at a place."""

from __future__ import annotations

from functools import cache

from wirelint.assets import drawn
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Unit(NamedTuple):
    """A unit. `factor` leads to the base unit of its dimension; `power` is 2 for a square and 3 for a cube of `base`."""

    name: str
    dimension: str
    factor: float
    base: str
    power: int = 1


_LENGTHS = """
km             | 1000      | kilometer kilometers kilometre kilometres km kms km.
mile           | 1609.344  | mile miles mi mi.
nautical_mile  | 1852      | nautical_mile nautical_miles sea_mile sea_miles nmi
metre          | 1         | meter meters metre metres m
foot           | 0.3048    | foot feet ft ft.
yard           | 0.9144    | yard yards yd yds yd.
inch           | 0.0254    | inch inches in in. ins
cm             | 0.01      | centimeter centimeters centimetre centimetres cm cms
mm             | 0.001     | millimeter millimeters millimetre millimetres mm
micron         | 1e-6      | micron microns micrometer micrometers micrometre micrometres µm
fathom         | 1.8288    | fathom fathoms
furlong        | 201.168   | furlong furlongs
light_year     | 9.4607304725808e15 | light_year light_years
"""
_OTHERS = """
hectare      | area     | 10000         | hectare hectares ha
acre         | area     | 4046.8564224  | acre acres
litre        | volume   | 0.001         | liter liters litre litres l
ml           | volume   | 1e-6          | milliliter milliliters millilitre millilitres ml cc
gallon       | volume   | 3.785411784e-3 | gallon gallons us_gallon us_gallons u.s._gallon u.s._gallons gal
imperial_gallon | volume | 4.54609e-3   | imperial_gallon imperial_gallons uk_gallon uk_gallons
pint         | volume   | 4.73176473e-4 | pint pints
imperial_pint | volume  | 5.6826125e-4  | imperial_pint imperial_pints
quart        | volume   | 9.46352946e-4 | quart quarts
fluid_ounce  | volume   | 2.95735295625e-5 | fluid_ounce fluid_ounces fl_oz
imperial_fluid_ounce | volume | 2.84130625e-5 | imperial_fluid_ounce imperial_fluid_ounces
barrel       | volume   | 0.158987294928 | barrel barrels bbl
bushel       | volume   | 0.03523907    | bushel bushels
acre_foot    | volume   | 1233.48184    | acre_foot acre_feet
cup          | volume   | 2.365882365e-4 | cup cups
kg           | mass     | 1             | kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs
gram         | mass     | 0.001         | gram grams gramme grammes g
mg           | mass     | 1e-6          | milligram milligrams mg
pound        | mass     | 0.45359237    | pound pounds lb lbs lb. lbs.
ounce        | mass     | 0.028349523125 | ounce ounces oz oz.
troy_ounce   | mass     | 0.0311034768  | troy_ounce troy_ounces
stone        | mass     | 6.35029318    | stone stones st
tonne        | mass     | 1000          | tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes t
ton          | mass     | 907.18474     | ton tons
short_ton    | mass     | 907.18474     | short_ton short_tons us_ton us_tons u.s._ton u.s._tons
long_ton     | mass     | 1016.0469088  | long_ton long_tons imperial_ton imperial_tons
carat        | mass     | 0.0002        | carat carats
km/h         | speed    | 0.2777777777777778 | kph k.p.h. km/h kmh km/hr kmph
mph          | speed    | 0.44704       | mph m.p.h. mi/h
knot         | speed    | 0.5144444444444445 | knot knots kt kts kn
m/s          | speed    | 1             | m/s
ft/s         | speed    | 0.3048        | ft/s fps
km/s         | speed    | 1000          | km/s
horsepower   | power    | 745.69987     | hp horsepower bhp
PS           | power    | 735.49875     | ps
kW           | power    | 1000          | kilowatt kilowatts kw
MW           | power    | 1e6           | megawatt megawatts mw
GW           | power    | 1e9           | gigawatt gigawatts gw
watt         | power    | 1             | watt watts
psi          | pressure | 6894.757      | psi pounds_per_square_inch
kPa          | pressure | 1000          | kilopascal kilopascals kpa
millibar     | pressure | 100           | millibar millibars hectopascal hectopascals mbar mb hpa
bar          | pressure | 100000        | bar bars
atmosphere   | pressure | 101325        | atmosphere atmospheres atm
mmHg         | pressure | 133.322387415 | mmhg millimeters_of_mercury millimetres_of_mercury
inHg         | pressure | 3386.389      | inhg inches_of_mercury
Nm           | torque   | 1             | nm n·m newton_meters newton_metres
lb-ft        | torque   | 1.3558179483  | lb_ft pound_feet lb·ft
kcal         | energy   | 4184          | kcal calorie calories kilocalorie kilocalories
kJ           | energy   | 1000          | kj kilojoule kilojoules
MJ           | energy   | 1e6           | mj megajoule megajoules
GJ           | energy   | 1e9           | gj gigajoule gigajoules
joule        | energy   | 1             | joule joules
kWh          | energy   | 3.6e6         | kwh kilowatt_hour kilowatt_hours
MWh          | energy   | 3.6e9         | mwh megawatt_hour megawatt_hours
GWh          | energy   | 3.6e12        | gwh gigawatt_hour gigawatt_hours
TWh          | energy   | 3.6e15        | twh terawatt_hour terawatt_hours
BTU          | energy   | 1055.05585262 | btu btus british_thermal_unit british_thermal_units
mpg          | economy  | 1             | mpg m.p.g. miles_per_gallon
l/100km      | economy  | -1            | l/100_km l/100km liters_per_100_kilometers litres_per_100_kilometres liters_per_100_km litres_per_100_km
imperial_mpg | economy  | 1             | imperial_mpg
km/l         | economy  | 1             | km/l kilometers_per_liter kilometres_per_litre
celsius      | temperature | 1          | c celsius centigrade celcius °c ºc ˚c ℃
fahrenheit   | temperature | 1          | f fahrenheit farenheit °f ºf ˚f ℉
kelvin       | temperature | 1          | kelvin kelvins
bit          | data     | 0.125         | bit bits
kilobit      | data     | 125           | kilobit kilobits
megabit      | data     | 125000        | megabit megabits
gigabit      | data     | 1.25e8        | gigabit gigabits
byte         | data     | 1             | byte bytes
kilobyte     | data     | 1000          | kilobyte kilobytes kb
megabyte     | data     | 1e6           | megabyte megabytes MB
gigabyte     | data     | 1e9           | gigabyte gigabytes gb
terabyte     | data     | 1e12          | terabyte terabytes tb
petabyte     | data     | 1e15          | petabyte petabytes
kibibyte     | data     | 1024          | kibibyte kibibytes
mebibyte     | data     | 1048576       | mebibyte mebibytes
gibibyte     | data     | 1073741824    | gibibyte gibibytes
tebibyte     | data     | 1099511627776 | tebibyte tebibytes
degree       | degrees  | 1             | degree degrees ° º ˚
"""


def unit_words() -> frozenset[str]:
    """Words, in lower case and without stops and signs, of which one stands in every conversion, beside a figure or glued to it."""
    rows = [row.rpartition("|")[2] for table in (_LENGTHS, _OTHERS) for row in table.strip().splitlines()]
    words = {word.strip(".") for row in rows for word in row.lower().replace("_", " ").replace("/", " ").split()}
    return frozenset(words - _PLAIN)


_PLAIN = frozenset(
    "in ins a per of st g l t m s h hr us u.s uk imperial sea stone stones light year years long short square metric cup cups fl fluid troy newton mercury"
    " second 100 100km nm kn ps bit bits bar bars hour hours british thermal unit units".split()
)
"""Words of spellings that tell no unit by themselves, or none that would not stand beside another."""

TEMPERATURE_WORDS = frozenset(
    "celsius celcius centigrade fahrenheit farenheit kelvin kelvins degree degrees c f ° º ˚ ℃ ℉".split()
)
"""The same for temperatures."""

_SPEEDS = (("hour", 3600.0), ("minute", 60.0), ("second", 1.0))
_NAMED_SPEEDS = {"km an hour": "km/h", "mile an hour": "mph", "metre an second": "m/s", "foot an second": "ft/s"}

AMBIGUOUS = {
    "ton": ("short ton", "long ton", "tonne"),
    "gallon": ("gallon", "imperial gallon"),
    "pint": ("pint", "imperial pint"),
    "fluid ounce": ("fluid ounce", "imperial fluid ounce"),
    "ounce": ("ounce", "troy ounce"),
    "mpg": ("mpg", "imperial mpg"),
    "kilobyte": ("kilobyte", "kibibyte"),
    "megabyte": ("megabyte", "mebibyte"),
    "gigabyte": ("gigabyte", "gibibyte"),
    "terabyte": ("terabyte", "tebibyte"),
}
"""Names that mean one unit here and another there."""


@cache
def units() -> dict[str, Unit]:
    """All units by name, with factors to metre, kilogram, square and cubic metre, metre per second (SI; NIST SP 811)."""
    return {unit.name: unit for unit in _spellings().values()}


_METRIC = frozenset("km metre cm mm kg gram tonne hectare litre ml km/h m/s celsius".split())
_IMPERIAL = frozenset(
    [*"mile foot yard inch pound ounce stone acre gallon pint quart mph fahrenheit".split(), "short ton", "long ton"]
)


def system(unit: Unit) -> str:
    """`metric` or `imperial`; "" for units that are of neither, or of both."""
    return "metric" if unit.base in _METRIC else "imperial" if unit.base in _IMPERIAL else ""


def spoken(unit: Unit) -> str:
    """A unit as prose has it behind a figure: “degrees Celsius”, else its name."""
    return f"degrees {unit.name.title()}" if unit.name in ("celsius", "fahrenheit") else unit.name


_PLURALS = {
    "foot": "feet",
    "inch": "inches",
    "km/h": "km/h",
    "mph": "mph",
    "m/s": "m/s",
}
_IN_FULL = {
    "km": "kilometer",
    "cm": "centimeter",
    "mm": "millimeter",
    "metre": "meter",
    "square km": "square kilometer",
    "square metre": "square meter",
    "litre": "liter",
    "kg": "kilogram",
}
_IN_SHORT = {
    "metre": "m",
    "foot": "ft",
    "yard": "yd",
    "inch": "in",
    "pound": "lb",
    "ounce": "oz",
    "gram": "g",
    "litre": "l",
    "hectare": "ha",
    "square metre": "sq m",
    "square foot": "sq ft",
    "square mile": "sq mi",
    "celsius": "C",
    "fahrenheit": "F",
}
_SHORT = 3


def written_as(name: str, like: str) -> str:
    """A unit's name in the number and the manner in which another is written: “acres” like “hectares”, “ft” like “yd”."""
    if len(like) <= _SHORT and like not in ("foot", "ton"):
        return _IN_SHORT.get(name, name)
    full = _IN_FULL.get(name, spoken(units()[name]))
    if "tre" in like:
        full = full.replace("meter", "metre").replace("liter", "litre")
    plural = like.endswith(("s", "feet"))
    if not plural or full.startswith("degrees"):
        return full
    power, _, base = full.rpartition(" ")
    return f"{power} {_PLURALS.get(base, f'{base}s')}".lstrip()


@cache
def _spellings() -> dict[str, Unit]:
    known: dict[str, Unit] = {}
    for row in _LENGTHS.strip().splitlines():
        name, factor, words = (cell.strip() for cell in row.split("|"))
        _spell_length(known, name.replace("_", " "), float(factor), words.split())
    for row in _OTHERS.strip().splitlines():
        name, dimension, factor, words = (cell.strip() for cell in row.split("|"))
        unit = Unit(name.replace("_", " "), dimension, float(factor), name.replace("_", " "))
        for word in words.split():
            known[word.replace("_", " ")] = unit
            if dimension == "temperature":
                known.update({f"{degrees} {word}": unit for degrees in ("degree", "degrees", "deg", "°", "º")})
    known |= {"sqm": known["square m"], "sqkm": known["square km"], "sqft": known["square ft"]}
    return known


def _spell_length(known: dict[str, Unit], name: str, factor: float, words: list[str]) -> None:
    for word in (word.replace("_", " ") for word in words):
        known[word] = Unit(name, "length", factor, name)
        square = Unit(f"square {name}", "area", factor**2, name, 2)
        cube = Unit(f"cubic {name}", "volume", factor**3, name, 3)
        known.update({f"{prefix} {word}": square for prefix in ("square", "sq", "sq.")})
        known.update({f"{prefix} {word}": cube for prefix in ("cubic", "cu", "cu.")})
        known[f"{word} squared"] = square
        if len(word) <= 2:
            known.update({f"{word}{sign}": square for sign in ("2", "²", " ²")})
            known.update({f"{word}{sign}": cube for sign in ("3", "³", " ³")})
        for time, seconds in _SPEEDS:
            speed = _NAMED_SPEEDS.get(f"{name} an {time}", f"{name} per {time}")
            unit = Unit(speed, "speed", factor / seconds, speed)
            known.update({f"{word} {per} {time}": unit for per in ("per", "a", "an")})


_TOKEN = pattern(r"[lL]/100 ?km|[A-Za-zµ°º˚℃℉²³/.·]{1,20}[23]?(?![0-9])|100(?= ?km| ?kilom)")
_LONGEST = 5
_LETTERS = frozenset(("in", "c", "f", "g", "l", "t", "m", "st"))


def unit_at(text: str, at: int) -> tuple[Unit, int, int] | None:
    """The unit with the longest spelling that stands at `at` or one space or hyphen on, with its start and end."""
    if text[at : at + 1] in _JOINTS:
        at += 1
    first = _TOKEN.match(text, at)
    if first is None or not _begins(first.group()):
        return None
    best: tuple[Unit, int, int] | None = None
    spelling, place = "", at
    for _ in range(_LONGEST):
        m = _TOKEN.match(text, place)
        if m is None:
            break
        spelling = f"{spelling} {m.group()}".lstrip()
        for written in _readings(spelling):
            unit = _spellings().get(written) or _spellings().get(written.lower())
            stop = m.end() - len(spelling) + len(written)
            if unit is not None and _stands(text, written, stop):
                best = unit, at, stop
                break
        glued = m.group() == "100" and text[m.end() : m.end() + 1].isalpha()
        place = m.end() + (not glued)
        if (text[m.end() : place] not in _JOINTS and not glued) or m.end() >= len(text):
            break
    return best


def _begins(token: str) -> bool:
    """Whether some spelling begins with a word: most words behind a figure name no unit."""
    return any(written in _first_words() or written.lower() in _first_words() for written in _readings(token))


@cache
def _first_words() -> frozenset[str]:
    found: frozenset[str] = drawn(__file__, _first_of_spellings)
    return found


def _first_of_spellings(_: str) -> frozenset[str]:
    return frozenset(spelling.partition(" ")[0] for spelling in _spellings())


@cache
def first_words(names: tuple[str, ...]) -> frozenset[str]:
    """The words with which the spellings of some units begin, in lower case, without a stop at the end."""
    return frozenset(
        spelling.partition(" ")[0].lower().rstrip(".") for spelling, unit in _spellings().items() if unit.name in names
    )


@cache
def unit_heads() -> frozenset[str]:
    """The letters with which the spellings of units begin, in lower case: “km”, “k” of “k.p.h.”, “degrees”."""
    found: frozenset[str] = drawn(__file__, _letters_of_first_words)
    return found


def _letters_of_first_words(_: str) -> frozenset[str]:
    return frozenset(m.group().lower() for word in _first_words() if (m := _LETTERS_OF.match(word)))


_LETTERS_OF = pattern(r"[^\W\d_]+")


def _readings(spelling: str) -> Iterator[str]:
    """A spelling, and what is left of it without a stop at its end or without a stroke and what follows."""
    yield spelling
    if spelling.endswith("."):
        yield spelling.rstrip(".")
    elif "/" in spelling:
        yield spelling.rpartition("/")[0]


_JOINTS = (" ", "-", "\u00a0", "\u202f", "\u2009", "\u2011")


def _stands(text: str, written: str, end: int) -> bool:
    """Whether a spelling of a letter or two is the unit: "in" is no inch before a word, "M" no metre."""
    if written.lower() not in _LETTERS:
        return True
    after = text[end : end + 2]
    if after[:1].isalnum() or written in ("M", "c", "f", "G", "St"):
        return False
    if written == "st" and _is_ordinal(text, end - 2):
        return False
    glued = written == "in" and text[end - 3 : end - 2].isdigit()
    return (
        glued
        or written.lower() not in ("in", "st")
        or not (after[:1] == " " and (after[1:].isalpha() or (written.lower() == "in" and after[1:].isdigit())))
    )


def _is_ordinal(text: str, end: int) -> bool:
    """Whether a figure glued to "st" is first, 21st or 31st; 11st is a weight."""
    return text[end - 1 : end] == "1" and text[max(0, end - 2) : end] != "11"
