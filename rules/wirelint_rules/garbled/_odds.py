"""How much speaks for it that two words are a term of news whose words were swapped."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from math import log

from wirelint.document import layer
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.garbled._inflection import plural, singular
from wirelint_rules.garbled._terms import REMEMBERED

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint_rules.garbled._terms import Guess

RAREST = 1.1
"""The logarithm of the count that a word is given which is not among those counted."""

SELDOM = -5.0
"""No two words are expected to meet by chance less often than this says (a logarithm)."""

CHANCE = 0.9
"""How much it counts that the two words would meet by chance: a little less than in full, since words are not drawn by lot."""

DEAR = 0.8
"""How much more the cost of the dearer swap counts than it does in what the term is likely to become."""

TWICE = 1.5
"""What it adds that both words were swapped: machines do so, and chance seldom makes both fit."""

ECHO, ECHOES = 2.0, 2.0
"""What a substitute takes away that the story has elsewhere too, so that it is what the story is about; the most it counts."""

BEFORE, BEHIND, FITS = 0.2, 0.9, 3.0
"""What it counts that the term fits the word before it, or behind it, better than what stands there; the most either says."""

CLOSED = 0.6
"""What it adds that the term is one word."""

PHRASE = 0.5
"""What it adds that one word of the term was put into two."""


class Pair(NamedTuple):
    """Two neighbours that may be a swapped term, each a word or two, with small words between them, by the indices of words.

    `first` and `last` are the outer ones, `end` and `start` those that face each other. `chance` is the logarithm of how
    often those two would meet in the news that was counted if they knew nothing of each other.
    """

    first: int
    end: int
    start: int
    last: int
    chance: float


def odds(document: Document, pair: Pair, guess: Guess) -> float:
    """The logarithm of the odds that a pair is a swapped term, all things weighed."""
    swaps = [cost > 0 for cost in guess.costs]
    phrase = pair.first != pair.end or pair.start != pair.last
    return (
        guess.likely
        - DEAR * max(guess.costs)
        - CHANCE * max(SELDOM, pair.chance)
        + TWICE * all(swaps)
        + CLOSED * (" " not in guess.form)
        + PHRASE * phrase
        - ECHO * min(ECHOES, _echoes(document, pair, swaps))
        + _fit(document, pair, guess, swaps)
    )


@lru_cache(REMEMBERED)
def commonness(word: str) -> float:
    """The logarithm of how often a word in lower case was counted in news."""
    return counts().count(word) or RAREST


def _echoes(document: Document, pair: Pair, swaps: list[bool]) -> float:
    """How often the substitutes stand elsewhere in the story: for each the logarithm of one more."""
    lower, seen = words(document).lower, _vocabulary(document)
    outer = zip((pair.first, pair.last), swaps, strict=True)
    return sum(log(seen[singular(lower[at])]) for at, swapped in outer if swapped)


@layer
def _vocabulary(document: Document) -> Counter[str]:
    """How often each word stands in a story, whatever its number."""
    return Counter(map(singular, words(document).lower))


def _fit(document: Document, pair: Pair, guess: Guess, swaps: list[bool]) -> float:
    """How much better the term fits its neighbours than what stands there."""
    story, chance = words(document), counts().chance
    parts = guess.form.lower().split()
    opening, closing = parts[0], agreeing(parts[-1], story.lower[pair.last])
    total = 0.0
    if swaps[0] and pair.first and _spaced(document, pair.first - 1):
        before = story.lower[pair.first - 1]
        total += BEFORE * _bounded(chance(before, opening) - chance(before, story.lower[pair.first]))
    if swaps[1] and pair.last + 1 < len(story.lower) and _spaced(document, pair.last):
        behind = story.lower[pair.last + 1]
        total += BEHIND * _bounded(chance(closing, behind) - chance(story.lower[pair.last], behind))
    return total


def _spaced(document: Document, at: int) -> bool:
    """Whether only a space divides a word from the next."""
    story = words(document)
    return document.text[story.ends[at] : story.starts[at + 1]] == " "


def _bounded(gain: float) -> float:
    return max(-FITS, min(FITS, gain))


def agreeing(form: str, word: str) -> str:
    """A term in the plural, if the word that stands in the place of its last is."""
    end = form.rpartition(" ")[2].lower()
    many = singular(word) != word and singular(end) == end
    return plural(form) if many and not form.endswith("s") else form
