"""Which prepositions may stand right behind a verb with no object between."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import asked
from wirelint.layers.grammar import listed
from wirelint.typed import TYPE_CHECKING, Any
from wirelint_rules import DATA
from wirelint_rules.collision._evidence import attested, odds
from wirelint_rules.collision._forms import plain

if TYPE_CHECKING:
    from collections.abc import Callable

TOLD = frozenset("of to into against about".split())
"""The prepositions that the table tells of."""

_SLIP = -2.5
"""Odds below which a verb and a preposition that were counted together still do not belong together (a logarithm)."""

_VERBS = frozenset("VvJ")


@cache
def never_takes(form: str, small: str) -> bool:
    """Whether no verb that a form may belong to has a preposition right behind it, by the table and by edited news."""
    if small not in TOLD or (attested(form, small) and odds(form, small) >= _SLIP):
        return False
    base = plain(form)
    if not base or (base == form and listed(base) not in _VERBS):
        return False
    return small not in (_taking()(base) or ())


@cache
def no_verb_takes(form: str, small: str) -> bool:
    """Whether by the table alone no verb that a form may belong to has a preposition right behind it in the active."""
    base = plain(form)
    return bool(base) and small not in (_taking()(base) or ())


@cache
def _taking() -> Callable[[str], Any]:
    """By a verb in its plain form, the prepositions that may stand behind it."""
    return asked(os.path.join(DATA, "prepositions.tsv"), _by_verb)


def _by_verb(path: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    with open(path, encoding="utf-8") as file:
        rows = (line.rstrip("\n").split("\t") for line in file if line[0] != "#")
        for small, verbs in rows:
            for verb in dict.fromkeys(verbs.split()):
                found.setdefault(verb, []).append(small)
    return found
