"""Tortured phrases that are known as they stand: those that nobody writes on purpose, and those that a writer now and then might."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import WordList
from wirelint.document import layer
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.terms import Index, by_first
from wirelint.typed import TYPE_CHECKING, Any
from wirelint_rules import DATA
from wirelint_rules.garbled._openings import CALQUES, openings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document, Span


@layer
def phrases(document: Document) -> list[tuple[Span, str]]:
    """The phrases in a document that nobody writes on purpose, each with what is meant."""
    listed = [(span, term.better[0]) for span, term in _index("tortured.tsv").find(document)]
    return [*listed, *_calques(document)]


@layer
def likely_phrases(document: Document) -> list[tuple[Span, str]]:
    """The phrases in a document that machines write, and perhaps a writer, each with what is meant."""
    return [(span, term.better[0]) for span, term in _index("spun.tsv").find(document)]


def _calques(document: Document) -> Iterator[tuple[Span, str]]:
    """What other languages make of a term, word for word and in three words or more; that of two is among the terms."""
    story = words(document)
    for at in openings(document):
        for rest, term in _RESTS[f"{story.lower[at]} {story.lower[at + 1]} "]:
            last = at + 1 + len(rest)
            if story.lower[at + 2 : last + 1] == rest and not _STOPS.intersection(document[story.span(at, last)]):
                yield story.span(at, last), term


def _rests(beginning: str) -> list[tuple[list[str], str]]:
    """How calques that begin with two words go on, each with its term."""
    rows = (line.removeprefix(beginning).partition("\t") for line in _lists().starting(beginning))
    return [(rest.split(" "), term) for rest, _, term in rows]


_RESTS = Remembered(_rests)
_STOPS = frozenset(",;:.!?\n")


@cache
def _lists() -> WordList:
    return WordList(CALQUES)


@cache
def _index(name: str) -> Index:
    return Index(os.path.join(DATA, name), _lines)


def _lines(path: str) -> dict[str, Any]:
    with open(path, encoding="utf-8") as file:
        rows = (line.rstrip("\n").partition("\t") for line in file if line[0] != "#")
        return by_first({phrase: (better,) for phrase, _, better in rows if phrase})
