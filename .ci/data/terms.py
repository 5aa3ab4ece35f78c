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

The file is packed as `packing` says, in twenty-three parts: the words, sorted, the first of them empty, as lines; where each begins (u32); their table
of hashes (u16); the numbers of the words that begin a substitute of two words or more (u16), for each those that end one, as lines, and where each
line begins (u32); for each word where its swaps begin (u32);
the words they are put for (u16); their costs (u8, tenths, and the highest bit where it is far-fetched); the most that each could score with any term, in falling
order (u8, tenths above -10); for each word where the pairs that begin with it start (u32); their second words (u16);
their strengths (u8, tenths of the natural logarithm of a count); the most that any term could score whose first word
each may stand for, and whose last (u8, tenths above -10); for each word where its nears begin (u32): the words (u16) with which it
may stand for a term that scores at least the number (f64) behind them, but for those that news has right behind it; for each pair the number of its form (u16); the forms, sorted, as lines, empty
where it is the two words as they stand, each with its small words in brackets where the pair has any, and with = before the term where the pair stands for that; where each form begins (u32);
for each word the number of its vectors, from 1, or 0 (u16); the vectors, 64 bytes each, as `.ci/data/company.py` says.
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
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sized

sys.path[:0] = [str(Path(__file__).parent)]

from calques import short, short_made  # noqa: E402
from inflecting import inflected  # noqa: E402
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
from packing import assembled, lines, slots  # noqa: E402
from termlists import TOGETHER, american, doubted, terms  # noqa: E402

from wirelint_rules.garbled._odds import DEAR, seen  # noqa: E402
from wirelint_rules.garbled._suspects import LEAST, SIFTED  # noqa: E402
from wirelint_rules.garbled._terms import DOUBTED, FAR, HEARD, MAGIC, SMALL, Pair, key, pairs_of  # noqa: E402

OUTPUT = RULES / "data" / "terms.bin"

Heads = list[tuple[int, int, int]]
"""What a word may stand for: the most that could score, negative; the number of that word; what it costs."""

Partners = list[tuple[int, int, str]]
"""What may follow a word in a term: the number of that word, the strength of the pair, and its form."""


class Exact(NamedTuple):
    """The term that two words stand for, as they are, and the strength of that."""

    term: str
    strength: float


STEP = 10
FLOOR = 100

WORTH = -1.5
"""A swap whose best term could not score so much is of no use: its cost counts in what the term is likely to become, and once more by itself."""

COSTS = {
    "senses": 0.5,
    "hand": 1.0,
    "spinner": 1.5,
    "broad": 1.5,
    "further": 1.5,
    "likes": 1.8,
    "far": 2.3,
    "stem": 2.2,
    "general": 2.0,
    "p": 2.5,
    "thesaurus": 2.5,
}
"""What a swap of each source costs at least, in nats."""

PLAIN, WORD = re.compile(r"[a-z]{4,}"), re.compile(r"[a-z]{2,}")
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

SURE = 1.0
"""How much less it costs at most if it is likelier than not."""

STEMMED = 30
"""A word must have been counted so often to be put for one of the same stem, or to have one put for it."""

STEM = re.compile(
    r"(?P<stem>[a-z]{5,}?)(?:i[sz]ation|ation|ition|ative|itive|ated?|ating|ement|ment|ness|ance|ence|[ai]bility|[ai]ble|ical|ial|ic|al|ism|ist"
    r"|ity|ive|ion|ous|ant|ent|ary|ory|ure|ing|ed|er|or|y|e|)"
)
"""A word, and what is left of it without its ending."""

WRITERS = 3.0
"""What a swap costs at least that writers make as well."""

LISTED = 4.0
"""The least strength of a term that was written by hand: rare in print, it is known to all."""

LIKE = 6.0
"""What words that keep the very same company would cost more."""

DOUBT = -1.5
"""How likely a substitute of a thesaurus must be (as a logit) to cost no more than the best of them."""

CALQUED, MADE = 6.0, 5.0
"""The strength of what other languages make of a term word for word: it counts where something else speaks against a story; and of what
comes of it when the words of terms are taken in other senses, which nobody has read one by one."""

EXACT = "="
"""What stands before a term whose pair is itself what is put for it."""

UNCOUNTED = 2.2
"""The strength of a term that the counts do not know."""

