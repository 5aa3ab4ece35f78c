"""What the figures of a text come to, each with its scale and in one unit of its sort: 640 crore and 6.4 billion, 2:19:44 and two hours, 19 minutes and 44 seconds."""

from __future__ import annotations

from bisect import bisect_left

from wirelint.document import Document, Span, layer
from wirelint.layers.naming.housestyle import tokens
from wirelint.layers.number_words import ORDINALS
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.naming.housestyle import Token

NUMBER, SHARE, TIME, HEAT = "number", "share", "time", "heat"
"""Sorts of amounts beside those of measures: bare ones and sums of money, parts of a whole, times, temperatures."""

DIGITS = 9
"""Amounts that agree in so many decimals are one."""

DAY = 86_400.0
"""A day in seconds."""
YEAR = 365.25 * DAY
"""A year of average length, in seconds."""
_UNITS = {
    "length": {"millimetre": 0.001, "centimetre": 0.01, "metre": 1.0, "kilometre": 1000.0, "inch": 0.0254, "foot": 0.3048,
               "yard": 0.9144, "mile": 1609.344},
    "area": {"acre": 4046.856, "acres": 4046.856, "hectare": 10_000.0},
    "mass": {"gram": 0.001, "grams": 0.001, "kilogram": 1.0, "ounce": 0.0283495, "tonne": 1000.0, "ton": 1000.0},
    "volume": {"litre": 1.0, "gallon": 3.785412, "barrel": 158.987},
    "speed": {"kph": 1.0, "mph": 1.609344, "knots": 1.852},
    TIME: {"second": 1.0, "minute": 60.0, "hour": 3600.0, "day": DAY, "night": DAY, "week": 7 * DAY, "fortnight": 14 * DAY,
           "month": YEAR / 12, "year": YEAR, "decade": 10 * YEAR, "century": 100 * YEAR},
    SHARE: {"%": 0.01, "%point": 0.01},
    NUMBER: {"pence": 0.01, "cent": 0.01, "cents": 0.01, "p": 0.01, "paise": 0.01},
}  # fmt: skip
"""Units as multiples of one unit of each sort; international definitions, a ton metric, a month and a year of average length."""

_SIZES = (
    {unit: (sort, size) for sort, units in _UNITS.items() for unit, size in units.items()}
    | {f"{unit}s": (TIME, size) for unit, size in _UNITS[TIME].items()}
    | {"centuries": (TIME, 100 * YEAR)}
)
_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0, "dozens": 12.0, "lakh": 1e5, "lakhs": 1e5,
    "crore": 1e7, "crores": 1e7,
}  # fmt: skip
_MANY = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "hundredth": 100,
}  # fmt: skip
_PARTS = {form: many for name, many in _MANY.items() for form in (name, f"{name}s")}
"""Parts, and how many of them make the whole."""
_ONE = frozenset("a an the 1".split())
_OF = frozenset("of a an the".split())
_WHOLE = frozenset("in of out".split())
_OUT_OF = _WHOLE | frozenset("every each the".split())


class Reading(NamedTuple):
    """An amount: where it stands, of which sort it is, what it comes to in the unit of that, and what its last digit that is no nought stands for, and the figure as it is written.
    The last two are nought where nothing is to be rounded, or no one figure is written.
    """

    span: Span
    sort: str
    value: float
    place: float = 0.0
    figure: float = 0.0


@layer
def readings(document: Document) -> list[Reading]:
    """The amounts of a text in their order; what may be read in two ways, or joins two that stand beside it, stands there as well."""
    row = tokens(document)
    found = [one for at in range(len(row)) for one in _readings(row, at)]
    return sorted([*found, *_sums(document, found), *_ages(document, found)])


def readings_within(document: Document, stretch: Span) -> list[Reading]:
    """The amounts that begin in a stretch of a text."""
    found = readings(document)
    low, high = (bisect_left(found, at, key=lambda one: one.span.start) for at in stretch)
    return found[low:high]


