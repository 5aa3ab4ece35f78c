"""What a dollar has bought of each currency, year by year, as far as the story tells which currency is meant."""

from __future__ import annotations

import os
from functools import cache
from itertools import pairwise

from wirelint.assets import drawn
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules import DATA

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wirelint.document import Document


class Course(NamedTuple):
    """A currency's name, what tells it from others of that name, and years with what a dollar bought of it in each."""

    name: str
    told_by: tuple[str, ...]
    rates: list[tuple[int, float]]


def currency(unit: str) -> str:
    """The one name of a currency that has several, or a sign: “₽” and “rouble” are “ruble”."""
    courses = _courses().get(unit)
    return courses[0].name if courses else unit


def bought(document: Document, unit: str, year: int) -> tuple[float, float] | None:
    """The least and the most that a dollar bought of a currency about a year; None if it is not known which currency it is, or of that year."""
    return _range(rate for course in _meant(document, unit) for rate in _about(course.rates, year))


def ever_bought(document: Document, unit: str) -> tuple[float, float] | None:
    """The least and the most that a dollar has bought of a currency since about 1995; where several have the name and nothing tells them apart, of any."""
    courses = _meant(document, unit) or _named(unit)
    return _range(rate for course in courses for _, rate in course.rates)


def _range(rates: Iterable[float]) -> tuple[float, float] | None:
    found = list(rates)
    return (min(found), max(found)) if found else None


def _meant(document: Document, unit: str) -> Sequence[Course]:
    """The currencies that a story may mean by a name: with its country before it the one, else those of places that it speaks of."""
    country = unit.rpartition(" ")[0]
    courses = _named(unit)
    own = [course for course in courses if country and any(country.startswith(place) for place in course.told_by)]
    return own or [course for course in courses if not course.told_by or any(map(document.has, course.told_by))]


def _named(unit: str) -> Sequence[Course]:
    return _courses().get(unit) or _courses().get(unit.rpartition(" ")[2]) or ()


def _about(rates: list[tuple[int, float]], year: int) -> list[float]:
    """The rates of the years told on either side of a year."""
    last = rates[-1]
    if not rates[0][0] <= year <= last[0] + 1:
        return []
    for (before, one), (behind, other) in pairwise(rates):
        if before <= year <= behind:
            return [one, other]
    return [last[1]]


@cache
def _courses() -> dict[str, list[Course]]:
    found: dict[str, list[_Row]] = drawn(os.path.join(DATA, "exchange.tsv"), _read)
    return {name: [Course(*row) for row in rows] for name, rows in found.items()}


_Row = tuple[str, tuple[str, ...], list[tuple[int, float]]]


def _read(path: str) -> dict[str, list[_Row]]:
    found: dict[str, list[_Row]] = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line[0] != "#":
                units, places, years = line.rstrip("\n").split("\t")
                names = units.split("|")
                told_by = () if places == "-" else tuple(places.split("|"))
                rates = [(int(year), float(rate)) for year, rate in (one.split(":") for one in years.split())]
                for name in names:
                    found.setdefault(name, []).append((names[0], told_by, rates))
    return found
