"""Sentences with figures, since nothing else can hold a sum or a date, and what stands by their figures: it tells which rules have to look."""

from __future__ import annotations

from bisect import bisect_left
from functools import reduce
from itertools import chain
from operator import or_

from wirelint.document import Span, layer
from wirelint.layers.numbers.numerals import SPELT, figure_words, figures, is_time, parts
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


def opening(listed: str) -> frozenset[str]:
    """The signs of some words with which a sentence begins: "^ of"."""
    return frozenset(f"^ {word}" for word in listed.split())


class Tables(NamedTuple):
    """Something for each sign of a sentence: for its words, for the first, for the marks between them, for what is glued to a figure, for what stands before one, for the marks there, and for what stands behind."""

    words: Remembered[str, Any]
    first: Remembered[str, Any]
    between: Remembered[str, Any]
    glued: Remembered[str, Any]
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

    def first(word: str) -> Any:
        return of(f"^ {word}")

    def between(gap: str) -> Any:
        return of_all([of(mark) for mark in _MARKS if mark in gap])

    def glued(gap: str) -> Any:
        return of_all([of(f"0{gap if gap[:1].isalpha() else gap[0]}")] if gap and gap[0] not in _ASIDE else [])

    return Tables(
        Remembered(of),
        Remembered(first),
        Remembered(between),
        Remembered(glued),
        tuple(map(before, TAILS)),
        tuple(map(marks, TAILS)),
        tuple(map(behind, HEADS)),
    )


def _marks(gap: str) -> list[str]:
    return sorted(mark for mark in {*gap} if not mark.isspace())


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
            self._words = signs.union(*filter(None, map(_KIN.__getitem__, signs)))
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
            at = index + (2 if lower[index + 1] in _SCALES else 1)
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


_PADDING = [""] * (len(HEADS) + 1)
_MARKS = ("%", ": ", "(", "[")
"""The marks that are signs wherever in a sentence they stand."""
_ASIDE = frozenset((" ", ",", ".", ")", "\n", ";"))


def _kin(word: str) -> list[str]:
    """The parts of a compound, and what is left of a word when each figure in front is a nought: "0-0", "0km"."""
    found = parts(word)
    if word[:1].isdecimal() and " " not in word:
        m = _GLUED.match(word)
        if m is not None:
            found.append(f"0{m[1]}")
        if not 0 < int(word[:2] if word[:2].isdecimal() else word[0]) < _EVERY_MONTH or word[0] == "0":
            found.append(NO_DAY)
        if len(word) == _YEAR_LENGTH and word.isdecimal():
            found.append("0000")
    if len(found) > 1 and found[0].isdecimal():
        first, second = found[:2]
        found.append("0-0" if second[:1].isdecimal() else f"0-{second}")
        if len(first) == len(second) == _YEAR_LENGTH and second.isdecimal():
            found.append("0000-0000")
    return found


_YEAR_LENGTH, _EVERY_MONTH = 4, 29
_GLUED = pattern(r"[0-9][0-9.,]*([^\W\d_]+)$")
NO_DAY = "00"
"""The sign of a figure that is none of the days that every month has."""
_KIN = Remembered(_kin)
_SCALES = frozenset("hundred thousand million billion trillion".split())
_AS_WRITTEN = _tables(lambda sign: (sign,), lambda signs: tuple(chain.from_iterable(signs)))


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
            and (self.dated or self.least < _PAIR or passage.amounts >= self.least)
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
    if len(some) < _PAIR:
        return some[0] if some else ()
    return [one for _, one in sorted({one.span: one for one in chain.from_iterable(some)}.items())]


def standing(document: Document, telling: Telling, wanted: frozenset[str]) -> Iterator[int]:
    """The indices of some words in the passages that have what tells."""
    for passage in told(document, telling):
        yield from passage.standing(wanted)


def _told_by(document: Document, telling: Telling) -> Sequence[Passage]:
    known = _told(document)
    if telling not in known:
        known[telling] = [passage for passage in passages(document) if telling.of(passage)]
    return known[telling]


