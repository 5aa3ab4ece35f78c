"""Builds rules/wirelint_rules/data/related.bin, what tells whether two words belong together that news was not seen to have side by side.

    python .ci/data/related.py

The words are those of inputs/vectors.tsv.xz. The file is packed as `packing` says, in five parts: the words, sorted (three
parts); for each word how much of what stands behind it in news the counts do not have, since it
was seen there less than thrice (u8, 255 for all); the vectors, two numbers a byte, as `vectors` says.
"""

from __future__ import annotations

import lzma
import sys
from collections import defaultdict
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent)]

from newscounts import INPUTS, RULES, unigrams  # noqa: E402
from packing import assembled, words  # noqa: E402

from wirelint_rules.garbled._related import ALL, MAGIC  # noqa: E402

OUTPUT = RULES / "data" / "related.bin"


def main() -> None:
    """Write the table."""
    OUTPUT.write_bytes(table())


def table() -> bytes:
    """The table, packed."""
    with lzma.open(INPUTS / "vectors.tsv.xz", "rt", encoding="utf-8") as file:
        vectors = dict(line.rstrip("\n").split("\t") for line in file)
    known = sorted(vectors)
    counts, behind = unigrams(), seen_behind()
    novel = bytes(round(ALL * (1 - min(1.0, behind[word] / counts[word]))) for word in known)
    return assembled(MAGIC, *words(known), novel, b"".join(bytes.fromhex(vectors[word]) for word in known))


def seen_behind() -> dict[str, int]:
    """How often the words that the counts have behind a word stand there, by the word in lower case."""
    found = defaultdict[str, int](int)
    with lzma.open(INPUTS / "bigrams.tsv.xz", "rt", encoding="utf-8") as file:
        for line in file:
            words, count, _ = line.split("\t", 2)
            first = words.partition(" ")[0]
            if count.isdigit() and first.islower():
                found[first] += int(count)
    return found


if __name__ == "__main__":
    main()
