"""Everyday words and names that may be the rest of others: looked for in convicted stories only, since every story is full of both."""

from __future__ import annotations

from itertools import compress, count

from wirelint.document import layer
from wirelint.layers.function_words import FUNCTION
from wirelint.layers.grammar import letter
from wirelint.layers.ngrams import SENTENCE, counts, tokens
from wirelint.layers.sentences import ABBREVIATIONS
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.garbled._clips import INFLECTIONS, Clip, best, free, stands_alone
from wirelint_rules.garbled._odds import seen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document

LEAST = 4.5
"""The whole word was counted so often at least, as a logarithm."""

EVERYDAY_GAIN, LONGER_GAIN = 6.5, 8.5
"""By so much must the whole word fit better than one in everyday use (a logarithm), and by so much if more than two letters are lost."""

HEAD_GAIN = 4.0
"""By so much if nothing but its first letter is lost: that is what clips lose oftenest."""

TOLD_GAIN, TOLD_LETTERS = 3.0, 4
"""And by so much if the story has that whole word elsewhere, and what is left has so many letters and is no small word."""

NAME_GAIN = 7.5
"""By so much must a whole name fit better."""

NAMED_GAIN = 3.0
"""And by so much if the story has the whole name elsewhere."""

MOST_LOST = 2
"""So many letters are lost of a word as a rule; a name that the story does not have elsewhere has lost so many letters at most."""

NEVER = float("inf")
"""No gain makes up for this: a capital at the head of a sentence tells of no name, and one of several names may be anything."""

SHORTEST, SHORTEST_NAME = 2, 3

_OPEN = frozenset("VvzPLdJy3GNs><?")
"""Letters of the words that are none of the small ones."""

_NO_NOUNS = frozenset(["more", "most", "less", "said", "just"])
"""Other words that stand for no noun."""

_KIN = frozenset(
    "s n an ian i ese ish ic ns ans es er ers y ism ist ite ies son a o us e ed ing ly al land stan".split()
)
"""What is added to a name that makes another of it."""


@layer
def fragments(document: Document) -> list[Clip]:
    """The everyday words and the names of a story that are likely the rest of others."""
    return list(_fragments(document))


def _fragments(document: Document) -> Iterator[Clip]:
    story = words(document)
    for at in compress(count(), map(_MAY_LACK.__getitem__, story.texts)):
        if _at_home(document, at) or not (wholes := _WHOLES[story.texts[at]]) or not free(document, at):
            continue
        for choices in (wholes, _HEADLESS[story.texts[at]]):
            clip = best(document, at, choices) if choices and _may(document, at, choices) else None
            if clip is not None and clip.gain >= _least(document, clip):
                yield clip
                break


def _at_home(document: Document, at: int) -> bool:
    """Whether news has a word both behind the one before it and before the one behind it, or often before a noun behind it."""
    known, context, word = counts(), tokens(document), words(document).texts[at]
    before, behind = context.before(at), context.behind(at)
    one, other = known.pair(before, word), known.pair(word, behind)
    if one is not None and other is not None:
        return True
    return word.islower() and _is_noun(behind) and seen(word, behind) > SEEN


def _is_noun(word: str) -> bool:
    """Whether a neighbour may be a noun, and no small word or mark: a rice farmer."""
    return (
        word.isalpha()
        and len(word) >= TOLD_LETTERS
        and word.islower()
        and letter(word) in "?sNv"
        and word not in FUNCTION
    )


SEEN = 1.5
"""Two words, in any number, were seen side by side so often (a logarithm) that the one is at home beside the other."""


def _may(document: Document, at: int, wholes: tuple[str, ...]) -> bool:
    """Whether one of some words may fit so much better, as far as what stands before it tells."""
    chance, context, word = counts().chance, tokens(document), words(document).texts[at]
    left, right = context.before(at), context.behind(at)
    enough = chance(left, word) + chance(word, right) + (TOLD_GAIN if word.islower() else NAMED_GAIN)
    return enough <= 0.0 and max(chance(left, one) for one in wholes) >= enough


def _least(document: Document, clip: Clip) -> float:
    if clip.word.islower():
        return _least_everyday(document, clip)
    before, behind = tokens(document).before(clip.at), tokens(document).behind(clip.at)
    if before == SENTENCE or behind in _OF_THE_LAND:
        return NEVER
    if clip.word in words(document).occurrences:
        return NAMED_GAIN
    lost = len(clip.word) - len(words(document).texts[clip.at])
    return NEVER if lost > MOST_LOST or before[0].isupper() or behind[0].isupper() else NAME_GAIN


_OF_THE_LAND = frozenset(
    "river rivers valley basin delta gorge mountains mountain hills range peninsula canal creek bay reservoir plateau oasis".split()
)
"""What a name stands before that is the land's own: the Donets river, in Donetsk."""


def _least_everyday(document: Document, clip: Clip) -> float:
    story = words(document)
    left = story.texts[clip.at]
    if stands_alone(document, clip.at) and (letter(clip.word) not in _OPEN or clip.word in _NO_NOUNS):
        return NEVER
    if clip.word[1:] != left or letter(left) not in _OPEN:
        return EVERYDAY_GAIN if len(clip.word) - len(left) <= MOST_LOST else LONGER_GAIN
    return TOLD_GAIN if clip.word in story.occurrences and len(left) >= TOLD_LETTERS else HEAD_GAIN


def _may_lack(word: str) -> bool:
    """Whether a word is in everyday use, or written as a name, so that it may lack letters."""
    if not word.isalpha():
        return False
    if word.islower():
        return len(word) >= SHORTEST and word in counts().common
    return len(word) >= SHORTEST_NAME and word[1:].islower() and word.lower() not in ABBREVIATIONS


_MAY_LACK = Remembered(_may_lack)


def _wholes(word: str) -> tuple[str, ...]:
    return tuple(_everyday(word) if word.islower() else _names(word))


_WHOLES = Remembered(_wholes)


def _headless(word: str) -> tuple[str, ...]:
    """The whole words of which one in everyday use lacks the first letter alone."""
    return tuple(whole for whole in _WHOLES[word] if whole[1:] == word) if word.islower() else ()


_HEADLESS = Remembered(_headless)


def _everyday(word: str) -> Iterator[str]:
    known = counts()
    for whole in known.ending(word, LEAST):
        if whole.islower() and whole.isalpha():
            yield whole
    for whole in known.starting(word, LEAST):
        if whole.islower() and whole.isalpha() and whole[len(word) :] not in INFLECTIONS:
            yield whole


def _names(word: str) -> Iterator[str]:
    known, lower = counts(), word.lower()
    least = max(LEAST, known.often(word) + 1.0)
    for whole in known.starting(lower, least):
        if whole.startswith(word) and whole.isalpha() and whole[len(word) :] not in _KIN:
            yield whole
