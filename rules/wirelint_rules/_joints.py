"""Faults written as rows of a table: which joints of a sentence are broken, rule by rule."""

from __future__ import annotations

from functools import cache

from wirelint import Finding, Fix
from wirelint.document import layer
from wirelint.layers.grammar import grammar
from wirelint.layers.neighbours import Listed, Neighbours
from wirelint.layers.words import words
from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules._joint_rows import table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from wirelint import Document
    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words
    from wirelint_rules._joint_rows import Element, Look, Row

    Found = tuple[int, int, bool, str]

_PHRASE = pattern(
    r"(?:O|j|u|U|Z(?: Z){0,3}|[TASHDEYQq91](?: [?svVdZN9><G3a]){0,3} [?svNZ3]|(?:[?v>] )?[N?]|1 f [TSE] (?:[?vd] )?N)(?= ?)"
)

_HEADS = frozenset("OjuUZTASHDEYQq91?v>N")
"""The letters that a noun phrase may begin with."""

_LONGEST = 5
"""So many words a noun phrase has at most."""


def joints(document: Document, rule: str, message: str, mended: str = "") -> Iterator[tuple[bool, Finding]]:
    """The broken joints of a rule, each with whether it is sure.

    “{}” in a message is the copy, and in the message where a mend is known, if there is one of its own, also what is better.
    """
    for one, last, sure, better in document.recall(_found, _found).get(rule, ()):
        span = words(document).span(one, last)
        copy = document[span]
        if better == "-":
            yield sure, Finding(span, message.format(copy))
        else:
            fitting = better[:1].upper() + better[1:] if copy[0].isupper() else better
            yield sure, Finding(span, (mended or message).format(copy, fitting), [Fix.replace(span, fitting)])


@layer
def broken(document: Document) -> str:
    """The names of the rules that have broken joints in a story: the others need not be asked."""
    return " ".join(sorted(document.recall(_found, _found)))


def _found(document: Document) -> dict[str, list[Found]]:
    """The broken joints of a story by their rules, in order."""
    story, letters = words(document), grammar(document)
    found: dict[str, list[Found]] = {}
    for at, (rule, sure, place, elements, first, end, better) in _likely(document):
        match = _match(story, letters, at, elements, place)
        if match:
            one, last = match[first], match[end] - 1
            fault = (one, last, sure, _mended(story, one, last, better))
            found.setdefault(rule, []).append(fault)
    return {rule: _apart(faults) for rule, faults in found.items()}


def _apart(faults: list[Found]) -> list[Found]:
    """The faults in order, of those that overlap one: a sure one, one with a mend, the longer, the first by its mend."""
    taken: set[int] = set()
    kept: list[Found] = []
    for fault in sorted(
        {*faults}, key=lambda fault: (not fault[2], fault[3] == "-", fault[0] - fault[1], fault[0], fault[3])
    ):
        places = range(fault[0], fault[1] + 1)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(fault)
    return sorted(kept)


def _likely(document: Document) -> Iterator[tuple[int, Row]]:
    """The rows of which the rarest word, its neighbour and one other word stand in a story, each with the place of that word."""
    kinds = grammar(document).kinds + "".join(_MARGIN)
    lower = [*words(document).lower, *_MARGIN]
    for at, neighbour, looks in _beside(document, lower, kinds):
        for number, near, apart, by_letter, wanted in looks:
            if neighbour in near and (kinds if by_letter else lower)[at + apart] in wanted:
                yield at, _row(number)


def _beside(document: Document, lower: list[str], kinds: str) -> Iterator[tuple[int, str, list[Look]]]:
    """Where a word stands beside one or a letter that some rows have there: with the neighbour, and how to look for the rows."""
    for at in _BEHIND.places(document):
        yield at, lower[at + 1], _LOOKS[lower[at], _WORD_BEHIND]
    places = words(document).places
    beside = (["", *lower], f" {kinds}", lower[1:], kinds[1:])
    for word in filter(_SIDES.__getitem__, places):
        for where, near in _SIDES[word]:
            neighbours = beside[where]
            for at in places[word]:
                if neighbours[at] in near:
                    yield at, neighbours[at], _LOOKS[word, where]


_MARGIN = " " * 16
"""So far beyond the end of a story a row may look; what is before its beginning is its end."""


def _near(word: str) -> dict[int, str]:
    """What there may be on each side of a word that is the rarest of some rows, in lines; most words are that of none."""
    sides: dict[int, str] = table()(word) or {}
    return sides


