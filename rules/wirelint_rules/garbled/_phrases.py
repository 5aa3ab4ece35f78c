"""Tortured phrases that are known as they stand."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import drawn
from wirelint.document import layer
from wirelint.terms import Index, by_first
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.document import Document, Span


@layer
def phrases(document: Document) -> list[tuple[Span, str]]:
    """The listed phrases in a document, each with what is meant."""
    return [(span, term.better[0]) for span, term in _index().find(document)]


@cache
def _index() -> Index:
    path = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data", "tortured.tsv")
    return Index(drawn(path, _lines))


def _lines(path: str) -> dict[str, str]:
    with open(path, encoding="utf-8") as file:
        rows = (line.rstrip("\n").partition("\t") for line in file if line[0] != "#")
        return by_first({phrase: (better,) for phrase, _, better in rows if phrase})
