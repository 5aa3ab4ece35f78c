"""What a dollar has bought of each currency, year by year, as far as the story tells which currency is meant."""

from __future__ import annotations

import os
from functools import cache
from itertools import pairwise

from wirelint.assets import drawn
from wirelint.typed import TYPE_CHECKING
from wirelint_rules import DATA

if TYPE_CHECKING:
    from wirelint.document import Document

Course = list[tuple[int, float]]
"""Years, and what a dollar bought in each."""


def bought(document: Document, unit: str, year: int) -> tuple[float, float] | None:
    """The least and the most that a dollar bought of a currency about a year; None if it is not known which currency it is, or of that year."""
    courses = [
        course for where, course in _courses().get(unit, ()) if not where or any(document.has(word) for word in where)
    ]
    found = [rate for course in courses for rate in _about(course, year)]
    return (min(found), max(found)) if found else None


def _about(course: Course, year: int) -> list[float]:
    """The rates of the years told on either side of a year."""
    if not course[0][0] <= year <= course[-1][0] + 1:
        return []
    last = course[-1]
    for (before, one), (behind, other) in pairwise(course):
        if before <= year <= behind:
            return [one, other]
    return [last[1]]


@cache
def _courses() -> dict[str, list[tuple[tuple[str, ...], Course]]]:
    found: dict[str, list[tuple[tuple[str, ...], Course]]] = drawn(os.path.join(DATA, "exchange.tsv"), _read)
    return found


def _read(path: str) -> dict[str, list[tuple[tuple[str, ...], Course]]]:
    found: dict[str, list[tuple[tuple[str, ...], Course]]] = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line[0] != "#":
                unit, where, rates = line.rstrip("\n").split("\t")
                course = [(int(year), float(rate)) for year, rate in (one.split(":") for one in rates.split())]
                found.setdefault(unit, []).append((() if where == "-" else tuple(where.split("|")), course))
    return found
