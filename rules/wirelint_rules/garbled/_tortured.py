"""Where two neighbouring words look like a term of news whose words were swapped, and how much speaks for it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from wirelint.document import layer
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint_rules.garbled._inflection import plural, singular
from wirelint_rules.garbled._terms import SMALL, terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document, Span
    from wirelint.layers.words import Words
    from wirelint_rules.garbled._terms import Terms

STRICT = 5.5
"""The logarithm of the odds for a swapped term that convinces in any story."""

DEAREST = 1.75
"""The cost of a swap up to which it is a likely one, such as convinces in any story."""

LOOSE = 0.0
"""The odds that convince in a story that plain faults have convicted."""

RAREST = 1.1
"""The logarithm of the count that a word is given which is not among those counted."""

LEAST = -2.0
"""No two words are expected to meet by chance less often than this says (a logarithm)."""


class Suspect(NamedTuple):
    """Two words that may be a swapped term: where they stand, the term, and the logarithm of the odds for it."""

    span: Span
    term: str
    odds: float
    dearest: float


class Part(NamedTuple):
    """What may stand for a word of a term: one word, or two, which are then joined by a hyphen."""

    word: str
    first: int
    last: int


@layer
def strict(document: Document) -> list[Suspect]:
    """The pairs of words that convince in any story."""
    return [suspect for suspect in among(document, terms(), STRICT) if suspect.dearest <= DEAREST]


@layer
def loose(document: Document) -> list[Suspect]:
    """The pairs of words that convince in a story that other faults have convicted; the strict are among them."""
    return list(among(document, terms(), LOOSE))


def among(document: Document, known: Terms, least: float) -> Iterator[Suspect]:
    """The pairs of words that stand for one of some terms, if the odds are at least so good."""
    for one, other, link in _pairs(document, known):
        suspect = _suspect(document, known, (one, other, link), least)
        if suspect:
            yield suspect


def _pairs(document: Document, known: Terms) -> Iterator[tuple[Part, Part, str]]:
    last: Part | None = None
    link = ""
    for part in _parts(document, known):
        if part.word in SMALL:
            link = f"{link} {part.word}" if link else part.word
            continue
        if part.word and last and part.first - last.last <= 3:
            yield last, part, link
        last, link = (part if part.word else None), ""


def _parts(document: Document, known: Terms) -> Iterator[Part]:
    """The words that may be or link parts of a term, two at a time where a pair stands for one; others are empty."""
    lower = words(document).lower
    skip = -1
    for at, word in enumerate(lower):
        if at == skip:
            continue
        if word in SMALL:
            yield Part(word, at, at)
        elif known.opens(word) and at + 1 < len(lower) and known.number(f"{word}-{lower[at + 1]}") is not None:
            skip = at + 1
            yield Part(f"{word}-{lower[skip]}", at, skip)
        else:
            yield Part(word if known.number(word) is not None else "", at, at)


def _suspect(document: Document, known: Terms, pair: tuple[Part, Part, str], least: float) -> Suspect | None:
    one, other, link = pair
    story = words(document)
    chance = _chance(story.lower[one.last], story.lower[other.first])
    if known.reach(one.word) < chance + least:
        return None
    guess = known.guess(one.word, other.word, link, chance + least)
    if guess is None or (not link and _attested(story, one.last, other.first)):
        return None
    if any(
        document.text[story.ends[at] : story.starts[at + 1]] not in {" ", "-"} for at in range(one.first, other.last)
    ):
        return None
    if not _cased_alike(story, one.first, other.last, guess.form):
        return None
    span = story.span(one.first, other.last)
    return Suspect(span, _agreeing(guess.form, story.lower[other.last]), guess.likely - chance, guess.dearest)


def _agreeing(form: str, word: str) -> str:
    """A term in the plural, if the last word that stands in its place is."""
    many = singular(word) != word and singular(form.rpartition(" ")[2].lower()) == form.rpartition(" ")[2].lower()
    return plural(form) if many and not form.endswith("s") else form


def _attested(story: Words, first: int, second: int) -> bool:
    """Whether the two words, in some number and case, stand side by side in edited news."""
    pair, one, other = counts().pair, story.lower[first], story.lower[second]
    if pair(story.texts[first], story.texts[second]) is not None or pair(one, other) is not None:
        return True
    bare, base = singular(other), singular(one)
    return any(pair(a, b) is not None for a in {one, base} for b in {bare, plural(bare), other})


def _cased_alike(story: Words, first: int, second: int, form: str) -> bool:
    """Names are only taken for names of institutions, and plain words not for names."""
    if form.rpartition(" ")[2][:1].isupper():
        return story.texts[first][0].isupper() and story.texts[second][0].isupper()
    start = first == 0 or story.texts[first].lower() in counts().common
    return story.texts[second][0].islower() and (story.texts[first][0].islower() or start)


def _chance(one: str, other: str) -> float:
    """The logarithm of how often the two words would meet in the news that was counted if they knew nothing of each other."""
    return max(LEAST, _commonness(one) + _commonness(other) - counts().total)


@cache
def _commonness(word: str) -> float:
    return counts().count(word) or RAREST
