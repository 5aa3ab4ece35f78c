"""Which letters of one romanisation stand where other letters stand in another, in which language, by which systems."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import DATA
from wirelint.typed import NamedTuple

ANY = "any"
"""The language of what differs in spellings of any: doubled letters, c and k."""


class Correspondence(NamedTuple):
    """Letters `left` for letters `right`, either of which may be none.

    `at` is "start" or "end" where it holds there alone, else "". `cost` is what an alignment pays for it: the less, the more
    it tells of one name in two spellings. `languages` are those of whose romanisation it is.
    """

    left: str
    right: str
    at: str
    cost: float
    languages: frozenset[str]


Table = dict[str, list[Correspondence]]
"""Correspondences by their first letters: "k|q" for those from k… to q…, "k|" for those from k… to nothing."""


@cache
def table() -> Table:
    """All correspondences, in both directions."""
    with open(os.path.join(DATA, "correspondences.tsv"), encoding="utf-8") as file:
        rows = [line.split("\t") for line in file.read().split("\n") if line and line[0] != "#"]
    return indexed([Correspondence(a, b, at, float(cost), frozenset(langs.split())) for a, b, at, cost, langs in rows])


def indexed(found: list[Correspondence]) -> Table:
    """Correspondences by their first letters, each from left to right and from right to left."""
    index: Table = {}
    for one in found:
        index.setdefault(f"{one.left[:1]}|{one.right[:1]}", []).append(one)
        index.setdefault(f"{one.right[:1]}|{one.left[:1]}", []).append(one._replace(left=one.right, right=one.left))
    return index


class Row(NamedTuple):
    """A letter of a language and how systems write it: each system's name with its forms."""

    language: str
    letter: str
    at: str
    forms: dict[str, tuple[str, ...]]


@cache
def systems(language: str) -> list[Row]:
    """The letters of a language as its systems write them."""
    lines = [line.split("\t") for line in _lines() if line.startswith(f"{language}\t")]
    return [Row(lang, letter, at, dict(map(_forms, cells))) for lang, letter, at, *cells in lines]


@cache
def _lines() -> list[str]:
    with open(os.path.join(DATA, "systems.tsv"), encoding="utf-8") as file:
        return file.read().split("\n")


def _forms(cell: str) -> tuple[str, tuple[str, ...]]:
    system, _, forms = cell.partition("=")
    return system, tuple("" if form == "0" else form for form in forms.split())
