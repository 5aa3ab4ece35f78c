"""A comparison made twice, or with the wrong word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Severity, pattern, rule
from wirelint.layers.grammar import grammar, letter, stretches
from wirelint.layers.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

_TWICE = pattern(r"[q?] [><]")
_AS = pattern(r"> C (?=[TSADEu])")

_MORE = frozenset(["more", "most"])
_NOUNS = frozenset(
    "other rather older younger lower higher better earlier later longer further less fewer more upper senior best rest interest west".split()
)
_BEFORE = frozenset("no any once much even many far two three some few several hundred thousand million dozen".split())


@rule(severity=Severity.ERROR, in_quotes="skip")
def double_comparative(document: Document) -> Iterator[Finding]:
    """A comparison is made twice.

    “More safer”, “most deadliest”: the ending and the small word both compare. Left alone where “more” counts things (more
    older people, more higher education) or stands for itself (the more, the better).

    Bad:  The new road is {~~more safer~>safer~~}.
    Bad:  It was the {~~most deadliest~>deadliest~~} attack of the year.
    Good: More older people work, most higher peaks are bare, and the more, the better.
    """
    story, letters = words(document), grammar(document)
    for _, one, other in stretches(document, _TWICE):
        more, word = story.lower[one], story.lower[other]
        if more not in _MORE or story.texts[other] != word:
            continue
        superlative = letter(word) == "<"
        if not superlative and not _complete(letters, other):
            continue
        if word in _NOUNS and letters[2 * one - 2 : 2 * one - 1] not in {"i", "r", "b", "e"}:
            continue
        if superlative and more != "most":
            continue
        if one and story.lower[one - 1] in _BEFORE and not superlative:
            continue
        span = story.span(one, other)
        yield Finding(span, f"“{document[span]}” compares twice", [Fix.replace(span, word)])


def _complete(letters: str, at: int) -> bool:
    """Whether no noun follows that the comparative could belong to."""
    return letters[2 * at + 1] in ",." or letters[2 * at + 2] in "CpfoRtiTAu"
