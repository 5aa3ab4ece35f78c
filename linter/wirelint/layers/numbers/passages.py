"""Sentences with figures, since nothing else can hold a sum or a date, and what stands by their figures: it tells which rules have to look."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain

from wirelint.document import Span, layer
from wirelint.layers.numbers.numerals import SPELT, figure_words, figures, is_time
from wirelint.layers.numbers.signs import HEADS, KIN, LONGEST, TAILS, tables_of
from wirelint.layers.sentences import sentences
from wirelint.layers.words import words
from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.document import Document
    from wirelint.layers.numbers.signs import Tables

PAIR = 2
"""So many amounts may make a sum; where less is asked for, years, days and times will do."""


def before(listed: str, reach: int = 1) -> frozenset[str]:
    """The signs of some words or marks, given with spaces between, that stand before a figure, so many words from it at most: "of 0", "of _ 0"."""
    return frozenset(word + tail for word in listed.split() for tail in TAILS[:reach])


def behind(listed: str, reach: int = 1) -> frozenset[str]:
    """The signs of some words behind a figure and the word for its scale: "0 of", "0 _ of"."""
    return frozenset(head + word for word in listed.split() for head in HEADS[:reach])


def opening(listed: str) -> frozenset[str]:
    """The signs of some words with which a sentence begins: "^ of"."""
    return frozenset(f"^ {word}" for word in listed.split())


class Passage:
    """A sentence with figures: its `span`, and the indices of its words, `within`.

    `places` are the indices of the words in which its figures begin.
    """

    __slots__ = ("_amounts", "_document", "_words", "places", "span", "within")

    def __init__(self, document: Document, span: Span, within: slice, places: list[int]) -> None:
        self._document = document
        self._amounts = -1
        self._words: set[str] | None = None
        self.span = span
        self.within = within
        self.places = places

    @property
    def amounts(self) -> int:
        """How many words may be amounts, not years, days or times, as far as can be told at a glance."""
        if self._amounts < 0:
            story = words(self._document)
            self._amounts = sum(map(_MAY_COUNT.__getitem__, story.lower[self.within])) - sum(
                is_time(story, index) for index in self.places
            )
        return self._amounts

    @property
    def figures(self) -> int:
        """How many figures it has."""
        return len(self.places)

    @property
    def indices(self) -> range:
        """The indices of its words."""
        return range(self.within.start, self.within.stop)

    @property
    def lower(self) -> list[str]:
        """Its words in lower case, in order."""
        return words(self._document).lower[self.within]

    def standing(self, wanted: frozenset[str]) -> list[int]:
        """The indices of its words that are among some, in lower case, in order."""
        lower = words(self._document).lower
        return [index for index in self.indices if lower[index] in wanted]

    @property
    def words(self) -> set[str]:
        """Its words in lower case, the parts of compounds and their shapes, "%", ": " and brackets where it has them, and the signs by its figures.

        “1998” has "0000", “14-3” "0-0", “1998-1992” "0000-0000" too, “14-Oct” "0-oct", and “73km” and “7.3km” "0km" as “40°” has "0°".
        “of the 40 men, 12” has "^ of", "the 0", "of _ 0", "0 men" and ", 0"; a word for a scale belongs to its figure.
        """
        if self._words is None:
            lower = padded(self._document)
            found = chain(self.told(_AS_WRITTEN, lower), self.told_by_figures(_AS_WRITTEN, lower))
            signs = set(chain.from_iterable(found))
            self._words = signs.union(*filter(None, map(KIN.__getitem__, signs)))
        return self._words

    def told(self, tables: Tables, lower: list[str]) -> list[Any]:
        """What some tables have for its words; `lower` are the words of the story, `padded`."""
        found = list(map(tables.words.__getitem__, lower[self.within]))
        found.append(tables.first[lower[self.within.start]])
        start, stop, _ = self.within.indices(len(lower))
        found += [tables.between[gap] for gap in words(self._document).gaps[start : stop + 1] if gap != " "]
        return found

    def told_by_figures(self, tables: Tables, lower: list[str]) -> list[Any]:
        """What some tables have for the signs by its figures."""
        found: list[Any] = []
        gaps = words(self._document).gaps
        nearest, next_, third, fourth = tables.before
        one, two, three, four, five = tables.behind
        for index in self.places:
            found += (
                nearest[lower[index - 1]],
                next_[lower[index - 2]],
                third[lower[index - 3]],
                fourth[lower[index - 4]],
            )
            if gaps[index] != " ":
                found.append(tables.marks[0][gaps[index]])
            if index >= len(TAILS):
                if gaps[index - 1] != " ":
                    found.append(tables.marks[1][gaps[index - 1]])
                if gaps[index - 2] != " ":
                    found.append(tables.marks[2][gaps[index - 2]])
                if gaps[index - 3] != " ":
                    found.append(tables.marks[3][gaps[index - 3]])
            else:
                found += (
                    marks[gaps[at]]
                    for at, marks in zip(range(index - 1, -1, -1), tables.marks[1:], strict=False)
                    if gaps[at] != " "
                )
            if gaps[index + 1] != " ":
                found.append(tables.glued[gaps[index + 1] or lower[index + 1]])
            at = index + (2 if lower[index + 1] in SCALES else 1)
            found += (
                one[lower[at]],
                two[lower[at + 1]],
                three[lower[at + 2]],
                four[lower[at + 3]],
                five[lower[at + 4]],
            )
        return found


def padded(document: Document) -> list[str]:
    """The words of a story in lower case, and "" behind them as far as any sign reaches, so that before the first word stands "" too."""
    return words(document).lower + _PADDING


_PADDING = [""] * LONGEST
SCALES = frozenset("hundred thousand million billion trillion".split())
_AS_WRITTEN = tables_of(lambda sign: (sign,), lambda signs: tuple(chain.from_iterable(signs)))


@layer
def passages(document: Document) -> list[Passage]:
    """The sentences with figures."""
    starts, places = figures(document), figure_words(document)
    found: list[Passage] = []
    story, spans = words(document), sentences(document)
    at, last = 0, len(starts)
    while at < last:
        span = spans[bisect_left(spans, (starts[at] + 1,)) - 1]
        behind = bisect_left(starts, span.end, at + 1)
        within = slice(
            bisect_left(story.starts, span.start, 0, places[at] + 1),
            bisect_left(story.starts, span.end, places[behind - 1]),
        )
        found.append(Passage(document, span, within, places[at:behind]))
        at = behind
    return found


_NUMERAL = pattern(r"[0-9]+(?:[.,][0-9]+)*")


def _may_count(word: str) -> int:
    """How many amounts may begin in a word: two in “6-4”."""
    if word[0] in "0123456789½¼¾⅓⅔":
        return len(_NUMERAL.compiled.findall(word)) or 1
    return int(word.partition("-")[0].partition("'")[0] in _NUMBERS)


_NUMBERS = SPELT | frozenset("one halfs thirds quarters fifths tenth tenths million billion thousand hundred".split())
_MAY_COUNT = Remembered(_may_count)


class Telling:
    """What makes a sentence worth a look: so many amounts at `least`, and one of each of some sets of `signs`.

    Where it is `dated`, or one is enough, years, days and times count as the amounts do.
    """

    __slots__ = ("dated", "least", "signs")

    def __init__(self, signs: tuple[frozenset[str], ...], least: int, *, dated: bool) -> None:
        self.signs = signs
        self.least = least
        self.dated = dated

    def of(self, passage: Passage) -> bool:
        """Whether a sentence has what tells."""
        return (
            len(passage.places) >= self.least
            and (self.dated or self.least < PAIR or passage.amounts >= self.least)
            and not any(map(passage.words.isdisjoint, self.signs))
        )


def telling(*signs: frozenset[str], least: int = 2, dated: bool = False) -> Telling:
    """So many amounts at least, and of each of some sets one word in lower case or one sign as `before` and `behind` give them.

    Where it is `dated`, or one is enough, years, days and times count too. Where the same tells again it is the same object.
    """
    key = (signs, least, dated)
    if key not in _KNOWN:
        _KNOWN[key] = Telling(signs, least, dated=dated)
    return _KNOWN[key]


_KNOWN: dict[tuple[tuple[frozenset[str], ...], int, bool], Telling] = {}


def told(document: Document, *tellings: Telling) -> Sequence[Passage]:
    """The sentences that have what tells, or any of what may tell, in order; looked for once."""
    some = [found for telling in tellings if (found := _told_by(document, telling))]
    if len(some) < 2:
        return some[0] if some else ()
    return [one for _, one in sorted({one.span: one for one in chain.from_iterable(some)}.items())]


def standing(document: Document, telling: Telling, wanted: frozenset[str]) -> Iterator[int]:
    """The indices of some words in the passages that have what tells."""
    for passage in told(document, telling):
        yield from passage.standing(wanted)


def _told_by(document: Document, telling: Telling) -> Sequence[Passage]:
    known = known_tellings(document)
    if telling not in known:
        known[telling] = [passage for passage in passages(document) if telling.of(passage)]
    return known[telling]


@layer
def known_tellings(_: Document) -> dict[Telling, Sequence[Passage]]:
    """The passages that have what tells, by what tells, as far as they were looked for."""
    return {}
