"""Two words for one thing, joined by “and”."""

from __future__ import annotations

import os
from functools import cache

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.assets import asked, drawn
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, Any
from wirelint_rules import DATA
from wirelint_rules.collision._evidence import weighed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_AND = frozenset(["and"])


@rule(severity=Severity.WARNING, words=_AND)
def synonyms_joined(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """Two words that say the same are joined by “and”.

    “Wounded and injured”, “big and large”, “a ban and prohibition”: a machine, or haste, put two words of a list of synonyms
    side by side. Writers do so too (wages and salaries), so only a story is read in which plain faults of two kinds stand, and
    none without `pooled`. The sets of words that mean one thing are written by hand; pairs that English has made its own (peace
    and quiet, safe and sound) are in none. Lists of three, and speech are left alone.

    Bad:  The the nine , people were {~~wounded and injured~>wounded~~} by glass.
    Good: They want peace and quiet; nine people were wounded and injured.
    """
    yield from weighed(document, _joined, pooled)


def _joined(document: Document) -> Iterator[tuple[bool, Finding]]:
    story = words(document)
    last = len(story) - 1
    for at in story.standing(_AND):
        if not 0 < at < last or story.gaps[at] != " " or story.gaps[at + 1] != " ":
            continue
        first, second = story.texts[at - 1], story.texts[at + 1]
        if first != second and not set(sets()(first) or ()).isdisjoint(sets()(second) or ()):
            if at > 1 and story.gaps[at - 1] != " ":
                continue
            span = story.span(at - 1, at + 1)
            yield False, Finding(span, f"“{first}” and “{second}” say the same", [Fix.replace(span, first)])


@cache
def members() -> frozenset[str]:
    """The words that are in sets."""
    return frozenset(drawn(_PATH, _words))


@cache
def sets() -> Callable[[str], Any]:
    """The numbers of the sets that a word is in."""
    return asked(_PATH, _numbers)


_PATH = os.path.join(DATA, "synonyms.txt")


def _words(path: str) -> list[str]:
    return sorted(_numbers(path))


def _numbers(path: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(line for line in file if not line.startswith("#")):
            for word in line.split():
                found.setdefault(word, []).append(number)
    return found
