"""Neighbouring words that may be one with a space in it."""

from __future__ import annotations

from wirelint.document import layer
from wirelint.layers.judged import Judge
from wirelint.layers.ngrams import counts, tokens
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.garbled._clips import foreign
from wirelint_rules.garbled._strangers import EVERYDAY, STRANGE, rarity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document


class Split(NamedTuple):
    """Two words taken for one: `gain` is by how much the one fits the place better than the two, in logarithms."""

    at: int
    gain: float


PREFIXES = frozenset(
    """ante anti auto bi bio co counter cyber de eco ex extra inter intra macro mega micro mid mini mis multi neo non pan post pre pro proto
    pseudo re self semi socio sub super tele trans tri ultra un under vice""".split()
)
"""What may stand before a word by itself, if only by an older or a looser spelling."""

LEAST, COMMON = 3.0, 5.0
"""The word in one was counted so often at least, as a logarithm, and so often if neither part of it is a stranger."""


SLIPS, SMALL = 2.6, 11.0
"""A small word is counted so often, as a logarithm, and so often at most with a space in it."""


@layer
def splits(document: Document) -> list[Split]:
    """All places of a story where a word that few use and its neighbour make a word together."""
    return list(_splits(document))


def _splits(document: Document) -> Iterator[Split]:
    story, known = words(document), counts()
    after = -1
    for at in _PIECES.places(document):
        for first in (at, at - 1):
            gain = _gain(document, first) if after < first < len(story) - 1 and first >= 0 else None
            if gain is not None and not foreign(story, at, known):
                yield Split(first, gain)
                after = first + 1
                break


def _piece(word: str) -> bool:
    """Whether a word may be a piece of one: a letter, or what few people use, and no name that news has."""
    if len(word) == 1:
        return word.islower() and word != "a"
    if not (word.isalpha() and word[1:].islower()) or word in counts().common:
        return False
    return rarity(word.lower()) != EVERYDAY and (word.islower() or counts().count(word) is None)


_PIECES = Judge(_piece)


def _gain(document: Document, first: int) -> float | None:
    story, known = words(document), counts()
    one, two = story.texts[first], story.texts[first + 1]
    if story.gaps[first + 1] != " " or not (two.isalpha() and two.islower()) or one.lower() in PREFIXES:
        return None
    whole = one + two
    often = known.count(whole) or (known.count(whole.lower()) if one[0].isupper() else None) or 0.0
    least = LEAST if STRANGE in (rarity(one.lower()), rarity(two)) else COMMON
    if often < least or any(
        _met(one, form) or _met(one.lower(), form) for form in (two, f"{two}s", two.removesuffix("s"))
    ):
        return None
    context = tokens(document)
    one, whole = _inside(one), _inside(whole)
    left, right = context.before(first), context.behind(first + 1)
    apart = known.chance(left, one) + known.chance(one, two) + known.chance(two, right)
    return known.chance(left, whole) + known.chance(whole, right) - apart


def _met(one: str, two: str) -> bool:
    """Whether news has two words side by side, and not as a small word that has fallen apart now and then."""
    known = counts()
    seen = known.pair(one, two)
    slips = SLIPS if len(one) == 1 or len(two) == 1 else 0.0
    return seen is not None and (seen > slips or known.often(one + two) < SMALL)


def _inside(word: str) -> str:
    """A word as it stands inside a sentence."""
    known, lower = counts(), word.lower()
    return lower if known.often(lower) > known.often(word) else word