@layer
def _told(_: Document) -> dict[Telling, Sequence[Passage]]:
    return {}


class Lookout:
    """Looks in each sentence with figures for all that may tell at once; where there is but one figure, for what may tell by one."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self._tellings = tellings
        self._none: dict[Telling, Sequence[Passage]] = dict.fromkeys(tellings, ())
        self._all = _Mask(tellings)
        self._least = [
            sum(1 << at for at, one in enumerate(tellings) if one.least <= many) for many in range(_MOST + 1)
        ]
        self._dated = sum(1 << at for at, one in enumerate(tellings) if one.dated or one.least < _PAIR)

    def look(self, document: Document) -> list[int]:
        """The numbers of those that tell somewhere in a story; what `told` says of all of them is known afterwards."""
        found: dict[int, list[Passage]] = {}
        lower, by_one = padded(document), self._least[1]
        for passage in passages(document):
            seen = self._in_several(passage, lower) if len(passage.places) > 1 else self._all.of(passage, lower, by_one)
            for at in set_bits(seen) if seen else ():
                if at in found:
                    found[at].append(passage)
                else:
                    found[at] = [passage]
        known = _told(document)
        known.update(self._none)
        known.update((self._tellings[at], seen) for at, seen in found.items())
        return list(found)

    def _in_several(self, passage: Passage, lower: list[str]) -> int:
        least = self._least
        seen = self._all.of(passage, lower, least[min(len(passage.places), _MOST)])
        return seen & (least[min(passage.amounts, _MOST)] | self._dated) if seen & ~self._dated else seen


class _Mask:
    """What may tell, as bits.

    Each sign has one number, of which each bit says that the sign is in a set of what tells: in the first field of bits the first
    set of each, in the next field the second. What is in all sets stands in all fields.
    """

    def __init__(self, tellings: Sequence[Telling]) -> None:
        fields, whole = max((len(one.signs) for one in tellings), default=0), len(tellings)
        self._shifts = [field * whole for field in range(1, fields)]
        self._absent = self._signs = 0
        self._known: dict[str, int] = {}
        together: dict[frozenset[str], int] = {}
        for at, one in enumerate(tellings):
            for field in range(fields):
                bit = 1 << at + field * whole
                if field < len(one.signs):
                    together[one.signs[field]] = together.get(one.signs[field], 0) | bit
                else:
                    self._absent |= bit
        for signs, bits in together.items():
            self._enter(signs, bits)
        self._tables = _tables(self._bits, lambda bits: reduce(or_, bits, 0))

    def _enter(self, signs: frozenset[str], bits: int) -> None:
        known = self._known
        for sign in signs:
            known[sign] = known.get(sign, 0) | bits
        if "0" in "".join(signs):
            self._signs |= bits

    def of(self, passage: Passage, lower: list[str], may: int) -> int:
        """Those that tell in a sentence, of some that may; what stands by its figures is looked at if its words leave any of them."""
        tables = self._tables
        bits = reduce(or_, filter(None, passage.told(tables, lower)), self._absent)
        if not self._in_all(bits | self._signs) & may:
            return 0
        return self._in_all(reduce(or_, filter(None, passage.told_by_figures(tables, lower)), bits)) & may

    def _in_all(self, bits: int) -> int:
        seen = bits
        for shift in self._shifts:
            seen &= bits >> shift
        return seen

    def _bits(self, sign: str) -> int:
        bits, known = self._known.get(sign, 0), self._known
        if " " in sign and "-" not in sign and "'" not in sign:
            return bits  # no compound, nor a figure
        for one in _KIN[sign]:
            bits |= known.get(one, 0)
        return bits


_PAIR = 2
_MOST = 9
"""Nothing that tells asks for more amounts."""


def set_bits(number: int) -> Iterator[int]:
    """The places of the bits of a number that are set, from the lowest."""
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest
