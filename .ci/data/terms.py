"""Builds rules/wirelint_rules/data/terms.bin, what the rule tortured-term knows, from the lists in inputs/.

    python .ci/data/terms.py

The terms are those of inputs/terms/, each a line: words, with alternatives in one place divided by a bar ("house|city
arrest") and the parts of a closed compound by a plus ("fire+man|men"); a low line is a space within an alternative, ~ before verbs stands for all
their forms, @ for an article. To
them come collocations and closed compounds that the counts of news show, which count for less. The swaps are those
written by hand (inputs/swaps/) and those of thesauri (inputs/synonyms.tsv.xz); far-fetched ones (inputs/swaps/far/) are
only thought of in stories that other faults convict. A term is kept as pairs of neighbouring
content words, with the small words between them ("state of emergency"); a swap as a word, a word of some term it is put
for, and its cost: the higher, the less likely a machine would choose it or the less harm it does. What may stand
together though it looks like a swapped term (inputs/sound.txt and the pairs that news has twice) is kept as a term of no
strength: it is none to suspect. What only rows of alternatives put together, and nobody else, is kept as doubted: it may be meant, but what
looks like it is suspect all the same; and with next to none what only other English has, which is suspect in ruined stories. What other languages make of a term, word for word (inputs/calques/), is kept as it stands,
as a pair that is to be suspected itself.
"""

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
    from collections.abc import Iterator

sys.path[:0] = [str(Path(__file__).parent)]

import swaps  # noqa: E402
from calques import short, short_made  # noqa: E402
from newscounts import (  # noqa: E402
    INPUTS,
    RULES,
    Triple,
    elsewhere,
    linked_counts,
    pair_counts,
    side_by_side,
    singles,
    unigrams,
)
from swaps import Swaps, parted, swapped, useful  # noqa: E402
from termfile import Exact, packed  # noqa: E402
from termlists import TOGETHER, doubted, terms  # noqa: E402

from wirelint_rules.garbled._terms import DOUBTED, HEARD, SMALL, Pair, key, pairs_of  # noqa: E402

OUTPUT = RULES / "data" / "terms.bin"

PLAIN, WORD = re.compile(r"[a-z]{4,}"), re.compile(r"[a-z]{2,}")

LISTED = 4.0
"""The least strength of a term that was written by hand: rare in print, it is known to all."""

UNCOUNTED = 2.2
"""The strength of a term that the counts do not know."""

UNHEARD, RARER = 0.5, 0.1
"""Two words that would have met by chance so often in the news that was counted, and never did, are no term, whatever row of
a list puts them together; those that would have met so often are one that the counts do not know."""

BOND, BOUND, UNLISTED = 3.5, 3.5, 1.0
"""Two words that news has put together by so much (in nats) more than chance would are a collocation, and two with a small
word between; its strength is less than that of a term by the third number."""

BONDS = frozenset("of a an the his her their its".split())
"""What may stand between two words that news puts together, as a term or as a verb and what it is done to."""

COMPOUND, HYPHENATED = 60, 20
"""A compound must have been counted so often, with a hyphen and without."""

UNFIT = SMALL | frozenset(
    "this that these those they them have were been will would could should might must more most some such very only also"
    " just even than then when what which who whose where while there here each every both other another many much less"
    " said says told monday tuesday wednesday thursday friday saturday sunday january february march april june july"
    " august september october november december million billion thousand hundred dozen ship able less ness ment tion ally ants wise like ings".split()
)
"""Words that make no collocation."""

DEAREST, WEIGHED = 4.0, 1.0
"""What is good English is only kept where swaps that cost up to the first number could make a term that scores at least the second."""

CALQUED, MADE = 6.0, 5.0
"""The strength of what other languages make of a term word for word: it counts where something else speaks against a story; and of what
comes of it when the words of terms are taken in other senses, which nobody has read one by one."""


def main() -> None:
    """Build the file and say what is in it."""
    counts, linked = pair_counts(), linked_counts()
    pairs: dict[Triple, Pair] = {}
    for pair in (pair for term in terms() for pair in pairs_of(term) if by_chance(pair) < UNHEARD):
        known = pairs.setdefault((pair.first, pair.link, pair.second), pair)
        if len(pair.form) < len(known.form):
            pairs[pair.first, pair.link, pair.second] = pair
    strength = strengths(pairs, counts, linked)
    strength |= dict.fromkeys(doubted() & pairs.keys(), DOUBTED)
    for pair, form, value in (*collocations(counts), *compounds(counts), *hyphenated(), *phrases(linked, counts)):
        if pair not in pairs:
            pairs[pair] = Pair(*pair, form)
            strength[pair] = value
    heads = {word for first, _, second in pairs for word in (first, second)}
    near, far = (
        useful(parted(useful(swapped(heads, listed), strength), counts), strength)
        for listed in (swaps.near(), swaps.far())
    )
    far = {pair: cost for pair, cost in far.items() if pair not in near}
    wanted = convincing(strength, near | far)
    for pair in sound(wanted, linked):
        if pair not in pairs:
            pairs[pair] = Pair(*pair, "")
            strength[pair] = 0.0
    for pair in sorted((elsewhere() & wanted) - pairs.keys()):
        pairs[pair] = Pair(*pair, "")
        strength[pair] = HEARD
    made = short_made()
    exact = {
        triple: Exact(term, MADE if triple in made else CALQUED)
        for triple, term in short().items()
        if triple not in pairs
    }
    data = packed(pairs, near, far, strength, exact)
    OUTPUT.write_bytes(data)
    print(
        f"{len(set(terms())):,} terms, {len(pairs):,} pairs, {len(near):,} swaps, {len(far):,} far-fetched, {len(exact):,} calques, {len(data):,} bytes"
    )


