"""Which sentence of its source each sentence of a copy was made from."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from wirelint.document import Document, Span, layer
from wirelint.layers.sentences import sentences
from wirelint.layers.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMMON = 40
"""A word that stands in more sentences of a source than this says nothing of where a sentence comes from."""


class Passage(NamedTuple):
    """A sentence of the copy with the stretch of a source it comes from.

    `share` is the part of the copy's words that stand in that stretch, from 0 to 1.
    """

    copy: Span
    source: Document
    span: Span
    share: float


@layer
def passages(document: Document) -> list[Passage]:
    """Each sentence of a copy with its likest passage, in the order of the copy; none without a source."""
    found = [[*_passages(document, source)] for source in document.sources]
    return [max(alike, key=lambda passage: passage.share) for alike in zip(*found, strict=True)]


def _passages(document: Document, source: Document) -> Iterator[Passage]:
    bags, index = _bags(source)
    for sentence in sentences(document):
        yield _likest(document, sentence, source, bags, index)


def _likest(
    document: Document, sentence: Span, source: Document, bags: list[Counter[str]], index: dict[str, list[int]]
) -> Passage:
    bag = _bag(document, sentence)
    votes: Counter[int] = Counter()
    for word in bag:
        if len(index.get(word, ())) <= _COMMON:
            votes.update(index.get(word, ()))
    spans = sentences(source)
    best = Passage(sentence, source, Span(0, 0), 0.0)
    for at, _ in votes.most_common(4):
        last = min(at + 1, len(bags) - 1) if bag.total() > 1.25 * bags[at].total() else at
        both = bags[at] + bags[last] if last > at else bags[at]
        shared = (bag & both).total()
        share = shared / bag.total() + shared / both.total() / 1000
        if share > best.share:
            best = Passage(sentence, source, Span(spans[at].start, spans[last].end), share)
    return best


@layer
def _bags(source: Document) -> tuple[list[Counter[str]], dict[str, list[int]]]:
    bags = [_bag(source, sentence) for sentence in sentences(source)]
    index: dict[str, list[int]] = defaultdict(list)
    for at, bag in enumerate(bags):
        for word in bag:
            index[word].append(at)
    return bags, index


def _bag(document: Document, span: Span) -> Counter[str]:
    found = words(document)
    return Counter(found.lower[at] for at in found.within(span))