UNHEARD, RARER = 0.5, 0.1
"""Two words that would have met by chance so often in the news that was counted, and never did, are no term, whatever row of
a list puts them together; those that would have met so often are one that the counts do not know."""


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
    near = itertools.chain(by_hand(), by_thesaurus(), by_ending(), by_stem())
    swaps = useful(parted(useful(swapped(heads, near), strength), counts), strength)
    far = useful(parted(useful(swapped(heads, by_hand("far/*")), strength), counts), strength)
    far = {pair: cost for pair, cost in far.items() if pair not in swaps}
    for pair in sound(convincing(strength, swaps | far), linked):
        if pair not in pairs:
            pairs[pair] = Pair(*pair, "")
            strength[pair] = 0.0
    for pair in sorted((elsewhere() & convincing(strength, swaps | far)) - pairs.keys()):
        pairs[pair] = Pair(*pair, "")
        strength[pair] = HEARD
    made = short_made()
    exact = {
        triple: Exact(term, MADE if triple in made else CALQUED)
        for triple, term in short().items()
        if triple not in pairs
    }
    data = packed(pairs, swaps, far, strength, exact)
    OUTPUT.write_bytes(data)
    print(
        f"{len(set(terms())):,} terms, {len(pairs):,} pairs, {len(swaps):,} swaps, {len(far):,} far-fetched, {len(exact):,} calques, {len(data):,} bytes"
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


def convincing(strength: dict[Triple, float], swaps: dict[tuple[str, str], float]) -> set[Triple]:
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


def swapped(heads: set[str], listed: Iterable[tuple[str, str, float]]) -> dict[tuple[str, str], float]:
    """The cost of each swap, by the substitute and the word it is put for."""
    swaps: dict[tuple[str, str], float] = {}
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
        for line in path.read_text(encoding="utf-8").splitlines():
            head, colon, others = line.partition(":")
            if colon and not line.startswith("#"):
                for one in head.split():
                    yield from (
                        (
                            one,
                            other,
                            COSTS[path.stem]
                            if path.stem in COSTS
                            else COSTS["far"]
                            if path.parent.stem == "far"
                            else COSTS["hand"],
                        )
                        for other in others.split()
                    )


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


def by_thesaurus(slope: float = 1.0) -> Iterator[tuple[str, str, float]]:
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
            yield head, other, COSTS["thesaurus"] + slope * max(0.0, DOUBT - trust) - min(SURE, max(0.0, trust))


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


def useful(swaps: dict[tuple[str, str], float], strength: dict[Triple, float]) -> dict[tuple[str, str], float]:
    """The swaps whose best term could score something."""
    before, behind = reach(strength)
    return {
        (word, head): cost
        for (word, head), cost in swaps.items()
        if max(before.get(head, 0.0), behind.get(head, 0.0)) - (1 + DEAR) * cost >= WORTH
    }


def packed(
    pairs: dict[Triple, Pair],
    swaps: dict[tuple[str, str], float],
    far: dict[tuple[str, str], float],
    strength: dict[Triple, float],
    exact: dict[Triple, Exact],
) -> bytes:
    """The whole file."""
    before, _ = reach(strength)
    parts = {word for first, _, second in (*pairs, *exact) for word in (first, second)}.union(
        word for word, _ in swaps | far
    )
    words = sorted({"", *parts, *(word.partition("-")[0] for word in parts)})
    number = {word: at for at, word in enumerate(words)}
    heads: list[Heads] = [[] for _ in words]
    for (substitute, head), cost in (swaps | far).items():
        most = max(0, round((before.get(head, 0.0) - cost) * STEP) + FLOOR)
        mark = FAR if (substitute, head) in far else 0
        heads[number[substitute]].append((-most, number[head], min(FAR - 1, round(cost * STEP)) | mark))
    partners: list[Partners] = [[] for _ in words]
    for (first, link, second), pair in pairs.items():
        value = min(255, round(strength[first, link, second] * STEP))
        partners[number[first]].append((number[second], value, formed(pair)))
    for (first, link, second), (term, value) in exact.items():
        form = f"{EXACT}{term} ({link})" if link else f"{EXACT}{term}"
        partners[number[first]].append((number[second], round(value * STEP), form))
    for row in (*heads, *partners):
        row.sort()
    opening, closing = mosts(heads, partners)
    forms = sorted({form for row in partners for _, _, form in row})
    placed = {form: at for at, form in enumerate(forms)}
    places, vectors = companions(words)
    near = nears(words, heads, partners, (SIFTED + LEAST) * STEP)
    return assembled(
        MAGIC,
        *lines(words),
        slots(words),
        *openers(words, number),
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
        array("H", [placed[form] for row in partners for _, _, form in row]).tobytes(),
        *lines(forms),
        places,
        vectors,
    )


def companions(words: list[str]) -> tuple[bytes, bytes]:
    """For each word where its vectors stand, counted from 1, or 0; and the vectors, two numbers a byte: what it says of the word behind it, then of the one before."""
    with lzma.open(INPUTS / "company.tsv.xz", "rt", encoding="utf-8") as file:
        rows = (line.rstrip("\n").split("\t") for line in file)
        known = {word: bytes.fromhex(before + behind) for word, before, behind in rows}
    placed = {word: at for at, word in enumerate(filter(known.__contains__, words), start=1)}
    return array("H", [placed.get(word, 0) for word in words]).tobytes(), b"".join(map(known.__getitem__, placed))


def formed(pair: Pair) -> str:
    """How a pair is shown, as far as its words do not tell, and its small words in brackets."""
    plain = f"{pair.first} {pair.link} {pair.second}" if pair.link else f"{pair.first} {pair.second}"
    form = "" if pair.form == plain else pair.form
    return f"{form} ({pair.link})" if pair.link else form


def openers(words: list[str], number: dict[str, int]) -> tuple[bytes, bytes, bytes]:
    """The numbers of the words that begin a substitute of two words or more, and for each all that may end it, as lines with spaces between."""
    found = defaultdict[int, list[str]](list)
    for word in words:
        first, hyphen, rest = word.partition("-")
        if hyphen:
            found[number[first]].append(rest)
    return array("H", sorted(found)).tobytes(), *lines(" ".join(found[first]) for first in sorted(found))


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
            if cost < FAR:
                found[head].append((cost, substitute))
    return [sorted(row) for row in found]


def mosts(heads: list[Heads], partners: list[Partners]) -> tuple[list[int], list[int]]:
    """The most that any term could score whose first word each word may stand for, and whose last."""
    begun, ended = [0] * len(heads), [0] * len(heads)
    for first, row in enumerate(partners):
        for second, strength, form in row:
            if form[:1] != EXACT:
                begun[first] = max(strength, begun[first])
                ended[second] = max(strength, ended[second])
    opening, closing = begun.copy(), ended.copy()
    for substitute, row in enumerate(heads):
        for _, head, cost in row:
            opening[substitute] = max(begun[head] - (cost & ~FAR), opening[substitute])
            closing[substitute] = max(ended[head] - (cost & ~FAR), closing[substitute])
    for first, row in enumerate(partners):
        for second, strength, form in row:
            if form[:1] == EXACT:
                opening[first], closing[second] = max(strength, opening[first]), max(strength, closing[second])
    return opening, closing


def nears(words: list[str], heads: list[Heads], partners: list[Partners], least: float) -> list[set[int]]:
    """For each word those with which, behind it, it may stand for a term that scores at least so much.

    Left out is what news has side by side, and what is a term itself, unless small words stand between.
    """
    near: list[set[int]] = [set() for _ in heads]
    linked: list[set[int]] = [set() for _ in heads]
    substitutes = meant(heads)
    for first, row in enumerate(partners):
        for second, strength, form in row:
            found = linked if form.endswith(")") else near
            if form[:1] == EXACT:
                found[first].add(second)
                continue
            for cost, one in substitutes[first]:
                if strength - cost < least:
                    break
                others = (other for more, other in substitutes[second] if strength - cost - more >= least)
                found[one].update(other for other in others if (one, other) != (first, second))
    for one, row in enumerate(partners):
        sound = ((second, form) for second, strength, form in row if strength != round(DOUBTED * STEP))
        near[one].difference_update(second for second, form in sound if form[:1] != EXACT and not form.endswith(")"))
        near[one] = linked[one] | {other for other in near[one] if not seen(words[one], words[other])}
    return near


def starts(rows: Iterable[Sized]) -> bytes:
    """Where each row begins; one more number marks the end."""
    return array("I", [0, *itertools.accumulate(len(row) for row in rows)]).tobytes()


if __name__ == "__main__":
    main()
