"""Neighbouring words that may be one with a space in it."""

from __future__ import annotations

from wirelint.document import layer
from wirelint.layers.ngrams import counts, tokens
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.garbled._clips import foreign
from wirelint_rules.garbled._strangers import strangers

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

COMMON = 5.0
"""The word in one was counted so often at least, as a logarithm."""


@layer
def splits(document: Document) -> list[Split]:
    """All places of a story where a stranger and its neighbour make a word together."""
    return list(_splits(document))


def _splits(document: Document) -> Iterator[Split]:
    story, known = words(document), counts()
    after = -1
    for at in strangers(document):
        for first in (at, at - 1) if story.texts[at][1:].islower() else ():
            gain = _gain(document, first) if after < first < len(story) - 1 and first >= 0 else None
            if gain is not None and not foreign(story, at, known):
                yield Split(first, gain)
                after = first + 1
                break


def _gain(document: Document, first: int) -> float | None:
    story, known = words(document), counts()
    one, two = story.texts[first], story.texts[first + 1]
    if document.text[story.ends[first] : story.starts[first + 1]] != " " or one.lower() in PREFIXES:
        return None
    whole = one + two
    if not (two.isalpha() and two.islower()) or (one.islower() and (known.count(whole) or 0.0) < COMMON):
        return None
    context = tokens(document)
    one, whole = _inside(one), _inside(whole)
    left, right = context.before(first), context.behind(first + 1)
    if (known.count(whole) or 0.0) < COMMON or known.pair(one, two) is not None:
        return None
    apart = known.chance(left, one) + known.chance(one, two) + known.chance(two, right)
    return known.chance(left, whole) + known.chance(whole, right) - apart


def _inside(word: str) -> str:
    """A word as it stands inside a sentence."""
    known, lower = counts(), word.lower()
    return lower if (known.count(lower) or 0.0) > (known.count(word) or 0.0) else word
