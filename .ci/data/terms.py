"""Builds rules/wirelint_rules/data/terms.bin, what the rule tortured-term knows, from the lists in inputs/.

    python .ci/data/terms.py

The terms are those of inputs/terms/, each a line: words, with alternatives in one place divided by a bar ("house|city
arrest") and the parts of a closed compound by a plus ("fire+man|men"); a low line is a space within an alternative. To
them come collocations and closed compounds that the counts of news show, which count for less. The swaps are those
written by hand (inputs/swaps/) and those of thesauri (inputs/synonyms.tsv.xz). A term is kept as pairs of neighbouring
content words, with the small words between them ("state of emergency"); a swap as a word, a word of some term it is put
for, and its cost: the higher, the less likely a machine would choose it or the less harm it does. What may stand
together though it looks like a swapped term (inputs/sound.txt and the pairs that news has twice) is kept as a term of no
strength: it is none to suspect.

The file is packed as `packing` says, in eighteen parts: the words, sorted, as lines; where each begins (u32); their table
of hashes (u16); the words that begin a substitute of two words, each with those that end one, as lines; for each word where its swaps begin (u32);
the words they are put for (u16); their costs (u8, tenths); the most that each could score with any term, in falling
order (u8, tenths above -10); for each word where the pairs that begin with it start (u32); their second words (u16);
their strengths (u8, tenths of the natural logarithm of a count); the most that any term could score whose first word
each may stand for, and whose last (u8, tenths above -10); for each word where its nears begin (u32): the words (u16) with which it
may stand for a term that scores at least the number (f64) behind them; the forms of all pairs as lines, each with its small words in brackets
where the pair has any; where each form begins (u32).
"""

from __future__ import annotations

import itertools
import lzma
import math
import re
import sys
from array import array
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sized

HERE = Path(__file__).parent
INPUTS = HERE / "inputs"
OUTPUT = HERE.parent.parent / "rules" / "wirelint_rules" / "data" / "terms.bin"
sys.path[:0] = [str(HERE), str(HERE.parent.parent / "rules"), str(HERE.parent.parent / "linter")]

from packing import assembled, lines, slots  # noqa: E402

from wirelint_rules.garbled._inflection import inflected  # noqa: E402
from wirelint_rules.garbled._terms import SMALL, Pair, key, pairs_of  # noqa: E402
from wirelint_rules.garbled._tortured import LEAST, SIFTED  # noqa: E402

Triple = tuple[str, str, str]
"""The first word of a pair, the small words behind it, the second word."""

Heads = list[tuple[int, int, int]]
"""What a word may stand for: the most that could score, negative; the number of that word; what it costs."""

Partners = list[tuple[int, int, str]]
"""What may follow a word in a term: the number of that word, the strength of the pair, and its form."""

MAGIC = b"wlterms2"
STEP = 10
FLOOR = 100

WORTH = -0.5
"""A swap whose best term could not score so much is of no use."""

COSTS = {"senses": 0.5, "hand": 1.0, "likes": 1.8, "general": 2.0, "p": 2.5, "s": 3.0, "m": 5.0, "r": 5.5}
"""What a swap of each source costs, in nats; a word from two thesauri costs less."""

PLAIN = re.compile(r"[a-z]{4,}")
TOGETHER, BOND, UNLISTED = 10, 3.5, 1.0
"""Two words that news has put together so often, and by so much (in nats) more than chance would, are a collocation;
its strength is less than that of a term by the third number."""

COMPOUND = 60
"""A compound must have been counted so often."""

UNFIT = SMALL | frozenset(
    "this that these those they them have were been will would could should might must more most some such very only also"
    " just even than then when what which who whose where while there here each every both other another many much less"
    " said says told monday tuesday wednesday thursday friday saturday sunday january february march april june july"
    " august september october november december million billion thousand hundred dozen ship able less ness ment tion ally ants wise like ings".split()
)
"""Words that make no collocation."""

DEAREST = 1.75
"""The cost of a swap up to which it is a likely one: only pairs that show such swaps are looked up among those that news has twice."""

WRITERS = 3.0
"""What a swap costs at least that writers make as well."""

LISTED = 4.0
"""The least strength of a term that was written by hand: rare in print, it is known to all."""

LIKE = 15.0
"""What words that keep the very same company would cost more."""

