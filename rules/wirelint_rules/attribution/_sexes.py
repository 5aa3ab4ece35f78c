"""Words that speak of a man or of a woman, and where a story has them."""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress

from wirelint import Document, Span, layer, pattern
from wirelint.layers.quotations import quoted
from wirelint.layers.speech.people import HE, SHE
from wirelint.layers.words import words
from wirelint.remembered import Remembered

_MEN = frozenset(
    """he him his himself man men boy boys father fathers son sons grandfather grandfathers grandson grandsons brother brothers husband husbands uncle
    uncles nephew nephews widower widowers king kings prince princes actor actors gentleman gentlemen guy guys dad dads mr sir lord""".split()
)
_WOMEN = frozenset(
    """she her hers herself woman women girl girls mother mothers daughter daughters grandmother grandmothers granddaughter granddaughters sister
    sisters wife wives aunt aunts niece nieces widow widows queen queens princess princesses actress actresses lady ladies mum mums mom moms mrs ms
    miss dame""".split()
)
SEVERAL = frozenset(
    """men women boys girls fathers mothers sons daughters grandfathers grandmothers grandsons granddaughters brothers sisters husbands wives uncles aunts
    nephews nieces widowers widows kings queens princes princesses actors actresses gentlemen ladies guys dads mums moms""".split()
)
"""Words for several, whom he or she cannot mean."""
_TIED = pattern(r"(?:ex-|step-|half-|god-|co-)?(?P<word>[a-z]+)(?:-in-law)?(?:'s|'d|'ll)?")


def _sex(word: str) -> str:
    """Whether a word in lower case speaks of a man or of a woman, with what may be tied to it: “he'd”, “the king's”, “ex-wife”."""
    tied = _TIED.fullmatch(word) if "'" in word or "-" in word else None
    named = tied["word"] if tied else word
    return HE if named in _MEN else SHE if named in _WOMEN else ""


SEX = Remembered(_sex)


@layer
def gendered(document: Document) -> dict[str, list[int]]:
    """Where words outside quotations stand that speak of a man and of a woman."""
    story = words(document)
    vocabulary = list(story.vocabulary)
    sexes = list(map(SEX.__getitem__, vocabulary))
    speaking = {sex: frozenset(compress(vocabulary, map(sex.__eq__, sexes))) for sex in (HE, SHE)}
    return {sex: _outside(document, story.standing(those)) for sex, those in speaking.items()}


@layer
def single(document: Document) -> dict[str, list[int]]:
    """Where words outside quotations stand that speak of one man or one woman."""
    story = words(document)
    several = {story.starts[at] for at in story.standing(SEVERAL)}
    return {said: [at for at in found if at not in several] for said, found in gendered(document).items()}


def _outside(document: Document, indices: list[int]) -> list[int]:
    """Where those of some words begin that stand outside quotations."""
    story = words(document)
    return [story.starts[at] for at in indices if not quoted(document, story.span(at))]


def between(places: list[int], stretch: Span) -> bool:
    """Whether one of some places, in their order, lies in a stretch."""
    return bisect_left(places, stretch.start) < bisect_left(places, stretch.end)
