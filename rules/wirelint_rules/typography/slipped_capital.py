"""Two capitals where a word has one."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.ngrams import counts
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._odd import COMMON, EVERYDAY, INNER, around, oddities, slipped

if TYPE_CHECKING:
    from collections.abc import Iterator

_TITLE = pattern(r" [A-Z]")
_CAPITALS = pattern(r"[A-Z]{2}[A-Za-z]*")


@rule(severity=Severity.ERROR, needs=("slipped-capital",), seen_as=oddities)
def slipped_capital(document: Document) -> Iterator[Finding]:
    """A word begins with two capitals, or with a small letter before capitals.

    The shift key was held too long, or the capitals lock was on; or a capital stands within an everyday word (“minIster”).
    Only everyday words are looked at, so that names (“McDonald”, “iPhone”) and abbreviations are left alone.

    Bad:  {~~THe~>The~~} road was closed on {~~MOnday~>Monday~~}, and {~~tHE~>the~~} bridge too.
    Bad:  The {~~goVernment~>government~~} said so.
    Good: QAnon, eBay and THE END, as MPs said of iOS.
    """
    text = document.text
    for m in (m for start, end in around(document, "slipped-capital") for m in _CAPITALS.finditer(text, start, end)):
        locked = m.start() > 0 and text[m.start() - 1].islower()
        span = Span(m.start() - locked, m.end())
        copy = document[span]
        if (
            slipped(copy)
            and (copy.lower() in EVERYDAY or not _TITLE.match(text, span.end))
            and not text[span.start - 1 : span.start].isalpha()
            and document.intact(span)
        ):
            better = copy.lower() if locked else copy.capitalize()
            yield Finding(span, f"“{copy}” has a capital too many", [Fix.replace(span, better)])
    yield from _inner(document)


def _inner(document: Document) -> Iterator[Finding]:
    """Everyday words with a capital within them."""
    text = document.text
    for m in (m for start, end in around(document, "slipped-capital") for m in INNER.finditer(text, start, end)):
        word = m.group().lower()
        if (
            text[m.start() - 1 : m.start()] in _ADDRESS
            or text[m.end() : m.end() + 1] in _ADDRESS
            or len(word) < _SHORTEST
        ):
            continue
        if (counts().count(word) or 0.0) >= COMMON and counts().count(m.group()) is None and document.intact(m.span()):
            yield Finding(Span(*m.span()), f"“{m.group()}” has a capital too many", [Fix.replace(m.span(), word)])


_ADDRESS = frozenset("@#/_.=&")
_SHORTEST = 5
