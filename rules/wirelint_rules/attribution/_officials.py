"""Who has held which high office, and of what: people of the news since about 1990, by their full names."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import table
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules import DATA

if TYPE_CHECKING:
    from wirelint import Document

_LONGEST = 5
"""Of so many words a name is at most."""


def full_name(document: Document, at: int) -> str:
    """The full name of an official that ends with a word of the story and owns nothing, or ""."""
    story = words(document)
    for count in range(2, min(_LONGEST, at + 1) + 1):
        name = document[story.starts[at - count + 1], story.ends[at]]
        if name in officials():
            return name
    return ""


@cache
def officials() -> dict[str, frozenset[str]]:
    """The countries, states, cities and bodies that each official has served."""
    return {name: frozenset(row.partition("\t")[0].split(";")) for name, row in _rows().items()}


@cache
def careers() -> dict[str, frozenset[str]]:
    """The high offices of those of whom all are known; * where there were ministries or mandates besides."""
    return {name: frozenset(row.partition("\t")[2].split(";")) for name, row in _rows().items() if "\t" in row}


@cache
def surnames() -> frozenset[str]:
    """The last words of the names, in lower case."""
    return frozenset(name.rpartition(" ")[2].lower().replace("’", "'") for name in officials())


def _rows() -> dict[str, str]:
    return table(os.path.join(DATA, "officials.tsv"))
