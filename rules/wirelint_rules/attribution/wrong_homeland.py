"""A body, a firm, a city or somebody well known, called another country’s in the apposition behind the name."""

from __future__ import annotations

import os
from functools import cache

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.assets import table
from wirelint.layers.quotations import quoted
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules import DATA
from wirelint_rules.attribution._nations import HOMES, nations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.words import Words

_BODIES = frozenset(
    """airline carrier bank lender carmaker automaker maker manufacturer drugmaker company giant group firm operator retailer chain chipmaker planemaker
    steelmaker miner brewer insurer conglomerate supermarket club side champions team party parliament legislature house chamber assembly agency service
    services police force regulator watchdog exchange index government ministry court newspaper broadcaster daily militia movement university museum troupe ballet
    opera network troops arm unit brand label association federation reserve secretariat palace""".split()
)
_PEOPLE = frozenset(
    """forward striker winger midfielder defender goalkeeper playmaker captain footballer player runner sprinter swimmer hurdler jumper thrower cyclist rider driver
    boxer golfer skier gymnast skater wrestler judoka star great champion winner superstar singer rapper pianist violinist cellist conductor composer tenor soprano actor actress director
    filmmaker novelist writer author poet playwright painter sculptor architect physicist chemist scientist economist philosopher who""".split()
)
_CITIES = frozenset("city port town hub metropolis megacity".split())
_HEADS = _BODIES | _PEOPLE | _CITIES
_SPORT = frozenset(
    "scored won beat final match champion championship race medal olympic olympics tournament cup round seconds".split()
)
"""Words of a story that names people of sport by their countries."""
_MODIFIERS = 4
"""So many words stand at most between a country and the head of what is called its."""

_NAME = 5
"""Of how many words a name is at most."""

_CLOSES = frozenset(",.;:)—")
_MORE = pattern(r",? (?:and|or|as well as|followed|against|to|in|from)\b|, (?:an?|the|[A-Z])")
_LISTED = pattern(
    r"(?:, |; | and | or | than | like | unlike | with | by | from | for | against | over | as | to | at |: |[(])(?:the )?$"
)
_NO_FACT = pattern(
    r"\b(?:former|formerly|then|once|so-called|equivalent|version|answer|counterpart|rival|owner|parent|naturali[sz]ed|-born|subsidiary|units?|arm)\b"
)
_WITHIN = {
    "Scotland": "Britain", "England": "Britain", "Wales": "Britain", "Northern Ireland": "Britain", "Hong Kong": "China",
    "Taiwan": "China", "Palestine": "Palestine", "Kosovo": "Kosovo",
}  # fmt: skip
"""Countries of which it depends on the view whose they are."""


@rule(severity=Severity.WARNING, reach="paragraph", in_quotes="skip", words=_HEADS | _SPORT)
def wrong_homeland(document: Document) -> Iterator[Finding]:
    """A body, a firm, a city or somebody well known is called another country’s.

    The Riksbank is Sweden’s central bank, Ryanair an Irish airline and Eliud Kipchoge a Kenyan runner. Known are some 900 bodies, 1,500 firms and
    clubs, 400 cities and 1,600 people of sport, music, film, letters and science. Reported where the apposition behind the name says that it is of a
    country that it is not of, neither by seat nor by origin nor by owner, and where somebody well known has the adjective of another country before
    the name, or another country behind “of”. Lists, former homes, units and rivals, and quotations are left alone.

    Bad:  The {==Riksbank, Norway’s central bank==}, cut its rate.
    Bad:  {==Ryanair, the Portuguese airline==}, will close the base.
    Bad:  {==Eliud Kipchoge, the Ethiopian marathon runner==}, came tenth.
    Good: The Riksbank, Sweden’s central bank, and Ryanair, the Irish airline, met Eliud Kipchoge, the Kenyan runner.
    Good: Ryanair, the Portuguese airline TAP and Lufthansa cut flights.
    """
    story = words(document)
    for at in story.standing(_HEADS):
        first = _country_before(story, at)
        if first is None:
            continue
        country = _COUNTRY[story.texts[first]]
        for start, homes, kinds in _named_before(document, story, first):
            whole = Span(start, story.ends[at])
            if (
                story.lower[at] in kinds
                and _differs(country, homes)
                and _ends(document.text, story, at)
                and not _LISTED.search(document.text[max(0, start - 12) : start])
                and not _NO_FACT.search(document[whole].lower())
                and not quoted(document, whole)
            ):
                name = document.text[start : story.ends[first]].partition(",")[0]
                yield Finding(whole, f"{name} is of {' or '.join(sorted(homes))}, not {country}")
            break
    yield from _people_of(document)


def _people_of(document: Document) -> Iterator[Finding]:
    """People well known by full name with another country behind “of”."""
    story = words(document)
    for at in story.standing(frozenset({"of"})) if not story.vocabulary.isdisjoint(_SPORT) else ():
        if at < _TWO or at + 1 >= len(story.texts) or story.gaps[at] != " " or not story.texts[at - 1][0].isupper():
            continue
        country = nations().get(story.texts[at + 1], "")
        name = document.text[story.starts[at - 2] : story.ends[at - 1]]
        homes = (
            frozenset((_stars().get(name) or "").partition("\t")[0].split(";"))
            if country == story.texts[at + 1]
            else frozenset()
        )
        whole = Span(story.starts[at - 2], story.ends[at + 1])
        if homes - {""} and _differs(country, homes) and not quoted(document, whole):
            yield Finding(whole, f"{name} is of {' or '.join(sorted(homes))}, not {country}")


