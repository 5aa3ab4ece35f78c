"""What a stretch of a text tells of: the beginnings of its words that say something."""

from __future__ import annotations

from wirelint.layers.fidelity.changes import says
from wirelint.layers.fidelity.misstated.amounts import MEASURES
from wirelint.layers.fidelity.senses import stem
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wirelint.layers.naming.housestyle import Token

SHARED = 2
"""So many of them must stand in two sentences that tell of the same."""

_BEGINNING = 6
_LETTERS = 3


def gist(row: Iterable[Token]) -> set[str]:
    """What some words tell of, figures and what they measure apart: objected and objection are one."""
    return {
        stem(t.key)[:_BEGINNING]
        for t in row
        if says(t) and not t.key[0].isdigit() and t.key not in MEASURES and len(t.key) >= _LETTERS
    }
