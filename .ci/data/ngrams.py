"""Builds linter/wirelint/data/ngrams.bin, the counts behind `wirelint.layers.ngrams`, from the tables in inputs/.

    python .ci/data/ngrams.py

The file is packed as `packing` says, in eighteen parts:

- the words, sorted by their bytes (three parts), their logarithmic counts (u8), and their ranks, the commonest first (u16);
- much used words by their first letters, as `wirelint.layers.ngrams.letters` has them, and their lengths (u32), each with its number
  (u16); and by their last letters (two parts each);
- the hashes of all known words (three parts), each marked if it is in everyday use; the logarithm of all counts together (f64);
- for each word a row of the ranks of those that were seen behind it (three parts), and the logarithmic counts of these pairs (u8);
- the commonest lower-case words, as lines.
"""

from __future__ import annotations

import lzma
import math
from array import array
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from packing import assembled, hashes, marks, rows, words

from wirelint.layers.ngrams import MAGIC, OFTEN, STEP, letters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HERE = Path(__file__).parent
OUTPUT = HERE.parent.parent / "linter" / "wirelint" / "data" / "ngrams.bin"

VOCABULARY = 65_000
"""So many words have rows; their numbers must fit in 16 bits, with room for the classes."""

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
    counts = {row[0]: int(row[1]) for row in lines("unigrams")}
    pairs = {tuple(row[0].split(" ")): int(row[1]) for row in lines("bigrams")}
    dictionary = {row[0]: row[1] == "small" for row in lines("words")}
    OUTPUT.parent.mkdir(exist_ok=True)
    OUTPUT.write_bytes(packed(counts, pairs, dictionary))
    print(f"{OUTPUT.name}: {OUTPUT.stat().st_size:,} bytes")


def lines(name: str) -> Iterator[list[str]]:
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
    logs = bytes(logarithm(totals[word]) for word in vocabulary)
    ranks = {word: rank for rank, word in enumerate(sorted(totals, key=lambda word: (-totals[word], word)))}
    seconds, values = behind(table, vocabulary, ranks)
    common = sorted(word for word, count in counts.items() if count >= COMMON and word.isalpha() and word.islower())
    everyday = {crc32(word.encode()) for word, common in dictionary.items() if common}
    known_hashes = sorted({crc32(word.encode()) for word in known(counts, dictionary)})
    return assembled(
        MAGIC,
        *words(vocabulary),
        logs,
        array("H", [ranks[word] for word in vocabulary]).tobytes(),
        *by_letters(vocabulary, logs, str.lower),
        *by_letters(vocabulary, logs, lambda word: word.lower()[::-1]),
        *hashes(known_hashes),
        marks(key in everyday for key in known_hashes),
        array("d", [math.log(sum(math.exp(value / STEP) for value in logs))]).tobytes(),
        *rows(seconds),
        values,
        "\n".join(common).encode(),
    )


def by_letters(vocabulary: list[str], logs: bytes, spelt: Callable[[str], str]) -> tuple[bytes, bytes]:
    """Much used words by their first letters, as they are spelt: the letters and the length, and the numbers of the words."""
    much = (number for number, word in enumerate(vocabulary) if logs[number] >= OFTEN * STEP and word.isalpha())
    found = sorted((letters(spelt(vocabulary[number])) | len(vocabulary[number]), number) for number in much)
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


def behind(
    table: dict[tuple[str, ...], int], vocabulary: list[str], ranks: dict[str, int]
) -> tuple[list[list[int]], bytes]:
    """For each word the ranks of those behind it, in order, and the counts of all these pairs."""
    found: dict[str, list[tuple[int, int]]] = {word: [] for word in vocabulary}
    for (first, second), count in table.items():
        if first in ranks and second in ranks:
            found[first].append((ranks[second], logarithm(count)))
    table_rows = [sorted(row) for row in found.values()]
    seconds = [[second for second, _ in row] for row in table_rows]
    return seconds, bytes(value for row in table_rows for _, value in row)


def known(counts: dict[str, int], dictionary: dict[str, bool]) -> set[str]:
    """All words that are not misprints as far as one knows: the dictionary's, those it lacks, and those seen thrice."""
    seen = {word.lower() for word, count in counts.items() if count >= 3 and word.isalpha()}
    return dictionary.keys() | (seen - set(listed("misprints"))) | set(more_words())


def more_words() -> Iterator[str]:
    """The words that dictionaries lack, each with its plural where it is marked to have one."""
    for word in listed("more-words"):
        yield word.removesuffix("+")
        if word.endswith("+"):
            yield f"{word[:-1]}s"


def listed(name: str) -> Iterator[str]:
    """The words of a list that is written by hand."""
    for line in (HERE / "inputs" / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        yield from () if line.startswith("#") else line.split(" ")


if __name__ == "__main__":
    main()
