"""The prepositions that verbs and adjectives take, and those that they never do."""

from __future__ import annotations

import os
from functools import cache

from wirelint.typed import NamedTuple
from wirelint_rules import DATA


class Frame(NamedTuple):
    """A preposition that a word does not take, the one it does, and whether an object must stand between or must not."""

    verb: str
    wrong: str
    right: str
    object: bool


@cache
def frames() -> dict[tuple[str, str, bool], Frame]:
    """What is wrong behind a word, by the word, the preposition and whether an object stands between."""
    return {
        (verb, wrong, kind == "object"): Frame(verb, wrong, "" if right == "-" else right, kind == "object")
        for verbs, (kind, right, *others) in _rows()
        if kind != "bare"
        for verb in verbs
        for wrong in others
    }


@cache
def frame_verbs() -> frozenset[str]:
    """The words of which something is wrong behind them."""
    return frozenset(verb for verb, *_ in frames())


@cache
def bare() -> dict[str, str]:
    """Verbs that take no object, each with the preposition that it lacks where one stands right behind it."""
    return {verb: right for verbs, (kind, right, *_) in _rows() if kind == "bare" for verb in verbs}


def _rows() -> list[tuple[list[str], list[str]]]:
    path = os.path.join(DATA, "frames.tsv")
    with open(path, encoding="utf-8") as file:
        rows = (line.rstrip("\n").split("\t") for line in file if not line.startswith("#"))
        return [(verbs.split(), frame.split()) for verbs, frame in rows]
