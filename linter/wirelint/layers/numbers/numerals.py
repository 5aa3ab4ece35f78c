"""Figures in digits and in words: where a story has them and what stands beside them, found once for all who read dates and sums.

Most of a story is nowhere near a figure, and more of it nowhere near two. Rules about figures are woken by the words that are,
and look for their forms of words only there.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise, product

from wirelint.document import Span, layer
from wirelint.layers.sentences import sentences
from wirelint.layers.words import words
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Document

_DIGIT = bytes(ord("0") if chr(code) in "0123456789" else ord(" ") for code in range(256))
_NUMERAL = pattern(r"[0-9]+(?:[.,][0-9]+)*")


@layer
def numerals(document: Document) -> list[Span]:
    """The runs of digits, with the points and commas within them: "2,500", "9.30", and both of "9:30"."""
    return list(_numerals(document.text))


def _numerals(text: str) -> list[Span]:
    # Bytes of which all but digits are blank are searched several times as fast as text; code points keep their places.
    digits = text.encode("latin-1", "replace").translate(_DIGIT)
    match, find, found = _NUMERAL.compiled.match, digits.find, list[Span]()
    at = find(b"0")
    while at >= 0:
        m = match(text, at)
        assert m is not None
        found.append(Span(at, m.end()))
        at = find(b"0", m.end())
    return found


_SMALL = "two three four five six seven eight nine".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_OTHERS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen dozen half third quarter fifth".split()
_COMPOUNDS = [f"{ten}-{one}" for ten, one in product(_TENS, ("one", *_SMALL))] + [
    "two-thirds",
    "three-quarters",
    "half-dozen",
]
_SPELT = frozenset((*_SMALL, *_TENS, *_OTHERS, *_COMPOUNDS))
"""Numbers in words, in lower case, those from two on, with the halves and thirds."""


@layer
def figures(document: Document) -> list[int]:
    """Where figures begin, in digits or in words, in order: numbers from two on, with the halves and thirds."""
    story = words(document)
    found = [start for start, _ in numerals(document)]
    found += [story.starts[index] for index in story.standing(_SPELT)]
    found.sort()
    return found


@layer
def figure_words(document: Document) -> list[int]:
    """The indices of the words in which figures begin, in order; a word with two figures stands twice."""
    starts = words(document).starts
    return [bisect_right(starts, at) - 1 for at in figures(document)]


def figures_between(document: Document, start: int, end: int) -> list[int]:
    """The figures that begin within a stretch of a story."""
    starts = figures(document)
    first = bisect_left(starts, start)
    return starts[first : bisect_left(starts, end, first)]


@layer
def words_beside_figures(document: Document) -> frozenset[str]:
    """The words right by a figure, in lower case, those of compounds and those glued to digits (“73km”) among them.

    The word that stands right behind a figure is there a second time as “0 km”, and what is glued to digits, a sign or a word, as “0km”.
    Rules about figures ask this before they look closer.
    """
    lower, places = [*words(document).lower, ""], figure_words(document)
    near: list[str] = []
    for index in places:
        near += lower[max(0, index - REACH) : index + REACH + 1]
    near += [f"0 {word}" for word in {lower[index + 1] for index in places}]
    for _, word in glued(document):
        near += (word, f"0{word}")
    return _parted(set(near))


REACH = 3
"""In words: how far from a figure a word is beside it."""


def _parted(found: set[str]) -> frozenset[str]:
    """Some words, and the parts of those with a hyphen or an apostrophe."""
    for word in [word for word in found if "-" in word or "'" in word]:
        found.update(word.replace("'", "-").split("-"))
    return frozenset(found)


@layer
def glued(document: Document) -> list[tuple[Span, str]]:
    """The numerals that something is glued to, with what it is: a word in lower case (the "km" of “73km”), or a sign."""
    text, found = document.text, list[tuple[Span, str]]()
    for numeral in numerals(document):
        end = numeral.end
        if text[end : end + 1] not in _ASIDE:
            m = _LETTERS.match(text, end)
            found.append((numeral, m.group().lower() if m else text[end]))
    return found


_ASIDE = frozenset(("", " ", ",", ".", ")", "\n", ";"))
_LETTERS = pattern(r"[^\W\d_]+")


class Passage(NamedTuple):
    """A sentence with figures: where it is, how many figures it has, its words in lower case and the parts of compounds, "%" among them."""

    span: Span
    figures: int
    words: frozenset[str]


@layer
def passages(document: Document) -> list[Passage]:
    """The sentences with two figures or more: nothing else can hold a sum."""
    story, spans, starts = words(document), sentences(document), figures(document)
    found: list[Passage] = []
    end = 0
    for first, second in pairwise(starts):
        if first < end:
            continue
        span = spans[bisect_left(spans, (first + 1,)) - 1]
        end = span.end
        if second < end:
            places = story.within(span)
            near, text = set(story.lower[places.start : places.stop]), document[span]
            if "%" in text:
                near.add("%")
            many = bisect_left(starts, end) - bisect_left(starts, first)
            found.append(Passage(span, many, _parted(near) if "-" in text else frozenset(near)))
    return found


@layer
def words_among_figures(document: Document) -> dict[int, frozenset[str]]:
    """The words of the sentences with two figures or more, and of those with three or more."""
    found = passages(document)
    return {
        many: frozenset[str]().union(*[passage.words for passage in found if passage.figures >= many])
        for many in (2, 3)
    }
