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
from bisect import bisect_left
from functools import cache

from wirelint.assets import Keys, asked
from wirelint.layers.grammar import grammar
from wirelint.layers.ngrams import counts
from wirelint.layers.verbs import forms
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple
from wirelint_rules import DATA
from wirelint_rules._inflection import plural
from wirelint_rules.collision._evidence import attested, usual
from wirelint_rules.redundancy._beside import Joints, joints_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wirelint import Document
    from wirelint.layers.words import Words

    Phrase = tuple[str, ...]
    Line = tuple[list[Phrase], list[Phrase], int, bool]
    """Phrases and what says them again behind them, how many words may part the two, and whether that is sure."""

    ByWord = dict[str, list[tuple[int, Phrase]]]
    """Phrases by each word that they have, with how many words stand before it."""

    Indexed = tuple[ByWord, ByWord, int, bool]

REACH = 4
"""How many words part a phrase from what says it again, unless a line has a figure of its own."""

_PATH = os.path.join(DATA, "meanings.txt")
_JOINING = frozenset("cCRtXuUjPzirwxhMkK")
"""Letters of the words that begin another clause, or another part of this one, and of verbs that tell something."""

_PARTING = frozenset("pfo")
"""Letters of prepositions: what stands behind one has an adverb of its own."""


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
    yield from _side_by_side(document)
    story = words(document)
    vocabulary, places, find = story.vocabulary, story.places, _rows()
    for word in _heads().among(vocabulary):
        near = find(word)
        for other in vocabulary.intersection(near):
            there = places[other]
            for at in places[word]:
                for place in there[bisect_left(there, at - _WINDOW) : bisect_left(there, at + _WINDOW)]:
                    for number in near[other] if place != at else ():
                        yield from _standing(document, story, (at, place), _line(number))


def _side_by_side(document: Document) -> Iterator[Twice]:
    """Phrases of which only the one right behind the other says it again."""
    story = words(document)
    for first, second, end, sure, before in _BESIDE.pairs(document):
        found = (first, second, second, end)
        participle = before and story.lower[first].endswith("ed")
        if all(gap == " " for gap in story.gaps[first + 1 : end]) and not _meant(document, story, found, sure):
            yield Twice(*found, sure and not participle and not _seen(story, found), before)


@cache
def _line(number: str) -> Indexed:
    """A line, with its phrases by the words that they have."""
    ones, others, reach, sure = _rows()(number)
    return _by_word(ones), _by_word(others), reach, sure


def _by_word(phrases: list[Phrase]) -> ByWord:
    found: ByWord = {}
    for phrase in phrases:
        for word in {*phrase}:
            found.setdefault(word, []).append((phrase.index(word), phrase))
    return found


def _standing(document: Document, story: Words, at: tuple[int, int], line: Indexed) -> Iterator[Twice]:
    """Where phrases of a line stand around two words."""
    ones, others, reach, sure = line
    for first, first_end in _phrases_at(story, at, ones):
        for second, end in _phrases_at(story, at, others):
            between = second - first_end
            if not 0 <= between <= reach or story.lower[first:first_end] == story.lower[second:end]:
                continue
            found = (first, first_end, second, end)
            if _one_clause(document, story, first_end, second) and not _meant(document, story, found, sure):
                enough = (not between or _says_enough(story, found)) and not _seen(story, found)
                yield Twice(*found, sure and enough, before=False)


def _phrases_at(story: Words, places: tuple[int, int], phrases: ByWord) -> list[tuple[int, int]]:
    """Where some phrases stand that have one of two words."""
    return [
        (place - before, place - before + len(phrase))
        for place in places
        for before, phrase in phrases.get(story.lower[place], ())
        if _stands(story, place - before, phrase)
    ]


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
    letters = grammar(document).kinds[one:other]
    return _JOINING.isdisjoint(letters) and all(gap == " " for gap in story.gaps[one : other + 1])


def _meant(document: Document, story: Words, found: tuple[int, int, int, int], sure: bool) -> bool:
    """Whether writers say so on purpose: a pair that edited news has, or a preposition with a noun of its own behind it.

    A pair of a line that is sure may be a slip of edited news itself, if that has it but now and then.
    """
    first, first_end, second, end = found
    if not _small(document, story, first, end) or ((story.lower[end - 1], *story.lower[end : end + 1]) in _JOINED):
        return True
    if end - second == 1 and not _PARTING.isdisjoint(grammar(document).kinds[first_end:second]):
        return True
    if _seen(story, found, usual if sure else attested):
        return True
    last, ended = story.lower[end - 1], end >= len(story) or story.gaps[end] != " "
    if not ended and story.lower[second] in _RELATIVES and grammar(document).kinds[end] not in _AFTER_CLAUSE:
        return True
    if ended or end - second > 1:
        return False
    return (last in _PREPOSITIONS and grammar(document).kinds[end] not in "poca") or (last, story.lower[end]) == (
        "again",
        "and",
    )


