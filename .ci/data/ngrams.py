"""Builds linter/wirelint/data/ngrams.bin, the counts behind `wirelint.layers.ngrams`, from the tables in inputs/.

    python .ci/data/ngrams.py

The file is packed as `packing` says, in thirteen parts: the words, sorted by their bytes, as lines; where each begins
(u32); their table of hashes (u16); their logarithmic counts (u8); the sorted hashes of what is left of much used words
without their first or last letters (u32), and the word that each is left of (u16); for each word where its row begins
(u32); the second words of all rows (u16); the logarithmic counts of the pairs (u8); the commonest lower-case words as
lines; the hashes (u32, sorted) of all known words, and of those in everyday use; the logarithm of all counts together (f64).
"""

from __future__ import annotations

import lzma
import math
import zlib
from array import array
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from packing import assembled, lines, slots

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
OUTPUT = HERE.parent.parent / "linter" / "wirelint" / "data" / "ngrams.bin"
MAGIC = b"wlngram2"

VOCABULARY = 65_000
"""So many words have rows; their numbers must fit in 16 bits, with room for the classes."""

STEP = 16
"""A count is kept as its natural logarithm times this."""

OFTEN, LOST = 4.5, 4
"""Words counted so often (as a logarithm) are looked for by what is left of them without up to so many letters."""

COMMON = 185
"""From this count on a lower-case word is one that nobody doubts."""

CONTRACTIONS = frozenset(
    {"it", "that", "what", "he", "she", "there", "let", "who", "here", "where", "how", "when", "why", "everyone"}
)
PLACE_WORDS = ("in", "near", "from", "to", "across", "outside")
PERSON_WORDS = ("Mr", "Mrs", "Ms", "Dr", "Gen", "Sen", "by")
NAME, PLACE, POSSESSIVE, NUMBER = "<name>", "<place>", "<poss>", "<num>"


def main() -> None:
    """Build the file and say how large it is."""
    counts = {row[0]: int(row[1]) for row in rows("unigrams")}
    pairs = {tuple(row[0].split(" ")): int(row[1]) for row in rows("bigrams")}
    dictionary = {row[0]: row[1] == "small" for row in rows("words")}
    OUTPUT.parent.mkdir(exist_ok=True)
    OUTPUT.write_bytes(packed(counts, pairs, dictionary))
    print(f"{OUTPUT.name}: {OUTPUT.stat().st_size:,} bytes")


