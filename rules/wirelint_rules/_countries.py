"""Countries and their adjectives, for rules that look at nationality and office."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import table
from wirelint_rules import DATA


@cache
def adjectives() -> dict[str, str]:
    """The adjective of nationality of each country."""
    return table(os.path.join(DATA, "countries.tsv"))


@cache
def adjective_words() -> frozenset[str]:
    """The adjectives of nationality in lower case, as the words layer has them."""
    return frozenset(map(str.lower, adjectives().values()))
