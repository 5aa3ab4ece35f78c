"""Paragraphs that begin in lower case because their first letters or words were cut off."""

from __future__ import annotations

from itertools import pairwise

from wirelint.document import Span, layer
from wirelint.layers.ngrams import counts, tokens
from wirelint.layers.paragraphs import paragraphs
from wirelint.layers.words import words
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document


class Head(NamedTuple):
    """What is left of a paragraph's first word, and the word it may have been, or "" if that is not clear."""

    span: Span
    word: str


_START = pattern(r"[\"“‘'(]?([a-zà-ÿ][a-zà-ÿ]*)(?![\w.)@*_/:=]|-[A-Z])")
_PARTICLE = pattern(
    r"(?:al|bin|bint|d|da|dal|de|del|della|den|der|des|di|do|dos|du|el|ibn|la|las|le|les|los|ten|ter|van|von|y|zu)[ '’-]+[A-ZÀ-Þ]"
)
_CLOSED = pattern(r"[.!?…][\"”’')\]]*$")
_BLOCKS = frozenset({"paragraph"})


@layer
def heads(document: Document) -> list[Head]:
    """The first words of paragraphs that were cut at the head, in order.

    Such a paragraph begins in lower case behind one that has come to its end, and ends like a sentence itself. A story
    that begins most of its paragraphs so has chosen to.
    """
    spans = paragraphs(document)
    if document.blocks:
        kinds = [block.kind for block in document.blocks if document[block.span].strip()]
        spans = [span for span, kind in zip(spans, kinds, strict=True) if kind in _BLOCKS]
    found = [
        (below, m.span(1))
        for above, below in pairwise(spans)
        if (m := _START.match(document.text, below.start)) and _cut(document, above, below)
    ]
    if len(found) > len(spans) / 2:
        return []
    return [Head(Span(*span), _whole(document, span)) for _, span in found]


def _cut(document: Document, above: Span, below: Span) -> bool:
    text = document.text
    if below.end - below.start < 30 or _PARTICLE.match(text, below.start):
        return False
    return bool(_closed(text, above) or _titled(document, above)) and _closed(text, below)


def _closed(text: str, span: Span) -> bool:
    return _CLOSED.search(text, max(span.start, span.end - 6), span.end) is not None


def _titled(document: Document, span: Span) -> bool:
    """Whether a paragraph is a headline or subheading: it has no stop because it needs none."""
    return document[span][-1].isalnum() and document[span][0].isupper() and span.end - span.start < 120


def _whole(document: Document, span: tuple[int, int]) -> str:
    index = words(document).at(span[0])
    fragment = document[span]
    if index is None or words(document).span(index) != span:
        return ""
    known, right = counts(), tokens(document).behind(index)
    least = known.often(fragment) + 1.0
    fits = sorted(_fits(fragment, right, least), reverse=True)
    if not fits or (len(fits) > 1 and fits[0][0] - fits[1][0] < 1.5):
        return ""
    if fits[0][0] < known.chance("<s>", fragment) + known.chance(fragment, right):
        return ""
    return fits[0][1][:1].upper() + fits[0][1][1:]


def _fits(fragment: str, right: str, least: float) -> Iterator[tuple[float, str]]:
    known = counts()
    seen = set[str]()
    for word in known.ending(fragment):
        lower = known.count(word.lower())
        form = word.lower() if lower is not None and lower > known.often(word) else word
        if form not in seen and form.isalpha() and known.often(form) >= max(least, 4.5):
            seen.add(form)
            yield known.chance("<s>", form) + known.chance(form, right), form
