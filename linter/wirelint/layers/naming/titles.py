"""What words are that stand in capitals before a name or in one: titles, nationalities, bodies, and titles that are surnames too."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import DATA, answers
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

SURNAMES_TOO = frozenset(
    "duke king pope dean bishop major marshal baron earl prince cardinal deacon shah sultan judge coach sheikh abbot page noble constable".split()
)
"""Titles that are surnames as well, where no article stands before them."""

ABBREVIATED_OFFICES = frozenset("gov sen rep sens reps lt sgt capt col gen cpl maj".split())
"""Titles that end what stands before them too: "Florida Gov. Ron DeSantis"."""

ABBREVIATED = frozenset(
    """mr mrs ms dr prof gen lt col maj capt cpl sgt pvt cmdr adm brig insp supt det rev fr sen sens rep reps gov govs msgr hon st ste jr sr lieut mme
    spc messrs atty asst pres dist""".split()
)

SUFFIXES = frozenset("jr sr ii iii iv jnr snr".split())
"""What stands behind a surname and is none."""


def _kinds_of(word: str) -> str:
    return _kinds()(word.lower()) or ""


@cache
def _kinds() -> Callable[[str], str | None]:
    return answers(os.path.join(DATA, "titles.tsv"))


kinds: Callable[[str], str] = Remembered(_kinds_of).__getitem__
"""What the word is where it stands in capitals before or in a name: title, modifier, body, nation, or several, or ""."""