BOTH = 1.2
UNCOUNTED = 2.2
"""The strength of a term that the counts do not know."""


def main() -> None:
    """Build the file and say what is in it."""
    counts = pair_counts()
    pairs: dict[Triple, Pair] = {}
    for pair in (pair for term in terms() for pair in pairs_of(term)):
        known = pairs.setdefault((pair.first, pair.link, pair.second), pair)
        if len(pair.form) < len(known.form):
            pairs[pair.first, pair.link, pair.second] = pair
    strength = strengths(pairs, counts)
    for pair, form, value in (*collocations(counts), *compounds()):
        if pair not in pairs:
            pairs[pair] = Pair(*pair, form)
            strength[pair] = value
    swaps = parted(swapped({word for first, _, second in pairs for word in (first, second)}), counts)
    for pair, form in sound(convincing(strength, swaps)):
        if pair not in pairs:
            pairs[pair] = Pair(*pair, form)
            strength[pair] = 0.0
    data = packed(pairs, swaps, strength)
    OUTPUT.write_bytes(data)
    print(f"{len(set(terms())):,} terms, {len(pairs):,} pairs, {len(swaps):,} swaps, {len(data):,} bytes")


def terms(files: str = "*.txt") -> Iterator[str]:
    """The terms of all lists, their alternatives spelt out."""
    for path in sorted((INPUTS / "terms").glob(files)):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                yield from (
                    " ".join(words).replace("_", " ") for words in itertools.product(*map(alternatives, line.split()))
                )


def alternatives(part: str) -> list[str]:
    """What may stand in one place of a term; the ends of a closed compound share its beginning."""
    beginning, plus, rest = part.partition("+")
    return [beginning + plus + end for end in rest.split("|")] if plus else part.split("|")


def pair_counts() -> dict[tuple[str, str], int]:
    """How often two words stand side by side in news, whatever their case and number."""
    counts = defaultdict[tuple[str, str], int](int)
    with lzma.open(INPUTS / "bigrams.tsv.xz", "rt", encoding="utf-8") as file:
        for line in file:
            words, count, _ = line.split("\t", 2)
            first, _, second = words.partition(" ")
            if count.isdigit():
                counts[key(first), key(second)] += int(count)
    return counts


def strengths(pairs: dict[Triple, Pair], counts: dict[tuple[str, str], int]) -> dict[Triple, float]:
    """How common each pair is in news, as the natural logarithm of its count; what was listed by hand is never rare."""
    listed = {(pair.first, pair.link, pair.second) for term in terms("[!m]*.txt") for pair in pairs_of(term)}
    return {
        pair: max(
            LISTED if pair in listed else UNCOUNTED,
            math.log(counts.get((pair[0], pair[2]), 1)) if not pair[1] else UNCOUNTED + 1.5,
        )
        for pair in pairs
    }


def collocations(counts: dict[tuple[str, str], int]) -> Iterator[tuple[Triple, str, float]]:
    """Pairs of plain words that no list has but news often puts together; they count for less than terms."""
    total = sum(counts.values())
    before, behind = defaultdict[str, int](int), defaultdict[str, int](int)
    for (first, second), count in counts.items():
        before[first] += count
        behind[second] += count
    for (first, second), count in counts.items():
        if count >= TOGETHER and PLAIN.fullmatch(first) and PLAIN.fullmatch(second):
            bond = math.log(count * total / (before[first] * behind[second]))
            if bond >= BOND and not {first, second} & UNFIT:
                yield (first, "", second), f"{first} {second}", math.log(count) - UNLISTED


def compounds() -> Iterator[tuple[Triple, str, float]]:
    """Words that news writes as one and that are two common words; they, too, count for less than terms."""
    counts = dict[str, int]()
    with lzma.open(INPUTS / "unigrams.tsv.xz", "rt", encoding="utf-8") as file:
        for line in file:
            word, count = line.split("\t")[:2]
            if count.isdigit() and word.isalpha() and word.islower():
                counts[word] = int(count)
    for word, count in counts.items():
        if count >= COMPOUND:
            for at in range(4, len(word) - 3):
                first, second = word[:at], word[at:]
                if min(counts.get(first, 0), counts.get(second, 0)) >= count and not {first, second} & UNFIT:
                    yield (first, "", key(second)), word, math.log(count) - UNLISTED


