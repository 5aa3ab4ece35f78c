"""Which places have which offices: countries, their divisions, and cities."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import WordList, asked, drawn, table
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple
from wirelint_rules import DATA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Office(NamedTuple):
    """Where an office cannot be: kinds of place, countries whose divisions have none, single countries; and where it can."""

    kinds: frozenset[str]
    divisions: frozenset[str]
    places: frozenset[str]
    besides: frozenset[str]


@cache
def places() -> WordList:
    """The kinds of each place, by its name: `country`, `city`, `region` (of several countries), `division:COUNTRY`, several parted by semicolons."""
    return WordList(os.path.join(DATA, "places.tsv"))


_PATH = os.path.join(DATA, "offices.tsv")


@cache
def office(title: str) -> Office:
    """The office of a title in lower case."""
    return Office(*_offices()(title))


@cache
def _offices() -> Callable[[str], Any]:
    return asked(_PATH, _rows)


def _rows(path: str) -> dict[str, tuple[frozenset[str], ...]]:
    rows = table(path)
    lists = {key: value for key, value in rows.items() if key.startswith("@")}
    return {
        title: tuple(_office(value, lists))
        for titles, value in rows.items()
        if not titles.startswith("@")
        for title in titles.split("|")
    }


@cache
def titles() -> dict[str, list[str]]:
    """The titles of offices by their last word, the longest first."""
    found: dict[str, list[str]] = drawn(_PATH, _by_last_word)
    return found


def _by_last_word(path: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for title in sorted(_rows(path), key=len, reverse=True):
        found.setdefault(title.rpartition(" ")[2], []).append(title)
    return found


def impossible(title: str, place: str) -> bool:
    """Whether a place has no such office, by every reading of its name."""
    known = office(title)
    kinds = places().get(place) or ""
    if place in known.besides:
        return False
    return place in known.places or all(_lacks(known, kind) for kind in kinds.split(";"))


def _lacks(office: Office, kind: str) -> bool:
    name, _, country = kind.partition(":")
    return name in office.kinds or (bool(country) and country in office.divisions)


def _office(value: str, lists: dict[str, str]) -> Office:
    cannot, _, besides = value.partition("\t")
    parts = list(_parts(cannot, lists))
    divisions = [country for part in parts if part.startswith("division:") for country in part[9:].split(",")]
    kinds = frozenset(part for part in parts if part in {"country", "division", "city", "region"})
    single = frozenset(part for part in parts if part not in kinds and not part.startswith("division:"))
    return Office(kinds, frozenset(divisions), single, frozenset(_parts(besides, lists)) if besides else frozenset())


def _parts(cannot: str, lists: dict[str, str]) -> Iterator[str]:
    for part in cannot.split(";"):
        yield from lists[part].split(";") if part.startswith("@") else (part,)
