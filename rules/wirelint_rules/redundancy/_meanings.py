"""What says what another word of its clause has said: a table of meanings, and where two words of a story have one.

A line of data/meanings.txt is one of three:

    currently | at present | now      words and phrases of one meaning
    +telephone +call > by phone       verbs, and what says nothing more behind them
    *corpse *cadaver < dead           nouns, and what says nothing more right before them

On the left of `>` and `<`, `+` gives a verb in all its forms and `*` a noun in both. A line that begins with `~` is only likely, one
that begins with a figure and a colon (`2:`) is about words that stand so many apart at most.
"""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import asked, drawn
from wirelint.layers.grammar import grammar
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple
from wirelint_rules import DATA
from wirelint_rules._joints import forms
from wirelint_rules.collision._evidence import attested

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wirelint import Document
    from wirelint.layers.words import Words

    Phrase = tuple[str, ...]
    Row = tuple[Phrase, int, Phrase, int, int, bool, bool]
    """A phrase and one behind it that says the same, each with how far its first word is from the word that is looked at, how many
    words may part them, whether it is sure, and whether the first adds nothing to the second."""

    Rows = dict[str, list[Row]]
    """The rows of a word, by the word that must stand near it."""

REACH = 4
"""How many words part a phrase from what says it again, unless a line has a figure of its own."""

_PATH = os.path.join(DATA, "meanings.txt")
_JOINING = frozenset("cCRtXuUj")
"""Letters of the words that begin another clause, or another part of this one."""


class Twice(NamedTuple):
    """Two phrases of one meaning: where the first and the second begin and end, in words, whether that is sure, and whether the first adds nothing to the second."""

    first: int
    first_end: int
    second: int
    end: int
    sure: bool
    before: bool


def twice(document: Document) -> Iterator[Twice]:
    """Where two phrases of a clause say the same."""
    story = words(document)
    vocabulary, places, lower, find = story.vocabulary, story.places, story.lower, _rows()
    for word in vocabulary & heads():
        near, rows = find(word)
        present = vocabulary & near
        for at in places[word] if present else ():
            start = max(at - _WINDOW, 0)
            window = lower[start : at + _WINDOW]
            if not present.isdisjoint(window):
                for place, other in enumerate(window, start):
                    if other in present and place != at:
                        yield from _standing(document, story, (at, place), rows[other])


def _standing(document: Document, story: Words, at: tuple[int, int], rows: list[Row]) -> Iterator[Twice]:
    """The rows that stand around two words: the one that is looked at, and the one near it."""
    for one, one_at, other, other_at, reach, sure, before in rows:
        # the word of the first phrase, then that of the second
        here, there = at if one_at >= 0 else at[::-1]
        first, second = here - abs(one_at) + 1, there - abs(other_at) + 1
        first_end, end = first + len(one), second + len(other)
        between = second - first_end
        if not 0 <= between <= reach or not _stands(story, first, one) or not _stands(story, second, other):
            continue
        found = (first, first_end, second, end)
        if _one_clause(document, story, first_end, second) and not _meant(document, story, found):
            yield Twice(*found, sure and (not between or _says_enough(story, found)), before)


_LONGEST = 5
"""So many words the longest phrases have."""

_WINDOW = REACH + 2 * _LONGEST
"""So many words from one another the words of two phrases may stand."""


def _stands(story: Words, first: int, phrase: tuple[str, ...]) -> bool:
    """Whether a phrase stands at a word, with nothing but blanks within it."""
    end = first + len(phrase)
    if first < 0 or tuple(story.lower[first:end]) != phrase:
        return False
    return len(phrase) == 1 or all(gap == " " for gap in story.gaps[first + 1 : end])


def _one_clause(document: Document, story: Words, one: int, other: int) -> bool:
    """Whether nothing between two words begins another clause, and blanks alone part them."""
    letters = grammar(document)[2 * one : 2 * other : 2]
    return _JOINING.isdisjoint(letters) and all(gap == " " for gap in story.gaps[one : other + 1])


