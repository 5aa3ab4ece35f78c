"""Makes .ci/data/inputs/company.tsv.xz, which words news would put side by side even where it was not seen to, from the counts in inputs/.

    pip install numpy scipy && python .ci/data/company.py

Each word has two vectors, one for what it says of the word behind it, and one for what it says of the word before: those of the
decomposition into singular values of how much more than by chance two words stand side by side. The cosine of the first vector
of a word and the second of another tells whether the two go together: “maintenance check” does, “south stick” does not. A
row is a word and its vectors, each number in four bits (from -7 to 7, and 8 added) and each vector in so many hexadecimal digits.
The table is made by hand and kept, since other machines round otherwise.
"""

from __future__ import annotations

import lzma
import math
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds

if TYPE_CHECKING:
    from collections.abc import Iterable

sys.path[:0] = [str(Path(__file__).parent)]

from newscounts import INPUTS, counted_pairs, elsewhere, pair_counts, singles  # noqa: E402

from wirelint_rules.garbled._terms import SMALL  # noqa: E402

OUTPUT = INPUTS / "company.tsv.xz"
RANK, MOST = 64, 7
SEEN = 60
"""A word must have been counted so often."""

FLAT = 0.75
"""Rare words are not made too much of: their counts are raised to this power."""


def main() -> None:
    """Write the table and say how long it is."""
    counts = pairs()
    words = sorted({word for pair in counts for word in pair})
    before, behind = vectors(counts, {word: at for at, word in enumerate(words)})
    with lzma.open(OUTPUT, "wt", encoding="utf-8", preset=9) as file:
        for word, one, other in zip(words, before, behind, strict=True):
            file.write(f"{word}\t{digits(one)}\t{digits(other)}\n")
    print(f"{len(words):,} words, {len(counts):,} pairs")


def pairs() -> dict[tuple[str, str], int]:
    """How often two plain words stand side by side; twice, where others have them and our news has not."""
    single = singles()
    counts = dict(pair_counts())
    rare = counted_pairs().union((first, second) for first, link, second in elsewhere() if not link)
    for pair in rare:
        counts.setdefault(pair, 2)
    return {pair: count for pair, count in counts.items() if all(single[word] >= SEEN and plain(word) for word in pair)}


def plain(word: str) -> bool:
    """Whether a word is one of letters that is no small word."""
    return word not in SMALL and word.replace("-", "").isalpha()


def vectors(counts: dict[tuple[str, str], int], number: dict[str, int]) -> tuple[Any, Any]:
    """For each word its two vectors, of length 1."""
    before, behind = defaultdict[str, int](int), defaultdict[str, int](int)
    for (first, second), count in counts.items():
        before[first] += count
        behind[second] += count
    total = sum(count**FLAT for count in behind.values())
    rows, columns, values = list[int](), list[int](), list[float]()
    for (first, second), count in counts.items():
        bond = math.log(count * total / (before[first] * behind[second] ** FLAT))
        if bond > 0:
            rows.append(number[first])
            columns.append(number[second])
            values.append(bond)
    matrix = csr_matrix((values, (rows, columns)), shape=(len(number), len(number)), dtype=np.float32)
    left, sizes, right = svds(matrix, k=RANK, random_state=0)
    return left * np.sqrt(sizes), right.T * np.sqrt(sizes)


def digits(vector: Iterable[float]) -> str:
    """A vector in hexadecimal digits, one for each number."""
    numbers = list(vector)
    most = max(map(abs, numbers)) or 1.0
    return "".join(f"{round(number / most * MOST) + MOST + 1:x}" for number in numbers)


if __name__ == "__main__":
    main()
