"""Sentences with two figures or more, since nothing else can hold a sum, and what stands by their figures: it tells which rules have to look."""

from __future__ import annotations

from bisect import bisect_left
from functools import reduce
from itertools import chain
from operator import or_

from wirelint.document import Span, layer
from wirelint.layers.numbers.numerals import SPELT, figure_words, figures, is_time, parted, parts
from wirelint.layers.sentences import sentences
from wirelint.layers.words import words
from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from wirelint.document import Document

TAILS = tuple(f"{' _' * gap} 0" for gap in range(4))
"""What stands behind a word or mark in its sign, by how many words there are between it and the figure."""

HEADS = tuple(f"0{' _' * gap} " for gap in range(5))
"""The same before a word that stands behind a figure."""


def before(listed: str, reach: int = 1) -> frozenset[str]:
    """The signs of some words or marks, given with spaces between, that stand before a figure, so many words from it at most: "of 0", "of _ 0"."""
    return frozenset(word + tail for word in listed.split() for tail in TAILS[:reach])


def behind(listed: str, reach: int = 1) -> frozenset[str]:
    """The signs of some words behind a figure and the word for its scale: "0 of", "0 _ of"."""
    return frozenset(head + word for word in listed.split() for head in HEADS[:reach])


class Tables(NamedTuple):
    """Something for each sign of a sentence: for its words, for what stands before a figure, for the marks there, and for what stands behind."""

    words: Remembered[str, Any]
    before: tuple[Remembered[str, Any], ...]
    marks: tuple[Remembered[str, Any], ...]
    behind: tuple[Remembered[str, Any], ...]


def _tables(of: Callable[[str], Any], of_all: Callable[[list[Any]], Any]) -> Tables:
    """The tables of a function of a sign; `of_all` is what it is for some."""

    def before(tail: str) -> Remembered[str, Any]:
        return Remembered(lambda word: of(word + tail))

    def marks(tail: str) -> Remembered[str, Any]:
        return Remembered(lambda gap: of_all([of(mark + tail) for mark in _marks(gap)]))

    def behind(head: str) -> Remembered[str, Any]:
        return Remembered(lambda word: of(head + word))

    return Tables(Remembered(of), tuple(map(before, TAILS)), tuple(map(marks, TAILS)), tuple(map(behind, HEADS)))


def _marks(gap: str) -> list[str]:
    return sorted(mark for mark in {*gap} if not mark.isspace())


class Passage:
    """A sentence with two figures or more: its `span`, and the indices of its words, `within`.

    `places` are the indices of the words in which its figures begin; `amounts` is how many words may be amounts, not years, days or
    times, as far as can be told at a glance.
    """

    __slots__ = ("_document", "_words", "amounts", "places", "span", "within")

    def __init__(self, document: Document, span: Span, within: slice, places: list[int], amounts: int) -> None:
        self._document = document
        self._words: frozenset[str] | None = None
        self.span = span
        self.within = within
        self.places = places
        self.amounts = amounts

    @property
    def figures(self) -> int:
        """How many figures it has."""
        return len(self.places)

    @property
    def lower(self) -> list[str]:
        """Its words in lower case, in order."""
        return words(self._document).lower[self.within]

    @property
    def words(self) -> frozenset[str]:
        """Its words in lower case and the parts of compounds, "%" where it has one, and the signs by its figures.

        “of the 40 men, 12” has "the 0", "of _ 0", "0 men" and ", 0"; a word for a scale belongs to its figure.
        """
        if self._words is None:
            self._words = parted(set(chain.from_iterable(self.told(_AS_WRITTEN))))
        return self._words

    def told(self, tables: Tables) -> list[Any]:
        """What some tables have for the signs of the sentence."""
        document = self._document
        story = words(document)
        lower, gaps, last = story.lower, story.gaps, len(story) - len(HEADS)
        found = list(map(tables.words.__getitem__, lower[self.within]))
        if document.literals["%"] and document.text.find("%", *self.span) >= 0:
            found.append(tables.words["%"])
        nearest, next_, third, fourth = tables.before
        one, two, three, four, five = tables.behind
        for index in self.places:
            if index >= len(TAILS):
                found += (
                    nearest[lower[index - 1]],
                    next_[lower[index - 2]],
                    third[lower[index - 3]],
                    fourth[lower[index - 4]],
                )
            else:
                found += (sign[lower[at]] for at, sign in zip(range(index - 1, -1, -1), tables.before, strict=False))
            for at, marks in zip(range(index, -1, -1), tables.marks, strict=False):
                if gaps[at] != " ":
                    found.append(marks[gaps[at]])
            at = index + 1
            if at < last and lower[at] in _SCALES:
                at += 1
            if at <= last:
                found += (
                    one[lower[at]],
                    two[lower[at + 1]],
                    three[lower[at + 2]],
                    four[lower[at + 3]],
                    five[lower[at + 4]],
                )
            else:
                found += (sign[word] for sign, word in zip(tables.behind, lower[at:], strict=False))
        return found


_SCALES = frozenset("hundred thousand million billion trillion".split())
_AS_WRITTEN = _tables(lambda sign: (sign,), lambda signs: tuple(chain.from_iterable(signs)))


