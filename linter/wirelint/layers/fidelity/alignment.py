"""Which sentences of its source each sentence of a copy was made from."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict

from wirelint.document import Document, Span, layer
from wirelint.layers.function_words import FUNCTION
from wirelint.layers.naming.housestyle import Token, tokens
from wirelint.layers.sentences import sentence_at, sentences
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_COMMON = 40
"""A word that stands in more sentences of a source than this says nothing of where a sentence comes from."""

_LIGHT = 0.25
"""What a word that only holds a sentence together counts for, beside one that says something."""

_CANDIDATES = 4
_MERGED = 3
"""How many sentences of the source one sentence of a copy is taken to have joined at most."""

_LONGER = 1.2
"""How much longer than a passage a sentence must be to have been joined from it and the sentence behind it."""

_SHARE = 0.3
"""What share of a sentence must have gone into the copy's for the sentence to be part of the passage."""

_AROUND = 2
"""How many sentences to either side of a passage count as its surroundings."""


class Passage(NamedTuple):
    """A sentence of the copy with the stretch of a source it comes from, and that stretch with its surroundings.

    `share` is the part of the copy's words that stand in the stretch, from 0 to 1, small words counting a quarter.
    `verbatim` tells whether the sentence stands in the source as it is.
    """

    copy: Span
    source: Document
    span: Span
    around: Span
    share: float
    verbatim: bool


class _Index(NamedTuple):
    spans: list[Span]
    whole: dict[tuple[str, ...], int]
    bags: list[Counter[str]]
    places: dict[str, list[int]]


@layer
def passages(document: Document) -> list[Passage]:
    """Each sentence of a copy with its likest passage among its sources, in the order of the copy; none without a source.

    Words vote for the sentences they stand in; of those with most votes, the one is taken that covers most of the copy's
    sentence, with the sentences behind it where that covers more. The work grows with the product of sentences and the
    places of their rarer words, which are bounded, so linearly with the length of the copy.
    """
    found = [[*_passages(document, source)] for source in document.sources]
    return [max(alike, key=lambda passage: passage.share) for alike in zip(*found, strict=True)]


def reworded(document: Document, share: float) -> Iterator[Passage]:
    """The passages of which at least a share of the copy's sentence stands there, but not the sentence as it is."""
    return (passage for passage in passages(document) if is_reworded(passage, share))


def is_reworded(passage: Passage, share: float) -> bool:
    """Whether at least a share of the copy's sentence stands in its passage, but not the sentence as it is."""
    return passage.share >= share and not passage.verbatim


def held(document: Document, at: int) -> Passage | None:
    """The passage of the sentence in which an offset lies."""
    found = passages(document)
    place = bisect_left(_ends(document), at + 1)
    return found[place] if place < len(found) and found[place].copy.start <= at else None


@layer
def _ends(document: Document) -> list[int]:
    return [passage.copy.end for passage in passages(document)]


def joined(passage: Passage) -> bool:
    """Whether a passage has more than one sentence of its source."""
    found = sentences(passage.source)
    return bisect_left(found, (passage.span.end,)) - bisect_left(found, (passage.span.start,)) > 1


def within(document: Document, span: Span) -> Sequence[Token]:
    """The tokens that begin within a stretch; kept, since many ask for those of the same sentence."""
    known = _within(document)
    found = known.get(span)
    if found is None:
        first, end = (bisect_left(starts(document), at) for at in span)
        found = known[span] = tokens(document)[first:end]
    return found


def within_sentence(document: Document, at: int) -> Sequence[Token]:
    """The tokens of the sentence in which an offset lies."""
    return within(document, sentence_at(document, at))


@layer
def _within(_: Document) -> dict[Span, Sequence[Token]]:
    return {}


@layer
def starts(document: Document) -> list[int]:
    """Where the tokens of a text begin."""
    return [token.span.start for token in tokens(document)]


def _passages(document: Document, source: Document) -> Iterator[Passage]:
    index = _index(source)
    for sentence in sentences(document):
        keys = _keys(document, sentence)
        kept = index.whole.get(keys)
        first, last, share = _likest(Counter(keys), index) if kept is None else (kept, kept, 1.0)
        if share:
            around = Span(
                index.spans[max(0, first - _AROUND)].start, index.spans[min(len(index.spans) - 1, last + _AROUND)].end
            )
            span = Span(index.spans[first].start, index.spans[last].end)
            yield Passage(sentence, source, span, around, share, document[sentence] in source.text)
        else:
            yield Passage(sentence, source, Span(0, 0), Span(0, 0), 0.0, verbatim=False)


def _likest(bag: Counter[str], index: _Index) -> tuple[int, int, float]:
    """The first and last sentence of the likest passage, and its share."""
    votes: Counter[int] = Counter()
    for word in bag:
        places = index.places.get(word, ())
        if len(places) <= _COMMON:
            votes.update(places)
    best, total = (0, 0, 0.0), _weight(bag)
    for at, _ in votes.most_common(_CANDIDATES):
        both: Counter[str] = Counter()
        for last in range(at, min(at + _MERGED, len(index.bags))):
            if last > at and total < _LONGER * _weight(both):
                break
            both = both + index.bags[last]
            shared = _weight(bag & both)
            # of two passages that cover as much, the shorter
            share = shared / total + shared / _weight(both) / 100
            if share > best[2] + (0.05 if last > at else 0.0):
                best = (at, last, share)
    first, last = _trimmed(bag, index.bags, best[0], best[1])
    return first, last, min(best[2], 1.0)


def _trimmed(bag: Counter[str], bags: list[Counter[str]], first: int, last: int) -> tuple[int, int]:
    """A passage less the sentences at its ends of which hardly anything went into the copy's."""
    while last > first:
        whole = _weight(bag & _sum(bags[first : last + 1]))
        without = {
            end: _weight(bag & _sum(bags[end + 1 : last + 1] if end == first else bags[first:end]))
            for end in (first, last)
        }
        end = max(without, key=without.__getitem__)
        if whole - without[end] >= _SHARE * _weight(bags[end]):
            break
        first, last = (first + 1, last) if end == first else (first, last - 1)
    return first, last


def _sum(bags: list[Counter[str]]) -> Counter[str]:
    return sum(bags, Counter[str]())


def _weight(bag: Counter[str]) -> float:
    light = sum(number for word, number in bag.items() if word in FUNCTION)
    return bag.total() - light * (1 - _LIGHT)


@layer
def _index(source: Document) -> _Index:
    spans = sentences(source)
    keys = [_keys(source, sentence) for sentence in spans]
    bags = [Counter(one) for one in keys]
    places: dict[str, list[int]] = defaultdict(list)
    for at, bag in enumerate(bags):
        for word in bag:
            places[word].append(at)
    return _Index(spans, {one: at for at, one in enumerate(keys)}, bags, places)


def _keys(document: Document, span: Span) -> tuple[str, ...]:
    return tuple(token.key for token in within(document, span) if token.word)
