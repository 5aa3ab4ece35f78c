"""What a garbled pair of words may have been: terms of news, asked by the words that machines put for theirs."""

from __future__ import annotations

import os
import re
from bisect import bisect_left
from functools import cache, lru_cache
from itertools import compress, count, islice, pairwise
from math import sqrt
from operator import contains, mul

from wirelint.assets import Lengths, Lines, Rows, Vocabulary, joined, parts, place
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules import DATA
from wirelint_rules._inflection import plural, singular

if TYPE_CHECKING:
    from collections.abc import Iterator

MAGIC = b"wlterms6"
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
    """What is kept of two words: the form of their term, "" where it is the words as they stand, and its strength, 0 for words that may stand together.

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
        packed = iter(parts(path, MAGIC))
        self._words, self._ranks = Vocabulary(*islice(packed, 3)), next(packed).seen.cast("H")
        self._find = self._words.number
        self._opening, self._closing, self._begun = (part.seen for part in islice(packed, 3))
        swaps, pairs, nears = (Lengths(next(packed), next(packed)) for _ in range(3))
        self._openers, rest_fences, form_fences = next(packed).seen.cast("H"), next(packed), next(packed)
        self._near_floor = next(packed).seen.cast("d")[0]
        self._rests = Lines(next(packed), rest_fences)
        self._swaps, self._costs = Rows(swaps, next(packed)), next(packed)
        self._pairs, self._strengths = Remembered(Rows(pairs, next(packed)).__getitem__), next(packed)
        self._form_numbers, self._forms = next(packed), Lines(next(packed), form_fences)
        self._nears = Rows(nears, next(packed))
        self._vector_places, self._vectors = next(packed), next(packed)
        self.rests = Remembered(self._rests_of)
        """What may follow a word in a substitute of two words or more, the words with hyphens between; none for words that begin none."""
        self.number = Remembered(self._number).__getitem__
        self.standing = Remembered(self._standing)
        """What `number` says of each word, if need be without the ending of a possessive, and SKIPPED of small words."""
        self._near = Remembered(self._nears_of)
        """By the number of a word, the ranks of those that may follow it where the two stand for a strong term: two bytes each."""
        self._bytes = Remembered(self._rank_bytes)
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
            rows, seconds = map(self._near.__getitem__, numbers), map(self._bytes.__getitem__, numbers[1:])
            found = compress(count(), map(contains, rows, seconds))  # a few by halves of two others
            return [at for at in found if self._follows(numbers[at], numbers[at + 1])]
        pairs = enumerate(pairwise(numbers))
        return [at for at, (one, other) in pairs if one >= 0 <= other and self.may(one, other, likely)]

    def _nears_of(self, number: int) -> bytes:
        return bytes(joined(self._nears[number])) if number >= 0 else b""

    def _rank_bytes(self, number: int) -> bytes:
        """The rank of a word, by its number, as it stands in a row."""
        return bytes(self._ranks[number : number + 1]) if number >= 0 else b"-"

    def _follows(self, one: int, other: int) -> bool:
        numbers = memoryview(self._near[one]).cast("H")
        at = bisect_left(numbers, self._ranks[other])
        return at < len(numbers) and numbers[at] == self._ranks[other]

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
            self._judged((head, lasts[last][0]), (cost, lasts[last][1]), link, least)
            for head, cost in self._firsts(one, least, far)
            for last in self._after(head) & ends
        )
        return tuple(filter(None, judged))

    def _firsts(self, number: int, least: float, far: bool) -> Iterator[tuple[int, int]]:
        """The words that one may stand for, with their costs, as far as one of their terms may be as likely as that."""
        enough = -99 if self._house else least * STEP
        yield number, 0
        for head, cost in self._put_for(number, far):
            if self._begun[head] - cost >= enough:
                yield head, cost

    def _lasts_of(self, number: int, far: bool) -> dict[int, tuple[int, int]]:
        """The words that one may stand for, itself among them, by their ranks: their numbers, each with its cost."""
        found = ((number, 0), *self._put_for(number, far))
        return {self._ranks[head]: (head, cost) for head, cost in found}

    def _put_for(self, number: int, far: bool) -> list[tuple[int, int]]:
        """The words that one is put for, with the costs of these swaps."""
        row = self._swaps[number]
        heads, costs = joined(row), self._costs.read(row[0], row[0] + len(row[1]))
        return [(head, cost & ~FAR) for head, cost in zip(heads, costs, strict=True) if far or cost < FAR]

    def bare(self, word: str) -> str:
        """A word without the ending of a possessive, unless terms have it with that."""
        return word if self.number(word) >= 0 else word.removesuffix("'s")

    def holds(self, first: str, link: str, second: str) -> bool:
        """Whether two words in lower case and the singular are a term, with these small words between them."""
        one, other = self._find(first), self._find(second)
        known = self._known(one, other, link) if one >= 0 and other >= 0 else None
        return known is not None and not known.exact and known.strength != DOUBTED

    def _after_head(self, head: int) -> frozenset[int]:
        """The ranks of the last words of terms whose first word has this number."""
        house = (self._ranks[second] for first, second, _ in self._house if first == head)
        return frozenset(joined(self._pairs[head])).union(house)

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
        one, other = map(self._vector_place, (self.number(first), self.number(second)))
        if not one or not other:
            return None
        before, behind = self._vector(2 * one - 2), self._vector(2 * other - 1)
        length = sqrt(sum(map(mul, before, before)) * sum(map(mul, behind, behind)))
        return sum(map(mul, before, behind)) / length if length else None

    def _vector_place(self, number: int) -> int:
        return int.from_bytes(self._vector_places.read(2 * number, 2 * number + 2), "little") if number >= 0 else 0

    def _vector(self, at: int) -> list[int]:
        row = self._vectors.read(at * VECTOR, (at + 1) * VECTOR)
        return [number - MIDDLE for byte in row for number in divmod(byte, 16)]

    def _judged(self, pair: tuple[int, int], swaps: tuple[int, int], link: str, least: float) -> Guess | None:
        """What swaps of two words by those of a term come to, by their numbers and costs; None for what is less likely than that, or only may stand together."""
        known = self._known(*pair, link)
        if not known or known.exact or not (known.form or known.strength):
            return None
        costs = swaps[0] / STEP, swaps[1] / STEP
        likely = known.strength - sum(costs)
        if likely < least:
            return None
        form = known.form or " ".join(filter(None, (self._words[pair[0]], link, self._words[pair[1]])))
        return Guess(form, likely, costs)

    def _known(self, first: int, second: int, link: str) -> Known | None:
        """What is kept of two words, by number, with small words between."""
        if (first, second, link) in self._house:
            return Known(self._house[first, second, link], HOUSE, exact=False)
        row, wanted = self._pairs[first], self._ranks[second]
        start, highs, lows = row
        at = place(row, wanted)
        while 0 <= at < len(lows) and highs[at] << 8 | lows[at] == wanted:
            form, _, small = self._form(start + at).partition(" (")
            if small.rstrip(")") == link:
                strength = self._strengths.read(start + at, start + at + 1)[0] / STEP
                if form[:1] == "=":
                    return Known(form[1:], strength, exact=True)
                return Known(form, strength, exact=False)
            at += 1
        return None

    def _form(self, pair: int) -> str:
        """The form of a pair that has this place among all."""
        number = int.from_bytes(self._form_numbers.read(2 * pair, 2 * pair + 2), "little")
        return self._forms[number] if number else ""


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
