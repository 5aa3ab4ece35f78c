"""Which letters of one romanisation stand where other letters stand in another, in which language, by which systems."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import DATA
from wirelint.kept import kept
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


def table() -> Table:
    """All correspondences, in both directions."""
    return {letters: beginning(letters) for letters in _rows()}


@cache
def beginning(letters: str) -> list[Correspondence]:
    """The correspondences that begin with letters, as a table's keys have them; read when they are asked for."""
    rows = (line.split("\t") for line in _rows().get(letters, "").split("\n") if line)
    return [Correspondence(a, b, at, float(cost), frozenset(langs.split())) for a, b, at, cost, langs in rows]


@cache
def _rows() -> dict[str, str]:
    found: dict[str, str] = kept().drawn(os.path.join(DATA, "correspondences.tsv"), _by_letters)
    return found


def _by_letters(path: str) -> dict[str, str]:
    """The lines of the file, and each with its sides exchanged, by their first letters."""
    index: dict[str, str] = {}
    with open(path, encoding="utf-8") as file:
        for left, right, *rest in (line.split("\t") for line in file if line[0] != "#"):
            for a, b in ((left, right), (right, left)):
                index[f"{a[:1]}|{b[:1]}"] = index.get(f"{a[:1]}|{b[:1]}", "") + "\t".join((a, b, *rest))
    return index


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
