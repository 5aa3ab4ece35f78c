"""Compounds with a hyphen of which one part has lost letters, or has the next word run onto it."""

from __future__ import annotations

from wirelint.document import layer
from wirelint.layers.judged import Judge
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.garbled._clips import INFLECTIONS, LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document

LEAST = 3.0
"""The whole compound was counted so often at least, as a logarithm."""

PLAIN = 5.5
"""And so often if what is left of its part is a word of its own."""

_AGE = pattern(r"(?P<figure>\d{1,3})-(?:(?P<whole>year-old)|(?:year|yea|ear|yer)-(?:old|ol|ld))(?P<s>s?)")
"""An age, and one that has lost a letter."""

_PARTS = 2
_SHORTEST = 2


class Hyphened(NamedTuple):
    """A compound that is no word, and what it was: the place of the word, and the whole or the two words."""

    at: int
    better: str


@layer
def hyphened(document: Document) -> list[Hyphened]:
    """The compounds of a story that have lost letters, each at its only place."""
    story = words(document)
    found = _CLIPPED.places(document)
    return [Hyphened(at, _MENDED[story.texts[at]]) for at in found if story.occurrences[story.texts[at]] == 1]


def _mended(word: str) -> str:
    """The compound that one was before it lost letters, or ""."""
    if "-" not in word or len(word) > LONGEST or _seen(word) is not None:
        return ""
    if word[0].isdigit():
        age = _AGE.fullmatch(word)
        return f"{age['figure']}-year-old{age['s']}" if age and not age["whole"] else ""
    parts = word.split("-")
    if len(parts) < _PARTS or not all(map(str.isalnum, parts)):
        return ""
    found = {one: seen for one in _possible(parts) if (seen := _seen(one)) is not None and seen >= _least(parts, one)}
    found = {one: seen for one, seen in found.items() if one[0].islower() or one[0].lower() + one[1:] not in found}
    best = max(found, key=found.__getitem__, default="")
    return best[:1].upper() + best[1:] if word[0].isupper() else best


def _possible(parts: list[str]) -> Iterator[str]:
    """What the compound may have been; where what is left of a part is one of the commonest words, a writer has put it together: “anti-migrant”."""
    known = counts()
    for number, part in enumerate(parts):
        lower = part.lower()
        if len(part) < _SHORTEST or not part.isalpha() or not part[1:].islower() or lower in known.common:
            continue
        wholes = [*known.ending(lower)]
        if part.islower() or number == 0:
            wholes += [one for one in known.starting(lower) if one.lower()[len(part) :] not in INFLECTIONS]
        for whole in wholes:
            if whole.isalpha():
                yield "-".join([*parts[:number], whole, *parts[number + 1 :]])


def _least(parts: list[str], whole: str) -> float:
    """How often a compound must have been counted: a part that is no word by itself tells more."""
    changed = next(part for part, other in zip(parts, whole.split("-"), strict=True) if part != other)
    return PLAIN if counts().known(changed.lower()) else LEAST


def _seen(word: str) -> float | None:
    """How often news has a compound, as it stands or within a sentence."""
    known = counts()
    seen = known.count(word)
    return seen if seen is not None or word.islower() else known.count(word[0].lower() + word[1:])


_MENDED = Remembered(_mended)
_CLIPPED = Judge(_mended)
