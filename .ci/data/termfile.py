"""Lays what is known of terms and swaps into the file that the rule tortured-term maps.

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
import sys
from array import array
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sized

sys.path[:0] = [str(Path(__file__).parent)]

from newscounts import INPUTS, Triple  # noqa: E402
from packing import assembled, lines, slots  # noqa: E402
from swaps import Swaps, reach  # noqa: E402

from wirelint_rules.garbled._odds import seen  # noqa: E402
from wirelint_rules.garbled._suspects import LEAST, SIFTED  # noqa: E402
from wirelint_rules.garbled._terms import DOUBTED, FAR, MAGIC, Pair  # noqa: E402

Heads = list[tuple[int, int, int]]
"""What a word may stand for: the most that could score, negative; the number of that word; what it costs."""

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
