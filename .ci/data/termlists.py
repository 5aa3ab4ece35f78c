"""Reads the lists of terms in inputs/terms/, and spells out the alternatives in their lines."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from inflecting import inflected
from newscounts import INPUTS, linked_counts, pair_counts, side_by_side

from wirelint_rules.garbled._terms import pairs_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TOGETHER = 10
"""Two words that news has put together so often may be a term."""

ROWS = {"wide": TOGETHER, "stories": 2}
"""The lists whose terms are written in rows, and how often news must have put words together: not all that stand in one row go together."""


def terms(files: str = "*.txt") -> Iterator[str]:
    """The terms of all lists, their alternatives spelt out; of those in rows, the ones that news has often enough."""
    for path in sorted((INPUTS / "terms").glob(files)):
        if path.stem in ROWS:
            yield from rows(path.read_text(encoding="utf-8"), ROWS[path.stem])
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                yield from map(spelt, itertools.product(*map(alternatives, line.split())))


def rows(text: str, least: int) -> Iterator[str]:
    """The terms that rows of words make up, where news puts each two of their words together so often."""
    for line in text.splitlines():
        if line and not line.startswith("#"):
            for words in itertools.product(*map(alternatives, line.split())):
                term = spelt(words)
                pairs = list(pairs_of(term))
                if pairs and all(_together(*pair[:3]) >= least for pair in pairs):
                    yield term


def _together(first: str, link: str, second: str) -> int:
    """How often news puts two words together, with small words between; 2 of those that it has just twice."""
    if link:
        return linked_counts().get((first, link, second), 0)
    return pair_counts().get((first, second), 2 * ((first, second) in side_by_side()))


def spelt(words: Iterable[str]) -> str:
    """A term from what stands in its places."""
    term = " ".join(words).replace("_", " ")
    return re.sub(r"@ (?=(.))", lambda m: "an " if m[1] in "aeio" else "a ", term)


def alternatives(part: str) -> list[str]:
    """What may stand in one place of a term; the ends of a closed compound share its beginning."""
    if part == "@":
        return ["@", "the"]
    if part[0] == "~":
        verbs = (verb.lstrip("~").partition("_") for verb in part.split("|"))
        return list(dict.fromkeys(form + low + rest for verb, low, rest in verbs for form in inflected(verb)))
    beginning, plus, rest = part.partition("+")
    return [beginning + plus + end for end in rest.split("|")] if plus else part.split("|")
