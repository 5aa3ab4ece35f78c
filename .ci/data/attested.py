"""Makes .ci/data/inputs/attested.tsv.xz, the pairs of words that others than our news have side by side, from a package fetched beforehand.

    pip download --no-deps pocketsphinx==5.1.1 && unzip pocketsphinx-*.whl -d FOLDER && python .ci/data/attested.py FOLDER

The package ships a language model of English, learnt from other news and from speech, with the two million pairs of words and nearly as
many triples that it has seen. A row is a word, with a small word behind it or none, and all words that it has seen right behind that; what our
own counts have is left out. What stands in the table is good English, so that no list of substitutes need be believed against it; how
often it was seen is not kept.

The model is a trie of words, read backwards: behind a head, for each word where the pairs that it ends begin (the last of three numbers);
then, in records of bits, the pairs (first of all the number of the word before, last where the triples begin that the pair ends), the
triples (likewise), and the words. Of its probabilities nothing is read.
"""

from __future__ import annotations

import lzma
import re
import struct
import sys
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

sys.path[:0] = [str(Path(__file__).parent)]

from newscounts import INPUTS, Triple, counted_pairs, key, linked_counts  # noqa: E402

from wirelint_rules.garbled._terms import SMALL  # noqa: E402

MODEL = "pocketsphinx/model/en-us/en-us.lm.bin"
HEAD = b"Trie Language Model\x03"
TABLES = 3 * 65536 * 4
"""What the tables of probabilities take, in bytes, behind the kind of their packing."""

PLAIN = re.compile(r"[a-z]{2,}(?:'s)?")


def main() -> None:
    """Write the table and say how long it is."""
    rows: dict[str, set[str]] = defaultdict(set)
    for first, link, second in unknown((Path(sys.argv[1]) / MODEL).read_bytes()):
        rows[f"{first} {link}".rstrip()].add(second)
    with lzma.open(INPUTS / "attested.tsv.xz", "wt", encoding="utf-8", preset=9) as file:
        for first, seconds in sorted(rows.items()):
            file.write(f"{first}\t{' '.join(sorted(seconds))}\n")
    print(f"{sum(map(len, rows.values())):,} pairs")


def unknown(model: bytes) -> Iterator[Triple]:
    """The pairs of plain words of a model, with one small word between or none, that our own counts do not have."""
    known, linked = counted_pairs(), linked_counts()
    for first, link, second in seen(model):
        if not {first, second} & SMALL and PLAIN.fullmatch(first) and PLAIN.fullmatch(second):
            one, other = key(first), key(second)
            if link and (link not in SMALL or (one, link, other) in linked):
                continue
            if link or (one, other) not in known:
                yield one, link, other


def seen(model: bytes) -> Iterator[Triple]:
    """The pairs and triples of words that a model has seen: of pairs, the word in the middle is empty."""
    if not model.startswith(HEAD):
        raise ValueError("this is no model of three words")
    at = len(HEAD)
    singles, doubles, triples = struct.unpack_from("<3I", model, at)
    at += 12 + 4 + TABLES
    starts = [begin for _, _, begin in struct.iter_unpack("<ffI", model[at : at + 12 * (singles + 1)])]
    at += 12 * (singles + 1)
    width, pointer = singles.bit_length(), triples.bit_length()
    size, last = width + 32 + pointer, width + 16
    more = at + _bytes(doubles, size)
    words = names(model, more + _bytes(triples, last))
    for third, (begin, end) in enumerate(pairwise(starts)):
        for number in range(begin, end):
            second = words[_bits(model, at, number * size, width)]
            yield second, "", words[third]
            if second in SMALL:
                row, following = (_bits(model, at, one * size + width + 32, pointer) for one in (number, number + 1))
                for place in range(row, following):
                    yield words[_bits(model, more, place * last, width)], second, words[third]


def names(model: bytes, at: int) -> list[str]:
    """The words of a model, which stand at its end, divided by zeros."""
    (length,) = struct.unpack_from("<I", model, at)
    return model[at + 4 : at + 4 + length].decode().split("\0")


def _bytes(records: int, size: int) -> int:
    """How much so many records of so many bits take, one more at the end, and what is read beyond it."""
    return ((records + 1) * size + 7) // 8 + 8


def _bits(model: bytes, at: int, offset: int, width: int) -> int:
    start = at + offset // 8
    return int.from_bytes(model[start : start + 4], "little") >> offset % 8 & (1 << width) - 1


if __name__ == "__main__":
    main()
