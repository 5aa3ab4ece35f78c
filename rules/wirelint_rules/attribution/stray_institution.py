"""An office or a body that only other countries have, in a story that is not about them."""

from __future__ import annotations

import os
from functools import cache

from wirelint import Document, Finding, Severity, Span, rule
from wirelint.assets import drawn
from wirelint.layers.paragraphs import in_headline
from wirelint.layers.quotations import quoted
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules import DATA
from wirelint_rules.attribution._nations import by_first_word
from wirelint_rules.attribution.stray_nation import as_places, home_of, of_cities, spoken_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEAST = 2
"""How often the one country that a story is about is spoken of at least."""

_AT_HOME = 4
"""So often where the United States has such an office or body: its copy may name no country at all."""


@rule(severity=Severity.WARNING, in_quotes="skip")
def stray_institution(document: Document) -> Iterator[Finding]:
    """An office or a body that the story’s country does not have.

    “Home Secretary Peter Mwangi” in a story from Nairobi, or the Bundestag in one from Cape Town: a title or a body was put for the local one. Reported where
    a title that few countries have, or a parliament, a court, a bank or a service that one has, stands once in a story which speaks of none of these
    countries anywhere, neither by name nor by people, cities or regions, and is about another: the one in its dateline, or one that it names
    twice at least. Seats of power of which all the world speaks (the Kremlin, the White House), abbreviations and quotations are left alone.

    Bad:  NAIROBI, Kenya (June 2, 2023) — Kenya’s wards are full. {==Home Secretary==} Peter Mwangi said doses had come.
    Bad:  AMMAN, Jordan — Jordan’s wells are dry, {==Knesset==} speaker Rania Majali said.
    Good: LONDON — Britain’s home secretary, and in Kenya the interior minister, spoke of the Bundestag, which met in Berlin.
    """
    hits = list(_known_in(document))
    found = spoken_of(document) if hits else {}
    british = not _OF_BRITAIN.isdisjoint(found) or not _BRITISH.isdisjoint(words(document).vocabulary)
    spoken = {*found, *(["Britain"] if british else [])}
    for span, countries in hits if found else ():
        least = _AT_HOME if "United States" in countries else 1
        home = home_of(document, found, _LEAST)
        if (
            len(as_places(document, found).get(home, ())) >= least
            and countries.isdisjoint(spoken)
            and countries.isdisjoint(of_cities(document))
            and not quoted(document, span)
            and not in_headline(document, span)
        ):
            name = document[span]
            if sum(document[other] == name for other, _ in hits) == 1:
                message = f"the story speaks of {home}, which has no {name}, and nowhere of where there is one"
                yield Finding(span, message)


_BRITISH = frozenset(
    "scottish welsh english scots scotland scotland's wales england england's ulster stormont holyrood senedd".split()
)
_OF_BRITAIN = frozenset(["England", "Scotland", "Wales", "Northern Ireland"])


def _known_in(document: Document) -> Iterator[tuple[Span, frozenset[str]]]:
    """The titles and bodies that few countries have, with those that have them."""
    story = words(document)
    for at in story.standing(_first_words()):
        start = story.starts[at]
        for name, countries in _by_first_word()[story.lower[at]]:
            end = start + len(name)
            if document.text.startswith(name, start) and not document.text[end : end + 1].isalnum():
                yield Span(start, end), countries
                break


@cache
def _by_first_word() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    """The titles and bodies by the first words of their names in lower case, the longest first, with the countries that have them."""
    found: dict[str, tuple[tuple[str, frozenset[str]], ...]] = drawn(os.path.join(DATA, "domestic.tsv"), by_first_word)
    return found


@cache
def _first_words() -> frozenset[str]:
    return frozenset(_by_first_word())
