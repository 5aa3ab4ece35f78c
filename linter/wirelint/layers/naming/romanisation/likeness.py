"""How likely two spellings are of one name: a logistic regression over what their alignment tells.

The weights are of single correspondences, of single letters and of where they stand, learnt by `.ci/data/romanisation.py`
from pairs of spellings of one name and pairs of different names that look alike.
"""

from __future__ import annotations

import os
from functools import cache, lru_cache
from math import exp

from wirelint.assets import DATA, answers
from wirelint.layers.naming.romanisation.alignment import VOWELS, Alignment, Step, align
from wirelint.layers.naming.romanisation.correspondences import ANY
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BIAS = "bias"


class Likeness(NamedTuple):
    """How alike two spellings are: the probability that they are of one name, by their letters alone, and their alignment.

    `languages` are those whose romanisation explains every difference; empty where none does.
    """

    probability: float
    alignment: Alignment | None
    languages: frozenset[str]


@lru_cache(maxsize=4096)
def likeness(left: str, right: str) -> Likeness:
    """The likeness of two names in plain lower-case letters (`layers.naming.names.plain`); it does not matter which comes first."""
    left, right = sorted((left, right))
    if left == right:
        return Likeness(1.0, Alignment(0.0, ()), frozenset())
    found = align(left, right)
    if found is None:
        return Likeness(0.0, None, frozenset())
    weights = _weights()
    told = ((weights(name), value) for name, value in ((BIAS, 1.0), *features(left, right, found)))
    score = sum(float(weight) * value for weight, value in told if weight)
    return Likeness(1.0 / (1.0 + exp(-score)), found, languages(found))


def languages(alignment: Alignment) -> frozenset[str]:
    """The languages that explain every step; those steps that are of any language do not count."""
    shared: frozenset[str] | None = None
    for step in alignment.steps:
        if step.by is None:
            return frozenset()
        if ANY not in step.by.languages:
            shared = step.by.languages if shared is None else shared & step.by.languages
    return shared or frozenset()


def features(left: str, right: str, alignment: Alignment) -> Iterator[tuple[str, float]]:
    """What the alignment of two different names tells, as names of features with their values."""
    for step in alignment.steps:
        yield from _of_step(left, right, step)
    yield from _of_names(left, right, alignment)


def _of_step(left: str, right: str, step: Step) -> Iterator[tuple[str, float]]:
    sign = "~".join(sorted((step.left, step.right)))
    end = step.start + len(step.left)
    place = "^" if step.start == 0 and step.other == 0 else ""
    if end == len(left) and step.other + len(step.right) == len(right):
        place = "$"
    if step.by is None:
        yield f"raw {sign}", 1.0
        yield f"raw {''.join(sorted((_class(step.left), _class(step.right))))}{place}", 1.0
    else:
        yield f"by {sign}", 1.0
        if place:
            yield f"by{place} {sign}", 1.0
    yield f"{left[step.start - 1] if step.start else '^'}< {sign}", 1.0
    yield f"{left[end] if end < len(left) else '$'}> {sign}", 1.0


def _class(letter: str) -> str:
    return "0" if not letter else "V" if letter in VOWELS else "C"


def _of_names(left: str, right: str, alignment: Alignment) -> Iterator[tuple[str, float]]:
    steps = alignment.steps
    raw, shorter = sum(step.by is None for step in steps), min(len(left), len(right))
    yield "steps", float(len(steps))
    yield "steps by length", 5.0 * len(steps) / shorter
    yield "raw steps", float(raw)
    yield "cost", alignment.cost
    yield "cost by length", 8.0 * alignment.cost / shorter
    yield "length", min(shorter, 12) / 12
    for name, holds in (
        ("one step", len(steps) == 1),
        ("short", shorter < 5),
        ("several raw", raw > 1),
        ("first letter", left[0] != right[0]),
        ("last letter", left[-1] != right[-1]),
    ):
        if holds:
            yield name, 1.0
    if not raw:
        known = languages(alignment)
        yield ("explained" if known or all(ANY in step.by.languages for step in steps if step.by) else "mixed"), 1.0
        for language in sorted(known):
            yield language, 1.0 / len(known)
    for count in (2, 3):
        one, other = left[-count:], right[-count:]
        yield (f"end {'~'.join(sorted((one, other)))}" if one != other else f"both {one}"), 0.5
    short, long = sorted((left, right), key=len)
    if long.startswith(short):
        yield f"longer by {long[len(short) :]}", 1.0
    if long.endswith(short):
        yield f"longer before by {long[: -len(short)]}", 1.0


@cache
def _weights() -> Callable[[str], str | None]:
    """The weights by feature, as they stand in the file: few of them are needed."""
    return answers(os.path.join(DATA, "likeness.tsv"))
