"""Countries by all that means them, their capitals, the bodies that only some of them have, and who led them."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import asked, drawn, table
from wirelint.layers.calendar_words import WEEKDAY_NAMES
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING, Any
from wirelint_rules import DATA

if TYPE_CHECKING:
    from collections.abc import Callable

ALIASES = {
    "U.S.": "United States",
    "US": "United States",
    "U.K.": "Britain",
    "UK": "Britain",
    "American": "United States",
    "America": "United States",
}
"""What else the two countries are called whose names are put short."""

HOMES = {
    "English": "England",
    "Scottish": "Scotland",
    "Welsh": "Wales",
    "Korean": "South Korea",
    "America": "United States",
}
"""Adjectives that mean no country of the United Nations, or one of two."""

SHARED = (
    frozenset(("Britain", "England", "Scotland", "Wales", "Ireland", "Northern Ireland")),
    frozenset(("China", "Taiwan", "Hong Kong")),
    frozenset(("North Korea", "South Korea")),
    frozenset(("Israel", "Palestine")),
    frozenset(("Russia", "Soviet Union")),
)
"""Countries of which one person may be called by the adjectives of two."""


@cache
def nations() -> dict[str, str]:
    """Countries by their names and by the adjectives that mean them."""
    found: dict[str, str] = {}
    for country, row in _rows().items():
        found[country] = country
        found.update((word, country) for word in row[0].split(";"))
    return found


@cache
def nationalities() -> frozenset[str]:
    """The adjectives that mean countries, in lower case, as the words layer has them."""
    return frozenset(word.lower() for word, country in nations().items() if word != country)


@cache
def capitals() -> dict[str, frozenset[str]]:
    """The capitals and seats of government of each country, in all spellings."""
    return {country: frozenset(row[1].split(";")) for country, row in _rows().items()}


@cache
def leaders() -> dict[str, frozenset[str]]:
    """The countries that somebody has led, by surname, or by full name where the surname is a common one."""
    found: dict[str, frozenset[str]] = drawn(os.path.join(DATA, "leaders.tsv"), _sets)
    return found


def led(name: str) -> frozenset[str]:
    """The countries that whoever has a name has led, by its whole or its last one or two words."""
    parts = name.removesuffix("’s").removesuffix("'s").split()
    while len(parts) > 1 and parts[-1] in WEEKDAY_NAMES:
        parts.pop()
    known = (_led()(" ".join(parts[-count:])) for count in (3, 2, 1) if count <= len(parts))
    return next((led for led in known if led), frozenset())


def is_leader(name: str) -> bool:
    """Whether somebody is listed as a leader under just this name."""
    return _led()(name) is not None


@cache
def _led() -> Callable[[str], Any]:
    """The same as `leaders`, asked for a name."""
    return asked(os.path.join(DATA, "leaders.tsv"), _sets)


@cache
def ends_leaders_name() -> Callable[[str], Any]:
    """What says of a word of the words layer whether it is the last of a leader's name, as it stands or with an apostrophe."""
    return asked(os.path.join(DATA, "leaders.tsv"), _last_words)


def _last_words(path: str) -> dict[str, bool]:
    last = [name.rpartition(" ")[2].lower().replace("’", "'") for name in _sets(path)]
    return dict.fromkeys([*last, *(f"{word}'s" for word in last)], True)


def by_first_word(path: str) -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    """The offices or bodies of a table by the first words of their names in lower case, the longest names first, each with its countries."""
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for name, countries in sorted(_sets(path).items(), key=lambda one: -len(one[0])):
        first = name.partition(" ")[0].lower().replace("’", "'")
        found.setdefault(first, []).append((name, countries))
    return {word: tuple(named) for word, named in found.items()}


def _sets(path: str) -> dict[str, frozenset[str]]:
    return {key: frozenset(value.split(";")) for key, value in table(path).items()}


@cache
def _rows() -> dict[str, list[str]]:
    return {country: row.split("\t") for country, row in table(os.path.join(DATA, "nations.tsv")).items()}


ONE_OF_MANY = pattern(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|only|last|latest|next|previous|every|any|each) (?:[\w.]+ )?$"
)
"""What counts the holders of an office, before it: a name right behind it begins a clause (“the third US president Merkel has met”)."""
