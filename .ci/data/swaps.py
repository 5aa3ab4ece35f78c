"""What machines put for the words of terms, and what each swap costs: the higher, the less likely a machine would choose it or the less harm it does."""

from __future__ import annotations

import itertools
import lzma
import math
import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

sys.path[:0] = [str(Path(__file__).parent)]

from inflecting import inflected  # noqa: E402
from newscounts import INPUTS, Triple, unigrams  # noqa: E402
from termlists import american  # noqa: E402

from wirelint_rules.garbled._odds import DEAR  # noqa: E402
from wirelint_rules.garbled._suspects import DEAREST  # noqa: E402
from wirelint_rules.garbled._terms import key  # noqa: E402

Swaps = dict[tuple[str, str], float]
"""The cost of each swap, by the substitute and the word it is put for."""

WORTH = -1.5
"""A swap whose best term could not score so much is of no use: its cost counts in what the term is likely to become, and once more by itself."""

COSTS = {
    "senses": 0.5,
    "hand": 1.0,
    "spinner": 1.5,
    "broad": 1.5,
    "further": 1.5,
    "likes": 1.8,
    "far": DEAREST,
    "stem": 2.2,
    "general": 2.0,
    "p": 2.5,
    "thesaurus": 2.5,
}
"""What a swap of each source costs at least, in nats."""

WRITERS = 3.0
"""What a swap costs at least that writers make as well."""

LIKE = 6.0
"""What words that keep the very same company would cost more."""

DOUBT = -1.5
"""How likely a substitute of a thesaurus must be (as a logit) to cost no more than the best of them."""

SURE = 1.0
"""How much less it costs at most if it is likelier than not."""

DEEDS = {
    "ion": ("ing",),
    "ation": ("ing",),
    "sion": ("ding", "ting"),
    "ment": ("ing",),
    "ement": ("ing",),
    "al": ("ing",),
    "ance": ("ing",),
    "ence": ("ing",),
}
"""How nouns of action end, and with what in its place the verb has -ing."""

STEMMED = 30
"""A word must have been counted so often to be put for one of the same stem, or to have one put for it."""

STEM = re.compile(
    r"(?P<stem>[a-z]{5,}?)(?:i[sz]ation|ation|ition|ative|itive|ated?|ating|ement|ment|ness|ance|ence|[ai]bility|[ai]ble|ical|ial|ic|al|ism|ist"
    r"|ity|ive|ion|ous|ant|ent|ary|ory|ure|ing|ed|er|or|y|e|)"
)
"""A word, and what is left of it without its ending."""


def near() -> Iterator[tuple[str, str, float]]:
    """The swaps that are thought of in any story."""
    return itertools.chain(by_hand(), by_thesaurus(), by_ending(), by_stem())


def far() -> Iterator[tuple[str, str, float]]:
    """Those that are far-fetched, written by hand: they are only thought of in a story that other faults convict."""
    return by_hand("far/*")


def swapped(heads: set[str], listed: Iterable[tuple[str, str, float]]) -> Swaps:
    """The cost of each swap, by the substitute and the word it is put for."""
    swaps: Swaps = {}
    plain = {(key(other), key(head)) for head, other, _ in by_hand("writers")}
    seen = unigrams()
    for head, substitute, cost in listed:
        for word, other in zip(inflected(head), inflected(substitute), strict=True):
            if other != substitute and other.rpartition("-")[2] not in seen:
                continue
            pair = (key(other), key(word))
            price = max(cost, WRITERS) if pair in plain else cost
            if (
                pair[1] in heads
                and not pair[0][:1].isdigit()
                and american(pair[0]) != american(pair[1])
                and price < swaps.get(pair, 99.0)
            ):
                swaps[pair] = price
    return swaps


def by_hand(files: str = "*") -> Iterator[tuple[str, str, float]]:
    """The swaps of the lists written by hand: "head head: substitute substitute", a substitute of two words with a hyphen between."""
    for path in sorted((INPUTS / "swaps").glob(f"{files}.txt")):
        cost = COSTS["far"] if path.parent.name == "far" else COSTS.get(path.stem, COSTS["hand"])
        for line in path.read_text(encoding="utf-8").splitlines():
            heads, colon, substitutes = line.partition(":")
            if colon and not line.startswith("#"):
                for head, substitute in itertools.product(heads.split(), substitutes.split()):
                    yield head, substitute, cost


