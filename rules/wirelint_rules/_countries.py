"""Countries and their adjectives, for rules that look at nationality and office."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from wirelint.assets import table


@cache
def adjectives() -> dict[str, str]:
    """The adjective of nationality of each country."""
    return table(Path(__file__).parent / "data" / "countries.tsv")


@cache
def alternatives() -> str:
    """All countries as alternatives of a regular expression."""
    return "|".join(sorted(adjectives(), key=len, reverse=True))
