"""The prepositions that verbs and adjectives take, and those that they never do."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import asked, drawn
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple
from wirelint_rules import DATA

if TYPE_CHECKING:
    from collections.abc import Callable


class Frame(NamedTuple):
    """A preposition that a word does not take, the one it does, and whether an object must stand between or must not."""

    verb: str
    wrong: str
    right: str
    object: bool


@cache
def frame_of(verb: str, wrong: str, object_between: bool) -> Frame | None:
    """What is wrong with a preposition behind a word, with an object between them or without, or None."""
    right = (_frames()(verb) or {}).get((wrong, object_between))
    return None if right is None else Frame(verb, wrong, right, object_between)


@cache
def frame_verbs() -> frozenset[str]:
    """The words of which something is wrong behind them."""
    return frozenset(drawn(_PATH, _verbs))


@cache
def bare() -> dict[str, str]:
    """Verbs that take no object, each with the preposition that it lacks where one stands right behind it."""
    found: dict[str, str] = drawn(_PATH, _bare)
    return found


_PATH = os.path.join(DATA, "frames.tsv")


@cache
def _frames() -> Callable[[str], Any]:
    return asked(_PATH, _by_verb)


def _by_verb(path: str) -> dict[str, dict[tuple[str, bool], str]]:
    """What each word takes in place of a preposition, with an object between or without, that it does not take."""
    found: dict[str, dict[tuple[str, bool], str]] = {}
    for verbs, (kind, right, *others) in _rows(path):
        if kind != "bare":
            rights = {(wrong, kind == "object"): "" if right == "-" else right for wrong in others}
            for verb in verbs:
                found.setdefault(verb, {}).update(rights)
    return found


def _verbs(path: str) -> list[str]:
    return sorted(_by_verb(path))


def _bare(path: str) -> dict[str, str]:
    return {verb: right for verbs, (kind, right, *_) in _rows(path) if kind == "bare" for verb in verbs}


def _rows(path: str) -> list[tuple[list[str], list[str]]]:
    with open(path, encoding="utf-8") as file:
        rows = (line.rstrip("\n").split("\t") for line in file if not line.startswith("#"))
        return [(verbs.split(), frame.split()) for verbs, frame in rows]
