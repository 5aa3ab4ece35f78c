"""Which letters of one romanisation stand where other letters stand in another, in which language, by which systems."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import DATA, asked, drawn
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

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


Table = dict[str, dict[str, list[Correspondence]]]
"""Correspondences by their letters on the left, then on the right."""


def table() -> Table:
    """All correspondences, in both directions."""
    return {letters: starting(letters) for letters in letters_known()}


@cache
def starting(letters: str) -> dict[str, list[Correspondence]]:
    """The correspondences of some letters on the left, by those on the right; read when they are asked for."""
    return {
        other: [Correspondence(letters, other, at, float(cost), frozenset(langs.split())) for at, cost, langs in rows]
        for other, rows in (_rows()(letters) or {}).items()
    }


@cache
def letters_known() -> frozenset[str]:
    """All letters that correspond to others or to none."""
    found: frozenset[str] = drawn(_PATH, _letters)
    return found


_PATH = os.path.join(DATA, "correspondences.tsv")


@cache
def _rows() -> Callable[[str], Any]:
    return asked(_PATH, _by_sides)


def _letters(path: str) -> frozenset[str]:
    return frozenset(_by_sides(path))


def _by_sides(path: str) -> dict[str, dict[str, list[list[str]]]]:
    """The rows of the file, and each with its sides exchanged, by their letters."""
    index: dict[str, dict[str, list[list[str]]]] = {}
    with open(path, encoding="utf-8") as file:
        for left, right, *rest in (line.rstrip("\n").split("\t") for line in file if line[0] != "#"):
            for a, b in ((left, right), (right, left)):
                index.setdefault(a, {}).setdefault(b, []).append(rest)
    return index


def indexed(found: list[Correspondence]) -> Table:
    """Correspondences by their letters, each from left to right and from right to left."""
    index: Table = {}
    for one in found:
        index.setdefault(one.left, {}).setdefault(one.right, []).append(one)
        other = one._replace(left=one.right, right=one.left)
        index.setdefault(other.left, {}).setdefault(other.right, []).append(other)
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