def _readings(row: Sequence[Token], at: int) -> Iterator[Reading]:
    """The amounts that begin at a token."""
    key = row[at].key
    if key in _PARTS:
        yield from _part(row, at)
        if _key(row, at + 1) == "minute" and (place := _place(key)):
            # the eighth minute
            yield Reading(row[at].span, TIME, place * 60, figure=place)
    elif ":" in key or ":" in row[at].text:
        parts = (key if ":" in key else row[at].text).split(":")
        if all(part.replace(".", "", 1).isdigit() for part in parts):
            yield from _clock(row, at, [float(part) for part in parts])
    elif key[0].isdigit() and key.replace(".", "", 1).isdigit() and float(key):
        yield from _figure(row, at)
        hour, _, minute = row[at].text.partition(".")
        if hour.isdigit() and int(hour) < 2 * _NOON and len(minute) == len("00") and minute < "60":
            # 17.00
            yield from _clock(row, at, [float(hour), float(minute)])
        elif len(row[at].text) == len("0200") and row[at].text.isdigit():
            hour, minute = row[at].text[:2], row[at].text[2:]
            if hour < "24" and minute < "60":
                yield from _clock(row, at, [float(hour), float(minute)])
    elif place := _place(key):
        yield Reading(row[at].span, NUMBER, place, figure=place)
    elif key in _LONG and not (at and row[at - 1].key[0].isdigit()):
        yield Reading(row[at].span, TIME, _UNITS[TIME][key], figure=1.0)
    elif key in _SCALES and (at == 0 or not row[at - 1].key[0].isdigit()) and _key(row, at - 1) in _ONE:
        yield from _measured(row, at, at + 1, _SCALES[key], 0.0)


_LONG = frozenset("fortnight decade century".split())
"""Times that are read with no figure: the past decade."""


def _place(key: str) -> float:
    """The number of a place in an order: 18th, third; nought for any other word, and for what may be a time."""
    if key in ORDINALS:
        return float(ORDINALS.index(key) + 1) if key != "second" else 0.0
    return float(key[:-2]) if key.endswith(("st", "nd", "rd", "th")) and key[:-2].isdigit() else 0.0


def _figure(row: Sequence[Token], at: int) -> Iterator[Reading]:
    key, end = row[at].key, at + 1
    whole, _, decimals = key.partition(".")
    place = 10.0 ** (-len(decimals) if decimals else len(whole) - len(whole.rstrip("0")))
    value = float(key)
    while _key(row, end) in _SCALES:
        value, place, end = value * _SCALES[row[end].key], place * _SCALES[row[end].key], end + 1
    if _key(row, end) in _PARTS:
        part = value / _PARTS[row[end].key]
        yield from (_share(_span(row, at, end), part), Reading(_span(row, at, end), NUMBER, part, figure=part))
        yield from _of_a_percent(row, at, end + 1, part)
    if [_key(row, end + n) for n in range(3)] == ["and", "a", "half"]:
        value, place, end = value + 1 / 2, place / 2, end + 3
    last = _whole(row, end)
    if last and value < float(row[last].key):
        share = _share(_span(row, at, last), value / float(row[last].key))
        yield share if float(row[last].key) <= _DOZEN else share._replace(place=0.0)
    yield from _measured(row, at, end, value, place)


def _measured(row: Sequence[Token], at: int, end: int, value: float, place: float) -> Iterator[Reading]:
    """An amount with the unit that stands behind it, below zero where a minus stands before it."""
    degrees = _key(row, end) in _DEGREES
    end += degrees
    if degrees and (_key(row, end), _key(row, end + 1)) == ("below", "zero"):
        yield Reading(_span(row, at, end + 1), HEAT, -value, place, value)
    square = _key(row, end) == "square"
    unit = _key(row, end + square)
    sign = -1.0 if _key(row, at - 1) == "minus" else 1.0
    if unit in _HEATS:
        scale, nought = _HEATS[unit]
        yield Reading(_span(row, at, end), HEAT, (sign * value - nought) / scale, place / scale, value)
    elif (unit, _key(row, end + 1)) == ("basis", "points"):
        yield Reading(_span(row, at, end + 1), SHARE, value / 10_000, place / 10_000, value)
    elif unit in _POINTS:
        # in a score, or of a percentage
        yield Reading(_span(row, at, end), NUMBER, value, place, value)
        yield Reading(_span(row, at, end), SHARE, value / 100, place / 100, value)
    elif unit in _HALVES:
        hour = value % _NOON + (_NOON if unit == "p.m." else 0)
        yield Reading(_span(row, at, end), TIME, hour * _UNITS[TIME]["hour"])
    elif unit in _SIZES:
        sort, size = _SIZES[unit]
        if square and sort == "length":
            sort, size = "area", size * size
        yield Reading(_span(row, at, end + square), sort, value * size, place * size, value)
    else:
        yield Reading(_span(row, at, end - 1), NUMBER, value, place, value)
    if unit == "metre" and row[end].text == "m":
        # a metre, or a million
        million = _SCALES["million"]
        yield Reading(_span(row, at, end), NUMBER, value * million, place * million, value)


