"""Which words mean one thing: sets written by hand, and pairs that a dictionary has and news does not join."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import WordList, asked, drawn
from wirelint.layers.grammar import IRREGULAR, SAME
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, Any
from wirelint_rules import DATA
from wirelint_rules._joints import forms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wirelint import Document

    Row = tuple[tuple[str, ...], dict[str, list[tuple[str, ...]]]]
    """A phrase, and by their first words those that mean the same."""

_SETS, _ALIKE = os.path.join(DATA, "synonyms.txt"), os.path.join(DATA, "alike.tsv")


def set_pairs(document: Document, apart: int) -> Iterator[tuple[int, int, int]]:
    """Words of a set, so many words apart: the first word of the one, and the first and the last of the other.

    `apart` is 1 for phrases side by side, 2 for such with a word between. Phrases count as words; nothing is said of what stands in the gaps.
    """
    story = words(document)
    vocabulary, lower, find = story.vocabulary, story.lower, _partners()
    for word in vocabulary & _members():
        firsts, rows = find(word)
        present = vocabulary & firsts
        for at in story.places[word] if present else ():
            behind = at + apart
            if behind < len(lower) and lower[behind] in present:
                yield from _pairs(lower, at, behind, rows)


def _pairs(lower: list[str], at: int, behind: int, rows: list[Row]) -> Iterator[tuple[int, int, int]]:
    """Where the phrases of some rows end with one word, and others begin with another."""
    for phrase, others in rows:
        first = at - len(phrase) + 1
        if first >= 0 and tuple(lower[first : at + 1]) == phrase:
            for other in others.get(lower[behind], ()):
                end = behind + len(other)
                if tuple(lower[behind:end]) == other:
                    yield first, behind, end - 1


@cache
def _members() -> frozenset[str]:
    """The words that are in sets, or end a phrase that is."""
    return frozenset(drawn(_SETS, _words))


def _words(path: str) -> list[str]:
    return sorted(_read_sets(path))


@cache
def _partners() -> Callable[[str], Any]:
    return asked(_SETS, _read_sets)


def _read_sets(path: str) -> dict[str, tuple[frozenset[str], list[Row]]]:
    """By the last word of a phrase: the words that those begin with which mean the same, and the phrases with all of those."""
    found: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line[0] != "#":
                for members in _aligned(line.split()):
                    for one in members:
                        found.setdefault(one, set()).update(members - {one})
    by_word: dict[str, list[Row]] = {}
    for phrase, others in sorted(found.items()):
        by_first: dict[str, list[tuple[str, ...]]] = {}
        for other in sorted(others):
            by_first.setdefault(other[0], []).append(other)
        by_word.setdefault(phrase[-1], []).append((phrase, by_first))
    return {word: (frozenset(first for _, others in rows for first in others), rows) for word, rows in by_word.items()}


def _aligned(members: list[str]) -> list[set[tuple[str, ...]]]:
    """The sets that a line stands for: one, or for verbs one for each of their forms."""
    if not any(member[0] == "+" for member in members):
        return [{tuple(member.split("_")) for member in members}]
    plain, sets = [member.lstrip("+").split("_") for member in members], list[set[tuple[str, ...]]]()
    for kind in ("", "s", "ing", "ed"):
        sets.append({(form, *rest) for verb, *rest in plain for form in forms(verb) if kind in _kinds(form, verb)})
    return sets


def _kinds(form: str, verb: str) -> tuple[str, ...]:
    """Which forms of a verb a word is, by its ending."""
    if form == verb:
        return ("", "ed") if verb in SAME else ("",)
    return ("ing",) if form.endswith("ing") else ("s",) if form.endswith("s") else ("ed",)


def joined(one: str, other: str) -> bool:
    """Whether news joins two words of a set by “and” or “or”."""
    return f"{one} {other}" in _joined() or f"{other} {one}" in _joined()


@cache
def _joined() -> WordList:
    return WordList(os.path.join(DATA, "joined.txt"))


def alike(one: str, other: str) -> bool:
    """Whether a dictionary has two words, in one form, for the same, and news does not join them by “and”."""
    return any(
        kind == other_kind and _meet(base, other_base)
        for base, kind in _BASES[one]
        for other_base, other_kind in _BASES[other]
    )


def _meet(one: str, other: str) -> bool:
    first, second = sorted((one, other))
    return second in (_others()(first) or "").split(" ")


@cache
def _others() -> Callable[[str], Any]:
    return asked(_ALIKE, _read_alike)


def _read_alike(path: str) -> dict[str, str]:
    """The words behind one in the alphabet that share a meaning with it."""
    with open(path, encoding="utf-8") as file:
        return {word: others for word, _, others in (line.rstrip("\n").partition("\t") for line in file)}


def _based(word: str) -> list[tuple[str, str]]:
    """What a word may be a form of, each with the form."""
    found = [(word, "")]
    if word in _irregular():
        found.append((_irregular()[word], "ed"))
    for ending, kind in (
        ("ies", "s"),
        ("es", "s"),
        ("s", "s"),
        ("ied", "ed"),
        ("ed", "ed"),
        ("d", "ed"),
        ("ing", "ing"),
    ):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _SHORTEST:
            continue
        found.append((stem + "y" * ending.startswith("i") * (kind != "ing"), kind))
        if kind == "ing":
            found.append((stem + "e", kind))
        if kind in {"ing", "ed"} and stem[-1] == stem[-2]:
            found.append((stem[:-1], kind))
    return found


_SHORTEST = 3
_BASES = Remembered(_based)


@cache
def _irregular() -> dict[str, str]:
    """The past forms and participles of irregular verbs, with their plain forms."""
    rows = (row.split() for row in IRREGULAR.split(","))
    return {form: plain for plain, *pasts in rows for form in pasts}
