"""Countries and their adjectives, for rules that look at nationality and office."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import table


@cache
def adjectives() -> dict[str, str]:
    """The adjective of nationality of each country."""
    return table(os.path.join(os.path.dirname(__file__), "data", "countries.tsv"))
