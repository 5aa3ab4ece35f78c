"""Builds rules/wirelint_rules/data/word-groups.tsv: the commonest words of news, in groups of words that are used alike.

    python .ci/data/groups.py

Needs numpy. A word is known by what stands before it and behind it: how much oftener than by chance (positive pointwise mutual information)
each of the commonest words, a capital, a figure, and the edge of a sentence or clause does so, in the counts of `inputs/bigrams.tsv.xz`.
These rows are brought to few dimensions by their eigenvectors and parted by k-means on the sphere.
"""

from __future__ import annotations

import lzma
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from typing import Any

HERE = Path(__file__).parent
TARGET = HERE.parent.parent / "rules" / "wirelint_rules" / "data" / "word-groups.tsv"

WORDS, NEIGHBOURS, DIMENSIONS, GROUPS, ROUNDS = 24_000, 900, 80, 500, 25
EDGES = ["<s>", "<p>", "<num>"]
HEADING = "# groups of words that edited news uses alike: built by .ci/data/groups.py; nobody edits it\n"


def main() -> None:
    """Write the table."""
    words, uses = commonest()
    groups = defaultdict(list)
    for word, group in zip(words, parted(reduced(neighbours(words)), np.sqrt(uses)), strict=True):
        groups[int(group)].append(word)
    rows = (f"{group}\t{' '.join(sorted(groups[group]))}\n" for group in sorted(groups))
    TARGET.write_text(HEADING + "".join(rows), encoding="utf-8")


def commonest() -> tuple[list[str], Any]:
    """The commonest words in lower case, and how often each was counted."""
    counted = [(int(row[1]), row[0]) for row in rows("unigrams.tsv.xz") if row[1].isdigit() and plain(row[0])]
    counted = sorted(counted, reverse=True)[:WORDS]
    return [word for _, word in counted], np.array([count for count, _ in counted], np.float64)


def plain(word: str) -> bool:
    """Whether a word is letters in lower case."""
    return word == word.lower() and word.replace("'", "").replace("-", "").isalpha()


def rows(name: str) -> list[list[str]]:
    """The rows of a table of counts."""
    with lzma.open(HERE / "inputs" / name, "rt", encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]


def neighbours(words: list[str]) -> Any:
    """How often each word was counted with each neighbour behind it, and before it."""
    places = {word: at for at, word in enumerate(words)}
    beside = {word: at for at, word in enumerate([*words[:NEIGHBOURS], *EDGES])}
    capital = len(beside)
    table = np.zeros((len(words), 2 * capital + 2), np.float32)
    for pair, count, *_ in rows("bigrams.tsv.xz"):
        first, _, second = pair.partition(" ")
        for word, other, half in ((first, second, 0), (second, first, capital + 1)):
            column = beside.get(other, capital if other[:1].isupper() else None)
            if word in places and column is not None:
                table[places[word], half + column] += int(count)
    return table


def reduced(table: Any) -> Any:
    """The rows as points on a sphere of few dimensions."""
    seldom = np.minimum(1.0, table / 3.0)
    chance = (table.sum(1, keepdims=True) + 1) * (table.sum(0, keepdims=True) + 1) / table.sum()
    known = np.maximum(np.log(np.maximum(table / chance, 1e-9)), 0.0) * seldom
    values, vectors = np.linalg.eigh(known.T @ known)
    order = np.argsort(values)[::-1][:DIMENSIONS]
    return unit(known @ vectors[:, order] / np.sqrt(np.sqrt(np.maximum(values[order], 1.0))))


def unit(points: Any) -> Any:
    """Points brought to the sphere."""
    return points / (np.linalg.norm(points, axis=-1, keepdims=True) + 1e-9)


def parted(points: Any, weights: Any) -> Any:
    """The group of each point."""
    dice = np.random.default_rng(0)
    centres = points[dice.choice(len(points) // 4, GROUPS, replace=False)].copy()
    for _ in range(ROUNDS):
        nearest = (points @ centres.T).argmax(1)
        for group in range(GROUPS):
            members = nearest == group
            some = (
                (points[members] * weights[members, None]).sum(0)
                if members.any()
                else points[dice.integers(len(points))]
            )
            centres[group] = unit(some)
    return nearest


if __name__ == "__main__":
    main()
