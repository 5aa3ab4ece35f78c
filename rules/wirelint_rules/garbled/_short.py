"""Strangers that are one letter short of a word in the dictionary, at the head or the tail."""

from __future__ import annotations

from wirelint.document import layer
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.garbled._clips import INFLECTIONS, Clip, among_strangers, foreign, free
from wirelint_rules.garbled._strangers import STRANGE, strangers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document

SHORTEST = 5
"""A stranger of fewer letters may be anything."""

CLEAR, UNCLEAR = 9.0, 0.0
"""The lead of a word that is the only one, and of the first of several."""


_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@layer
def short(document: Document) -> list[Clip]:
    """The strangers in lower case that stand once and lack a letter of one word or several."""
    return list(_short(document))


def _short(document: Document) -> Iterator[Clip]:
    story = words(document)
    for at in strangers(document):
        wholes = _WHOLES[story.texts[at]]
        alone = wholes and story.occurrences[story.texts[at]] == 1 and free(document, at)
        if alone and not foreign(story, at, counts()) and not among_strangers(story, at):
            yield Clip(at, wholes[0], 0.0, CLEAR if len(wholes) == 1 else UNCLEAR, STRANGE)


def _wholes(word: str) -> tuple[str, ...]:
    if len(word) < SHORTEST or not word.islower() or not word.isascii():
        return ()
    heads = (letter + word for letter in _LETTERS)
    tails = (word + letter for letter in _LETTERS if letter not in INFLECTIONS)
    return tuple(whole for whole in (*heads, *tails) if counts().known(whole))


_WHOLES = Remembered(_wholes)
