"""How much speaks for it that two words are a term of news whose words were swapped."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from math import log

from wirelint.document import layer
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules._inflection import plural, singular
from wirelint_rules.garbled._terms import REMEMBERED

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint_rules.garbled._terms import Guess

RAREST = 1.1
"""The logarithm of the count that a word is given which is not among those counted."""

SELDOM = -5.0
"""No two words are expected to meet by chance less often than this says (a logarithm)."""

CHANCE = 0.6
"""How much it counts that the two words would meet by chance: not in full, since words are not drawn by lot."""

DEAR = 0.8
"""How much more the cost of the dearer swap counts than it does in what the term is likely to become."""

TWICE = 1.0
"""What it adds that both words were swapped: machines do so, and chance seldom makes both fit."""

ECHO, ECHOES = 2.7, 2.0
"""What a substitute takes away that the story has elsewhere too, so that it is what the story is about; the most it counts."""

BEFORE, BEHIND, FITS = 0.3, 0.9, 3.0
"""What it counts that the term fits the word before it, or behind it, better than what stands there; the most either says."""

TURNED = 2.6
"""What it takes away that the words stand the other way about."""

CASE = 1.3
"""What it takes away that a plain term stands in capitals, as names do."""

CLOSED = 0.4
"""What it adds that the term is one word."""

PHRASE = 1.7
"""What it adds that one word of the term was put into two."""


class Pair(NamedTuple):
    """Two neighbours that may be a swapped term.

    `first` and `last` are the indices of the first word and of the last. `one` and `other` are the two as they are looked
    up, with hyphens if a phrase stands for a word, `link` the small words between them, with hyphens around if all are one
    word. `chance` is the logarithm of how often the two would meet in the news that was counted if they knew nothing of
    each other. In a pair that is `turned`, the second stands for the first word of the term: “toll of demise”.
    """

    first: int
    last: int
    one: str
    other: str
    link: str
    chance: float
    turned: bool


def odds(document: Document, pair: Pair, guess: Guess) -> float:
    """The logarithm of the odds that a pair is a swapped term, all things weighed."""
    swaps = [cost > 0 for cost in (reversed(guess.costs) if pair.turned else guess.costs)]
    phrase = "-" in pair.one or "-" in pair.other
    return (
        guess.likely
        - DEAR * max(guess.costs)
        - CHANCE * max(SELDOM, pair.chance)
        + TWICE * all(swaps)
        + CLOSED * (" " not in guess.form)
        + PHRASE * phrase
        - TURNED * pair.turned
        - CASE * _capitals(document, pair, guess)
        - ECHO * min(ECHOES, _echoes(document, pair, swaps))
        + (0.0 if pair.turned else _fit(document, pair, guess, swaps))
    )


@lru_cache(REMEMBERED)
def commonness(word: str) -> float:
    """The logarithm of how often a word in lower case was counted in news."""
    return counts().count(word) or RAREST


def seen(one: str, other: str) -> float:
    """How often two words in lower case, or the inner ones of two phrases, stand side by side in edited news, in any number: a logarithm, 0 if never."""
    known, one, other = counts().pair, one.rpartition("-")[2], other.partition("-")[0]
    bare, base = singular(other), singular(one)
    return max(known(a, b) or 0.0 for a in {one, base} for b in {bare, plural(bare), other})


def _echoes(document: Document, pair: Pair, swaps: list[bool]) -> float:
    """How often the substitutes stand elsewhere in the story: for each the logarithm of one more."""
    seen = vocabulary(document)
    places = zip((pair.one, pair.other), swaps, strict=True)
    return sum(log(max(1, seen[singular(word.rpartition("-")[2])])) for word, swapped in places if swapped)


@layer
def vocabulary(document: Document) -> Counter[str]:
    """How often each word stands in a story, whatever its number."""
    return Counter(map(singular, words(document).lower))


def _capitals(document: Document, pair: Pair, guess: Guess) -> bool:
    """Whether a plain term would stand in capitals."""
    texts, form = words(document).texts, guess.form.rpartition(" ")[2]
    return pair.first != pair.last and texts[pair.last][0].isupper() and not form[0].isupper()


def _fit(document: Document, pair: Pair, guess: Guess, swaps: list[bool]) -> float:
    """How much better the term fits its neighbours than what stands there."""
    story, chance = words(document), counts().chance
    parts = guess.form.lower().split()
    opening, closing = parts[0], agreeing(parts[-1], pair.other)
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
