"""What a garbled pair of words may have been: terms of news, asked by the words that machines put for theirs."""

from __future__ import annotations

import copy
import mmap
import os
import re
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from wirelint_rules.garbled._inflection import singular

if TYPE_CHECKING:
    from collections.abc import Iterator

MAGIC = b"wlterms1"
PARTS = 10
STEP = 10
FLOOR = 100

HOUSE = 6.0
"""The strength of a term that a newsroom has added."""

SMALL = frozenset(
    "a an the of for in on to with and or by at from into as under without over against up out off down her his its"
    " their that no not is be are was were it one's my your our this within upon".split()
)
"""Words that link the parts of a term and are never swapped."""


class Pair(NamedTuple):
    """Two neighbouring words of a term, the small words between them, and how the two are shown."""

    first: str
    link: str
    second: str
    form: str


class Guess(NamedTuple):
    """A term that two words may stand for.

    `likely` is the logarithm of how often they would, in as much news as was counted; `dearest` is the cost of the less
    likely swap.
    """

    form: str
    likely: float
    dearest: float


class Terms:
    """The terms and swaps in a mapped file that `.ci/data/terms.py` has built; answers are remembered."""

    def __init__(self, path: str) -> None:
        with open(path, "rb") as file:
            data = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        if bytes(data[: len(MAGIC)]) != MAGIC:
            raise ValueError(f"{path} does not hold terms")
        at, parts = len(MAGIC) + 4 * PARTS, list[memoryview]()
        for length in data[len(MAGIC) : at].cast("I"):
            parts.append(data[at : at + length])
            at += length + -length % 4
        words = bytes(parts[0]).decode().split("\n")
        self._numbers = dict(zip(words, range(len(words)), strict=True))
        self._swap_rows, self._heads, self._costs = parts[1].cast("I"), parts[2].cast("H"), parts[3]
        self._mosts = parts[4]
        self._pair_rows, self._seconds, self._strengths = parts[5].cast("I"), parts[6].cast("H"), parts[7]
        self._shown, self._forms = parts[8].cast("I"), parts[9]
        self._known: dict[str, int | None] = {}
        self._meant: dict[str, dict[int, int]] = {}
        self._partners: dict[int, frozenset[int]] = {}
        self._reaches: dict[str, float] = {}
        self._house: dict[tuple[int, int, str], str] = {}

    def also(self, house: tuple[str, ...]) -> Terms:
        """These terms and some more; of those, only pairs of words that are in other terms too can be recognised."""
        more = copy.copy(self)
        more.take(house)
        return more

    def take(self, house: tuple[str, ...]) -> None:
        """Let the terms in, in place of any that were let in before."""
        self._partners, self._house, self._reaches = {}, {}, {}
        for pair in (pair for term in house for pair in pairs_of(term)):
            first, second = self._numbers.get(pair.first), self._numbers.get(pair.second)
            if first is not None and second is not None:
                self._house[first, second, pair.link] = pair.form
                self._partners[first] = self._after(first) | {second}

    def opens(self, word: str) -> bool:
        """Whether some substitute of two words begins with this one."""
        return word in self._openers

    def number(self, word: str) -> int | None:
        """The number of a word, or of its singular, if it belongs to a term or stands for one that does."""
        try:
            return self._known[word]
        except KeyError:
            found = self._numbers.get(word)
            number = self._known[word] = self._numbers.get(singular(word)) if found is None else found
            return number

    def meant(self, word: str) -> dict[int, int]:
        """The words of terms that a word may stand for, by number, each with its cost; itself costs nothing."""
        found = self._meant.get(word)
        if found is None:
            found = self._meant[word] = {}
            number = self.number(word)
            if number is not None:
                found[number] = 0
                for at in range(self._swap_rows[number], self._swap_rows[number + 1]):
                    found[self._heads[at]] = self._costs[at]
        return found

    def reach(self, word: str) -> float:
        """The most that any term whose first word this one may stand for could score."""
        found = self._reaches.get(word)
        if found is None:
            found = self._reaches[word] = self._reach(self.number(word))
        return found

    def _reach(self, number: int | None) -> float:
        if number is None:
            return -99.0
        if self._house:
            return 99.0
        own = max(self._strengths[self._pair_rows[number] : self._pair_rows[number + 1]], default=0)
        row = self._swap_rows[number]
        swapped = self._mosts[row] - FLOOR if row < self._swap_rows[number + 1] else 0
        return max(own, swapped) / STEP

    def guess(self, first: str, second: str, link: str = "", least: float = -99.0) -> Guess | None:
        """The term that two words in lower case, with small words between them, most likely stand for.

        None if no term is as likely as `least`, or if the words are a term themselves.
        """
        one, other = self.number(first), self.number(second)
        if one is None or other is None or self._is_term(one, other, link):
            return None
        best: Guess | None = None
        for head, cost in self._firsts(one, least):
            partners, seconds = self._after(head), self.meant(second)
            if partners.isdisjoint(seconds):
                continue
            for second_head in partners & seconds.keys():
                guess = self._judged(head, second_head, cost, seconds[second_head], link)
                if guess and guess.likely >= least and (best is None or guess.likely > best.likely):
                    best = guess
        return best

    def _firsts(self, number: int, least: float) -> Iterator[tuple[int, int]]:
        """The words that one may stand for, with their costs, as far as one of their terms may be as likely as that."""
        enough = -1 if self._house else least * STEP + FLOOR
        yield number, 0
        for at in range(self._swap_rows[number], self._swap_rows[number + 1]):
            if self._mosts[at] < enough:
                return
            yield self._heads[at], self._costs[at]

    def _is_term(self, first: int, second: int, link: str) -> bool:
        return second in self._after(first) and self._judged(first, second, 0, 0, link) is not None

    def _after(self, head: int) -> frozenset[int]:
        found = self._partners.get(head)
        if found is None:
            row = self._seconds[self._pair_rows[head] : self._pair_rows[head + 1]]
            found = self._partners[head] = frozenset(row)
        return found

    def _judged(self, first: int, second: int, first_cost: int, second_cost: int, link: str) -> Guess | None:
        if (first, second, link) in self._house:
            likely = HOUSE - (first_cost + second_cost) / STEP
            return Guess(self._house[first, second, link], likely, max(first_cost, second_cost) / STEP)
        for at in range(self._pair_rows[first], self._pair_rows[first + 1]):
            if self._seconds[at] == second:
                form, _, small = self._lines[self._shown[at]].partition(" (")
                if small.rstrip(")") == link:
                    likely = (self._strengths[at] - first_cost - second_cost) / STEP
                    return Guess(form, likely, max(first_cost, second_cost) / STEP)
        return None

    @cached_property
    def _openers(self) -> frozenset[str]:
        return frozenset(word.partition("-")[0] for word in self._numbers if "-" in word)

    @cached_property
    def _lines(self) -> list[str]:
        return bytes(self._forms).decode().split("\n")


@cache
def with_house(house: tuple[str, ...]) -> Terms:
    """The terms that wirelint ships and a newsroom's own."""
    return terms().also(house)


@cache
def terms() -> Terms:
    """The terms that wirelint ships."""
    return Terms(os.path.join(os.path.dirname(os.path.dirname(__file__)), "data", "terms.bin"))


def pairs_of(term: str) -> Iterator[Pair]:
    """The pairs of neighbouring content words in a term."""
    parts = re.split(r"([ +])", term)
    words, joints = parts[::2], parts[1::2]
    last: int | None = None
    for at, word in enumerate(words):
        if word.lower() in SMALL:
            continue
        if last is not None and at - last <= 3:
            link = " ".join(words[last + 1 : at]).lower()
            joint = "" if joints[at - 1] == "+" else " "
            yield Pair(key(words[last]), link, key(word), words[last] + (f" {link} " if link else joint) + word)
        last = at


def key(word: str) -> str:
    """A word as the rule looks it up."""
    return singular(word.lower().replace("’", "'"))
