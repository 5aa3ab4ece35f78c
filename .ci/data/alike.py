"""Builds rules/wirelint_rules/data/alike.tsv, words of one meaning that news does not join, and joined.txt, those it does.

    python .ci/data/alike.py

The first is from WordNet and the counts of news, the second from the sets of synonyms.txt and the same counts.

A row is a word and those behind it in the alphabet that share a meaning with it. Both are words that news uses often; pairs that it
joins by “and” or “or” (safe and secure) are left out, as are words that only one letter or an ending parts.
"""

from __future__ import annotations

import lzma
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
INPUTS = HERE / "inputs"
OUTPUT = HERE.parent.parent / "rules" / "wirelint_rules" / "data" / "alike.tsv"

SETS = OUTPUT.with_name("synonyms.txt")
JOINED = OUTPUT.with_name("joined.txt")

OFTEN = 100
"""A word must have been counted so often."""

SAME_START = 5
"""Words that begin with so many equal letters may be one word in two forms."""


def main() -> None:
    """Write the table."""
    OUTPUT.write_text(table(), encoding="utf-8", newline="\n")
    JOINED.write_text(joined(), encoding="utf-8", newline="\n")


def joined() -> str:
    """Two words of a set that news joins by “and” or “or”, in either order, a pair a line."""
    sets = [
        {*line.replace("+", "").split()} for line in SETS.read_text(encoding="utf-8").splitlines() if line[0] != "#"
    ]
    met = {(one, other) for one, link, other in links() if link in {"and", "or"} and one != other}
    found = {f"{one} {other}\n" for one, other in met if any(one in members and other in members for members in sets)}
    return "".join(sorted(found))


def table() -> str:
    """The table as text."""
    counts = {word: int(count) for word, count, *_ in rows("unigrams")}
    joined = {frozenset((one, other)) for one, link, other in links() if link in {"and", "or"} and one != other}
    found: dict[str, set[str]] = defaultdict(set)
    for word, source, substitutes in rows("synonyms"):
        for other in substitutes.split() if source == "s" else ():
            often = min(counts.get(word, 0), counts.get(other, 0)) >= OFTEN
            kin = word[:SAME_START] == other[:SAME_START] or word.startswith(other) or other.startswith(word)
            if often and not kin and frozenset((word, other)) not in joined:
                found[min(word, other)].add(max(word, other))
    return "".join(f"{word}\t{' '.join(sorted(found[word]))}\n" for word in sorted(found, key=str.encode))


def rows(name: str) -> Iterator[list[str]]:
    """The rows of an input, its heading left out."""
    with lzma.open(INPUTS / f"{name}.tsv.xz", "rt", encoding="utf-8") as file:
        yield from (line.rstrip("\n").split("\t") for line in file if line[0] != "#")


def links() -> Iterator[list[str]]:
    """Two words of news and the small word that joins them."""
    yield from (row[0].split(" ") for row in rows("linked"))


if __name__ == "__main__":
    main()
