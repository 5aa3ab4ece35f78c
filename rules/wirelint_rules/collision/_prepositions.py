"""Which prepositions may stand right behind a verb with no object between."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import table
from wirelint.layers.grammar import listed
from wirelint_rules import DATA
from wirelint_rules.collision._evidence import attested, odds
from wirelint_rules.collision._forms import plain

_SLIP = -2.5
"""Odds below which a verb and a preposition that were counted together still do not belong together (a logarithm)."""

_VERBS = frozenset("VvJ")


@cache
def never_takes(form: str, small: str) -> bool:
    """Whether no verb that a form may belong to has a preposition right behind it, by the table and by edited news."""
    if small not in _taking():
        return False
    base = plain(form)
    if not base or base in _taking()[small] or (listed(base) not in _VERBS and base == form):
        return False
    return not attested(form, small) or odds(form, small) < _SLIP


@cache
def _taking() -> dict[str, frozenset[str]]:
    """The verbs behind which a preposition may stand, by the preposition."""
    return {
        small: frozenset(verbs.split(" ")) for small, verbs in table(os.path.join(DATA, "prepositions.tsv")).items()
    }
