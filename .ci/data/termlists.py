"""Reads the lists of terms in inputs/terms/, and spells out the alternatives in their lines."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from inflecting import inflected
from newscounts import INPUTS, linked_counts, pair_counts

from wirelint_rules.garbled._terms import pairs_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROWS = "wide"
"""The list whose terms are written in rows: not all that stand in one go together."""

TOGETHER = 10
"""Two words that news has put together so often may be a term."""


def terms(files: str = "*.txt") -> Iterator[str]:
    """The terms of all lists, their alternatives spelt out; of those in rows, the ones that news has often enough."""
    for path in sorted((INPUTS / "terms").glob(files)):
        if path.stem == ROWS:
            yield from rows(path.read_text(encoding="utf-8"))
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                yield from map(spelt, itertools.product(*map(alternatives, line.split())))


def rows(text: str) -> Iterator[str]:
    """The terms that rows of words make up, where news puts each two of their words together often."""
    counts, linked = pair_counts(), linked_counts()
    for line in text.splitlines():
        if line and not line.startswith("#"):
            for words in itertools.product(*map(alternatives, line.split())):
                term = spelt(words)
                pairs = list(pairs_of(term))
                if pairs and all(
                    (linked.get((one, link, other), 0) if link else counts.get((one, other), 0)) >= TOGETHER
                    for one, link, other, _ in pairs
                ):
                    yield term


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
