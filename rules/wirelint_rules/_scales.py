"""Tables of words that exclude each other: on each line a scale, its places parted by strokes."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import drawn
from wirelint_rules import DATA


@cache
def scales(name: str) -> dict[str, list[tuple[int, int]]]:
    """The scales of a table, and the places on them, on which each word stands."""
    found: dict[str, list[tuple[int, int]]] = drawn(os.path.join(DATA, name), _read)
    return found


def _read(path: str) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = {}
    with open(path, encoding="utf-8") as file:
        lines = [line for line in file if line[0] != "#"]
    for number, line in enumerate(lines):
        for place, words in enumerate(line.split("|")):
            for word in words.split():
                found.setdefault(word, []).append((number, place))
    return found
