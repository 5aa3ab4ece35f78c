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
_CLOCK = pattern(
    r"(?P<time>[0-9] ?[ap]\.?m\.?)(?P<again> (?:in the (?:morning|afternoon|evening)|at night|o['’]clock))\b",
    ("am ", "pm ", "m. ", "m "),
)


@rule(severity=Severity.WARNING, in_quotes="skip", where=(_MONEY, _PERCENT, _CLOCK))
def unit_twice(document: Document) -> Iterator[Finding]:
    """A unit is said by a sign and again by a word.

    “$5 million dollars”, “73% percent”, “8 a.m. in the morning”. Dollars of a country (“$5 Australian dollars”) and
    speech in quotation marks are left alone.

    Bad:  It cost {~~$5 million dollars~>$5 million~~} and {~~£10 pounds~>£10~~} a day.
    Bad:  About {~~73% percent~>73%~~} came at {~~8 a.m. in the morning~>8 a.m.~~}.
    Good: It cost $5 million, a dollar a day, and $5 pound cakes at 8 a.m. on Monday.
    """
    for m in _MONEY.finditer(document.text):
        if m["word"] in _SIGNS[m["sign"]] and not (
            m["word"] in {"pound", "dollar"} and document.text[m.end() : m.end() + 1] == " "
        ):
            yield from _report(document, Span(*m.span()), Span(*m.span("again")))
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
