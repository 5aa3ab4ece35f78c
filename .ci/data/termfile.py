"""Lays what is known of terms and swaps into the file that the rule tortured-term maps.

The file is packed as `packing` says, in twenty-nine parts:

- the words, sorted, the first of them empty (three parts), and their ranks, the commonest first (u16);
- the most that any term could score whose first word each may stand for, and whose last (u8, tenths above -10; two parts); for each word
  the strength of the strongest term that it begins (u8, tenths);
- how long for each word the three rows are that follow (two parts each);
- the numbers of the words that begin a substitute of two words or more (u16); where every so manieth of the lines begins that tell for
  each what ends one, and of the forms; the score (f64) that makes nears;
- those lines; for each word a row of those it is put for, and the costs of these swaps (u8, tenths, and the highest bit where it is
  far-fetched);
- for each word a row of the ranks of those behind it in pairs, the strengths of the pairs (u8, tenths of the natural logarithm of a
  count), and the numbers of their forms (u16);
- the forms, sorted, as lines, empty where it is the two words as they stand, each with its small words in brackets where the pair has any, and
  with = before the term where the pair stands for that;
- for each word a row of the ranks of its nears: the words with which it may stand for a term that scores at least so much, but for those
  that news has right behind it;
- for each word the number of its vectors, from 1, or 0 (u16); the vectors, 64 bytes each, as `.ci/data/company.py` says.
"""

from __future__ import annotations

import lzma
import sys
from array import array
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from swaps import Swaps

sys.path[:0] = [str(Path(__file__).parent)]

from newscounts import INPUTS, Triple  # noqa: E402
from packing import assembled, lines, rows, words  # noqa: E402

from wirelint_rules.garbled._odds import seen  # noqa: E402
from wirelint_rules.garbled._suspects import LEAST, SIFTED  # noqa: E402
from wirelint_rules.garbled._terms import DOUBTED, FAR, MAGIC, Pair  # noqa: E402

Heads = list[tuple[int, int]]
"""What a word may stand for: the number of that word; what it costs."""

Partners = list[tuple[int, int, str]]
"""What may follow a word in a term: the number of that word, the strength of the pair, and its form."""

STEP = 10
FLOOR = 100

EXACT = "="
"""What stands before a term whose pair is itself what is put for it."""


class Exact(NamedTuple):
    """The term that two words stand for, as they are, and the strength of that."""

    term: str
    strength: float


def packed(
    pairs: dict[Triple, Pair],
    swaps: Swaps,
    far: Swaps,
    strength: dict[Triple, float],
    exact: dict[Triple, Exact],
) -> bytes:
    """The whole file."""
    parts = {word for first, _, second in (*pairs, *exact) for word in (first, second)}.union(
        word for word, _ in swaps | far
    )
    known = sorted({"", *parts, *(word.partition("-")[0] for word in parts)})
    number = {word: at for at, word in enumerate(known)}
    heads: list[Heads] = [[] for _ in known]
    for (substitute, head), cost in (swaps | far).items():
        mark = FAR if (substitute, head) in far else 0
        heads[number[substitute]].append((number[head], min(FAR - 1, round(cost * STEP)) | mark))
    partners: list[Partners] = [[] for _ in known]
    for (first, link, second), pair in pairs.items():
        value = min(255, round(strength[first, link, second] * STEP))
        partners[number[first]].append((number[second], value, formed(pair)))
    for (first, link, second), (term, value) in exact.items():
        form = f"{EXACT}{term} ({link})" if link else f"{EXACT}{term}"
        partners[number[first]].append((number[second], round(value * STEP), form))
    opening, closing = mosts(heads, partners)
    near = nears(known, heads, partners, (SIFTED + LEAST) * STEP)
    ranks = ranked(near, [[second for second, _, _ in row] for row in partners])
    for row in heads:
        row.sort()
    for row in partners:
        row.sort(key=lambda partner: (ranks[partner[0]], *partner))
    forms = sorted({form for row in partners for _, _, form in row})
    placed = {form: at for at, form in enumerate(forms)}
    places, vectors = companions(known)
    form_lines, form_fences = lines(forms)
    ending = openers(known, number)
    rests, rest_fences = lines(" ".join(ending[first]) for first in sorted(ending))
    *swap_lengths, swap_rows = rows([[head for head, _ in row] for row in heads])
    *pair_lengths, pair_rows = rows([[ranks[second] for second, _, _ in row] for row in partners])
    *near_lengths, near_rows = rows([sorted(ranks[other] for other in row) for row in near])
    return assembled(
        MAGIC,
        *words(known),
        array("H", ranks).tobytes(),
        bytes(most + FLOOR for most in opening),
        bytes(most + FLOOR for most in closing),
        bytes(begun(partners)),
        *swap_lengths,
        *pair_lengths,
        *near_lengths,
        array("H", sorted(ending)).tobytes(),
        rest_fences,
        form_fences,
        array("d", [SIFTED + LEAST]).tobytes(),
        rests,
        swap_rows,
        bytes(cost for row in heads for _, cost in row),
        pair_rows,
        bytes(value for row in partners for _, value, _ in row),
        array("H", [placed[form] for row in partners for _, _, form in row]).tobytes(),
        form_lines,
        near_rows,
        places,
        vectors,
    )


def ranked(*tables: Sequence[Iterable[int]]) -> list[int]:
    """For each word how many stand behind others more often than it does: what is common has low numbers, which are packed well."""
    many = Counter(number for table in tables for row in table for number in row)
    words_in_order = sorted(range(len(tables[0])), key=lambda number: (-many[number], number))
    place = {number: rank for rank, number in enumerate(words_in_order)}
    return [place[number] for number in range(len(place))]


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


def openers(words: list[str], number: dict[str, int]) -> dict[int, list[str]]:
    """All that may end a substitute of two words or more, by the number of the word that begins it."""
    found = defaultdict[int, list[str]](list)
    for word in words:
        first, hyphen, rest = word.partition("-")
        if hyphen:
            found[number[first]].append(rest)
    return found


def meant(heads: list[Heads]) -> list[list[tuple[int, int]]]:
    """For each word the words that stand for it, itself among them, each with its cost, the cheapest first."""
    found = [[(0, number)] for number in range(len(heads))]
    for substitute, row in enumerate(heads):
        for head, cost in row:
            if cost < FAR:
                found[head].append((cost, substitute))
    return [sorted(row) for row in found]


def begun(partners: list[Partners]) -> list[int]:
    """The most that any term scores which each word begins."""
    return [max((strength for _, strength, form in row if form[:1] != EXACT), default=0) for row in partners]


def mosts(heads: list[Heads], partners: list[Partners]) -> tuple[list[int], list[int]]:
    """The most that any term could score whose first word each word may stand for, and whose last."""
    before, ended = begun(partners), [0] * len(heads)
    for row in partners:
        for second, strength, form in row:
            if form[:1] != EXACT:
                ended[second] = max(strength, ended[second])
    opening, closing = before.copy(), ended.copy()
    for substitute, row in enumerate(heads):
        for head, cost in row:
            opening[substitute] = max(before[head] - (cost & ~FAR), opening[substitute])
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