def by_thesaurus() -> Iterator[tuple[str, str, float]]:
    """The swaps of the thesauri, the dearer the less the entries of a word and its substitute have to do with each other."""
    listed: dict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    with lzma.open(INPUTS / "synonyms.tsv.xz", "rt", encoding="utf-8") as file:
        for line in file:
            head, source, others = line.rstrip("\n").split("\t")
            listed[source][head] = frozenset(others.split(" "))
    seen = unigrams()
    found = {(head, other) for rows in listed.values() for head, others in rows.items() for other in others}
    for head, other in found:
        if other in listed["p"].get(head, ()):
            yield head, other, COSTS["p"]
        else:
            trust = _trust(head, other, listed, seen.get(other, 1))
            yield head, other, COSTS["thesaurus"] + max(0.0, DOUBT - trust) - min(SURE, max(0.0, trust))


def _trust(head: str, other: str, listed: dict[str, dict[str, frozenset[str]]], count: int) -> float:
    """How likely a substitute is (as a logit): fitted on the lists written by hand, it tells those of tortured papers as well."""
    one, two = (listed["m"].get(word, frozenset()) for word in (head, other))
    alike = len(one & two) / math.sqrt(len(one) * len(two) + 1)
    meanings, related = (
        any(b in listed[source].get(a, ()) for a, b in ((head, other), (other, head))) for source in ("s", "r")
    )
    return (
        0.8 * (other in one) + 0.8 * (head in two) + 2.6 * alike + 1.9 * meanings + 1.6 * related
        + 0.15 * math.log(count + 1) - 0.5 * math.log(len(one) + 1) - 0.34 * math.log(len(two) + 1) - 4.0
    )  # fmt: skip


def by_ending() -> Iterator[tuple[str, str, float]]:
    """Verbs' forms with -ing for nouns of action: "selecting" for selection."""
    seen = unigrams()
    for noun in seen:
        for ending, others in DEEDS.items():
            verbs = {noun.removesuffix(ending) + other for other in others} if noun.endswith(ending) else set[str]()
            for verb in verbs & seen.keys():
                yield noun, verb, WRITERS


def by_stem() -> Iterator[tuple[str, str, float]]:
    """Words of one stem: "immunity" for immune, "renewed" for renewable."""
    kin = defaultdict[str, list[str]](list)
    for word, count in unigrams().items():
        stem = STEM.fullmatch(word)
        if stem and count >= STEMMED:
            kin[stem["stem"]].append(word)
    for words in kin.values():
        yield from ((one, other, COSTS["stem"]) for one, other in itertools.permutations(words, 2))


def parted(swaps: Swaps, counts: dict[tuple[str, str], int]) -> Swaps:
    """The swaps, dearer for words that keep the same company: where one may stand, so may the other, and no harm is done."""
    vectors = company(counts, {word for pair in swaps for word in pair})
    return {
        (word, head): cost + LIKE * likeness(vectors.get(word, {}), vectors.get(head, {}))
        for (word, head), cost in swaps.items()
    }


def company(counts: dict[tuple[str, str], int], wanted: set[str]) -> dict[str, dict[str, float]]:
    """The words that each wanted word keeps company with more than by chance, as a vector of length 1."""
    total = sum(counts.values())
    sums = defaultdict[str, int](int)
    for (first, second), count in counts.items():
        sums[first] += count
        sums[second] += count
    vectors: dict[str, dict[str, float]] = defaultdict(dict)
    for (first, second), count in counts.items():
        weight = math.log(2 * count * total / (sums[first] * sums[second]))
        if weight > 0:
            if first in wanted:
                vectors[first][f"{second} <"] = weight
            if second in wanted:
                vectors[second][f"> {first}"] = weight
    for vector in vectors.values():
        length = math.sqrt(sum(weight * weight for weight in vector.values()))
        for other in vector:
            vector[other] /= length
    return vectors


def likeness(one: dict[str, float], other: dict[str, float]) -> float:
    """How much two words keep the same company, from 0 to 1."""
    few, many = sorted((one, other), key=len)
    return sum(weight * many[word] for word, weight in few.items() if word in many)


def useful(swaps: Swaps, strength: dict[Triple, float]) -> Swaps:
    """The swaps whose best term could score something."""
    before, behind = reach(strength)
    return {
        (word, head): cost
        for (word, head), cost in swaps.items()
        if max(before.get(head, 0.0), behind.get(head, 0.0)) - (1 + DEAR) * cost >= WORTH
    }


def reach(strength: dict[Triple, float]) -> tuple[dict[str, float], dict[str, float]]:
    """The strength of the commonest term that each word begins, and of the commonest that it ends."""
    before, behind = dict[str, float](), dict[str, float]()
    for (first, _, second), value in strength.items():
        before[first] = max(value, before.get(first, 0.0))
        behind[second] = max(value, behind.get(second, 0.0))
    return before, behind
