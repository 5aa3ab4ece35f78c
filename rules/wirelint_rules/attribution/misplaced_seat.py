"""A ministry, parliament or court of one country in the capital of another."""

from __future__ import annotations

from functools import cache

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._nations import capitals, nations

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEAT = pattern(
    r"(?:[’']s?)? (?:own |new )?(?P<body>(?:[a-z]+ ){0,2}(?:ministry|parliament|supreme court|central bank|president[’']s office|prime minister[’']s office)"
    r"|(?:[A-Z][a-z]+ ){0,2}(?:Ministry|Parliament|Supreme Court|Central Bank)) in (?:downtown |central )?(?P<city>[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)?)(?=[,.;]| [a-z]|$)"
)
_BODIES = frozenset("ministry parliament court bank office".split())
_BEFORE = 6
"""In how many words before the last one of a body its country is looked for."""


@rule(severity=Severity.ERROR, in_quotes="skip", words=_BODIES)
def misplaced_seat(document: Document) -> Iterator[Finding]:
    """A ministry, parliament or high court of one country is in another’s capital.

    “The Ukrainian defence ministry in Moscow” has the wrong country or the wrong city. Reported where a country’s name or adjective stands before a ministry,
    a parliament, a supreme court, a central bank or the office of its head, with “in” and the capital of another country behind it, which is no
    capital of its own. Embassies, missions and cities that two countries have are left alone.

    Bad:  {==The Ukrainian defence ministry in Moscow==} denied it.
    Good: The Russian defence ministry in Moscow and Ukraine’s embassy in Warsaw denied it.
    """
    story = words(document)
    seen: set[int] = set()
    for at in story.standing(_BODIES):
        for before in range(max(0, at - _BEFORE), at):
            span = Span(story.starts[before], story.ends[before])
            name = document[span].removesuffix("’s").removesuffix("'s").removesuffix("’").removesuffix("'")
            country = nations().get(name)
            m = _SEAT.match(document.text, span.start + len(name)) if country and span.start not in seen else None
            theirs = _countries().get(m["city"], frozenset()) if m else frozenset()
            if m and country and theirs and country not in theirs:
                seen.add(span.start)
                start = span.start - 4 if document[max(0, span.start - 4), span.start].lower() == "the " else span.start
                yield Finding(Span(start, m.end("city")), f"{m['city']} is not in {country}")
                break


@cache
def _countries() -> dict[str, frozenset[str]]:
    """The countries of which each city is a capital or a seat of government."""
    found: dict[str, set[str]] = {}
    for country, cities in capitals().items():
        for city in cities:
            found.setdefault(city, set()).add(country)
    return {city: frozenset(countries) for city, countries in found.items()}
