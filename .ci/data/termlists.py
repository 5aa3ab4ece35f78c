"""Reads the lists of terms in inputs/terms/, and spells out the alternatives in their lines."""

from __future__ import annotations

import itertools
import re
from functools import cache
from typing import TYPE_CHECKING

from inflecting import inflected
from newscounts import INPUTS, Triple, elsewhere, linked_counts, pair_counts, side_by_side

from wirelint_rules.garbled._terms import key, pairs_of

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


def doubted() -> set[Triple]:
    """The pairs of words that only rows with alternatives in two places put together, and that news or others have in no form and spelling."""
    sure, coined = set[Triple](), set[Triple]()
    for path in sorted((INPUTS / "terms").glob("[!m]*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines() if path.stem not in ROWS else ():
            if line and not line.startswith("#"):
                pairs = [
                    pair
                    for term in map(spelt, itertools.product(*map(alternatives, line.split())))
                    for pair in pairs_of(term)
                ]
                several = sum(len(choices(part)) > 1 for part in line.split()) > 1
                (coined if several else sure).update((pair.first, pair.link, pair.second) for pair in pairs)
    together = {(first, second) for first, _, second in itertools.chain(linked_counts(), elsewhere())}
    heard = {(plainly(first), plainly(second)) for first, second in together | side_by_side()}
    return {pair for pair in coined - sure if (plainly(pair[0]), plainly(pair[2])) not in heard}


def choices(part: str) -> set[str]:
    """The words that may stand in one place of a term, whatever their number and form."""
    return {key(choice.lstrip("~").partition("_")[0]) for choice in part.rpartition("+")[2].split("|")}


def plainly(word: str) -> str:
    """A word in one spelling for all, and a verb of the lists without its ending."""
    return american(verbs().get(word, word))


@cache
def verbs() -> dict[str, str]:
    """The verbs of the lists, by all their forms."""
    texts = (path.read_text(encoding="utf-8") for path in sorted((INPUTS / "terms").glob("*.txt")))
    found = {verb for text in texts for verb in re.findall(r"~([a-z]+)", text)}
    return {key(form): verb for verb in sorted(found) for form in inflected(verb)}


def american(word: str) -> str:
    """A word as it is spelt in America, or much like it: two spellings are no swap."""
    return (
        re.sub(r"our\b", "or", word)
        .replace("mme", "m")
        .replace("is", "iz")
        .replace("tre", "ter")
        .replace("ence", "ense")
    )


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
