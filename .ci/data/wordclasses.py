"""Builds linter/wirelint/data/wordclasses.tsv, the open classes that `wirelint.layers.grammar` knows, from the counts in inputs/.

    python .ci/data/wordclasses.py

What a word is shows in the words before it: a verb stands behind "would", a noun behind "the", a plural behind "these".
A row is a class and its words: verb, plain verbs that are nothing else; either, plain verbs that are nouns or adjectives
too; does, third persons that are no plurals; done, regular pasts and participles; many, plurals that are no third
persons; one, nouns in the singular that are no verbs and have a plural; than, comparatives. Small words and irregular
verbs are not here: `wirelint.layers.word_classes` lists them.
"""

from __future__ import annotations

import lzma
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HERE = Path(__file__).parent
OUTPUT = HERE.parent.parent / "linter" / "wirelint" / "data" / "wordclasses.tsv"

SEEN = 12
"""A word must have been counted so often."""

BEFORE = {
    "modal": "will would could should can cannot may might must",
    "to": "to",
    "article": "a an",
    "determiner": "a an the his its their this our my",
    "subject": "he she it they",
    "have": "have has had having",
    "be": "is are was were be been being",
    "number": "<num> two three four five six seven eight nine ten these those many several few both",
    "plural": "these those two three several many",
}
"""Words before a word, by what they say of it."""

OF_BEFORE = {word: [kind for kind, words in BEFORE.items() if word in words.split()] for kind in BEFORE for word in BEFORE[kind].split()}  # fmt: skip

NO_PLURALS = frozenset(
    "headquarters barracks species series means crossroads gallows news gas bus lens corps politics".split()
)
NO_SINGULARS = frozenset(
    "people police cattle staff crew media data personnel other few many several dozen hundred thousand million billion trillion"
    " aircraft sheep fish deer species offspring head kind sort type half third quarter percent pound foot mile year day week month".split()
)


def main() -> None:
    """Write the table."""
    counts, seen = tables()
    classes = defaultdict[str, list[str]](list)
    verbs = {word for word in counts if is_verb(word, counts, seen)}
    for word in sorted(counts):
        for kind in kinds(word, verbs, counts, seen):
            classes[kind].append(word)
    OUTPUT.write_text(
        "# class\twords; built by .ci/data/wordclasses.py\n"
        + "".join(f"{kind}\t{' '.join(words)}\n" for kind, words in sorted(classes.items())),
        encoding="utf-8",
    )
    print(", ".join(f"{kind} {len(words):,}" for kind, words in sorted(classes.items())))


def tables() -> tuple[dict[str, int], dict[str, dict[str, int]]]:
    """How often each plain word was counted, and how often behind which kinds of words."""
    counts = {word: count for word, count in rows("unigrams") if word.isalpha() and word.islower() and count >= SEEN}
    seen: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for pair, count in rows("bigrams"):
        first, _, second = pair.partition(" ")
        if second in counts:
            for kind in OF_BEFORE.get(first, ()):
                seen[second][kind] += count
        if second == "than" and first in counts:
            seen[first]["than"] += count
    return counts, seen


def rows(name: str) -> Iterator[tuple[str, int]]:
    """The entries of one table with their counts."""
    with lzma.open(HERE / "inputs" / f"{name}.tsv.xz", "rt", encoding="utf-8") as file:
        for line in file:
            entry, count, _ = line.split("\t", 2)
            if count.isdigit():
                yield entry, int(count)


def is_verb(word: str, counts: Iterable[str], seen: dict[str, dict[str, int]]) -> bool:
    """Whether a word is a verb in its plain form, whatever else it may be."""
    here = seen[word]
    plain = here["modal"] + here["to"]
    past = sum(
        seen[form][kind] for form in (word + "ed", word + "d") if form in seen for kind in ("have", "be", "subject")
    )
    if plain < 6 or (here["modal"] < 2 and here["determiner"] > 0.02 * plain and past < 10):
        return False
    return any(form in counts for form in participles(word))


def participles(word: str) -> Iterator[str]:
    """How a verb may stand with -ing."""
    yield word + "ing"
    yield word[:-1] + "ing"
    yield word + word[-1] + "ing"
    yield word[:-2] + "ying"


def kinds(word: str, verbs: set[str], counts: dict[str, int], seen: dict[str, dict[str, int]]) -> Iterator[str]:
    """The classes that a word belongs to."""
    here = seen[word]
    plain = here["modal"] + here["to"]
    if here["than"] >= 3 and word.endswith("er") and here["than"] >= 0.02 * counts[word]:
        yield "than"
    elif word in verbs:
        yield "verb" if here["determiner"] <= 0.02 * plain else "either"
    elif is_singular(word, counts, seen):
        yield "one"
    if word.endswith("ed") and here["have"] + here["be"] + here["subject"] >= 6 and set(bases(word)) & verbs:
        yield "done"
    if word.endswith("s") and not word.endswith("ss") and word not in NO_PLURALS:
        if (
            here["subject"] >= 4
            and here["determiner"] + here["number"] <= 0.02 * here["subject"]
            and set(bases(word)) & verbs
        ):
            yield "does"
        elif is_plural(word, seen):
            yield "many"


def is_singular(word: str, counts: dict[str, int], seen: dict[str, dict[str, int]]) -> bool:
    """Whether a word is a noun in the singular, no verb, and has a plural."""
    here = seen[word]
    if here["article"] < 5 or here["modal"] or here["plural"] > 0.02 * here["article"] or here["subject"] >= 3:
        return False
    listed = word in NO_SINGULARS or word.endswith(("s", "ing"))
    return not listed and bool(plurals(word) & plural_words(counts, seen))


def is_plural(word: str, seen: dict[str, dict[str, int]]) -> bool:
    """Whether a word that ends in s is a noun in the plural and nothing else."""
    here = seen[word]
    if here["plural"] < 3 or here["article"] > 0.02 * here["plural"]:
        return False
    return here["subject"] <= 0.01 * (here["number"] + here["determiner"])


@cache
def _plural_words() -> set[str]:
    return set()


def plural_words(counts: dict[str, int], seen: dict[str, dict[str, int]]) -> set[str]:
    """All words of which news makes plurals with s."""
    known = _plural_words()
    if not known:
        known |= {word for word in counts if word.endswith("s") and seen[word]["plural"] >= 3}
    return known


def plurals(word: str) -> set[str]:
    """How a noun's plural may be written."""
    return {word + "s", word + "es", word[:-1] + "ies"}


def bases(word: str) -> Iterator[str]:
    """The plain forms that a word with -s or -ed may belong to."""
    ending = 2 if word.endswith("ed") else 1
    yield word[:-ending]
    yield word[:-1]
    yield word[: -ending - 1]
    yield word[:-3] + "y"


if __name__ == "__main__":
    main()
