"""Where two words of a story may begin a phrase that stands for a term: they are looked for once, for all that know such phrases."""

from __future__ import annotations

import os
from functools import cache
from itertools import compress, count, islice
from operator import contains

from wirelint.assets import asked
from wirelint.document import layer
from wirelint.layers.words import words
from wirelint.remembered import Remembered
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
    lower = words(document).lower
    rows = map(_SECONDS.__getitem__, lower)
    return list(compress(count(), map(contains, rows, islice(lower, 1, None))))


def _seconds(word: str) -> frozenset[str]:
    seconds, behind = terms().seconds(word), _calques()(word)
    return seconds.union(behind.split()) if behind else seconds


_SECONDS = Remembered(_seconds)


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
