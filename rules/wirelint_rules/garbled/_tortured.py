"""Where two neighbouring words look like a term of news whose words were swapped, and how much speaks for it."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from wirelint.document import layer
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.garbled._inflection import plural, singular
from wirelint_rules.garbled._terms import REMEMBERED, SMALL, terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document, Span
    from wirelint.layers.words import Words
    from wirelint_rules.garbled._terms import Terms

STRICT = 6.0
"""The logarithm of the odds for a swapped term that convinces in any story."""

MUTUAL = 4.5
"""The odds that convince where two terms of one story may have been swapped: the one bears out the other."""

APART = 500
"""Suspects that bear each other out stand so many words apart at most, on the average."""

DEAREST = 1.75
"""The cost of a swap up to which it is a likely one, such as convinces in any story."""

LOOSE = 3.0
"""The odds that convince in a story that plain faults have convicted."""

RAREST = 1.1
"""The logarithm of the count that a word is given which is not among those counted."""

REACH = 3
"""The words of a term stand so many places apart at most, with small words between them."""

LEAST = -2.0
"""No two words are expected to meet by chance less often than this says (a logarithm)."""


class Suspect(NamedTuple):
    """Two words that may be a swapped term: where they stand, the term, and the logarithm of the odds for it."""

    span: Span
    term: str
    odds: float
    dearest: float


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


@layer
def strict(document: Document) -> list[Suspect]:
    """The pairs of words that convince in any story, by themselves or together."""
    likely = [suspect for suspect in among(document, terms(), MUTUAL) if suspect.dearest <= DEAREST]
    several = len({suspect.term.lower() for suspect in likely}) >= max(2.0, len(words(document)) / APART)
    return [suspect for suspect in likely if several or suspect.odds >= STRICT]


@layer
def loose(document: Document) -> list[Suspect]:
    """The pairs of words that convince in a story that other faults have convicted; the strict are among them."""
    return list(among(document, terms(), LOOSE))


def among(document: Document, known: Terms, least: float) -> Iterator[Suspect]:
    """The pairs of words that stand for one of some terms, if the odds are at least so good."""
    for pair in _pairs(words(document).lower, known, least):
        suspect = _suspect(document, known, pair, least)
        if suspect:
            yield suspect


def _pairs(lower: list[str], known: Terms, least: float) -> Iterator[Pair]:
    """The neighbouring words that could be so good, whatever stands for a term."""
    total, floor = counts().total, LEAST + least
    for (one, first, end), (other, start, last) in pairwise(_parts(lower, known)):
        if one >= 0 <= other and start - end <= REACH and known.may(one, other, floor):
            chance = max(LEAST, _commonness(lower[end]) + _commonness(lower[start]) - total)
            if known.may(one, other, chance + least):
                yield Pair(first, end, start, last, chance)


def _parts(lower: list[str], known: Terms) -> Iterator[tuple[int, int, int]]:
    """The words of a story but small ones, two at a time where a pair stands for one: their number, their first and last index."""
    number, openers, skip = known.number, known.openers, -1
    for at, word in enumerate(lower):
        if word in SMALL or at == skip:
            continue
        if word in openers and at + 1 < len(lower):
            second = lower[at + 1]
            if second in openers[word] or singular(second) in openers[word]:
                skip = at + 1
                yield number(f"{word}-{second}"), at, skip
                continue
        yield number(word), at, at


def _suspect(document: Document, known: Terms, pair: Pair, least: float) -> Suspect | None:
    story = words(document)
    one, other = "-".join(story.lower[pair.first : pair.end + 1]), "-".join(story.lower[pair.start : pair.last + 1])
    link = " ".join(story.lower[pair.end + 1 : pair.start])
    guess = known.guess(one, other, link, pair.chance + least)
    if guess is None or (not link and _attested(story, pair.end, pair.start)):
        return None
    between = (document.text[story.ends[at] : story.starts[at + 1]] for at in range(pair.first, pair.last))
    if not all(gap in {" ", "-"} for gap in between) or not _cased_alike(story, pair.first, pair.last, guess.form):
        return None
    span = story.span(pair.first, pair.last)
    return Suspect(span, _agreeing(guess.form, story.lower[pair.last]), guess.likely - pair.chance, guess.dearest)


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


@lru_cache(REMEMBERED)
def _commonness(word: str) -> float:
    return counts().count(word) or RAREST