def rows(name: str) -> Iterator[list[str]]:
    """The rows of one table, without its heading."""
    with lzma.open(HERE / "inputs" / f"{name}.tsv.xz", "rt", encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#ngram"):
                yield line.rstrip("\n").split("\t")


def packed(counts: dict[str, int], pairs: dict[tuple[str, ...], int], dictionary: dict[str, bool]) -> bytes:
    """The whole file."""
    classes = word_classes(counts, pairs)
    chosen = sorted(counts, key=lambda word: (-counts[word], word))[:VOCABULARY]
    totals = {word: counts[word] for word in chosen} | class_counts(counts, classes)
    vocabulary = sorted(totals, key=str.encode)
    table = with_classes(pairs, classes)
    number = {word: at for at, word in enumerate(vocabulary)}
    starts, seconds, values = pair_rows(table, vocabulary, number)
    text, offsets = lines(vocabulary)
    logs = bytes(logarithm(totals[word]) for word in vocabulary)
    rests, wholes = remains(vocabulary, logs)
    common = sorted(word for word, count in counts.items() if count >= COMMON and word.isalpha() and word.islower())
    return assembled(
        MAGIC,
        text,
        offsets,
        slots(vocabulary),
        logs,
        rests,
        wholes,
        starts.tobytes(),
        seconds.tobytes(),
        bytes(values),
        "\n".join(common).encode(),
        hashes(known(counts, dictionary)),
        hashes({word for word, everyday in dictionary.items() if everyday}),
        array("d", [math.log(sum(math.exp(value / STEP) for value in logs))]).tobytes(),
    )


def remains(vocabulary: list[str], logs: bytes) -> tuple[bytes, bytes]:
    """The hashes of what is left of words without their first letters ("-oman") or last ("woma-"), and whose they are."""
    found: list[tuple[int, int]] = []
    for number, (word, value) in enumerate(zip(vocabulary, logs, strict=True)):
        if value >= OFTEN * STEP and word.isalpha():
            lower = word.lower()
            for cut in range(1, min(LOST, len(lower) - 1) + 1):
                found += [
                    (zlib.crc32(f"-{lower[cut:]}".encode()), number),
                    (zlib.crc32(f"{lower[:-cut]}-".encode()), number),
                ]
    found.sort()
    return array("I", [key for key, _ in found]).tobytes(), array("H", [number for _, number in found]).tobytes()


def logarithm(count: int) -> int:
    """A count in one byte."""
    return min(255, round(STEP * math.log(count)))


def word_classes(counts: dict[str, int], pairs: dict[tuple[str, ...], int]) -> dict[str, str]:
    """The class of each name and possessive: names that stand behind "in" and "near" are places."""
    place, person = defaultdict[str, int](int), defaultdict[str, int](int)
    for (first, second), count in pairs.items():
        if first in PLACE_WORDS:
            place[second] += count
        elif first in PERSON_WORDS:
            person[second] += count
        elif second in {"said", "says", "told"}:
            person[first] += count
    classes: dict[str, str] = {}
    for word, count in counts.items():
        if word.endswith("'s"):
            if word[:-2].lower() not in CONTRACTIONS:
                classes[word] = POSSESSIVE
        elif word[0].isupper() and len(word) > 1:
            near = place[word] > max(2, count / 12) and place[word] > person[word]
            classes[word] = PLACE if near else NAME
    return classes


def class_counts(counts: dict[str, int], classes: dict[str, str]) -> dict[str, int]:
    """How often each class stands in the text."""
    totals = defaultdict[str, int](int)
    for word, kind in classes.items():
        totals[kind] += counts[word]
    return dict(totals)


def with_classes(pairs: dict[tuple[str, ...], int], classes: dict[str, str]) -> dict[tuple[str, ...], int]:
    """The pairs, with those of words and classes added; a figure is its own class in the tables."""
    table = defaultdict[tuple[str, ...], int](int, pairs)
    for (first, second), count in pairs.items():
        if first in classes:
            table[classes[first], second] += count
        if second in classes and classes[second] != POSSESSIVE:
            table[first, classes[second]] += count
    return table


def pair_rows(
    table: dict[tuple[str, ...], int], vocabulary: list[str], number: dict[str, int]
) -> tuple[array[int], array[int], bytearray]:
    """Where each first word's row begins, the second words of all rows, and the pairs' counts."""
    found: list[list[tuple[int, int]]] = [[] for _ in vocabulary]
    for (first, second), count in table.items():
        if first in number and second in number:
            found[number[first]].append((number[second], logarithm(count)))
    starts, seconds, values = array("I"), array("H"), bytearray()
    for row in found:
        starts.append(len(seconds))
        for second, value in sorted(row):
            seconds.append(second)
            values.append(value)
    starts.append(len(seconds))
    return starts, seconds, values


def known(counts: dict[str, int], dictionary: dict[str, bool]) -> set[str]:
    """All words that are not misprints as far as one knows: the dictionary's, those it lacks, and those seen thrice."""
    seen = {word.lower() for word, count in counts.items() if count >= 3 and word.isalpha()}
    return dictionary.keys() | seen | set(more_words())


def more_words() -> Iterator[str]:
    """The words that dictionaries lack, each with its plural where it is marked to have one."""
    for line in (HERE / "inputs" / "more-words.txt").read_text(encoding="utf-8").splitlines():
        for word in () if line.startswith("#") else line.split(" "):
            yield word.removesuffix("+")
            if word.endswith("+"):
                yield f"{word[:-1]}s"


def hashes(words: set[str]) -> bytes:
    """The sorted hashes of some words."""
    return array("I", sorted({zlib.crc32(word.encode()) for word in words})).tobytes()


if __name__ == "__main__":
    main()
