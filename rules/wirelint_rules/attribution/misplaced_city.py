"""A city that is put into another country."""

from __future__ import annotations

from functools import cache

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.quotations import quoted
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._nations import ALIASES, capitals, nations
from wirelint_rules.attribution.misplaced_seat import cities_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLACES = frozenset("city cities town port capital suburb resort village".split())
_PREPOSITIONS = frozenset("in at near from to outside of".split())
_OF = pattern(r" of (?P<city>[A-ZÀ-Þ][\w’'-]+(?: (?:de |del )?[A-ZÀ-Þ][\w’'-]+){0,2})")
_ADJECTIVE = pattern(
    r"(?P<country>[A-Z][a-z]+)(?P<owner>[’']s)? (?:(?:second|third|southern|northern|eastern|western|central|coastal|largest|second-largest|third-largest|second-biggest|biggest|main|industrial|historic|major|port|seaside|border|resort|southeastern|southwestern|northeastern|northwestern) )*$"
)
_BEHIND = pattern(
    r"(?P<city>[A-ZÀ-Þ][\w’'-]+(?: (?:de |del )?[A-ZÀ-Þ][\w’'-]+)??),(?P<in> in)? (?P<country>[A-Z][a-z]+(?: (?:and )?[A-Z][a-z]+)??)(?=[,.;)])(?!, (?:and |or )?[A-Z])(?!(?:[,;])? (?:and|or) [A-Z])"
)
_MANY = frozenset(
    """Alexandria Barcelona Birmingham Boston Cambridge Cartagena Cordoba Córdoba Georgetown Guadalajara Hamilton Hyderabad Kingston Leon León Los Angeles Manchester Merida Mérida Newcastle Perth Portland
    Richmond San Jose San José San Juan San Salvador Santa Cruz Santiago Santo Domingo Sucre Toledo Trinidad Tripoli Valencia Victoria Wellington York London Athens Naples Victoria Melbourne Durban Odessa Paris Dublin Rome Moscow""".split()
) - {
    "Barcelona",
    "London",
    "Athens",
    "Paris",
    "Dublin",
    "Rome",
    "Moscow",
    "Naples",
    "Melbourne",
    "Durban",
    "Manchester",
}
"""Names of cities that several countries have."""

_SHARED = frozenset(
    "Jerusalem Hong Kong Macau Sarajevo Nicosia Belfast Edinburgh Glasgow Cardiff Taipei Sevastopol Simferopol Donetsk Luhansk Lviv Kaliningrad Gibraltar Ceuta Melilla Pristina Gaza Ramallah Lhasa Aleppo San Juan".split()
)
"""Cities of which two countries may be named, by who speaks or in which time."""


@rule(severity=Severity.WARNING, reach="paragraph", in_quotes="skip", words=_PLACES | _PREPOSITIONS)
def misplaced_city(document: Document) -> Iterator[Finding]:
    """A city is put into a country that is not its own.

    Bergen is a Norwegian town and Barcelona in Spain: city or country was swapped. Known are some 400 big cities. Reported where one
    of them stands with another country: behind its adjective (“the Danish port of Bergen”), before its name (“in Lyon, Italy,”) or in a dateline.
    Names that several countries have, lists, places that have changed hands, and quotations are left alone.

    Bad:  {==The Danish port of Bergen==} was flooded.
    Bad:  A court in {==Lyon, Italy==}, freed him.
    Bad:  The prize went to Vesna Trajk, {==a Croatian from Skopje==}.
    Good: The Norwegian port of Bergen was flooded. A court in Lyon, France, freed him. They played in Lyon, Italy and Spain.
    """
    story, text = words(document), document.text
    for at in story.standing(_PLACES):
        m = _OF.match(text, story.ends[at])
        low = max(0, story.starts[at] - _FAR)
        before = _ADJECTIVE.search(text[low : story.starts[at]]) if m else None
        if m and before:
            city = _known(m["city"])
            wrong = bool(city) and _wrong(city, before["country"])
            start = low + before.start()
            start -= 4 if text[max(0, start - 4) : start].lower() == "the " else 0
            span = Span(start, m.start("city") + len(city))
            if wrong and not quoted(document, span):
                yield Finding(span, f"{city} is in {cities_of()[city]}")
    for at in story.standing(_FROM):
        m = _NATIVE.match(text, story.ends[at])
        low = max(0, story.starts[at] - _FAR)
        before = _A_NATIONAL.search(text[low : story.starts[at]]) if m else None
        if m and before and _known(m["city"]) and _wrong(_known(m["city"]), before["country"]):
            city = _known(m["city"])
            span = Span(low + before.start(), m.start("city") + len(city))
            if cities_of()[city] not in _SETTLED and not quoted(document, span):
                yield Finding(span, f"{city} is in {cities_of()[city]}")
    for first in story.standing(_first_words()):
        stands = first > 0 and story.lower[first - 1] in _PREPOSITIONS and story.gaps[first] == " "
        m = _BEHIND.match(text, story.starts[first]) if stands else None
        if m and _known(m["city"]) == m["city"] and _wrong(m["city"], m["country"]):
            span = Span(m.start(), m.end())
            if not quoted(document, span):
                yield Finding(span, f"{m['city']} is in {cities_of()[m['city']]}")


_FAR = 60
_FROM = frozenset(("from",))
_NATIVE = pattern(r" (?P<city>[A-ZÀ-Þ][\w’'-]+(?: (?:de |del )?[A-ZÀ-Þ][\w’'-]+){0,2})")
_A_NATIONAL = pattern(r"\b[Aa]n? (?P<country>[A-Z][a-z]+)(?P<owner>) $")
_SETTLED = frozenset(
    """Britain England Scotland France Germany Belgium Netherlands Switzerland Austria Italy Spain Portugal Sweden Norway Denmark Finland Ireland Luxembourg Canada
    Australia Japan Singapore Israel Qatar Kuwait Bahrain Lebanon Turkey""".split()
) | {"United States", "United Arab Emirates", "Saudi Arabia", "New Zealand", "South Africa", "Hong Kong", "Russia"}
"""Countries of whose cities people from all over the world are."""


@cache
def _first_words() -> frozenset[str]:
    """The first words of the names of cities, in lower case."""
    return frozenset(city.partition(" ")[0].lower() for city in cities_of())


def _known(name: str) -> str:
    """The city that a name is or begins with, or ""."""
    parts = name.split(" ")
    found = (" ".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((city for city in found if city in cities_of() and city not in _MANY | _SHARED), "")


def _wrong(city: str, named: str) -> bool:
    """Whether a country or its adjective is not that of a city, nor has it ever been its capital."""
    country = ALIASES.get(named) or nations().get(named, "")
    if country in {"", "Georgia", "Soviet Union", "United States", "Palestine", "Western Sahara", "Canada", "England"}:
        return False
    return country != cities_of()[city] and city not in capitals().get(country, frozenset())
