"""What a garbled pair of words may have been: terms of news, asked by the words that machines put for theirs."""

from __future__ import annotations

import os
import re
import sys
from bisect import bisect_left
from functools import cache, lru_cache
from itertools import compress, count, pairwise
from math import sqrt
from operator import contains, mul

from wirelint.assets import Lines, Vocabulary, parts
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules import DATA
from wirelint_rules.garbled._inflection import plural, singular

if TYPE_CHECKING:
    from collections.abc import Iterator

MAGIC = b"wlterms5"
STEP = 10
FLOOR = 100

REMEMBERED = 1 << 15
"""So many answers of each kind are remembered."""

HOUSE = 6.0
"""The strength of a term that a newsroom has added."""

SMALL = frozenset(
    "a an the of for in on to with and or by at from into as under without over against up out off down her his its"
    " their that no not is be are was were it one's my your our this within upon".split()
)
"""Words that link the parts of a term and are never swapped."""

HEARD = 0.1
"""The strength of two words that other English than news has side by side: they are a term that nothing is taken for."""

DOUBTED = 2.1
"""The strength of two words that a row of a list puts together and nobody was seen to: they may be what is meant, but are no reason to believe them."""

BELIEVED = 0.1
"""By so much, at least, another term must be likelier than two such words."""

FAR = 0x80
"""What is set in the cost of a swap that is far-fetched: it is only thought of in a story that other faults convict."""

VECTOR, MIDDLE = 32, 8
"""So many bytes a vector takes, two numbers in each; the number that stands for zero."""

SKIPPED = 0
"""What stands for the number of a word that is passed over: that of the empty word, which no term has."""


def _bytes(number: int) -> bytes:
    """A number as it stands in a row of such."""
    return (number & 0xFFFF).to_bytes(2, sys.byteorder)


_BYTES = Remembered(_bytes)


class Pair(NamedTuple):
    """Two neighbouring words of a term, the small words between them, and how the two are shown."""

    first: str
    link: str
    second: str
    form: str


class Guess(NamedTuple):
    """A term that two words may stand for.

    `likely` is the logarithm of how often they would, in as much news as was counted; `costs` are those of the two
    swaps, 0 for a word that was left as it is.
    """

    form: str
    likely: float
    costs: tuple[float, float]


class Known(NamedTuple):
    """What is kept of two words: the form of their term, "" for words that may stand together, and its strength.

    Of two words that are `exact`, it is the term that they stand for, as they are.
    """

    form: str
    strength: float
    exact: bool