def _meant(document: Document, story: Words, found: tuple[int, int, int, int]) -> bool:
    """Whether writers say so on purpose: a pair that edited news has, or a preposition with a noun of its own behind it."""
    _, first_end, second, end = found
    if first_end == second and end - second == 1 and attested(story.lower[second - 1], story.lower[second]):
        return True
    last, ended = story.lower[end - 1], end >= len(story) or story.gaps[end] != " "
    if ended or end - second > 1:
        return False
    return (last in _PREPOSITIONS and grammar(document)[2 * end] not in "poca") or (last, story.lower[end]) == (
        "again",
        "and",
    )


def _says_enough(story: Words, found: tuple[int, int, int, int]) -> bool:
    """Whether what says it again farther on is a phrase, or an adverb that is nothing else."""
    first, last = story.lower[found[2]], story.lower[found[3] - 1]
    return first.endswith("ly") or (found[3] - found[2] > 1 and last not in _PREPOSITIONS | {"of", "to"})


_PREPOSITIONS = frozenset(
    "up down off out in into on over around round after behind before inside within outside away about above under below".split()
)


@cache
def heads() -> frozenset[str]:
    """The words at which to look: the rarer one of each two."""
    return frozenset(drawn(_PATH, _heads))


@cache
def _rows() -> Callable[[str], Any]:
    return asked(_PATH, _read)


def _heads(path: str) -> list[str]:
    return sorted(_read(path))


def _read(path: str) -> dict[str, tuple[frozenset[str], Rows]]:
    """By the rarer word of two phrases: the words to look for near it, and by each what stands there."""
    found: dict[str, Rows] = {}
    for first, second, reach, sure, before in _pairs(path):
        first_key = _key(first, "")
        second_key = _key(second, first[first_key])
        key, near = first[first_key], second[second_key]
        if key in _EVERYWHERE or near in _EVERYWHERE or key == near:
            continue
        behind = _often(near) < _often(key)
        sign = -1 if behind else 1
        row = (first, sign * (first_key + 1), second, sign * (second_key + 1), reach, sure, before)
        rows = found.setdefault(near if behind else key, {}).setdefault(key if behind else near, [])
        if row not in rows:
            rows.append(row)
    return {word: (frozenset(rows), rows) for word, rows in found.items()}


_EVERYWHERE = frozenset("to in the a of and for that at on with as is be by his her their its own no".split())
"""Words that no row is looked for by: phrases that have but these besides a word that both have are an echo of it."""


def _often(word: str) -> float:
    return counts().count(word) or 0.0


def _pairs(path: str) -> Iterator[tuple[Phrase, Phrase, int, bool, bool]]:
    """Two phrases of which the second says the first again, with how they must stand."""
    with open(path, encoding="utf-8") as file:
        lines = [line.strip() for line in file if line.strip() and line[0] != "#"]
    for line in lines:
        sure, copy = line[0] != "~", line.lstrip("~ ")
        figure, colon, rest = copy.partition(": ")
        reach, copy = (int(figure), rest) if colon and figure.isdigit() else (REACH, copy)
        before = " < " in copy
        left, there, right = copy.partition(" < " if before else " > ")
        others = [*map(_phrase, (right or left).split(" | "))]
        if not there:
            yield from ((one, other, reach, sure, False) for one in others for other in others if one != other)
            continue
        for word in sorted(form for one in left.split() for form in _formed(one)):
            head = (word,)
            for other in others:
                if other != head:
                    yield (other, head, 0, sure, True) if before else (head, other, reach, sure, False)


def _phrase(copy: str) -> Phrase:
    return tuple(copy.lower().split())


def _key(phrase: Phrase, taken: str) -> int:
    """The rarest word of a phrase, which is another than one if it has any other."""
    return min(range(len(phrase)), key=lambda at: (phrase[at] == taken, _often(phrase[at])))


def _formed(word: str) -> frozenset[str]:
    """A word of the left side in its forms."""
    if word[0] == "+":
        return forms(word[1:])
    if word[0] != "*":
        return frozenset([word])
    one = word[1:]
    if one.endswith("s") and not one.endswith("ss"):
        return frozenset([one])
    many = (
        one[:-1] + "ies"
        if one.endswith("y") and one[-2] not in "aeou"
        else one + ("es" if one.endswith(("s", "sh", "ch", "x")) else "s")
    )
    return frozenset([one, many])