def by_chance(pair: Pair) -> float:
    """How often two words that news never has side by side would have met there by chance; 0 if it has, or links them, or writes them as one."""
    if pair.link or " " not in pair.form or (pair.first, pair.second) in side_by_side():
        return 0.0
    single = singles()
    return single[pair.first] * single[pair.second] / single[""]


def strengths(
    pairs: dict[Triple, Pair], counts: dict[tuple[str, str], int], linked: dict[Triple, int]
) -> dict[Triple, float]:
    """How common each pair is in news, as the natural logarithm of its count; what was listed by hand is never rare."""
    written = (pair for term in terms("[!m]*.txt") for pair in pairs_of(term))
    fixed = (pair for term in terms("fixed.txt") for pair in pairs_of(term))
    listed = {
        (pair.first, pair.link, pair.second)
        for pair in itertools.chain((pair for pair in written if by_chance(pair) < RARER), fixed)
    }
    return {
        pair: max(
            LISTED if pair in listed else UNCOUNTED,
            math.log(linked.get(pair, 1) if pair[1] else counts.get((pair[0], pair[2]), 1)),
        )
        for pair in pairs
    }


def phrases(linked: dict[Triple, int], counts: dict[tuple[str, str], int]) -> Iterator[tuple[Triple, str, float]]:
    """Two words with "of" or an article between that news puts together far more often than by chance; they count for less than terms."""
    total = sum(counts.values())
    sums = defaultdict[str, int](int)
    for (first, second), count in counts.items():
        sums[first] += count
        sums[second] += count
    for (first, link, second), count in linked.items():
        often = link in BONDS and count >= TOGETHER and not {first, second} & UNFIT
        if often and math.log(2 * count * total / (sums[first] * sums[second] + 1)) >= BOUND:
            yield (first, link, second), f"{first} {link} {second}", math.log(count) - UNLISTED


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


def compounds(pairs: dict[tuple[str, str], int]) -> Iterator[tuple[Triple, str, float]]:
    """Words that news mostly writes as one and that are two common words; they, too, count for less than terms."""
    counts = {word: count for word, count in unigrams().items() if word.isalpha()}
    for word, count in counts.items():
        if count >= COMPOUND:
            for at in range(4, len(word) - 3):
                first, second = word[:at], word[at:]
                known = (
                    min(counts.get(first, 0), counts.get(second, 0)) >= count >= pairs.get((key(first), key(second)), 0)
                )
                if known and not {first, second} & UNFIT:
                    yield (first, "", key(second)), word, math.log(count) - UNLISTED


def hyphenated() -> Iterator[tuple[Triple, str, float]]:
    """Words that news writes with a hyphen, or with two and a small word between; they, too, count for less than terms."""
    for word, count in unigrams().items():
        parts = word.split("-")
        if count >= HYPHENATED and len(parts) in {2, 3} and all(map(WORD.fullmatch, parts)):
            link = f"-{parts[1]}-" if len(parts) > 2 else "-"
            if parts[0] not in UNFIT and parts[-1] not in UNFIT and (link == "-" or parts[1] in SMALL):
                yield (parts[0], link, key(parts[-1])), word, math.log(count) - UNLISTED


def convincing(strength: dict[Triple, float], swaps: Swaps) -> set[Triple]:
    """The pairs of words, with the small words between, that may be taken for a swapped term."""
    substitutes: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for (word, head), cost in swaps.items():
        if cost <= DEAREST:
            substitutes[head].append((word, cost))
    found = set[Triple]()
    for (first, link, second), value in strength.items():
        for one, cost in ((first, 0.0), *substitutes[first]):
            if value - cost >= WEIGHED:
                others = ((second, 0.0), *substitutes[second])
                found.update((one, link, other) for other, more in others if value - cost - more >= WEIGHED)
    return found


def sound(wanted: set[Triple], linked: dict[Triple, int]) -> Iterator[Triple]:
    """Pairs that are good English: those of inputs/sound.txt, and those that news has and a swap might be seen in."""
    for line in (INPUTS / "sound.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield from ((pair.first, pair.link, pair.second) for pair in pairs_of(line))
    yield from (triple for triple in linked if triple in wanted)
    with lzma.open(INPUTS / "bigrams_c2.tsv.xz", "rt", encoding="utf-8") as file:
        for line in file:
            first, _, second = line.split("\t")[0].lower().partition(" ")
            if (key(first), "", key(second)) in wanted:
                yield key(first), "", key(second)


if __name__ == "__main__":
    main()
