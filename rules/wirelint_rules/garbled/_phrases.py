"""Tortured phrases that are known as they stand: those that nobody writes on purpose, and those that a writer now and then might."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import drawn
from wirelint.document import layer
from wirelint.terms import Index, by_first
from wirelint.typed import TYPE_CHECKING
from wirelint_rules import DATA

if TYPE_CHECKING:
    from wirelint.document import Document, Span


@layer
def phrases(document: Document) -> list[tuple[Span, str]]:
    """The phrases in a document that nobody writes on purpose, each with what is meant."""
    return [(span, term.better[0]) for span, term in _index("tortured.tsv").find(document)]


@layer
def likely_phrases(document: Document) -> list[tuple[Span, str]]:
    """The phrases in a document that machines write, and perhaps a writer, each with what is meant."""
    return [(span, term.better[0]) for span, term in _index("spun.tsv").find(document)]


@cache
def _index(name: str) -> Index:
    path = os.path.join(DATA, name)
    return Index(drawn(path, _lines))


def _lines(path: str) -> dict[str, str]:
    with open(path, encoding="utf-8") as file:
        rows = (line.rstrip("\n").partition("\t") for line in file if line[0] != "#")
        return by_first({phrase: (better,) for phrase, _, better in rows if phrase})