class Terms:
    """The terms and swaps in a mapped file that `.ci/data/terms.py` has built, and a newsroom's own terms; answers are remembered.

    Of the newsroom's, only pairs of words that are in other terms too can be recognised.
    """

    def __init__(self, path: str, house: tuple[str, ...] = ()) -> None:
        words, offsets, slots, openers, rests, rest_rows, swap_rows, heads, *others = parts(path, MAGIC)
        self._costs, self._mosts, pair_rows, seconds, self._strengths, self._opening, self._closing, *others = others
        near_rows, near, floor, form_numbers, forms, form_rows, vector_places, self._vectors = others
        self._openers, self._rests = openers.cast("H"), Lines(rests, rest_rows)
        self._swap_rows, self._heads = swap_rows.cast("I"), heads.cast("H")
        self._pair_rows, self._seconds = pair_rows.cast("I"), seconds.cast("H")
        self._near_rows, self._near, self._near_floor = near_rows.cast("I"), near, floor.cast("d")[0]
        self._near_words = near.cast("H")
        self._form_numbers, self._forms = form_numbers.cast("H"), Lines(forms, form_rows)
        self._vector_places = vector_places.cast("H")
        self._words = Lines(words, offsets)
        self._find = Vocabulary(self._words, slots).number
        self.rests = Remembered(self._rests_of)
        """What may follow a word in a substitute of two words or more, the words with hyphens between; none for words that begin none."""
        self.number = Remembered(self._number).__getitem__
        self.standing = Remembered(self._standing)
        """What `number` says of each word, if need be without the ending of a possessive, and SKIPPED of small words."""
        self._rows = Remembered(self._row)
        """By the number of a word, those of the words that may follow it where the two stand for a strong term: two bytes each."""
        self._lasts = lru_cache(REMEMBERED)(self._lasts_of)
        self._after = lru_cache(REMEMBERED)(self._after_head)
        self.guesses = lru_cache(REMEMBERED)(self._guesses)
        """The terms as likely as `least` that two words in lower case, with small words between them, may stand for; none if they are one.

        Where it is asked to think `far`, swaps that are far-fetched count too.
        """
        self._house = dict(self._taken(house))

    def _taken(self, house: tuple[str, ...]) -> Iterator[tuple[tuple[int, int, str], str]]:
        for pair in (pair for term in house for pair in pairs_of(term)):
            first, second = self._find(pair.first), self._find(pair.second)
            if first >= 0 and second >= 0:
                yield (first, second, pair.link), pair.form

    def _standing(self, word: str) -> int:
        if word in SMALL:
            return SKIPPED
        found = self._number(word)
        return found if found >= 0 or not word.endswith("'s") else self._number(word[:-2])

    def _number(self, word: str) -> int:
        """The number of a word, or of its singular, if it belongs to a term or stands for one that does, else -1."""
        found = self._find(word)
        if found >= 0 and max(self._opening[found], self._closing[found]) > FLOOR:
            return found
        one = self._find(singular(word))  # "customs" only begins a substitute of two words
        return one if one >= 0 else found

    def _rests_of(self, word: str) -> frozenset[str]:
        number = self._find(word)
        at = bisect_left(self._openers, number)
        if number < 0 or at == len(self._openers) or self._openers[at] != number:
            return frozenset()
        return frozenset(self._rests[at].split(" "))

    def seconds(self, word: str) -> frozenset[str]:
        """What may be the second word of such a substitute, in any number, by its first."""
        rests = self._rests_of(word)
        if not rests:
            return rests
        seconds = (rest.partition("-")[0] for rest in rests)
        return frozenset(form for second in seconds for form in (second, plural(second), f"{second}s"))

    def may(self, one: int, other: int, likely: float) -> bool:
        """Whether two words, by number, could stand for a term as likely as that. A quick answer: yes may prove wrong.

        No may not, but for words that news has side by side: at such odds they stand for none.
        """
        if self._house:
            return True
        if one < 0 or other < 0:
            return False
        if likely >= self._near_floor and not self._follows(one, other):
            return False
        enough = likely * STEP + FLOOR
        return self._opening[one] >= enough <= self._closing[other]

    def likely(self, numbers: list[int], likely: float) -> list[int]:
        """Where in a row of numbers of words two neighbours could stand for a term as likely as that; quick as `may` is."""
        if likely >= self._near_floor and not self._house:
            rows, seconds = map(self._rows.__getitem__, numbers), map(_BYTES.__getitem__, numbers[1:])
            found = compress(count(), map(contains, rows, seconds))  # a few by halves of two others
            return [at for at in found if self._follows(numbers[at], numbers[at + 1])]
        pairs = enumerate(pairwise(numbers))
        return [at for at, (one, other) in pairs if one >= 0 <= other and self.may(one, other, likely)]

    def _row(self, number: int) -> bytes:
        return bytes(self._near[2 * self._near_rows[number] : 2 * self._near_rows[number + 1]]) if number >= 0 else b""

    def _follows(self, one: int, other: int) -> bool:
        end = self._near_rows[one + 1]
        at = bisect_left(self._near_words, other, self._near_rows[one], end)
        return at < end and self._near_words[at] == other

    def guess(self, first: str, second: str, link: str = "", least: float = -99.0) -> Guess | None:
        """The term that two words most likely stand for, or None; see `guesses`."""
        return max(self.guesses(first, second, link, least), key=lambda guess: guess.likely, default=None)

    def _guesses(
        self, first: str, second: str, link: str = "", least: float = -99.0, *, far: bool = False
    ) -> tuple[Guess, ...]:
        one, other = self.number(first), self.number(second)
        if one < 0 or other < 0:
            return ()
        known = self._known(one, other, link)
        if known and known.strength == DOUBTED:
            least = max(least, DOUBTED + BELIEVED)
        elif known and (known.strength != HEARD or least >= self._near_floor):
            return (Guess(known.form, known.strength, (0.0, 0.0)),) if known.exact and known.strength >= least else ()
        lasts = self._lasts(other, far)
        ends = frozenset(lasts)
        judged = (
            self._judged(head, last, cost, lasts[last], link)
            for head, cost in self._firsts(one, least, far)
            for last in self._after(head) & ends
        )
        return tuple(guess for guess in judged if guess and guess.likely >= least)

    def _firsts(self, number: int, least: float, far: bool) -> Iterator[tuple[int, int]]:
        """The words that one may stand for, with their costs, as far as one of their terms may be as likely as that."""
        enough = -99 if self._house else least * STEP + FLOOR
        yield number, 0
        for at in range(self._swap_rows[number], self._swap_rows[number + 1]):
            if self._mosts[at] < enough:
                return
            if far or self._costs[at] < FAR:
                yield self._heads[at], self._costs[at] & ~FAR

    def _lasts_of(self, number: int, far: bool) -> dict[int, int]:
        """The words that one may stand for, itself among them, each with its cost."""
        row = range(self._swap_rows[number], self._swap_rows[number + 1])
        costs = ((self._heads[at], self._costs[at]) for at in row)
        return {number: 0, **{head: cost & ~FAR for head, cost in costs if far or cost < FAR}}

    def bare(self, word: str) -> str:
        """A word without the ending of a possessive, unless terms have it with that."""
        return word if self.number(word) >= 0 else word.removesuffix("'s")

    def holds(self, first: str, link: str, second: str) -> bool:
        """Whether two words in lower case and the singular are a term, with these small words between them."""
        one, other = self._find(first), self._find(second)
        known = self._known(one, other, link) if one >= 0 and other >= 0 else None
        return known is not None and not known.exact and known.strength != DOUBTED

    def _after_head(self, head: int) -> frozenset[int]:
        """The last words of terms whose first word has this number."""
        own = self._seconds[self._pair_rows[head] : self._pair_rows[head + 1]]
        return frozenset(own).union(second for first, second, _ in self._house if first == head)

    def exact(self, first: str, second: str, link: str) -> bool:
        """Whether two words in lower case stand for a term as they are, with these small words between them."""
        one, other = self.number(first), self.number(second)
        known = self._known(one, other, link) if one >= 0 and other >= 0 else None
        return known is not None and known.exact

    def heard(self, first: str, second: str, link: str) -> bool:
        """Whether other English than news has two words in lower case side by side, with these small words between them."""
        one, other = self.number(first), self.number(second)
        known = self._known(one, other, link) if one >= 0 and other >= 0 else None
        return known is not None and known.strength == HEARD

    def company(self, first: str, second: str) -> float | None:
        """How well two words go side by side, as the company says that each keeps in news: from -1 to 1, or None for words too rare to say.

        They need not have been seen together: it is the cosine of what the first says of the word behind it and the second of the one before.
        """
        one, other = (self._vector_places[at] if at >= 0 else 0 for at in (self.number(first), self.number(second)))
        if not one or not other:
            return None
        before, behind = self._vector(2 * one - 2), self._vector(2 * other - 1)
        length = sqrt(sum(map(mul, before, before)) * sum(map(mul, behind, behind)))
        return sum(map(mul, before, behind)) / length if length else None

    def _vector(self, at: int) -> list[int]:
        row = self._vectors[at * VECTOR : (at + 1) * VECTOR]
        return [number - MIDDLE for byte in row for number in divmod(byte, 16)]

    def _judged(self, first: int, second: int, first_cost: int, second_cost: int, link: str) -> Guess | None:
        """What swaps of two words by those of a term come to; None for what only may stand together, and stands for itself alone."""
        known = self._known(first, second, link)
        if not known or known.exact or not known.form:
            return None
        costs = first_cost / STEP, second_cost / STEP
        return Guess(known.form, known.strength - sum(costs), costs)

    def _known(self, first: int, second: int, link: str) -> Known | None:
        """What is kept of two words, by number, with small words between."""
        if (first, second, link) in self._house:
            return Known(self._house[first, second, link], HOUSE, exact=False)
        end = self._pair_rows[first + 1]
        for at in range(bisect_left(self._seconds, second, self._pair_rows[first], end), end):
            if self._seconds[at] != second:
                return None
            form, _, small = self._forms[self._form_numbers[at]].partition(" (")
            if small.rstrip(")") == link:
                strength = self._strengths[at] / STEP
                if form[:1] == "=":
                    return Known(form[1:], strength, exact=True)
                words = (self._words[first], link, self._words[second]) if strength else ()
                return Known(form or " ".join(filter(None, words)), strength, exact=False)
        return None


@cache
def terms(house: tuple[str, ...] = ()) -> Terms:
    """The terms that wirelint ships and a newsroom's own."""
    return Terms(os.path.join(DATA, "terms.bin"), house)


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