def _looks(side: tuple[str, int]) -> list[Look]:
    """How to look for the rows that have something on a side of a word."""
    word, where = side
    looks: list[Look] = table()(f"{word} {where}")
    return looks


_LOOKS = Remembered(_looks)

_WORD_BEHIND = 2
"""The side on which the word right behind stands."""


def _sides(word: str) -> list[tuple[int, frozenset[str]]]:
    """The other sides, with what there may be."""
    return [(where, frozenset(near.split("\n"))) for where, near in _near(word).items() if where != _WORD_BEHIND]


def _behind_word(word: str) -> Collection[str]:
    """What there may be right behind, as a word."""
    sides = _near(word)
    return Listed(sides[_WORD_BEHIND]) if _WORD_BEHIND in sides else ()


_SIDES = Remembered(_sides)

_BEHIND = Neighbours(_behind_word)


@cache
def _row(number: int) -> Row:
    found: Row = table()(f"row {number}")
    return found


def _mended(story: Words, one: int, last: int, better: str) -> str:
    """What should stand in place of some words: “1” and so on are the words of the copy."""
    if not any(letter.isdigit() for letter in better):
        return better
    copy = story.texts[one : last + 1]
    return " ".join(
        copy[int(word) - 1] if word.isdigit() and int(word) <= len(copy) else word for word in better.split()
    )


def _match(story: Words, letters: Letters, at: int, elements: tuple[Element, ...], place: int) -> list[int] | None:
    """Where each element begins, and where the last ends, if the row stands around a word."""
    starts = [0] * (len(elements) + 1)
    where = at
    for index in range(place - 1, -1, -1):
        kind, wanted = elements[index]
        if kind in "/!" and not index and (not where or story.gaps[where].strip()):
            pass
        elif kind == ",":
            if not where or letters.marks[where - 1] not in ',"':
                return None
        elif kind != "^":
            where -= 1
            if where < 0 or letters.marks[where] != " " or not _is(story, letters, where, kind, wanted):
                return None
        elif where and (letters.marks[where - 1] == " " or not (set(story.gaps[where]) & _BLANK)):
            return None
        starts[index] = where
    reading = _Reading(story, letters, elements, starts)
    return starts if _is(story, letters, at, *elements[place]) and _behind(reading, at, place) else None


class _Reading(NamedTuple):
    """A row that is held against a story: where its elements begin is noted in `starts`."""

    story: Words
    letters: Letters
    elements: tuple[Element, ...]
    starts: list[int]


def _behind(reading: _Reading, at: int, first: int) -> bool:
    """Whether what follows an element stands behind its first word."""
    story, letters, elements, starts = reading
    starts[first] = at
    at += 1
    whole, parted = len(story), False
    for index in range(first + 1, len(elements)):
        kind, wanted = elements[index]
        starts[index] = starts[-1] = at
        behind = letters.marks[at - 1] if at < whole else ""
        ended = not parted and behind != " "
        parted = kind == ","
        if parted:
            if behind != ",":
                return False
        elif kind == "$":
            if not ended:
                return False
        elif ended:
            broken = behind in ",."
            return broken and index == len(elements) - 1 and (kind in "!/" or "$" in wanted)
        elif kind == "NP":
            ends = range(at + 1, min(at + _LONGEST, whole) + 1) if letters.kinds[at] in _HEADS else ()
            phrase = _PHRASE.compiled.fullmatch
            found = any(phrase(letters.between(at, end - 1)) and _behind(reading, end - 1, index) for end in ends)
            starts[index] = at
            return found
        elif _is(story, letters, at, kind, wanted):
            at += 1
        else:
            return False
    starts[-1] = at
    return True


def _is(story: Words, letters: Letters, at: int, kind: str, wanted: frozenset[str]) -> bool:
    """Whether a word is what an element asks for."""
    lower, text = story.lower[at], story.texts[at]
    if kind == "w":
        begins = text.istitle() and (not at or letters.marks[at - 1] in '."')
        return text in wanted or (lower in wanted and (begins or text[0] == lower[0]))
    if kind == "=":
        return letters.kinds[at] in wanted
    if kind == "=/":
        return letters.kinds[at] in wanted and lower not in wanted and text not in wanted
    if kind == "!":
        return letters.kinds[at] not in wanted
    if kind == "/":
        return lower not in wanted
    return text == lower and lower.endswith(tuple(wanted))


_BLANK = frozenset(" \n\r\t")
"""What stands between two clauses: a stop within an address has none behind it."""
