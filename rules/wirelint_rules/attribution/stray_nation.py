"""A home minister, or a service of a state, of a country that the story is not about."""

from __future__ import annotations

import os
from functools import cache

from wirelint import Document, Finding, Severity, Span, layer, pattern, rule
from wirelint.assets import table
from wirelint.layers.numbers.dates import years_between
from wirelint.layers.paragraphs import dateline, in_headline
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at
from wirelint.layers.speech.people import people
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules import DATA
from wirelint_rules.attribution._nations import capitals, nations

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIELD = (
    r"(?:[Hh]ealth|[Ii]nterior|[Hh]ome|[Ee]ducation|[Tt]ransport|[Aa]griculture|[Ff]arm|[Ff]isheries|[Jj]ustice|[Hh]ousing|[Ll]abou?r|[Ww]ater"
    r"|[Cc]ulture|[Ww]elfare|[Pp]ublic [Ww]orks|[Ii]nfrastructure|[Ee]nvironment|[Ff]orestry|[Ss]ports?|[Tt]ourism|[Ii]nformation|[Mm]ining|[Pp]olice)"
)
_OFFICE = pattern(
    rf"(?:[’']s?)? (?P<office>(?:{_FIELD} )(?:[Mm]inister|[Mm]inistry|[Ss]ecretary)|(?:[Cc]ivil [Dd]efen[cs]e|[Cc]ivil [Pp]rotection|[Cc]oast [Gg]uard|[Ww]eather|[Mm]eteorological|[Dd]isaster|[Ff]ire)"
    r" (?:[Aa]gency|[Ss]ervice|[Oo]ffice|[Bb]ureau|[Cc]hief)|[Cc]oast [Gg]uard|[Ff]ederal [Pp]olice|[Nn]ational [Pp]olice|[Ss]upreme [Cc]ourt|[Cc]hief [Jj]ustice|[Aa]ttorney [Gg]eneral|[Cc]entral [Bb]ank|[Pp]arliament|[Gg]overnment spokes\w+|[Pp]olice|[Gg]eological [Ss]urvey|[Ww]ater [Aa]uthority|[Rr]ed [Cc]ross|[Gg]rid operator)"
    r"(?=[,.]| [A-Z]| (?:said|says|told|has|had|was|is|ruled|ordered|declared|warned|announced|confirmed)\b)"
)
_LAST = frozenset(
    "minister ministry secretary agency service office bureau guard police court justice general chief bank parliament survey".split()
)
"""The last words of those offices."""

_BETWEEN = 4
"""In how many words before the last one of an office its country is looked for."""

_LONGEST = 4
"""Of how many words the name of a place is at most."""

_LEAST = 3
"""How often a country is spoken of at least that a story is about."""

_MOST = 3
"""Of how many countries beside a story may speak at most that is about one."""


@rule(
    severity=Severity.WARNING,
    in_quotes="skip",
    words=_LAST,
)
def stray_nation(document: Document) -> Iterator[Finding]:
    """A home office or a state’s service is of a country that the story is not about.

    In a story from Lima about floods in Peru, “Bolivia’s health minister” has most likely been put for Peru’s. Reported for ministers
    of what a country has at home (health, schools, transport), police, courts and services, where the story speaks of their
    country nowhere else, neither by its name nor by its people, capital or regions, and is about one other country: the one in its
    dateline, or one that it names three times at least. Stories of many countries are left alone.

    Bad:  LIMA, Peru (May 2, 2019) — Peru’s rivers rose. {==Bolivia’s health minister==}, Ana Prado, declared an emergency.
    Good: LIMA, Peru (May 2, 2019) — Bolivia’s health minister, Ana Prado, flew home to La Paz.
    """
    offices = list(_offices(document))
    found = spoken_of(document) if offices else {}
    if len(found) < TWO or len(found) > _MOST + 1:
        return
    home = home_of(document, found, _LEAST)
    for country, span, office in offices:
        alone = len(found.get(country, ())) == 1 and home not in {"", country}
        then = alone and any(True for _ in years_between(document, *sentence_at(document, span.start)))
        if alone and not then and not quoted(document, span) and not in_headline(document, span):
            message = f"the story speaks of {home}, and of {country} nowhere else"
            yield Finding(Span(span.start, office.end), message)


