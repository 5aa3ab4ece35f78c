"""A word with a letter doubled, left out, put in, or put before its neighbour."""

from __future__ import annotations

import os
from functools import cache
from itertools import compress, count

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.assets import drawn
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.terms import cased
from wirelint.typed import TYPE_CHECKING
from wirelint_rules import DATA
from wirelint_rules.garbled._clips import LONGEST, among_strangers, best, foreign, free

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORTEST = 5
"""A stranger of fewer letters may be anything."""

COMMON = 6.5
"""The word that was meant was counted so often at least, as a logarithm."""

GAIN = 6.0
"""By so much must it fit its place better, in logarithms."""

MUCH_USED = 8.0
"""So often if the stranger is shorter."""

_NO_SLIPS = frozenset("fetes tribals lifes".split())
_PATH = os.path.join(DATA, "slips.tsv")
"""Slips so common that newspapers have had them, and what was meant."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@rule(severity=Severity.WARNING, in_quotes="report")
def mistyped_word(document: Document) -> Iterator[Finding]:
    """A slip of the hand made of a common word what is no word.

    A letter typed twice (“ffour”), one typed once that is double (“comittee”), two that changed places (“polcie”), one left
    out or put in (“goverment”). The word that was meant must be common and fit between its neighbours very much better.
    Left alone: names, words in quotation marks of their own, words that the story uses three times, passages in other languages.

    Bad:  The {~~polcie~>police~~} found {~~ffour~>four~~} men in the house of the {~~goverment~>government~~}.
    Good: The organiser of the ceilidh travelled with a bodhran.
    """
    story = words(document)
    for at in compress(count(), map(_SLIPS.__getitem__, story.texts)):
        choices = _SLIPS[story.texts[at]]
        if not free(document, at) or foreign(story, at, counts()) or among_strangers(story, at):
            continue
        clip = best(document, at, choices)
        span = story.span(at)
        if (clip.gain >= GAIN or story.texts[at].lower() in _spread()) and document.intact(span):
            better = cased(clip.word, document[span])
            yield Finding(span, f"“{document[span]}” is no word; “{better}” is", [Fix.replace(span, better)])


def _slips(word: str) -> tuple[str, ...]:
    """The common words that a word in small letters that is none is one slip away from."""
    if word.lower() in _spread() and word[1:].islower():
        return (_spread()[word.lower()],)
    if not SHORTEST - 1 <= len(word) <= LONGEST or not (word.isalpha() and word.islower() and word.isascii()):
        return ()
    known = counts()
    if word in known.common or known.known(word) or word in _NO_SLIPS:
        return ()
    if len(word) < SHORTEST:
        short = {*_doubled(word), *_swapped(word)} - {word}
        return tuple(sorted(one for one in short if (known.count(one) or 0.0) >= MUCH_USED))
    near = {*_doubled(word), *_swapped(word), *_put_in(word), *_left_out(word)} - {word}
    return tuple(sorted(one for one in near if one in known.common and (known.count(one) or 0.0) >= COMMON))


def _doubled(word: str) -> Iterator[str]:
    for at in range(1, len(word)):
        if word[at] == word[at - 1]:
            yield word[:at] + word[at + 1 :]


def _swapped(word: str) -> Iterator[str]:
    for at in range(1, len(word)):
        yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def _put_in(word: str) -> Iterator[str]:
    """Without one of the letters inside; a letter too few at the head or tail is clipped-word's."""
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1 :]


def _left_out(word: str) -> Iterator[str]:
    """With one more letter inside."""
    for at in range(1, len(word)):
        for letter in _LETTERS:
            yield word[:at] + letter + word[at:]


@cache
def _spread() -> dict[str, str]:
    """The slips that newspapers have, and what was meant."""
    slips: dict[str, str] = drawn(_PATH, _read)
    return slips


def _read(path: str) -> dict[str, str]:
    with open(path, encoding="utf-8") as file:
        return dict(line.rstrip("\n").split("\t") for line in file)


_SLIPS = Remembered(_slips)
