"""A firm, a bank or a club that is given to a country it is not of."""

from __future__ import annotations

import os
from functools import cache

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.assets import table
from wirelint.layers.words import words
from wirelint.patterns import one_of
from wirelint.typed import TYPE_CHECKING
from wirelint_rules import DATA
from wirelint_rules.attribution._nations import HOMES, nations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.words import Words
    from wirelint.patterns import Pattern

_CLUBS = frozenset("club side champions giants team".split())
_FIRMS = frozenset(
    """airline carrier bank lender carmaker automaker maker manufacturer drugmaker company giant group firm operator retailer chain chipmaker planemaker
    steelmaker miner brewer insurer conglomerate supermarket""".split()
)
_SEVERAL = frozenset(
    """suppliers bidders makers companies firms banks carriers airlines clubs producers carmakers manufacturers rivals partners builders contractors operators
    shipbuilders sponsors investors lenders stakeholders shareholders consortium venture""".split()
)
"""What several firms are called, each of which may then be named with its country: “EDF of France”."""
_WITHIN = {"Britain": frozenset({"England", "Scotland", "Wales"}), "European Union": frozenset({"European"})}
_MODIFIERS = 3
"""So many words stand at most between the adjective of a country and the word for what a firm is."""

_NO_NAME = "’'-&"
_NOT_OF = frozenset("and or of for with by in to from whose rival unit arm subsidiary partner".split())


@rule(severity=Severity.ERROR, reach="paragraph", in_quotes="skip", words=_CLUBS | _FIRMS | _SEVERAL)
def foreign_firm(document: Document) -> Iterator[Finding]:
    """A firm, a bank or a club is given to another country.

    Lufthansa is German, Juventus Italian. Known are some 1,500 airlines, banks, makers of cars, drugs and chips, oil and telephone companies, shops
    and clubs. Reported where one of them stands behind a word for what it is and the adjective of a country that it is not of, neither by
    seat nor by origin nor by owner: name or country was swapped. Units and rivals of a firm, longer names and quotations are left alone.

    Bad:  {==The French carrier Lufthansa==} cut 300 flights.
    Bad:  {==The Spanish club Juventus==} fired its coach.
    Bad:  The bidders are {==Rosatom of Ukraine==} and EDF of France.
    Good: The German carrier Lufthansa, a Dutch unit of the bank UniCredit and Chelsea, the English club, were named.
    """
    story, text = words(document), document.text
    for at in story.standing(_CLUBS | _FIRMS):
        if (
            not story.texts[at + 1 : at + 2]
            or story.texts[at + 1][0].islower()
            or story.gaps[at + 1] not in {" ", ", "}
        ):
            continue
        m = _names().match(text, story.starts[at + 1])
        first = _adjective(story, at) if m and text[m.end() : m.end() + 1] not in {*_NO_NAME[2:]} else None
        if m is None or first is None:
            continue
        kinds, _, countries = firms()[m.group()].partition("\t")
        theirs = frozenset(countries.split(";"))
        own = _country(story.texts[first])
        fits = own in theirs or not theirs.isdisjoint(_WITHIN.get(own, frozenset()))
        longer = text[m.end() : m.end() + 1] == " " and text[m.end() + 1 : m.end() + 2].isupper()
        if not fits and not longer and ("club" in kinds.split(";")) == (story.lower[at] in _CLUBS):
            start = story.starts[first] - (
                4 if text[max(0, story.starts[first] - 4) : story.starts[first]].lower() == "the " else 0
            )
            yield Finding(Span(start, m.end()), f"{m.group()} is of {' or '.join(sorted(theirs))}, not {own}")
    if not story.vocabulary.isdisjoint(_FIRMS | _SEVERAL):
        yield from _of_countries(document)


_OF_COUNTRY = pattern(r" of (?P<country>(?:South |North |New |Saudi )?[A-Z][a-z]+)(?![\w’'-]| [A-Z])")


def _of_countries(document: Document) -> Iterator[Finding]:
    """Firms with a country behind “of”: “Rosatom of Russia”."""
    story, text = words(document), document.text
    for at in story.standing(frozenset(("of",))):
        m = _OF_COUNTRY.match(text, story.starts[at] - 1) if at and story.gaps[at] == " " else None
        own = nations().get(m["country"], "") if m else ""
        if m is None or own != m["country"]:
            continue
        for count in range(min(_LONGEST, at), 0, -1):
            start = story.starts[at - count]
            name = text[start : story.ends[at - 1]]
            if name[0].isupper() and (row := firms().get(name)):
                kinds, _, countries = row.partition("\t")
                theirs = frozenset(countries.split(";"))
                longer = at > count and story.gaps[at - count] == " " and story.texts[at - count - 1][0].isupper()
                person = count > 1 and story.texts[at - 1] not in _OF_FIRMS
                if own not in theirs and "club" not in kinds and not (longer or person):
                    message = f"{name} is of {' or '.join(sorted(theirs))}, not {own}"
                    yield Finding(Span(start, m.end()), message)
                break


_OF_FIRMS = frozenset(
    "Airlines Airways Air Bank Group Steel Motors Power Mining Aramco Energy Telecom Electric Nickel Holdings Corporation Oil Gas Nuclear Atomic Railways Electronics Pharma Biotech Neft".split()
)
"""Last words of the names of firms that nobody is called by."""
_LONGEST = 4
"""Of how many words the name of a firm is at most."""


def _adjective(story: Words, at: int) -> int | None:
    """The word before what a firm is that is the adjective of a country, or None."""
    for before in range(at - 1, max(-1, at - 2 - _MODIFIERS), -1):
        if story.gaps[before + 1] != " " or story.lower[before] in _NOT_OF:
            return None
        if _country(story.texts[before]):
            joined = (
                before
                and story.gaps[before] == " "
                and story.texts[before - 1][0].isupper()
                and story.lower[before - 1] != "the"
            )
            return None if joined else before
        if not story.texts[before].islower():
            return None
    return None


def _country(word: str) -> str:
    return HOMES.get(word) or nations().get(word, "")


@cache
def firms() -> dict[str, str]:
    """What each firm or club is and, after a tab, of which countries, by its name."""
    return table(os.path.join(DATA, "firms.tsv"))


@cache
def _names() -> Pattern:
    return pattern(rf"{one_of(firms())}\b(?![’'-][A-Za-z]\w)")
