"""Builds rules/wirelint_rules/data/bound-names.tsv: words that in news call for a certain name before or behind them.

    python .ci/data/bound_names.py

From inputs/bigrams.tsv.xz and inputs/unigrams.tsv.xz. A line is a word and the names bound to it: `<Angela` stands before it (Merkel), `>Brotherhood`
behind it (Muslim). A pair is taken if it stands often, and makes up a good part of all that is counted of the word; the rarer the pair, the
larger a part.
"""

from __future__ import annotations

import lzma
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
DATA = HERE.parent.parent / "rules" / "wirelint_rules" / "data"

ENOUGH = ((10, 0.35), (20, 0.2), (60, 0.12), (300, 0.08))
"""How often a pair stands, and from which part of the word's count on it is bound to it then."""

SHORTEST = 4
"""A shorter name is no slip of another."""


def main() -> None:
    """Write the file."""
    counts = {word: count for word, count in rows("unigrams.tsv.xz") if named(word)}
    bound: defaultdict[str, list[str]] = defaultdict(list)
    for pair, count in rows("bigrams.tsv.xz"):
        first, _, second = pair.partition(" ")
        if first not in counts or second not in counts:
            continue
        if enough(count, counts[second]) and len(first) >= SHORTEST:
            bound[second].append(f"<{first}")
        if enough(count, counts[first]) and len(second) >= SHORTEST:
            bound[first].append(f">{second}")
    lines = sorted(f"{word}\t{' '.join(names)}".encode() for word, names in bound.items())
    (DATA / "bound-names.tsv").write_bytes(b"\n".join(lines) + b"\n")


def enough(pair: int, word: int) -> bool:
    """Whether a pair stands often enough beside a word of this count."""
    return any(pair >= least and pair >= part * word for least, part in ENOUGH)


def named(word: str) -> bool:
    """Whether a word is written as names are."""
    return word.isalpha() and word[0].isupper() and not word.isupper() and len(word) > 1


def rows(name: str) -> Iterator[tuple[str, int]]:
    """The entries of a table of counts."""
    with lzma.open(HERE / "inputs" / name, "rt", encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                entry, count, *_ = line.rstrip("\n").split("\t")
                yield entry, int(count)


if __name__ == "__main__":
    main()
