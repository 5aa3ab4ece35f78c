"""Who has held which high office, and of what: people of the news since about 1990, by their full names."""

from __future__ import annotations

import os
from functools import cache

from wirelint import Span, layer
from wirelint.assets import asked, table
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple
from wirelint_rules import DATA
from wirelint_rules.attribution._nations import nations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wirelint import Document
    from wirelint.layers.words import Words

_PATH = os.path.join(DATA, "officials.tsv")
_PARTICLES = frozenset("von der den de da do dos al bin van el la du le di del".split())


class Official(NamedTuple):
    """Somebody known: their full name, the countries, states, cities and bodies they have served, and all high offices they have held.

    `held` is None where not all are known, and has a * where there were ministries or mandates besides.
    """

    name: str
    served: frozenset[str]
    held: frozenset[str] | None


@layer
def officials_of(document: Document) -> list[tuple[Official, Span]]:
    """The officials whom a story names in full, with where it does; where a name owns something it is left out."""
    story = words(document)
    found: list[tuple[Official, Span]] = []
    for word in filter(_known(), story.capitals):
        for at in story.places[word]:
            if _may_end(story, at):
                found += _in_full(document, story, at, _known()(word)[1])
    return sorted(found, key=lambda one: one[1])


def _in_full(
    document: Document, story: Words, at: int, rows: tuple[tuple[str, frozenset[str], frozenset[str] | None], ...]
) -> Iterator[tuple[Official, Span]]:
    end = story.ends[at]
    for row in rows:
        start = end - len(row[0])
        if document.text.startswith(row[0], max(0, start)) and not document.text[start - 1 : start].isalnum():
            yield Official(*row), Span(start, end)
            return


def _may_end(story: Words, at: int) -> bool:
    """Whether a word may be the last one of a full name."""
    before = story.texts[at - 1] if at else ""
    return bool(before) and (before[0].isupper() or before in _PARTICLES)


def alone(word: str) -> Official | None:
    """Who alone among those known has a surname, in lower case, that tells who is meant."""
    row = _known()(word)
    return next((Official(*one) for one in row[1] if one[0] == row[0]), None) if row and row[0] else None


def is_body(place: str) -> bool:
    """Whether a place or body that is no country has been served by somebody known."""
    return _served()(place) is not None


@cache
def _known() -> Callable[[str], Any]:
    """By surnames in lower case: who alone is meant by it, or "", and all who bear it, the longest names first."""
    return asked(_PATH, _by_surname)


@cache
def _served() -> Callable[[str], Any]:
    return asked(_PATH, _bodies)


def _by_surname(path: str) -> dict[str, tuple[str, tuple[tuple[str, frozenset[str], frozenset[str] | None], ...]]]:
    bearers: dict[str, list[tuple[str, frozenset[str], frozenset[str] | None]]] = {}
    for name, row in sorted(table(path).items(), key=lambda one: -len(one[0])):
        served, tab, held = row.partition("\t")
        own = (name, frozenset(served.split(";")), frozenset(held.split(";")) if tab else None)
        bearers.setdefault(name.rpartition(" ")[2], []).append(own)
    leaders = table(os.path.join(DATA, "leaders.tsv"))
    return {
        surname.lower().replace("’", "'"): (_tells(surname, rows) if surname in leaders else "", tuple(rows))
        for surname, rows in bearers.items()
    }


def _tells(surname: str, rows: list[tuple[str, frozenset[str], frozenset[str] | None]]) -> str:
    """The name that a surname alone means, or "" where several have it whose offices differ."""
    held = {row[2] for row in rows}
    return rows[0][0] if surname and len(held) == 1 and None not in held else ""


def _bodies(path: str) -> dict[str, int]:
    return {one: 1 for row in table(path).values() for one in row.partition("\t")[0].split(";") if one not in nations()}
