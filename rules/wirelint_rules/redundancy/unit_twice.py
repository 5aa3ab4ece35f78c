"""A currency, a percentage or the time of day, said by a sign and again by a word."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import outside_speech

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

_SIGNS = {
    "$": ("dollars", "dollar", "bucks"),
    "£": ("pounds", "pound"),
    "€": ("euros", "euro"),
    "¥": ("yen", "yuan"),
}
_MONEY = pattern(
    r"(?P<sign>[$£€¥]) ?[0-9][0-9.,]*(?: (?:hundred|thousand|million|billion|trillion))?(?P<again> (?P<word>[A-Za-z]+))\b",
    ("$", "£", "€", "¥"),
)
_PERCENT = pattern(r"%(?P<again> (?:percent|per cent|per ?centum|%))(?!\w)", ("% p", "% %"))
_NAMED = {
    "km": "kilometres kilometers kilometre kilometer", "m": "metres meters metre meter", "cm": "centimetres centimeters", "mm": "millimetres millimeters",
    "kg": "kilograms kilogrammes kilos kilogram", "g": "grams grammes", "l": "litres liters litre liter", "ft": "feet foot", "lb": "pounds", "lbs": "pounds",
    "mph": "miles", "kph": "kilometres kilometers", "ha": "hectares hectare", "mi": "miles mile", "mw": "megawatts", "kw": "kilowatts", "gw": "gigawatts",
    "sq": "square", "°c": "degrees", "°f": "degrees", "°": "degrees", "bn": "billion", "tn": "trillion", "k": "thousand", "min": "minutes", "hrs": "hours",
}  # fmt: skip
"""Short forms of units, and the words that say the same."""

_BOTH = pattern(
    r"[0-9](?:\.[0-9]+)? ?(?P<one>km|cm|mm|kg|ft|lbs?|mph|kph|ha|mi|MW|kW|GW|bn|tn|hrs|min|[mglk]|°[CF]?|kilomet(?:re|er)s?|met(?:re|er)s?|lit(?:re|er)s?|kilograms?|hectares?|miles?|feet)"
    r" (?P<again>km|cm|mm|kg|ft|lbs?|mph|kph|ha|mi|MW|kW|GW|[mgl]|°[CF]|[a-z]+)\b"
)
_CLOCK = pattern(
    r"m\.?(?P<again> (?:in the (?:early |late |same )?(?:morning|afternoon|evening)|at night|o['’]clock))\b",
    ("m in the ", "m. in the ", "m at night", "m. at night", "m o", "m. o"),
)
_HOUR = pattern(r"[0-9][0-9.,:]* ?[ap]\.?$")
_FIGURE = pattern(r"[0-9.,:]*[0-9]$")


_AGAIN = frozenset(word for names in _NAMED.items() for name in names for word in name.split()) | {"million"}
_MONEYS = frozenset(word for names in _SIGNS.values() for word in names)
_OTHERS = frozenset("percent cent percentum centum morning afternoon evening night o'clock".split())
_WORDED = pattern(r"per ?cent(?P<again> ?%)", ("cent %", "cent%"))
_CODED = pattern(
    r"(?:USD|US\$|EUR|GBP|JPY) ?[0-9][0-9.,]*(?: (?:hundred|thousand|million|billion|trillion))?(?P<again> (?:US )?(?:dollars?|euros?|pounds?|yen))\b",
    ("USD", "US$", "EUR", "GBP", "JPY"),
)
_FARTHEST = 24
"""So many code points before a unit its number begins, at most."""


@rule(
    severity=Severity.WARNING,
    reach="paragraph",
    needs=("% %", "cent %", "cent%"),
    words=_AGAIN | _MONEYS | _OTHERS,
    gives_way=True,
)
def unit_twice(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A unit is said by a sign and again by a word.

    “$5 million dollars”, “73% percent”, “8 a.m. in the morning”. Dollars of a country (“$5 Australian dollars”) and
    speech in quotation marks are left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  It cost {~~$5 million dollars~>$5 million~~} and {~~£10 pounds~>£10~~} a day.
    Bad:  About {~~73% percent~>73%~~} came at {~~8 a.m. in the morning~>8 a.m.~~}.
    Bad:  The road is {~~12 km kilometres~>12 km~~} long and cost {~~$40m million~>$40m~~}.
    Good: It cost $5 million, a dollar a day, and $5 pound cakes at 8 a.m. on Monday.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    for m in _MONEY.finditer(document.text):
        if m["word"] in _SIGNS[m["sign"]] and not (
            m["word"] in {"pound", "dollar"} and document.text[m.end() : m.end() + 1] == " "
        ):
            yield from _report(document, Span(*m.span()), Span(*m.span("again")))
    for m in _named(document):
        one, again = m["one"].lower(), m["again"].lower()
        if (
            again in _NAMED.get(one, "").split()
            or one in _NAMED.get(again, "").split()
            or (one == "m" and again == "million")
        ):
            start = m.start()
            while start and document.text[start - 1] in "0123456789.,$£€":
                start -= 1
            yield from _report(document, Span(start, m.end()), Span(m.start("again") - 1, m.end()))
    for one in (_WORDED, _CODED):
        for m in one.finditer(document.text):
            yield from _report(document, Span(*m.span()), Span(*m.span("again")))
    for said, before in ((_PERCENT, _FIGURE), (_CLOCK, _HOUR)):
        for m in said.finditer(document.text):
            figure = before.search(document.text[max(0, m.start() - _FARTHEST) : m.start()])
            if figure:
                span = Span(m.start() - len(figure.group()), m.end())
                yield from _report(document, span, Span(*m.span("again")))


def _named(document: Document) -> Iterator[Match[str]]:
    """Where a figure with a unit has another name of a unit behind it."""
    story = words(document)
    for at in story.standing(_AGAIN):
        start, end = story.starts[at], story.ends[at]
        if not _UNIT_BEFORE[story.lower[at - 1] if at else ""] and document.text[start - 3 : start - 1] not in _DEGREES:
            continue
        yield from (m for m in _BOTH.finditer(document.text, max(0, start - _FARTHEST), end) if m.end() == end)


def _is_unit(word: str) -> bool:
    """Whether a word in lower case is a unit of those that have two names, or such a one behind its figure."""
    return word.lstrip("0123456789.,") in _UNITS


_SINGULARS = frozenset(
    """km cm mm kg ft lb lbs mph kph ha mi mw kw gw bn tn hrs min m l k g c f kilometre kilometer metre meter litre liter kilogram hectare mile""".split()
)
_UNITS = _SINGULARS | {f"{unit}s" for unit in _SINGULARS} | {"feet"}
_UNIT_BEFORE = Remembered(_is_unit)
_DEGREES = frozenset(f"{digit}°" for digit in "0123456789") | {"°C", "°F", "°c", "°f"}


def _report(document: Document, span: Span, again: Span) -> Iterator[Finding]:
    if document.intact(span):
        copy = document[span]
        yield Finding(span, f"“{copy}” says its unit twice", [Fix.replace(span, copy[: again.start - span.start])])
