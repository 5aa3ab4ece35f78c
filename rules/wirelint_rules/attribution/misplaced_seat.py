"""A ministry, parliament or court of one country in the capital of another."""

from __future__ import annotations

import os
from functools import cache

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.assets import table
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules import DATA
from wirelint_rules.attribution._nations import capitals, nations

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEAT = pattern(
    r"(?:[’']s?)? (?:own |new )?(?P<body>(?:[a-z]+ ){0,2}(?:ministry|parliament|supreme court|central bank|president[’']s office|prime minister[’']s office)"
    r"|(?:[A-Z][a-z]+ ){0,2}(?:Ministry|Parliament|Supreme Court|Central Bank)) in (?:downtown |central )?(?P<city>[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)?)(?=[,.;]| [a-z]|$)"
)
_BODIES = frozenset("ministry parliament court bank office".split())
_IN = frozenset({"in"})
_CITY = pattern(r" in (?:downtown |central )?(?P<city>[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*){0,2})(?=[,.;:)]| [a-z(]|$)")
_NO_SEAT = pattern(
    r"\b(?:copy|replica|version|equivalent|own|answer to|mini|fake|branch|film|so-called) (?:of )?(?:the )?$"
)
_LONGEST = 32
"""How long the name of a palace or an exchange is at most, in code points."""

_BEFORE = 6
"""In how many words before the last one of a body its country is looked for."""


@rule(severity=Severity.ERROR, in_quotes="skip", words=_BODIES | _IN)
def misplaced_seat(document: Document) -> Iterator[Finding]:
    """A ministry, parliament or high court of one country is in another’s capital.

    “The Ukrainian defence ministry in Moscow” has the wrong country or the wrong city. Reported where a country’s name or adjective stands before a ministry,
    a parliament, a supreme court, a central bank or the office of its head, with “in” and the capital of another country behind it, which is no
    capital of its own. So are some 260 palaces, parliaments, exchanges, museums, hospitals and universities known by name in a big city where they
    are not (“the Kremlin in Paris”). Copies and branches, embassies, missions and cities that two countries have are left alone.

    Bad:  {==The Ukrainian defence ministry in Moscow==} denied it.
    Bad:  {==The Kremlin in Paris==} said no date had been set.
    Good: The Russian defence ministry in Moscow and Ukraine’s embassy in Warsaw denied it.
    """
    yield from _known(document)
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


def _known(document: Document) -> Iterator[Finding]:
    """Palaces, exchanges and the like that are known by name, in a city where they are not."""
    story, text = words(document), document.text
    for at in story.standing(_IN):
        if (
            not at
            or not story.texts[at - 1][0].isupper()
            or story.gaps[at] != " "
            or _city(text, story.ends[at - 1]) is None
        ):
            continue
        end, city = story.ends[at - 1], _city(text, story.ends[at - 1]) or ""
        name = _seat(text, end)
        country, _, rest = seats().get(name, "").partition("\t")
        cities, _, only = rest.partition("\t")
        start = end - len(name)
        elsewhere = cities_of().get(city) != country or bool(only)
        if (
            name
            and city not in cities.split(";")
            and elsewhere
            and not _NO_SEAT.search(text[max(0, start - 20) : start])
        ):
            start -= 4 if text[max(0, start - 4) : start].lower() == "the " else 0
            stop = text.index(city, end) + len(city)
            yield Finding(Span(start, stop), f"{name} is in {cities.split(';')[0]}, not in {city}")


def _city(text: str, end: int) -> str | None:
    """The big city that stands behind “in”, or None."""
    m = _CITY.match(text, end)
    return m["city"] if m and m["city"] in cities_of() else None


def _seat(text: str, end: int) -> str:
    """The palace, exchange or the like whose name ends at an offset, or ""."""
    before = text[max(0, end - _LONGEST) : end].split(" ")
    for count in (4, 3, 2, 1):
        name = " ".join(before[-count:])
        if count <= len(before) and name in seats():
            longer = len(before) > count and before[-count - 1][:1].isupper() and before[-count - 1] != "The"
            return "" if longer else name
    return ""


@cache
def seats() -> dict[str, str]:
    """The country of palaces, exchanges and the like, by their names; after a tab, their cities, and whether they are nowhere else in it."""
    return table(os.path.join(DATA, "seats.tsv"))


@cache
def cities_of() -> dict[str, str]:
    """The country of each big city."""
    return table(os.path.join(DATA, "cities.tsv"))


@cache
def _countries() -> dict[str, frozenset[str]]:
    """The countries of which each city is a capital or a seat of government."""
    found: dict[str, set[str]] = {}
    for country, cities in capitals().items():
        for city in cities:
            found.setdefault(city, set()).add(country)
    return {city: frozenset(countries) for city, countries in found.items()}
