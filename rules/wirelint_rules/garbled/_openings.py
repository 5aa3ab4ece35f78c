"""Where two words of a story may begin a phrase that stands for a term: they are looked for once, for all that know such phrases."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import asked
from wirelint.document import layer
from wirelint.layers.neighbours import Neighbours
from wirelint.typed import TYPE_CHECKING, Any
from wirelint_rules import DATA
from wirelint_rules.garbled._terms import terms

if TYPE_CHECKING:
    from collections.abc import Callable

    from wirelint.document import Document

CALQUES = os.path.join(DATA, "calques.tsv")
"""What other languages make of terms, in three words or more."""


@layer
def openings(document: Document) -> list[int]:
    """The places of the words that may begin a calque or a substitute of several words, with the word behind them."""
    return _OPENINGS.places(document)


def _seconds(word: str) -> frozenset[str]:
    seconds, behind = terms().seconds(word), _calques()(word)
    return seconds.union(behind.split()) if behind else seconds


_OPENINGS = Neighbours(_seconds)


@cache
def _calques() -> Callable[[str], Any]:
    return asked(CALQUES, _beginnings)


def _beginnings(path: str) -> dict[str, str]:
    """The second words of calques by the first, with spaces between."""
    found: dict[str, dict[str, None]] = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            first, _, rest = line.partition("\t")[0].partition(" ")
            found.setdefault(first, {})[rest.partition(" ")[0]] = None
    return {first: " ".join(seconds) for first, seconds in found.items()}