_JOINED = frozenset([("well", "as"), ("now", "that"), ("but", "the")])
"""Words that begin what follows with the word behind them: now that he has left, nearly all but the rich."""


def _seen(story: Words, found: tuple[int, int, int, int], has: Callable[[str, str], bool] = attested) -> bool:
    """Whether two phrases stand side by side that edited news has so, if but now and then; or as often as told."""
    _, first_end, second, end = found
    return first_end == second and end - second == 1 and has(story.lower[second - 1], story.lower[second])


def _small(document: Document, story: Words, first: int, end: int) -> bool:
    """Whether words are written small, but for one that begins a sentence: names say what they say."""
    begins = not first or grammar(document).marks[first - 1] in '."'
    start = first + (begins and story.texts[first][1:].islower())
    return story.texts[start:end] == story.lower[start:end]


def _says_enough(story: Words, found: tuple[int, int, int, int]) -> bool:
    """Whether what says it again farther on is a phrase, or an adverb that is nothing else."""
    first, last = story.lower[found[2]], story.lower[found[3] - 1]
    return first.endswith("ly") or (found[3] - found[2] > 1 and last not in _PREPOSITIONS | {"of", "to"})


_RELATIVES = frozenset("who whom whose that which".split())
_AFTER_CLAUSE = frozenset("PzirwxhMkKcCtVvd")
"""Letters of what the sentence goes on with behind a clause about a noun that is whole: the workers who work there want it moved."""

_PREPOSITIONS = frozenset(
    "up down off out in into on over around round after behind before inside within outside away about above under below".split()
)


@cache
def _heads() -> Keys:
    """The words at which to look: the rarer one of each two."""
    return Keys(_PATH, _read)


@cache
def _rows() -> Callable[[str], Any]:
    return asked(_PATH, _read)


def _read(path: str) -> dict[str, Any]:
    """Each line under its number, and by the rarer word of two phrases those to look for near it, each with its lines."""
    table: dict[str, Any] = {}
    for number, (ones, others, reach, sure, _) in enumerate(_lines(path)):
        if not reach:
            continue
        table[f"#{number}"] = (ones, others, reach, sure)
        for one, other in ((one, other) for one in ones for other in others if one != other):
            key = one[_key(one, "")]
            near = other[_key(other, key)]
            if key in _EVERYWHERE or near in _EVERYWHERE or key == near:
                continue
            rare, usual = sorted((key, near), key=_often)
            numbers = table.setdefault(rare, {}).setdefault(usual, [])
            if f"#{number}" not in numbers:
                numbers.append(f"#{number}")
    return table


_EVERYWHERE = frozenset("to in the a of and for that at on with as is be by his her their its own no".split())
"""Words that no row is looked for by: phrases that have but these besides a word that both have are an echo of it."""


def _often(word: str) -> float:
    return counts().often(word)


def _read_beside(path: str) -> dict[str, Any]:
    """The lines whose phrases stand side by side."""
    return joints_of((ones, others, sure, before) for ones, others, reach, sure, before in _lines(path) if not reach)


_BESIDE = Joints(_PATH, _read_beside)


def _lines(path: str) -> Iterator[tuple[list[Phrase], list[Phrase], int, bool, bool]]:
    """The lines of the table: some phrases and what says them again, with how many words may part them."""
    with open(path, encoding="utf-8") as file:
        lines = [line.strip() for line in file if line.strip() and line[0] != "#"]
    for line in lines:
        sure, copy = line[0] != "~", line.lstrip("~ ")
        figure, colon, rest = copy.partition(": ")
        reach, copy = (int(figure), rest) if colon and figure.isdigit() else (REACH, copy)
        before = " < " in copy
        left, there, right = copy.partition(" < " if before else " > ")
        others = [*map(_phrase, (right or left).split(" | "))]
        ones: list[Phrase] = others
        if there:
            ones = [(form,) for form in sorted({form for one in left.split() for form in _formed(one)})]
        yield (others, ones, 0, sure, True) if before else (ones, others, reach, sure, False)


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
    return frozenset([one]) if one.endswith("s") and not one.endswith("ss") else frozenset([one, plural(one)])
