"""Which names there are: given names, surnames and towns of the world, and pairs that are always two."""

from __future__ import annotations

import os
from functools import cache, lru_cache

from wirelint.assets import DATA, WordList
from wirelint.layers.naming.names import plain


def given(name: str) -> bool:
    """Whether a name is a given name somewhere."""
    return "g" in _kinds(name)


def surname(name: str) -> bool:
    """Whether a name is an established surname somewhere."""
    return "s" in _kinds(name)


def towns(name: str) -> frozenset[str]:
    """The towns of 15,000 and more that have this name in some language, as numbers: the smaller, the larger the town."""
    return frozenset(kind for kind in _kinds(name) if kind[0] == "p")


@lru_cache(maxsize=65536)
def distinct(one: str, other: str) -> bool:
    """Whether two names, in plain letters, are listed as never being one."""
    groups = _groups()
    at = -1 if one == other else groups.find(f"|{one}|")
    while at >= 0:
        if f"|{other}|" in groups[groups.rfind("\n", 0, at) + 1 : groups.find("\n", at)]:
            return True
        at = groups.find(f"|{one}|", at + 1)
    return False


@cache
def _kinds(name: str) -> tuple[str, ...]:
    return tuple((_names().get(plain(name)) or "").split())


@cache
def _names() -> WordList:
    return WordList(os.path.join(DATA, "known-names.tsv"))


@cache
def _groups() -> str:
    """The groups of distinct names, one a line, with a bar before and behind each name."""
    with open(os.path.join(DATA, "distinct-names.txt"), encoding="utf-8") as file:
        return "|" + file.read().lower().replace("\n", "|\n|")
