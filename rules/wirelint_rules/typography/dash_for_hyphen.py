"""A dash that stands where a compound has its hyphen: “pro—Russian”, “20–year–old”."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.patterns import headed
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIX = "pro|anti|ex|non|pre|post|semi|co|multi|mid|self|inter|counter|re|un|vice"
_HALF = "well|so|long|short|full|part|high|low|far|half|hard|right|left|two|three|four|five|six|seven|eight|nine|ten|first|second|third|middle|world|cease|state|old|new|open|close|deep"
_COMPOUND = pattern(
    rf"(?<![\w–—-])(?:(?:{_PREFIX})—[A-Za-z]{{2,}}|(?:{_PREFIX}|{_HALF})–[a-z]{{3,}}|\d{{1,3}}[–—](?:year|month|week|day|hour|minute|mile|member|point|seat|foot|metre|meter|kilometre|kilometer)(?:[–—-]old)?"
    rf"|(?:\d{{1,3}}|[a-z]+)-year[–—]old)(?:s\b|\b)(?![\w–—-])",
    ("—", "–"),
)


_DASHES = ("—", "–")
_DASH = pattern(r"(?<=[a-z0-9])[—–](?=[A-Za-z])")
_LONGEST = 24
"""How far from a dash, in code points, its compound begins and ends."""


@rule(severity=Severity.WARNING, reach="paragraph", needs=_DASHES)
def dash_for_hyphen(document: Document) -> Iterator[Finding]:
    """A dash stands where a compound has its hyphen.

    Prefixes (“pro—Russian”, “anti–war”), compounds with a short first word (“well–known”) and ages and measures (“20–year–old”). What dashes do join –
    ranges, routes, pairs of equals (“cost–benefit”, “pro–New York”) – is left alone.

    Bad:  The {~~pro—Russian~>pro-Russian~~} party and the {~~well–known~>well-known~~} singer, a {~~20–year–old~>20-year-old~~}, met.
    Good: The 1990–95 war, the Paris–Dakar race, a cost–benefit study; he did well—better than most.
    """
    text, last = document.text, 0
    for dash in headed(_DASH, text, *_DASHES):
        start = text.rfind(" ", max(0, dash.start() - _LONGEST), dash.start()) + 1
        m = _COMPOUND.search(text, max(last, start), dash.end() + _LONGEST) if dash.start() > last else None
        if m and document.intact(m.span()):
            last = m.end()
            better = m.group().replace("—", "-").replace("–", "-")
            yield Finding(
                Span(*m.span()), f"a dash stands for the hyphen of “{better}”", [Fix.replace(m.span(), better)]
            )
