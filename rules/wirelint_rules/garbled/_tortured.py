"""Where two neighbouring words look like a term of news whose words were swapped, and how much speaks for it."""

from __future__ import annotations

from itertools import compress, count

from wirelint.document import layer
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.garbled._inflection import plural, singular
from wirelint_rules.garbled._odds import Pair, agreeing, commonness, odds
from wirelint_rules.garbled._terms import SKIPPED, terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document, Span
    from wirelint.layers.words import Words
    from wirelint_rules.garbled._terms import Terms

STRICT = 7.5
"""The odds, as a logarithm, for a swapped term that convinces in any story."""

MUTUAL = 5.2
"""The odds that convince where two terms of one story may have been swapped: the one bears out the other."""

APART = 500
"""Suspects that bear each other out stand so many words apart at most, on the average."""

LOOSE = 3.0
"""The odds that convince in a story that plain faults have convicted."""

REACH = 3
"""The words of a term stand so many places apart at most, with small words between them."""

LEAST = -2.0
"""Where pairs are sifted, no two words are expected to meet by chance less often than this says (a logarithm)."""

SIFTED = 3.5
"""A pair is only looked at closely if a term is more likely than chance by so much, in any story."""

SIFTED_LOOSELY = 2.0
"""The same in a story that plain faults have convicted."""


class Suspect(NamedTuple):
    """Two words that may be a swapped term: where they stand, the term, and the logarithm of the odds for it."""

    span: Span
    term: str
    odds: float


@layer
def strict(document: Document) -> list[Suspect]:
    """The pairs of words that convince in any story, by themselves or together."""
    likely = list(among(document, terms(), SIFTED, MUTUAL))
    several = len({suspect.term.lower() for suspect in likely}) >= max(2.0, len(words(document)) / APART)
    return [suspect for suspect in likely if several or suspect.odds >= STRICT]


@layer
def loose(document: Document) -> list[Suspect]:
    """The pairs of words that convince in a story that other faults have convicted; the strict are among them."""
    return list(among(document, terms(), SIFTED_LOOSELY, LOOSE))


def among(document: Document, known: Terms, sifted: float, least: float) -> Iterator[Suspect]:
    """The pairs of words that stand for one of some terms, if the odds are at least so good.

    `sifted` is how much more likely than chance a term must be for its pair to be weighed.
    """
    for pair in _pairs(words(document).lower, known, sifted):
        suspect = _suspect(document, known, pair, sifted)
        if suspect and suspect.odds >= least:
            yield suspect


def _pairs(lower: list[str], known: Terms, sifted: float) -> Iterator[Pair]:
    """The neighbouring words that could be so good, whatever stands for a term."""
    total, floor = counts().total, LEAST + sifted
    for (one, first, end), (other, start, last) in _neighbours(lower, known, floor):
        chance = commonness(lower[end]) + commonness(lower[start]) - total
        if known.may(one, other, max(LEAST, chance) + sifted):
            yield Pair(first, end, start, last, chance)


_Part = tuple[int, int, int]
"""A word of a story, or two that stand for one: the number, the first and the last index."""


def _neighbours(lower: list[str], known: Terms, floor: float) -> Iterator[tuple[_Part, _Part]]:
    """The neighbouring words of a story that are both of terms, small words between them, as far as they may be so likely."""
    standing = list(map(known.standing.__getitem__, lower))
    ends = dict(_joined(lower, known, standing))
    places = [at for at, number in enumerate(standing) if number != SKIPPED]
    numbers = [standing[at] for at in places]
    for index in known.likely(numbers, floor):
        first, second = places[index], places[index + 1]
        end = ends.get(first, first)
        if second - end <= REACH:
            yield (numbers[index], first, end), (numbers[index + 1], second, ends.get(second, second))


def _joined(lower: list[str], known: Terms, standing: list[int]) -> Iterator[tuple[int, int]]:
    """Where two words stand for one: the indices of both; the first is given their number, and the second is passed over."""
    openers, closers = known.openers, known.closers
    for at in [at for at in compress(count(), map(openers.__contains__, lower[:-1])) if closers[lower[at + 1]]]:
        first, second = lower[at], lower[at + 1]
        if standing[at] != SKIPPED and (second in openers[first] or singular(second) in openers[first]):
            standing[at], standing[at + 1] = known.number(f"{first}-{second}"), SKIPPED
            yield at, at + 1


def _suspect(document: Document, known: Terms, pair: Pair, sifted: float) -> Suspect | None:
    story = words(document)
    one, other = "-".join(story.lower[pair.first : pair.end + 1]), "-".join(story.lower[pair.start : pair.last + 1])
    link = " ".join(story.lower[pair.end + 1 : pair.start])
    guess = known.guess(one, other, link, max(LEAST, pair.chance) + sifted)
    if guess is None or (not link and _attested(story, pair.end, pair.start)):
        return None
    between = (document.text[story.ends[at] : story.starts[at + 1]] for at in range(pair.first, pair.last))
    if not all(gap in {" ", "-"} for gap in between) or not _cased_alike(story, pair.first, pair.last, guess.form):
        return None
    term = agreeing(guess.form, story.lower[pair.last])
    return Suspect(story.span(pair.first, pair.last), term, odds(document, pair, guess))


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
