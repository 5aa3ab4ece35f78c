"""How often words stand in news, alone and together: the tables in inputs/, whatever the case and number of words."""

from __future__ import annotations

import lzma
import sys
from collections import defaultdict
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
INPUTS = HERE / "inputs"
RULES = HERE.parent.parent / "rules" / "wirelint_rules"
sys.path[:0] = [str(RULES.parent), str(HERE.parent.parent / "linter")]

from wirelint_rules.garbled._terms import key  # noqa: E402

Triple = tuple[str, str, str]
"""The first word of a pair, the small words behind it, the second word."""


@cache
def pair_counts() -> dict[tuple[str, str], int]:
    """How often two words stand side by side in news, whatever their case and number."""
    counts = defaultdict[tuple[str, str], int](int)
    with lzma.open(INPUTS / "bigrams.tsv.xz", "rt", encoding="utf-8") as file:
        for line in file:
            words, count, _ = line.split("\t", 2)
            first, _, second = words.partition(" ")
            if count.isdigit():
                counts[key(first), key(second)] += int(count)
    return counts


@cache
def linked_counts() -> dict[Triple, int]:
    """How often two words stand in news with one small word between, whatever their case and number."""
    counts = defaultdict[Triple, int](int)
    for name in ("linked", "determined"):
        with lzma.open(INPUTS / f"{name}.tsv.xz", "rt", encoding="utf-8") as file:
            for line in file:
                words, count = line.split("\t")
                first, link, second = words.split(" ")
                counts[key(first), link, key(second)] += int(count)
    return counts


@cache
def side_by_side() -> frozenset[tuple[str, str]]:
    """The pairs of words that stand side by side in news, twice at least in ours, whatever their case and number."""
    return counted_pairs().union((first, second) for first, link, second in elsewhere() if not link)


@cache
def elsewhere() -> frozenset[Triple]:
    """The pairs of plain words, one small word between or none, that others have and our news has not, whatever their number."""
    with lzma.open(INPUTS / "attested.tsv.xz", "rt", encoding="utf-8") as file:
        rows = (line.rstrip("\n").partition("\t") for line in file)
        beginnings = ((*before.partition(" ")[::2], seconds) for before, _, seconds in rows)
        return frozenset((first, link, second) for first, link, seconds in beginnings for second in seconds.split(" "))


@cache
def counted_pairs() -> frozenset[tuple[str, str]]:
    """The pairs of words that our news has at least twice side by side, whatever their case and number."""
    with lzma.open(INPUTS / "bigrams_c2.tsv.xz", "rt", encoding="utf-8") as file:
        rare = (line.split("\t")[0].lower().partition(" ") for line in file)
        return frozenset((key(first), key(second)) for first, _, second in rare).union(pair_counts())


@cache
def singles() -> defaultdict[str, int]:
    """How often each word stands in news, whatever its case and number; for the empty word, how many words there are."""
    counts = defaultdict[str, int](int)
    with lzma.open(INPUTS / "unigrams.tsv.xz", "rt", encoding="utf-8") as file:
        for line in file:
            word, count = line.split("\t")[:2]
            if count.isdigit():
                counts[key(word)] += int(count)
                counts[""] += int(count)
    return counts


@cache
def unigrams() -> dict[str, int]:
    """How often each word stands in news in lower case."""
    counts = dict[str, int]()
    with lzma.open(INPUTS / "unigrams.tsv.xz", "rt", encoding="utf-8") as file:
        for line in file:
            word, count = line.split("\t")[:2]
            if count.isdigit() and word.islower():
                counts[word] = int(count)
    return counts