@layer
def passages(document: Document) -> list[Passage]:
    """The sentences with two figures or more."""
    starts, places = figures(document), figure_words(document)
    found: list[Passage] = []
    if len(starts) < _PAIR:
        return found
    story, spans = words(document), sentences(document)
    at, last = 0, len(starts) - 1
    while at < last:
        span = spans[bisect_left(spans, (starts[at] + 1,)) - 1]
        start, end = span
        if starts[at + 1] >= end:
            at += 1
            continue
        behind = bisect_left(starts, end, at + 2)
        within = slice(
            bisect_left(story.starts, start, 0, places[at] + 1), bisect_left(story.starts, end, places[behind - 1])
        )
        amounts = sum(map(_MAY_COUNT.__getitem__, story.lower[within]))
        if amounts >= _PAIR:
            amounts -= sum(is_time(story, index) for index in places[at:behind])
        found.append(Passage(document, span, within, places[at:behind], amounts))
        at = behind
    return found


_PAIR = 2
_NUMERAL = pattern(r"[0-9]+(?:[.,][0-9]+)*")


def _may_count(word: str) -> int:
    """How many amounts may begin in a word: two in “6-4”."""
    if word[0] in "0123456789½¼¾⅓⅔":
        return len(_NUMERAL.compiled.findall(word)) or 1
    return int(word.partition("-")[0].partition("'")[0] in _NUMBERS)


_NUMBERS = SPELT | frozenset("one halfs thirds quarters fifths tenth tenths million billion thousand hundred".split())
_MAY_COUNT = Remembered(_may_count)


class Telling(NamedTuple):
    """What makes a sentence worth a look: so many amounts at `least`, and one of each of some sets of `signs`."""

    least: int
    signs: tuple[frozenset[str], ...]

    def of(self, passage: Passage) -> bool:
        """Whether a sentence has what tells."""
        return (
            len(passage.places) >= self.least
            and passage.amounts >= self.least
            and not any(map(passage.words.isdisjoint, self.signs))
        )


def telling(*signs: frozenset[str], least: int = 2) -> Telling:
    """So many amounts at least, and of each of some sets one word in lower case or one sign as `before` and `behind` give them.

    Where the same tells again it is the same object.
    """
    new = Telling(least, signs)
    return _KNOWN.setdefault(new, new)


_KNOWN: dict[Telling, Telling] = {}


def told(document: Document, telling: Telling) -> Sequence[Passage]:
    """The sentences that have what tells, in order; looked for once."""
    known = _told(document)
    if telling not in known:
        known[telling] = [passage for passage in passages(document) if telling.of(passage)]
    return known[telling]


@layer
def _told(_: Document) -> dict[Telling, Sequence[Passage]]:
    return {}


class Lookout:
    """Looks in each sentence with figures for all that may tell at once.

    Each sign has one number, of which each bit says that the sign is in a set of what tells: in the first field of bits the first
    set of each, in the next field the second. What is in all sets stands in all fields.
    """

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self._tellings = tellings
        self._none: dict[Telling, Sequence[Passage]] = dict.fromkeys(tellings, ())
        self._any = frozenset[str]().union(*(signs for one in tellings for signs in one.signs))
        self._fields = max((len(one.signs) for one in tellings), default=0)
        self._tables = _tables(self._bits, lambda bits: reduce(or_, bits, 0))
        whole = len(tellings)
        self._absent = sum(
            1 << at + field * whole for at, one in enumerate(tellings) for field in range(len(one.signs), self._fields)
        )
        self._least = [
            sum(1 << at for at, one in enumerate(tellings) if one.least <= many) for many in range(_MOST + 1)
        ]

    def look(self, document: Document) -> list[int]:
        """The numbers of those that tell somewhere in a story; what `told` says of all of them is known afterwards."""
        found: dict[int, list[Passage]] = {}
        for passage in passages(document):
            many = min(passage.amounts, len(passage.places), _MOST)
            for at in set_bits(self._seen(passage) & self._least[many]) if self._least[many] else ():
                if at in found:
                    found[at].append(passage)
                else:
                    found[at] = [passage]
        known = _told(document)
        known.update(self._none)
        known.update((self._tellings[at], seen) for at, seen in found.items())
        return list(found)

    def _seen(self, passage: Passage) -> int:
        bits = reduce(or_, filter(None, passage.told(self._tables)), self._absent)
        seen, whole = bits, len(self._tellings)
        for _ in range(self._fields - 1):
            bits >>= whole
            seen &= bits
        return seen

    def _bits(self, sign: str) -> int:
        told = [one for one in (sign, *parts(sign)) if one in self._any]
        bits = 0
        for at, telling in enumerate(self._tellings) if told else ():
            for field, signs in enumerate(telling.signs):
                if not signs.isdisjoint(told):
                    bits |= 1 << at + field * len(self._tellings)
        return bits


_MOST = 9
"""Nothing that tells asks for more amounts."""


def set_bits(number: int) -> Iterator[int]:
    """The places of the bits of a number that are set, from the lowest."""
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest
