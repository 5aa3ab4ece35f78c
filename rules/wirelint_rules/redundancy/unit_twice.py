"""A currency, a percentage or the time of day, said by a sign and again by a word."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

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
_PERCENT = pattern(r"[0-9]%(?P<again> (?:percent|per cent|per ?centum|%))(?!\w)", ("%",))
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
    r"(?P<time>[0-9] ?[ap]\.?m\.?)(?P<again> (?:in the (?:morning|afternoon|evening)|at night|o['’]clock))\b",
    ("am ", "pm ", "m. ", "m "),
)


@rule(severity=Severity.WARNING, in_quotes="skip", where=(_MONEY, _PERCENT, _CLOCK, _BOTH))
def unit_twice(document: Document) -> Iterator[Finding]:
    """A unit is said by a sign and again by a word.

    “$5 million dollars”, “73% percent”, “8 a.m. in the morning”. Dollars of a country (“$5 Australian dollars”) and
    speech in quotation marks are left alone.

    Bad:  It cost {~~$5 million dollars~>$5 million~~} and {~~£10 pounds~>£10~~} a day.
    Bad:  About {~~73% percent~>73%~~} came at {~~8 a.m. in the morning~>8 a.m.~~}.
    Bad:  The road is {~~12 km kilometres~>12 km~~} long and cost {~~$40m million~>$40m~~}.
    Good: It cost $5 million, a dollar a day, and $5 pound cakes at 8 a.m. on Monday.
    """
    for m in _MONEY.finditer(document.text):
        if m["word"] in _SIGNS[m["sign"]] and not (
            m["word"] in {"pound", "dollar"} and document.text[m.end() : m.end() + 1] == " "
        ):
            yield from _report(document, Span(*m.span()), Span(*m.span("again")))
    for m in _BOTH.finditer(document.text):
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
    for one in (_PERCENT, _CLOCK):
        for m in one.finditer(document.text):
            start = m.start()
            while start and document.text[start - 1] in "0123456789.,:":
                start -= 1
            yield from _report(document, Span(start, m.end()), Span(*m.span("again")))


def _report(document: Document, span: Span, again: Span) -> Iterator[Finding]:
    if document.intact(span):
        copy = document[span]
        yield Finding(span, f"“{copy}” says its unit twice", [Fix.replace(span, copy[: again.start - span.start])])