_POINTS = frozenset(("point", "points"))
_HALVES = frozenset(("a.m.", "p.m."))
_NOON = 12
_DEGREES = frozenset("degree degrees".split())
_HEATS = {"celsius": (1.0, 0.0), "fahrenheit": (1.8, 32.0)}


def _part(row: Sequence[Token], at: int) -> Iterator[Reading]:
    """A part of something: a quarter, of a percentage point, of an hour, of a million; half an hour."""
    if at and row[at - 1].key[0].isdigit() and row[at - 1].key != "1":
        return
    value, end = 1 / _PARTS[row[at].key], at + 1
    yield _share(_span(row, at, at), value)
    yield from _of_a_percent(row, at, end, value)
    while _key(row, end) in _OF:
        end += 1
    if _key(row, end) in _SCALES:
        yield from _measured(row, at, end + 1, value * _SCALES[row[end].key], value * _SCALES[row[end].key] / _VAGUE)
    elif _key(row, end) in _SIZES.keys() | _POINTS:
        yield from _measured(row, at, end, value, value / _VAGUE)


def _of_a_percent(row: Sequence[Token], at: int, end: int, part: float) -> Iterator[Reading]:
    """A part of one percent: half of 1%, two-tenths of 1 percent."""
    if [_key(row, end + n) for n in range(3)] == ["of", "1", "%"]:
        yield _share(_span(row, at, end + 2), part / 100)


def _share(span: Span, value: float) -> Reading:
    """A part of a whole."""
    return Reading(span, SHARE, value, value / _VAGUE, value)


_VAGUE = 5
"""Parts in words are hardly meant to the last digit, but to so many of them."""


def _clock(row: Sequence[Token], at: int, parts: list[float]) -> Iterator[Reading]:
    """A running time, or one of day, by both halves of it: 4:07:18, 3:31 p.m."""
    span = _span(row, at, at)
    seconds = 0.0
    for part in parts:
        seconds = seconds * 60 + part
    yield Reading(span, TIME, seconds)
    if len(parts) < len("h:m:s".split(":")):
        hour = seconds * 60
        yield from (Reading(span, TIME, one) for one in (hour, hour + DAY / 2))


def _sums(document: Document, found: Sequence[Reading]) -> Iterator[Reading]:
    """What is given in several units, one behind another: two hours, 19 minutes and 44 seconds, six feet three inches."""
    whole: Reading | None = None
    for one in found:
        joined = (
            whole is not None
            and one.sort == whole.sort
            and one.value < whole.value
            and _is_joined(document, whole, one)
        )
        if joined and whole is not None and one.sort not in {NUMBER, SHARE, HEAT}:
            whole = Reading(Span(whole.span.start, one.span.end), one.sort, whole.value + one.value, one.place)
            yield whole
        else:
            whole = one


def _ages(document: Document, found: Sequence[Reading]) -> Iterator[Reading]:
    """The ages of a text, of which the tokens have the figure alone."""
    for one in found:
        if one.sort == NUMBER and document.text.startswith(_OLD, one.span.end):
            yield Reading(one.span, TIME, one.value * YEAR, figure=one.value)


_OLD = (" years old", "-year-old", "-years-old", " year old")


def _is_joined(document: Document, one: Reading, other: Reading) -> bool:
    """Whether nothing but “and”, or a comma, stands between two amounts."""
    between = document.text[one.span.end : other.span.start]
    return between.replace("and", "").strip(" ,-\u00a0") == ""


def _whole(row: Sequence[Token], at: int) -> int:
    """Where the whole stands of which a figure is a part: 94 in every 100, one cow in five, ten of the 12; nought where there is none."""
    for first in range(at, at + _NOUNS + 1):
        end = first
        while _key(row, end) in _OUT_OF:
            end += 1
        if end > first and _key(row, first) in _WHOLE and _key(row, end).isdigit():
            return end
    return 0


_DOZEN = 12
"""What is part of a whole of more is counted, not rounded."""
_NOUNS = 2
"""At most so many words stand between a part and its whole for what is counted."""


def _key(row: Sequence[Token], at: int) -> str:
    return row[at].key if 0 <= at < len(row) else ""


def _span(row: Sequence[Token], first: int, last: int) -> Span:
    return Span(row[first].span.start, row[min(last, len(row) - 1)].span.end)
