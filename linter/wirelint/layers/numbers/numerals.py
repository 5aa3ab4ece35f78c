"""Figures in digits and in words: where a story has them and what stands beside them, found once for all who read dates and sums.

Most of a story is nowhere near a figure, and more of it nowhere near two. Rules about figures are woken by the words that are,
and look for their forms of words only there.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from wirelint.document import layer
from wirelint.layers.calendar_words import MONTH_WORDS, MONTHS
from wirelint.layers.number_words import COMPOUNDS, VALUES
from wirelint.layers.words import words
from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint.layers.words import Words

_DIGIT = bytes(ord("0") if chr(code) in "0123456789" else ord(" ") for code in range(256))
_NUMERAL = pattern(r"[0-9]+(?:[.,][0-9]+)*")


@layer
def numerals(document: Document) -> list[tuple[int, int]]:
    """Where the runs of digits begin and end, with the points and commas within them: "2,500", "9.30", and both of "9:30"."""
    # Bytes of which all but digits are blank are searched several times as fast as text; code points keep their places.
    text = document.text
    digits = text.encode("latin-1", "replace").translate(_DIGIT)
    match, find, found = _NUMERAL.match, digits.find, list[tuple[int, int]]()
    at = find(b"0")
    while at >= 0:
        m = match(text, at)
        assert m is not None
        end = m.end()
        found.append((at, end))
        at = find(b"0", end)
    return found


_FRACTIONS = (
    "dozen half third quarter fifth two-thirds three-quarters one-third one-quarter one-fifth two-fifths three-fifths four-fifths half-dozen"
).split()
SPELT = frozenset((*VALUES, *COMPOUNDS, *_FRACTIONS)) - {"zero", "one"}
"""Numbers in words, in lower case, those from two on, with the halves and thirds."""

_UNITS = frozenset(
    "mile kilometer kilometre meter metre foot yard inch centimeter centimetre acre hectare square cubic pound kilogram kilo ounce gram ton tonne gallon liter litre degree".split()
)


def _spelt_out(word: str) -> bool:
    """Whether a word is a number from two on, or a measure of which the number is spelt out: “five-kilometre”."""
    if word in SPELT:
        return True
    number, _, unit = word.partition("-")
    return unit in _UNITS and (number in VALUES or number == "half")


_SPELT_OUT = Remembered(_spelt_out)


@layer
def figures(document: Document) -> list[int]:
    """Where figures begin, in digits or in words, in order: numbers from two on, with the halves and thirds."""
    return _figures(document)[0]


@layer
def figure_words(document: Document) -> list[int]:
    """The indices of the words in which figures begin, in order; a word with two figures stands twice."""
    return _figures(document)[1]


@layer
def _figures(document: Document) -> tuple[list[int], list[int]]:
    story = words(document)
    places, spelt = story.starts, story.standing(frozenset(filter(_SPELT_OUT.__getitem__, story.vocabulary)))
    starts = [start for start, _ in numerals(document)]
    indices = [bisect_right(places, start) - 1 for start in starts]
    if spelt:
        starts += map(places.__getitem__, spelt)
        indices += spelt
        starts.sort()
        indices.sort()
    return starts, indices


def figures_between(document: Document, start: int, end: int) -> list[int]:
    """The figures that begin within a stretch of a story."""
    starts = figures(document)
    first = bisect_left(starts, start)
    return starts[first : bisect_left(starts, end, first)]


@layer
def near_figures(document: Document) -> list[str]:
    """The words right by a figure, in lower case, and those glued to digits (the "km" of “73km”).

    The word that stands right behind a figure is there a second time as “0 km”, and what is glued to digits, a sign or a word, as “0km”.
    """
    lower, places, near, last = words(document).lower, figure_words(document), list[str](), 0
    for index in places:
        near += lower[max(last, index - REACH) : index + REACH + 1]
        last = index + REACH + 1
    ending = len(lower) - 1
    near += [_BEHIND[lower[index + 1]] for index in places if index < ending]
    for _, word in glued(document):
        near += (word, f"0{word}")
    return near


@layer
def words_beside_figures(document: Document) -> frozenset[str]:
    """The same, and the parts of compounds among them. Rules about figures ask this before they look closer."""
    return parted(set(near_figures(document)))


REACH = 3
"""In words: how far from a figure a word is beside it."""


def _behind(word: str) -> str:
    return f"0 {word}"


_BEHIND = Remembered(_behind)


def parted(found: set[str]) -> frozenset[str]:
    """Some words, and the parts of those with a hyphen or an apostrophe."""
    return frozenset(found.union(*filter(None, map(_PARTS.__getitem__, found))))


def parts(word: str) -> list[str]:
    """The parts of a word that has a hyphen or an apostrophe; none of one that has not."""
    return word.replace("'", "-").split("-") if "-" in word or "'" in word else []


_PARTS = Remembered(parts)


@layer
def times(document: Document) -> list[int]:
    """Where the figures begin that are plainly no amounts but years, days of a month or times of day, in order.

    Not all of them: a year is told by what stands behind it, a day by the name of its month before it or behind it.
    """
    story, found = words(document), list[int]()
    for index in figure_words(document):
        if is_time(story, index):
            found.append(story.starts[index])
    return found


def is_time(story: Words, index: int) -> bool:
    """Whether the figure of a word is plainly no amount."""
    word, gap = story.texts[index], story.gaps[index + 1]
    if word[0] not in "0123456789":
        return False
    if story.gaps[index][-1:] == ":" or (gap[:1] == ":" and gap == ":" and story.texts[index + 1][0] in "0123456789"):
        return True
    if not word.isdecimal():
        return False
    if len(word) == _YEAR_LENGTH and word[:2] in _CENTURIES:
        return gap[:1] not in _NO_YEAR or (gap == " " and story.texts[index + 1] in _BEHIND_YEARS)
    if len(word) > len("31") or int(word) > _LAST_DAY or story.gaps[index] not in (" ", ". ") or not index:
        return False
    month = story.texts[index - 1]
    return month in _MONTHS and (month != "May" or gap[:1] not in _NO_YEAR)


@layer
def points(document: Document) -> list[int]:
    """Where the figures begin that may be points of time, in order: years, days beside the name of a month, and times of day."""
    story, found = words(document), list[int]()
    texts, gaps, lower = [*story.texts, ""], story.gaps, story.lower
    dated = {
        near for index in story.standing(MONTH_WORDS) if texts[index] in _MONTHS for near in range(index - 2, index + 3)
    }
    for index in figure_words(document):
        if (
            _IS_POINT[lower[index]]
            or index in dated
            or (gaps[index] != " " and gaps[index][-1:] == ":")
            or gaps[index + 1][:1] == ":"
            or texts[index + 1] in _OF_CLOCKS
        ):
            found.append(story.starts[index])
    return found


def _is_point(word: str) -> bool:
    """Whether a figure may be a year, or hours and minutes with a point between, by how it is written."""
    return (word[:2] in _CENTURIES and len(word) >= _YEAR_LENGTH) or "." in word


_OF_CLOCKS = frozenset("a p am pm AM PM A P o’clock o'clock hours GMT UTC".split())
_YEAR_LENGTH, _LAST_DAY = 4, 31
_CENTURIES = frozenset("15 16 17 18 19 20".split())
_NO_YEAR = ("", " ", "-", "%", "\u00a0")
_BEHIND_YEARS = frozenset(
    "a after also and as at before but by for from he her his if in is it its of on or she since that the their they to until was we were when where"
    " which while who with".split()
)
_MONTHS = frozenset(month for month in MONTHS if "." not in month)
_IS_POINT = Remembered(_is_point)


@layer
def glued(document: Document) -> list[tuple[tuple[int, int], str]]:
    """The numerals that something is glued to, with what it is: a word in lower case (the "km" of “73km”), or a sign."""
    text, found = document.text, list[tuple[tuple[int, int], str]]()
    for numeral in numerals(document):
        end = numeral[1]
        if text[end : end + 1] not in _ASIDE:
            m = _LETTERS.match(text, end)
            found.append((numeral, m.group().lower() if m else text[end]))
    return found


_ASIDE = frozenset(("", " ", ",", ".", ")", "\n", ";"))
_LETTERS = pattern(r"[^\W\d_]+")
