"""Where neighbouring words of a story are taken for a term of news whose words were swapped: by themselves, together, and in a story that is convicted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import compress, count

from wirelint.document import layer
from wirelint.layers.judged import Judge
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules._inflection import singular
from wirelint_rules.garbled._bodies import bodies
from wirelint_rules.garbled._freely import asked
from wirelint_rules.garbled._odds import Pair, commonness
from wirelint_rules.garbled._openings import openings
from wirelint_rules.garbled._phrases import phrases
from wirelint_rules.garbled._suspects import LEAST, SIFTED, SIFTED_LOOSELY, weigh
from wirelint_rules.garbled._terms import SKIPPED, SMALL, terms

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from wirelint.document import Document
    from wirelint_rules.garbled._suspects import Suspect
    from wirelint_rules.garbled._terms import Terms

STRICT = 10.0
"""The odds, as a logarithm, for a swapped term that convinces in any story."""

MUTUAL = 4.0
"""The odds that convince where two terms of one story may have been swapped, or a listed phrase stands: the one bears out the other."""

BEARING, BOTH, MANY = 2, 16.0, 20.0
"""The odds of two such terms together that convince, and of more than two: every tenth story of sound copy has one by chance, a story of a field
that news seldom enters three."""

APART = 500
"""Suspects that bear each other out stand so many words apart at most, on the average."""

CONVICTING, SPUN = 4, 3
"""So many swapped terms convict a story by themselves; so many say that one that is convicted was spun."""

LOOSE = 3.0
"""The odds that convince in a story that plain faults have convicted."""

UNMEANT = 5.0
"""The odds that convince in such a story where no other term seems to have been swapped."""

LOOSEST = 2.0
"""The odds that convince in such a story if so many terms of it were swapped that it was spun."""

REACH = 3
"""The words of a term stand so many places apart at most, with small words between them."""

Part = tuple[int, int]
"""A word, or two or three that stand for one: the index of its first word, and of its last."""


@layer
def strict(document: Document) -> list[Suspect]:
    """The pairs of words that convince in any story, by themselves or together."""
    likely = _likely(document)
    several = len(meant(document)) >= max(2.0, len(words(document)) / APART) and _borne_out(document)
    sure = [suspect for suspect in likely if several or suspect.odds >= STRICT]
    return [*sure, *(suspect for suspect in bodies(document) if suspect not in sure)]


def _borne_out(document: Document) -> bool:
    """Whether the terms that seem to have been swapped are so likely that chance did not put them together."""
    best = {term.lower(): BOTH for _, term in phrases(document)}
    for suspect in _likely(document):
        best[suspect.term.lower()] = max(best.get(suspect.term.lower(), 0.0), suspect.odds)
    return sum(best.values()) >= (BOTH if len(best) <= BEARING else MANY)


def convicting(document: Document) -> bool:
    """Whether so many terms of a story were swapped, and so close together, that the rest of it may be read with more suspicion."""
    return _many(document, meant(document), CONVICTING) and _borne_out(document)


def _many(document: Document, terms: Collection[str], least: int) -> bool:
    """Whether there are so many terms, and enough for the length of the story."""
    return len(terms) >= max(least, 2 * len(words(document)) / APART)


@layer
def _likely(document: Document) -> list[Suspect]:
    return list(among(document, terms(), SIFTED, MUTUAL))


@layer
def meant(document: Document) -> frozenset[str]:
    """The terms that seem to have been swapped: those of listed phrases, and those that bear each other out."""
    listed = (term.lower() for _, term in phrases(document))
    return _different(_likely(document)).union(listed)


def _different(suspects: list[Suspect]) -> frozenset[str]:
    """The terms of suspects that share no word: of those that do, the likeliest."""
    found: list[Suspect] = []
    for suspect in sorted(suspects, key=lambda suspect: -suspect.odds):
        if not any(suspect.span.overlaps(other.span) for other in found):
            found.append(suspect)
    return frozenset(suspect.term.lower() for suspect in found)


@layer
def loose(document: Document) -> list[Suspect]:
    """The pairs of words that convince in a story that other faults have convicted; the strict are among them."""
    found = _loosely(document)
    sure = [suspect for suspect in found if suspect.odds >= LOOSE]
    return found if _many(document, _different(sure), SPUN) else sure


@layer
def _loosely(document: Document) -> list[Suspect]:
    return list(among(document, terms(), SIFTED_LOOSELY, LOOSEST))


def among(document: Document, known: Terms, sifted: float, least: float) -> Iterator[Suspect]:
    """The pairs of words that stand for one of some terms, if the odds are at least so good.

    `sifted` is how much more likely than chance a term must be for its pair to be weighed.
    """
    for pair in _pairs(document, known, sifted):
        found = weigh(document, known, pair, sifted)
        if found and found.odds >= max(least, asked(document, found)):
            yield found


def _pairs(document: Document, known: Terms, sifted: float) -> Iterator[Pair]:
    """The neighbouring words that could be so good, whatever stands for a term."""
    lower, total = words(document).lower, counts().total
    for (first, end), (start, last), turned in _neighbours(document, known, LEAST + sifted):
        one, other = "-".join(lower[first : end + 1]), known.bare("-".join(lower[start : last + 1]))
        chance = commonness(lower[end]) + commonness(lower[start]) - total
        opening, closing = (other, one) if turned else (one, other)
        if known.may(known.number(opening), known.number(closing), max(LEAST, chance) + sifted):
            yield Pair(first, last, one, other, " ".join(lower[end + 1 : start]), chance, turned)
    yield from _hyphenated(document, known, sifted)


def _neighbours(document: Document, known: Terms, floor: float) -> Iterator[tuple[Part, Part, bool]]:
    """The neighbouring words of a story that are both of terms, small words between them, as far as they may be so likely.

    The third is whether they stand the other way about.
    """
    story = words(document)
    lower, standing = story.lower, list(map(known.standing.__getitem__, story.lower))
    places, numbers = list(compress(count(), standing)), list(compress(standing, standing))
    for index in known.likely(numbers, floor):
        first, second = places[index], places[index + 1]
        if second - first <= REACH and known.number(lower[first]) >= 0:
            yield (first, first), (second, second), False
    for first, last in sorted(_phrases(document, known)):
        number = known.number("-".join(lower[first : last + 1]))
        before, behind = bisect_left(places, first) - 1, bisect_right(places, last)
        if before >= 0 and first - places[before] <= REACH and known.may(numbers[before], number, floor):
            yield (places[before], places[before]), (first, last), False
        if behind < len(places) and places[behind] - last <= REACH and known.may(number, numbers[behind], floor):
            yield (first, last), (places[behind], places[behind]), False
    for at in story.places.get("of", ()):
        one = standing[at - 1] if at else SKIPPED
        if one > SKIPPED:
            other = next((place for place in (at + 1, at + 2) if any(standing[place : place + 1])), 0)
            if other and known.may(standing[other], one, floor):
                yield (at - 1, at - 1), (other, other), True


def _phrases(document: Document, known: Terms) -> Iterator[Part]:
    """The substitutes of two or three words."""
    lower = words(document).lower
    for first in openings(document):
        rests = known.rests[lower[first]]
        for last in (first + 2, first + 1) if rests else ():
            rest = "-".join(lower[first + 1 : last + 1])
            if last < len(lower) and (rest in rests or singular(rest) in rests):
                yield first, last


def _hyphenated(document: Document, known: Terms, sifted: float) -> Iterator[Pair]:
    """The words with a hyphen that no list and no news has, whose parts could be so good."""
    for at in _JOINED.places(document):
        one, _, rest = words(document).lower[at].partition("-")
        link, _, other = rest.rpartition("-")
        numbers = known.number(one), known.number(other)
        if min(numbers) >= 0 and len(one) > 2 and one not in SMALL and (not link or link in SMALL):
            chance = commonness(one) + commonness(other) - counts().total
            if known.may(*numbers, max(LEAST, chance) + sifted):
                yield Pair(at, at, one, other, f"-{link}-" if link else "-", chance, turned=False)


def _joined(word: str) -> bool:
    """Whether hyphens join letters to what news does not have."""
    return "-" in word and word.lower().replace("-", "").isalpha() and counts().count(word) is None


_JOINED = Judge(_joined)
