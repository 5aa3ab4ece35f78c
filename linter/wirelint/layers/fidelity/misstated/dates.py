"""How a stretch names its days and years: by their date, or from another."""

from __future__ import annotations

from itertools import pairwise

from wirelint.layers.calendar_words import FULL_MONTHS
from wirelint.layers.fidelity.judging.calendar import is_year
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.layers.naming.housestyle import Token

RELATIVE = frozenset(
    """ago last previous earlier prior past next later following ensuing coming yesterday today tomorrow tonight overnight night midnight eve
    year-earlier annual anniversary""".split()
)
"""Words by which a day or a year is named from another."""
NEAR_DAYS = frozenset("today yesterday tomorrow tonight overnight midnight eve weekend".split())
"""Those by which only a day is."""

_SPANS = frozenset("day days night nights morning evening afternoon week weeks month months year years".split())
_FROM_ANOTHER = frozenset("before after later earlier ago".split())
_OTHER = frozenset("next following previous same".split())


def names_relatively(row: Sequence[Token], words: frozenset[str]) -> bool:
    """Whether a day or a year is named from another by some words, or by a span: yesterday, the year before."""
    keys = [t.key for t in row]
    return not words.isdisjoint(keys) or any(
        (a in _SPANS and b in _FROM_ANOTHER) or (a in _OTHER and b in _SPANS) for a, b in pairwise(keys)
    )


def gives_date(row: Sequence[Token]) -> bool:
    """Whether a day is named by its date, a figure beside a month."""
    return any(t.key in FULL_MONTHS and t.text[0].isupper() and _beside_figure(row, at) for at, t in enumerate(row))


def _beside_figure(row: Sequence[Token], at: int) -> bool:
    return any(t.key.isdigit() and not is_year(t.key) for t in (*row[max(0, at - 1) : at], *row[at + 1 : at + 2]))