_TWO = 2
"""Of so many words is the name of somebody who is taken with “of”."""


def _country_before(story: Words, at: int) -> int | None:
    """The word before the head of an apposition that is the adjective of a country or its name as owner, with which it begins."""
    if story.lower[at] == "who":
        return at - 1 if at > 1 and story.gaps[at] == " " and _opens(story, at - 1) else None
    for before in range(at - 1, max(0, at - 2 - _MODIFIERS), -1):
        if story.gaps[before + 1] != " ":
            return None
        if story.texts[before][0].isupper():
            return before if _COUNTRY[story.texts[before]] and _opens(story, before) else None
    return None


def _opens(story: Words, at: int) -> bool:
    """Whether a country begins an apposition: “, Norway’s …”, “, the Norwegian …”."""
    if not _COUNTRY[story.texts[at]]:
        return False
    if story.gaps[at] == ", ":
        return True
    return at > 1 and story.gaps[at] == " " and story.lower[at - 1] in {"the", "a", "an"} and story.gaps[at - 1] == ", "


def _named_before(document: Document, story: Words, first: int) -> Iterator[tuple[int, frozenset[str], frozenset[str]]]:
    """The longest known name right before the comma of an apposition: where it begins, whose it is, and what it may be called."""
    last = first - 1 if story.gaps[first] == ", " else first - 2
    for count in range(_NAME, 0, -1):
        begin = last - count + 1
        if begin < 0 or not story.texts[begin][0].isupper():
            continue
        name = document.text[story.starts[begin] : story.ends[last]].replace("’", "'")
        longer = (
            begin
            and story.gaps[begin] == " "
            and story.texts[begin - 1][0].isupper()
            and story.lower[begin - 1] not in _BEFORE
        )
        homes, kinds = _homes(name)
        if homes and not longer:
            yield story.starts[begin], homes, kinds
            return


_BEFORE = frozenset("the in at from to and but when while if because since after before as though although".split())


def _homes(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """The countries that something or somebody known by a name is of, and what it may be called."""
    if row := _stars().get(name):
        return frozenset(row.split(";")), _PEOPLE
    if row := _firms().get(name):
        return frozenset(row.partition("\t")[2].split(";")), _BODIES
    if row := _table("institutions.tsv").get(name) or _table("domestic.tsv").get(name):
        return frozenset(row.split(";")), _BODIES
    if (row := _table("cities.tsv").get(name)) and name not in _MANY:
        return frozenset({row}), _CITIES
    return frozenset(), frozenset()


_MANY = frozenset(
    """Alexandria Birmingham Boston Cambridge Cartagena Cordoba Córdoba Georgetown Guadalajara Hamilton Hyderabad Kingston Leon León Merida Mérida Newcastle Perth Portland
    Richmond Santiago Sucre Toledo Trinidad Tripoli Valencia Victoria Wellington York Jerusalem Macau Sarajevo Nicosia Belfast Sevastopol Simferopol Donetsk
    Luhansk Gaza Pristina""".split()
)
"""Cities that several countries have, or claim."""


def _differs(country: str, homes: frozenset[str]) -> bool:
    theirs = {*homes, *(_WITHIN.get(home, home) for home in homes)}
    own = {country, _WITHIN.get(country, country)}
    return theirs.isdisjoint(own)


def _ends(text: str, story: Words, at: int) -> bool:
    """Whether an apposition ends behind its head, or goes on with a clause of its own, and is no item of a list."""
    behind = text[story.ends[at] : story.ends[at] + 2]
    if story.lower[at] == "who":
        return behind[:1] == " "
    return (behind[:1] in _CLOSES and not _MORE.match(text, story.ends[at])) or text.startswith(
        (" that ", " which ", " who ", " based in "), story.ends[at]
    )


def _country(word: str) -> str:
    bare = word.removesuffix("’s").removesuffix("'s").removesuffix("’").removesuffix("'")
    if bare == word and nations().get(bare) == bare:
        return ""
    return HOMES.get(bare) or nations().get(bare, "")


_COUNTRY = Remembered(_country)
"""The country of which a word is the adjective or, with an apostrophe, the name; else ""."""


def _table(name: str) -> dict[str, str]:
    return table(os.path.join(DATA, name))


@cache
def _firms() -> dict[str, str]:
    return {name: row for name, row in _table("firms.tsv").items() if name[0].isupper()}


@cache
def _stars() -> dict[str, str]:
    """The countries of people of whom the news speaks, by their full names, and by surnames that only they have."""
    found: dict[str, str] = {}
    for name, row in _table("stars.tsv").items():
        countries, _, alone = row.partition("\t")
        found[name] = countries
        if alone:
            found[alone] = countries
    return found
