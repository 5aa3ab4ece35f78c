"""A phrase that stands twice in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Severity, Span, rule
from wirelint.layers.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.words import Words

LONGEST = 6
"""The most words that a doubled phrase is looked for with."""

_OPENERS = frozenset("the a an of in on at for from by with to his her their its this these those".split())
_ARTICLES = frozenset("the a an this its".split())
_PREPOSITIONS = frozenset("of in on at for from by with to".split())
_RUNNING = frozenset("and after by over upon or on".split())
"""Words with which phrases go on and on: “year after year after year”."""


@rule(severity=Severity.ERROR, in_quotes="skip")
def doubled_phrase(document: Document) -> Iterator[Finding]:
    """A phrase stands twice in a row, or a preposition on both sides of an article.

    “of the of the”, “in the in”. Phrases of two words must begin with an article, a preposition or the like. What goes on
    and on (“again and again and again”, “year after year after year”), speech in quotation marks and what a comma parts
    are left alone.

    Bad:  He spoke {~~of the of the~>of the~~} war.
    Bad:  They met {~~in the in~>in~~} March.
    Bad:  He said {~~that the road was that the road was~>that the road was~~} closed.
    Good: Year after year after year they have to have what is done is done, over and over and over.
    """
    story = words(document)
    lower = story.lower
    at = 0
    while at < len(lower) - 2:
        size = _doubled(lower, at)
        if size and (span := _plain(document, story, at, at + 2 * size - 1)):
            better = document[story.span(at, at + size - 1)]
            if document[span].removeprefix(better)[1:] not in {better, better[:1].lower() + better[1:]}:
                at += 1
                continue
            yield Finding(span, f"“{better}” stands twice", [Fix.replace(span, better)])
            at += size
        elif lower[at] in _PREPOSITIONS and _framed(lower, at) and (span := _plain(document, story, at, at + 2)):
            message = f"“{story.texts[at]}” stands on both sides of “{story.texts[at + 1]}”"
            yield Finding(span, message, [Fix.replace(span, story.texts[at])])
        at += 1


def _doubled(lower: list[str], at: int) -> int:
    """The number of words that begin at one and stand twice, or 0."""
    for size in range(2, LONGEST + 1):
        if at + size < len(lower) and lower[at + size] == lower[at]:
            phrase = lower[at : at + size]
            if lower[at + size : at + 2 * size] == phrase and _counts(phrase):
                return size
    return 0


def _counts(phrase: list[str]) -> bool:
    """Whether a phrase said twice is a slip rather than a way of speaking."""
    if _RUNNING & {phrase[0], phrase[-1]} - {"on", "by", "over"} or len(set(phrase)) == 1 or "measure" in phrase:
        return False
    if len(phrase) > 2:
        return not _RUNNING & {*phrase[1:]} or len(phrase) > 3
    if phrase[0] == "to" and phrase[1] not in _ARTICLES:
        return False
    return phrase[0] in _OPENERS and phrase[1] not in _RUNNING


def _framed(lower: list[str], at: int) -> bool:
    return lower[at + 2] == lower[at] and lower[at + 1] in _ARTICLES


def _plain(document: Document, story: Words, first: int, last: int) -> Span | None:
    """The span of some words if nothing but single spaces parts them, and nothing is joined to the last."""
    span = story.span(first, last)
    copy = document[span]
    parted = copy.split(" ") != story.texts[first : last + 1]
    if parted or document.text[span.end : span.end + 1] == "-" or not document.intact(span):
        return None
    return span