def convincing(strength: dict[Triple, float], swaps: dict[tuple[str, str], float]) -> set[tuple[str, str]]:
    """The pairs of words that may convince in any story that they stand for a term."""
    substitutes: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for (word, head), cost in swaps.items():
        if cost <= DEAREST:
            substitutes[head].append((word, cost))
    found = set[tuple[str, str]]()
    for (first, _, second), value in strength.items():
        for one, cost in ((first, 0.0), *substitutes[first]):
            if value - cost >= SIFTED + LEAST:
                others = ((second, 0.0), *substitutes[second])
                found.update((one, other) for other, more in others if value - cost - more >= SIFTED + LEAST)
    return found


def sound(wanted: set[tuple[str, str]]) -> Iterator[tuple[Triple, str]]:
    """Pairs that are good English: those of inputs/sound.txt, and those that news has twice and a swap might be seen in."""
    for line in (INPUTS / "sound.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield from (((pair.first, pair.link, pair.second), pair.form) for pair in pairs_of(line))
    with lzma.open(INPUTS / "bigrams_c2.tsv.xz", "rt", encoding="utf-8") as file:
        for line in file:
            first, _, second = line.split("\t")[0].lower().partition(" ")
            if (key(first), key(second)) in wanted:
                yield (key(first), "", key(second)), f"{first} {second}"


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


def parted(swaps: dict[tuple[str, str], float], counts: dict[tuple[str, str], int]) -> dict[tuple[str, str], float]:
    """The swaps, dearer for words that keep the same company: where one may stand, so may the other, and no harm is done."""
    vectors = company(counts, {word for pair in swaps for word in pair})
    return {
        (word, head): cost + LIKE * likeness(vectors.get(word, {}), vectors.get(head, {}))
        for (word, head), cost in swaps.items()
    }


def swapped(heads: set[str]) -> dict[tuple[str, str], float]:
    """The cost of each swap, by the substitute and the word it is put for."""
    swaps: dict[tuple[str, str], float] = {}
    plain = {(key(other), key(head)) for head, other, _ in by_hand("writers")}
    for head, substitute, cost in itertools.chain(by_hand(), by_thesaurus()):
        for word, other in zip(inflected(head), inflected(substitute), strict=True):
            pair = (key(other), key(word))
            price = max(cost, WRITERS) if pair in plain else cost
            if pair[1] in heads and american(pair[0]) != american(pair[1]) and price < swaps.get(pair, 99.0):
                swaps[pair] = price
    return swaps


def american(word: str) -> str:
    """A word as it is spelt in America, or much like it: two spellings are no swap."""
    return (
        re.sub(r"our\b", "or", word)
        .replace("mme", "m")
        .replace("is", "iz")
        .replace("tre", "ter")
        .replace("ence", "ense")
    )


def by_hand(files: str = "*") -> Iterator[tuple[str, str, float]]:
    """The swaps of the lists written by hand: "head head: substitute substitute", a substitute of two words with a hyphen between."""
    for path in sorted((INPUTS / "swaps").glob(f"{files}.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            head, colon, others = line.partition(":")
            if colon and not line.startswith("#"):
                for one in head.split():
                    yield from (
                        (one, other, COSTS[path.stem] if path.stem in COSTS else COSTS["hand"])
                        for other in others.split()
                    )


def by_thesaurus() -> Iterator[tuple[str, str, float]]:
    """The swaps of the thesauri; a long entry makes each of its words less likely."""
    found: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    with lzma.open(INPUTS / "synonyms.tsv.xz", "rt", encoding="utf-8") as file:
        for line in file:
            head, source, others = line.rstrip("\n").split("\t")
            listed = others.split(" ")
            for other in listed:
                found[head, other][source] = len(listed)
    for (head, other), sources in found.items():
        cost = min(COSTS[source] + max(0.0, math.log(size / 10)) / 2 for source, size in sources.items())
        yield head, other, cost - (BOTH if len(sources) > 1 else 0.0)


def packed(
    pairs: dict[Triple, Pair],
    swaps: dict[tuple[str, str], float],
    strength: dict[Triple, float],
) -> bytes:
    """The whole file."""
    before, behind = reach(strength)
    swaps = {
        (word, head): cost
        for (word, head), cost in swaps.items()
        if max(before.get(head, 0.0), behind.get(head, 0.0)) - cost >= WORTH
    }
    words = sorted({word for first, _, second in pairs for word in (first, second)} | {word for word, _ in swaps})
    number = {word: at for at, word in enumerate(words)}
    heads: list[Heads] = [[] for _ in words]
    for (substitute, head), cost in swaps.items():
        most = max(0, round((before.get(head, 0.0) - cost) * STEP) + FLOOR)
        heads[number[substitute]].append((-most, number[head], min(255, round(cost * STEP))))
    partners: list[Partners] = [[] for _ in words]
    for (first, link, second), pair in pairs.items():
        value = min(255, round(strength[first, link, second] * STEP))
        form = f"{pair.form} ({link})" if link else pair.form
        partners[number[first]].append((number[second], value, form))
    for row in (*heads, *partners):
        row.sort()
    opening, closing = mosts(heads, partners)
    near = nears(heads, partners, (SIFTED + LEAST) * STEP)
    return assembled(
        MAGIC,
        *lines(words),
        slots(words),
        "\n".join(openers(words)).encode(),
        starts(heads),
        array("H", [head for row in heads for _, head, _ in row]).tobytes(),
        bytes(cost for row in heads for _, _, cost in row),
        bytes(-most for row in heads for most, _, _ in row),
        starts(partners),
        array("H", [second for row in partners for second, _, _ in row]).tobytes(),
        bytes(value for row in partners for _, value, _ in row),
        bytes(most + FLOOR for most in opening),
        bytes(most + FLOOR for most in closing),
        starts(near),
        array("H", [other for row in near for other in sorted(row)]).tobytes(),
        array("d", [SIFTED + LEAST]).tobytes(),
        *lines(form for row in partners for _, _, form in row),
    )


def openers(words: list[str]) -> Iterator[str]:
    """The words that begin a compound with a hyphen, each before all that may end it, with spaces between."""
    found = defaultdict[str, list[str]](list)
    for word in words:
        first, hyphen, rest = word.partition("-")
        if hyphen:
            found[first].append(rest)
    return (" ".join([first, *rests]) for first, rests in sorted(found.items()))


def reach(strength: dict[Triple, float]) -> tuple[dict[str, float], dict[str, float]]:
    """The strength of the commonest term that each word begins, and of the commonest that it ends."""
    before, behind = dict[str, float](), dict[str, float]()
    for (first, _, second), value in strength.items():
        before[first] = max(value, before.get(first, 0.0))
        behind[second] = max(value, behind.get(second, 0.0))
    return before, behind


def meant(heads: list[Heads]) -> list[list[tuple[int, int]]]:
    """For each word the words that stand for it, itself among them, each with its cost, the cheapest first."""
    found = [[(0, number)] for number in range(len(heads))]
    for substitute, row in enumerate(heads):
        for _, head, cost in row:
            found[head].append((cost, substitute))
    return [sorted(row) for row in found]


def mosts(heads: list[Heads], partners: list[Partners]) -> tuple[list[int], list[int]]:
    """The most that any term could score whose first word each word may stand for, and whose last."""
    begun, ended = [0] * len(heads), [0] * len(heads)
    for first, row in enumerate(partners):
        for second, strength, _ in row:
            begun[first] = max(strength, begun[first])
            ended[second] = max(strength, ended[second])
    opening, closing = begun.copy(), ended.copy()
    for substitute, row in enumerate(heads):
        for _, head, cost in row:
            opening[substitute] = max(begun[head] - cost, opening[substitute])
            closing[substitute] = max(ended[head] - cost, closing[substitute])
    return opening, closing


def nears(heads: list[Heads], partners: list[Partners], least: float) -> list[set[int]]:
    """For each word those with which, behind it, it may stand for a term that scores at least so much, without being it."""
    near: list[set[int]] = [set() for _ in heads]
    substitutes = meant(heads)
    for first, row in enumerate(partners):
        for second, strength, _ in row:
            for cost, one in substitutes[first]:
                if strength - cost < least:
                    break
                others = (other for more, other in substitutes[second] if strength - cost - more >= least)
                near[one].update(other for other in others if (one, other) != (first, second))
    return near


def starts(rows: Iterable[Sized]) -> bytes:
    """Where each row begins; one more number marks the end."""
    return array("I", [0, *itertools.accumulate(len(row) for row in rows)]).tobytes()


if __name__ == "__main__":
    main()
