"""Names that news has all the time, and words that nobody knows which are a slip of the hand off one of them: Washingdon, Arfica, Mexyco."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import asked
from wirelint.layers.naming.names import plain
from wirelint.layers.naming.romanisation.forms import derived, genders
from wirelint.layers.naming.slips import changed_consonant, one_letter
from wirelint.layers.ngrams import counts
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules import DATA

if TYPE_CHECKING:
    from collections.abc import Callable

    from wirelint.layers.naming.names import Spelling

_FAMOUS = 7.0
"""How often news has a name that is famous, as a logarithm: a thousand times."""

_SHORTEST, _LONG = 5, 7
"""Shorter words may be names of their own; in longer ones one consonant may stand for another."""

_FEW = 2
"""A word that stands more often is somebody's own name."""


def off_famous(spelling: Spelling) -> str:
    """The one famous name that a word which nobody knows is a slip of, or ""."""
    if len(spelling.places) > _FEW or spelling.titled or spelling.before or spelling.behind or not spelling.plain:
        return ""
    return _OFF[spelling.text]


def _off(text: str) -> str:
    low = plain(text)
    if len(low) < _SHORTEST or (low.endswith("s") and counts().known(low[:-1])):
        return ""  # several Parsis are not Paris
    near = {name for rest in (low, *_without_one(low)) for name in (_by_rest()(rest) or "").split()}
    meant = [name for name in sorted(near) if _slipped(low, plain(name))]
    return meant[0] if len(meant) == 1 else ""


_OFF = Remembered(_off)


def _slipped(low: str, known: str) -> bool:
    if not one_letter(low, known) or derived(low, known) or genders(low, known):
        return False
    return min(len(low), len(known)) >= _LONG or not changed_consonant(low, known)


@cache
def _by_rest() -> Callable[[str], str | None]:
    return asked(os.path.join(DATA, "near-names.tsv"), _rests)


def _rests(path: str) -> dict[str, str]:
    """The famous names by what is left of each without one of its letters, and by themselves."""
    with open(path, encoding="utf-8") as file:
        rows = (line.partition("\t")[2].split() for line in file if line[0] != "#")
        names = {name for row in rows for name in row}
    known: dict[str, set[str]] = {}
    for name in names:
        low = plain(name)
        if len(low) >= _SHORTEST and counts().often(name) >= _FAMOUS:
            for rest in (low, *_without_one(low)):
                known.setdefault(rest, set()).add(name)
    return {rest: " ".join(sorted(found)) for rest, found in known.items()}


def _without_one(low: str) -> list[str]:
    return [low[:at] + low[at + 1 :] for at in range(len(low))]
