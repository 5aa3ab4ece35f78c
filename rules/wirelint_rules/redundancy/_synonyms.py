"""Which words mean one thing: sets written by hand, and pairs that a dictionary has and news does not join."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import answers, asked
from wirelint.layers.verbs import SAME, forms, irregular
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, Any
from wirelint_rules import DATA
from wirelint_rules.redundancy._beside import Joints, joints_of

if TYPE_CHECKING:
    from collections.abc import Callable

_SETS, _ALIKE = os.path.join(DATA, "synonyms.txt"), os.path.join(DATA, "alike.tsv")


def _read_sets(path: str) -> dict[str, Any]:
    with open(path, encoding="utf-8") as file:
        sets = [sorted(members) for line in file if line[0] != "#" for members in _aligned(line.split())]
    return joints_of((members, members, True, False) for members in sets)


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


SETS = Joints(_SETS, _read_sets)
"""Phrases of one set, side by side or with a word between."""


def joined(one: str, other: str) -> bool:
    """Whether news joins two words of a set by “and” or “or”."""
    return any(_joined()(pair) is not None for pair in (f"{one} {other}", f"{other} {one}"))


@cache
def _joined() -> Callable[[str], str | None]:
    return answers(os.path.join(DATA, "joined.txt"))


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
    if word in _bases():
        found.append((_bases()[word], "ed"))
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
def _bases() -> dict[str, str]:
    """The past forms and participles of irregular verbs, with their plain forms."""
    return {form: plain for plain, pasts in irregular().items() for form in pasts}
