"""Phrases with choices and gaps, matched word by word, so that thousands of them cost nothing before they are needed."""

from __future__ import annotations

from functools import cache

from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LONGEST_GAP = 8
"""How many words the gap `*` may hold; `**` holds any number, or none."""

_ELEMENT = pattern(r"\[[^\]]*\]|\([^)]*\)|\S+")
_FIGURE = pattern(r"\d[\d.,]*[km]?")

Words = tuple[str, ...]


class Sets:
    """Sets of words and word groups by name, each with the lengths of its members."""

    def __init__(self, members: Callable[[str], frozenset[Words] | None]) -> None:
        self._find = members
        self._members = Remembered(self._measured)

    def _measured(self, name: str) -> tuple[frozenset[Words], list[int]]:
        members = self._find(name) or frozenset[Words]()
        return members, sorted({len(member) for member in members})

    def words(self, name: str) -> list[str]:
        """All words of the members of a set; none of a set that is not known."""
        members, _ = self._members[name]
        return [word for member in members for word in member]

    def ends(self, name: str, words: Words, at: int) -> list[int]:
        """Where the members that begin at a word end."""
        members, lengths = self._members[name]
        return [at + length for length in lengths if words[at : at + length] in members]


def matches(phrase: str, words: Words, sets: Sets) -> bool:
    """Whether some words are a phrase: all of them, in order.

    In a phrase, `(a|b)` is one of several, `[a]` may be left out, `<name>` is a member of a set, `#` a figure, `*` one to
    eight words and `**` any words or none.
    """
    return _rest(_elements(phrase), words, 0, sets)


def may_be(phrase: str, present: frozenset[str]) -> bool:
    """Whether a line has the words that whatever is a phrase has, wherever they stand in it."""
    fixed, choices = _required(phrase)
    return fixed <= present and not any(map(present.isdisjoint, choices))


def asks_for(phrase: str, key: str) -> frozenset[str]:
    """Words of which whatever is a phrase has one, besides one word; none where nothing is sure. The fewer the better."""
    fixed, choices = _required(phrase)
    if others := fixed - {key}:
        return frozenset([max(others, key=lambda word: (len(word), word))])
    return min((choice for choice in choices if key not in choice), key=len, default=frozenset())


@cache
def _required(phrase: str) -> tuple[frozenset[str], tuple[frozenset[str], ...]]:
    """The words that whatever is a phrase has, and the sets of words it has one of each."""
    fixed = frozenset(one for one in _elements(phrase) if _fixed(one))
    heads = [[choice[0] for choice in _choices(one)] for one in _elements(phrase) if one[0] == "("]
    return fixed, tuple(frozenset(words) for words in heads if all(map(_fixed, words)))


def _fixed(element: str) -> bool:
    """Whether an element is a word as it stands."""
    return element[0] not in "([<" and "#" not in element and element[-1] != "*"


@cache
def _elements(phrase: str) -> Words:
    return tuple(_ELEMENT.compiled.findall(phrase))


@cache
def _choices(element: str) -> tuple[Words, ...]:
    """The choices within brackets, each as its elements."""
    return tuple(_elements(choice) for choice in element[1:-1].split("|"))


def _rest(elements: Words, words: Words, at: int, sets: Sets) -> bool:
    """Whether the words from one on are the elements."""
    if not elements:
        return at == len(words)
    element, after = elements[0], elements[1:]
    if element[0] in "([":
        if element[0] == "[" and _rest(after, words, at, sets):
            return True
        return any(_rest(choice + after, words, at, sets) for choice in _choices(element))
    return any(_rest(after, words, end, sets) for end in _ends(element, words, at, sets))


def _ends(element: str, words: Words, at: int, sets: Sets) -> Sequence[int]:
    """Where an element that begins at a word may end."""
    if element == "**":
        return range(at, len(words) + 1)
    if element == "*":
        return range(at + 1, min(at + LONGEST_GAP, len(words)) + 1)
    if at >= len(words):
        return ()
    if element[0] == "<":
        return sets.ends(element, words, at)
    return (at + 1,) if _same(element, words[at]) else ()


def _same(element: str, word: str) -> bool:
    if "#" in element:
        before, _, after = element.partition("#")
        figure = word.removeprefix(before).removesuffix(after)
        return word == before + figure + after and _FIGURE.fullmatch(figure) is not None
    if element.endswith("*"):
        return word.startswith(element[:-1])
    return element == word