TWO = 2
"""A story speaks of so many countries at least, its own and the stray one."""


def _offices(document: Document) -> Iterator[tuple[str, Span, Span]]:
    """Offices behind a country's name or adjective: the country, where it stands, and where its office does."""
    story = words(document)
    for at in story.standing(_LAST):
        for before in range(max(0, at - _BETWEEN), at):
            span = Span(story.starts[before], story.ends[before])
            name = document[span].removesuffix("’s").removesuffix("'s").removesuffix("’").removesuffix("'")
            country = nations().get(name)
            m = _OFFICE.match(document.text, span.start + len(name)) if country else None
            if before and story.lower[before - 1] in _PART_OF_ANOTHER:
                continue  # Northern Ireland's chief justice
            if country and m and m.end("office") == story.ends[at]:
                yield country, Span(span.start, span.start + len(name)), Span(*m.span("office"))


_PART_OF_ANOTHER = frozenset(
    "northern new inner outer papua equatorial guinea french dutch british american west".split()
)
"""Words that make another country, or a part of one, of the name behind them."""


def home_of(document: Document, found: dict[str, list[Span]], least: int) -> str:
    """The country of the dateline, or the one of which the story speaks most, if so often at least."""
    line = dateline(document)
    meant = as_places(document, found)
    country, spans = max(meant.items(), key=lambda one: len(one[1]), default=("", []))
    filed = next((one for one, own in meant.items() if line and any(line.place.covers(span) for span in own)), "")
    return filed or (country if len(spans) >= least else "")


def as_places(document: Document, found: dict[str, list[Span]]) -> dict[str, list[Span]]:
    """Where the countries of a story are meant by their names, and nobody is who bears one: Neville Trang, whom Thailand has a province to match."""
    borne = [mention for person in people(document) if " " in person.name for mention in person.mentions]
    left = {
        country: [span for span in spans if not any(mention.covers(span) for mention in borne)]
        for country, spans in found.items()
    }
    return {country: spans for country, spans in left.items() if spans}


@layer
def spoken_of(document: Document) -> dict[str, list[Span]]:
    """The countries of which a story speaks, with the places where it does."""
    found: dict[str, list[Span]] = {}
    copy, story = document.text, words(document)
    known = _means()
    for at in story.standing(_first_words()):
        for count in range(min(_LONGEST, len(story.texts) - at), 0, -1):
            text = copy[story.starts[at] : story.ends[at + count - 1]]
            name = text.removesuffix("’s").removesuffix("'s")
            name = name.title() if name.isupper() and len(name) > _SHORT else name
            if name in known:
                found.setdefault(known[name], []).append(Span(story.starts[at], story.starts[at] + len(name)))
                break
    return found


@layer
def of_cities(document: Document) -> frozenset[str]:
    """The countries of which a story names great cities."""
    story, found = words(document), set[str]()
    for at in story.standing(frozenset(_cities_by_first_word())):
        for city, country in _cities_by_first_word()[story.lower[at]]:
            start, end = story.starts[at], story.starts[at] + len(city)
            if document.text.startswith(city, start) and not document.text[end : end + 1].isalnum():
                found.add(country)
    return frozenset(found)


@cache
def _cities_by_first_word() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for city, country in table(os.path.join(DATA, "cities.tsv")).items():
        found.setdefault(city.partition(" ")[0].lower().replace("’", "'"), []).append((city, country))
    return found


_SHORT = 4
"""Up to so many letters a name in capitals is an abbreviation."""


@cache
def _means() -> dict[str, str]:
    """The countries that are meant by their names, adjectives, capitals and divisions."""
    places = table(os.path.join(DATA, "places.tsv"))
    found = {name: kind[9:] for name, kind in places.items() if kind.startswith("division:") and ";" not in kind}
    found.update((city, country) for country, cities in capitals().items() for city in cities)
    return {**found, **nations()}


@cache
def _first_words() -> frozenset[str]:
    first = {name.partition(" ")[0].lower().replace("’", "'") for name in _means()}
    return frozenset(first | {f"{word}'s" for word in first})
