"""A news agency, broadcaster or newspaper that is called what it is not."""

from __future__ import annotations

import os
from functools import cache

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.assets import table
from wirelint.layers.words import words
from wirelint.patterns import one_of
from wirelint.typed import TYPE_CHECKING
from wirelint_rules import DATA
from wirelint_rules.attribution._nations import nations

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

    from wirelint.patterns import Pattern

AGENCY, BROADCASTER, NEWSPAPER, MAGAZINE = "agency", "broadcaster", "newspaper", "magazine"
_KINDS = {
    "agency": AGENCY, "news agency": AGENCY, "newswire": AGENCY, "newspaper": NEWSPAPER, "daily": NEWSPAPER, "tabloid": NEWSPAPER,
    "daily newspaper": NEWSPAPER, "broadcaster": BROADCASTER, "television channel": BROADCASTER, "tv channel": BROADCASTER,
    "news channel": BROADCASTER, "television network": BROADCASTER, "television station": BROADCASTER, "tv station": BROADCASTER,
    "magazine": MAGAZINE, "news magazine": MAGAZINE,
}  # fmt: skip
_WORDS = frozenset("agency newswire newspaper daily tabloid broadcaster channel network station magazine".split())
"""The words with which what an outlet is ends."""

_KIND = pattern(rf"(?P<kind>{one_of(_KINDS)})$")
_SORT = r"(?:state-run|state-owned|state|official|semi-official|public|private|independent|national|leading|top|business|financial|conservative|liberal)"
_NATION = pattern(
    rf"(?P<whole>(?:[Tt]he )?(?P<nation>[A-Z](?:\.[A-Z]\.|\w+)(?: [A-Z][a-z]+)?)(?:[’']s?)?) (?:{_SORT} ){{0,2}}$"
)
_ENDS = pattern(
    r"(?=[,.;:)]|$| (?:said|says|reported|reports|quoted|cited|citing|quoting|has|had|that|on|in|to|and|which|was|is|published|showed|gave|wrote|broke|did|late|early|also)\b)"
)
_NO_NAME = frozenset("[’'-")
_REACH = 60
"""How far before what an outlet is its name or its country begins, in code points."""


@rule(severity=Severity.ERROR, in_quotes="skip", words=_WORDS)
def mistaken_outlet(document: Document) -> Iterator[Finding]:
    """A news agency, broadcaster or newspaper is called what it is not.

    Xinhua is Chinese and an agency, Le Monde French and a newspaper. Known are some 300 outlets of the news. Reported where
    one of them stands beside another kind (“the BBC newspaper”), beside another country (“the Russian news agency Xinhua”), or
    where two stand about one kind (“Reuters agency Interfax”): a name, the kind or the country was swapped. What belongs to an
    outlet (“the New York Times television critic”) and quotations are left alone.

    Bad:  {==The BBC newspaper==} said the talks had failed.
    Bad:  A union leader told {==Reuters agency Interfax==} that the strike would go on.
    Bad:  {==The Russian news agency Xinhua==} gave no details.
    Good: Two outlets (China Daily, TASS) were there. The Chinese agency Xinhua, Russia’s TASS news agency and the BBC newspaper review said so.
    """
    story, text = words(document), document.text
    for at in story.standing(_WORDS):
        end = story.ends[at]
        low = max(0, end - _REACH)
        m = _KIND.search(text[max(low, end - _LONGEST_KIND) : end].lower())
        if m is None:
            continue
        kind, start = _KINDS[m["kind"]], end - len(m["kind"])
        ahead = _outlet_ahead(text, low, start)
        behind = None if _listed(text, start, end) else _outlet_behind(text, end)
        if ahead and behind:
            yield Finding(
                _with_article(text, Span(ahead.start(), behind.end())),
                f"{ahead['outlet']} and {behind['outlet']} are two outlets",
            )
        elif behind:
            yield from _mistaken(text, kind, behind["outlet"], start, Span(start, behind.end()))
        elif ahead and _ENDS.match(text, end):
            yield from _mistaken(text, kind, ahead["outlet"], ahead.start(), Span(ahead.start(), end))


def _listed(text: str, start: int, end: int) -> bool:
    """Whether what an outlet is belongs to the name before it, and a comma goes on to the next: “Time magazine, CNN and others”."""
    before = text[:start].rpartition(" ")[0].rpartition(" ")[2].lstrip('([“"‘')
    return text[end : end + 1] == "," and before[:1].isupper()


_LONGEST_KIND = max(map(len, _KINDS))


def _mistaken(text: str, kind: str, name: str, start: int, span: Span) -> Iterator[Finding]:
    """Whether an outlet is of another kind than the copy says, or of another country than the one named before it."""
    kinds, _, countries = outlets()[name].partition("\t")
    nation = _NATION.search(text[max(0, start - _REACH) : start])
    country = nations().get(nation["nation"]) or nations().get(nation["nation"].rpartition(" ")[2]) if nation else None
    whole = Span(start - len(nation.group()), span.end) if nation and country else span
    if kind not in kinds.split(";"):
        yield Finding(_with_article(text, whole), f"{name} is no {kind}")
    elif country and countries and country not in countries.split(";"):
        yield Finding(_with_article(text, whole), f"{name} is not of {country}")


def _with_article(text: str, span: Span) -> Span:
    return Span(span.start - 4, span.end) if text[max(0, span.start - 4) : span.start].lower() == "the " else span


def _outlet_behind(text: str, end: int) -> Match[str] | None:
    """The outlet named right behind what it is."""
    m = _names_behind().match(text, end)
    return m if m and text[m.end() : m.end() + 1] not in _NO_NAME else None


def _outlet_ahead(text: str, low: int, start: int) -> Match[str] | None:
    """The outlet named right before what it is."""
    m = None
    for begins in range(low, start):
        if text[begins].isalpha() and not text[begins - 1 : begins].isalnum():
            m = _names().match(text, begins)
            if m and m.end() == start:
                return m
    return None


@cache
def outlets() -> dict[str, str]:
    """What each outlet is and, after a tab, of which countries, by its name."""
    return table(os.path.join(DATA, "outlets.tsv"))


@cache
def _names() -> Pattern:
    return pattern(rf"(?P<outlet>{one_of(outlets())})(?:[’']s)? ")


@cache
def _names_behind() -> Pattern:
    return pattern(rf",? (?:[Tt]he )?(?P<outlet>{one_of(outlets())})\b(?! [A-Z]|[’'-]\w)")
