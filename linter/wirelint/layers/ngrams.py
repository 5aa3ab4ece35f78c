"""Which words stand beside which in edited news, and how often: counts that are asked, not read."""

from __future__ import annotations

import os
from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from itertools import islice

from wirelint.assets import DATA, MANY, Hashes, Lengths, Rows, Vocabulary, asked, marked, parts, place
from wirelint.document import layer
from wirelint.layers.words import words
from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document

COUNTS = os.path.join(DATA, "ngrams.bin")

MAGIC = b"wlngram3"
STEP = 16
"""A count is kept as its natural logarithm times this."""

OFTEN, LOST = 4.5, 4
"""Words counted so often (as a logarithm) are found by what is left of them without up to so many letters."""

LETTERS, BITS, SIZE = 5, 5, 31
"""So many letters tell where a word stands among these, and so many bits each letter takes; a length has as many, and is no greater."""

REMEMBERED = 1 << 16
"""So many answers of each kind are remembered."""

UNSEEN = -1.0
"""The logarithm of the count that a pair is given which the tables do not hold (they begin at three)."""

SENTENCE, PAUSE, NUMBER, NAME, PLACE, POSSESSIVE = "<s>", "<p>", "<num>", "<name>", "<place>", "<poss>"
"""What stands in the tables for the edge of a sentence, for a comma and the like, for a figure, and for classes of words."""

_INITIALS = pattern(r"(?:[A-Z]\.){2,} ?$")


class Counts:
    """The counts in a mapped file that `.ci/data/ngrams.py` has built; answers are remembered.

    Words are as in copy; the first word of a sentence is looked up as it would stand within one. Counts are natural
    logarithms, exact to a sixteenth.
    """

    def __init__(self, path: str) -> None:
        packed = iter(parts(path, MAGIC))
        self._words, self._logs = Vocabulary(*islice(packed, 3)), next(packed).seen
        self._ranks = next(packed).seen.cast("H")
        self._begun, self._ended = ((next(packed).seen.cast("I"), next(packed).seen.cast("H")) for _ in range(2))
        self._known, self._everyday = Hashes(Lengths(*islice(packed, 2)), next(packed)), next(packed).seen
        self.total: float = next(packed).seen.cast("d")[0]
        self._rows, self._values = Remembered(Rows(Lengths(*islice(packed, 2)), next(packed)).__getitem__), next(packed)
        self.common = Common(path)
        self.among = self._words.among
        """Those of many words that are counted."""
        self._number = lru_cache(REMEMBERED)(self._words.number)
        self.chance = lru_cache(REMEMBERED)(self._chance)

    def known(self, word: str) -> bool:
        """Whether a word in lower case is in a large dictionary or was seen thrice; one in 20,000 others passes for known."""
        return self._known.place(word) >= 0

    def everyday(self, word: str) -> bool:
        """Whether a word in lower case is in a small dictionary, one that leaves out what few people use."""
        if word in self.common:
            return True
        at = self._known.place(word)
        return at >= 0 and marked(self._everyday, at)

    def count(self, word: str) -> float | None:
        """How often the word was seen, or None if it is not among the 65,000 that are counted."""
        number = self._number(word)
        return None if number < 0 else self._logs[number] / STEP

    def often(self, word: str) -> float:
        """How often the word was seen, as `count` has it; 0 if it is not among those that are counted."""
        number = self._number(word)
        return 0.0 if number < 0 else self._logs[number] / STEP

    def pair(self, first: str, second: str) -> float | None:
        """How often the second word was seen right behind the first, or None if less than three times."""
        row, column = self._number(first), self._number(second)
        if row < 0 or column < 0:
            return None
        found = self._rows[row]
        at = place(found, self._ranks[column])
        return None if at < 0 else self._values.read(found[0] + at, found[0] + at + 1)[0] / STEP

    def ending(self, fragment: str, least: float = 0.0) -> Iterator[str]:
        """The words used so much at least that are the fragment, in lower case, with one to four letters before it."""
        found = self._of_letters(*self._ended, fragment[::-1], least)
        return (word for word in found if word.lower().endswith(fragment))

    def starting(self, fragment: str, least: float = 0.0) -> Iterator[str]:
        """The words used so much at least that are the fragment, in lower case, with one to four letters behind it."""
        found = self._of_letters(*self._begun, fragment, least)
        return (word for word in found if word.lower().startswith(fragment))

    def _of_letters(self, keys: memoryview, numbers: memoryview, fragment: str, least: float) -> Iterator[str]:
        """The words used so much at least that may begin with a fragment and have up to four letters more."""
        first, many = letters(fragment), range(len(fragment) + 1, len(fragment) + LOST + 1)
        last = first | (1 << BITS * (LETTERS + 1 - min(LETTERS, len(fragment)))) - 1
        row = slice(bisect_left(keys, first), bisect_right(keys, last) if fragment else 0)
        alike = (number for key, number in zip(keys[row], numbers[row], strict=True) if key & SIZE in many)
        return (self._words[number] for number in sorted(alike) if self._logs[number] >= least * STEP)

    def _chance(self, first: str, second: str) -> float:
        """The logarithm of the probability that the second word follows the first.

        A pair that was not seen is judged by the classes of its words, else by how common the second word is.
        """
        base, seen = self.count(first), self.pair(first, second)
        if base is not None and seen is not None:
            return min(seen - base, 0.0)
        best = self.often(second) - self.total - 1.0
        ones, others = classes(first), classes(second)
        if ones or others:
            for one in (first, *ones):
                for other in (second, *others):
                    best = max(best, self._classed(one, other, second))
        # that a common word was never seen before this one says more than that a rare one was not
        return best if base is None else min(best, UNSEEN - base)

    def _classed(self, first: str, second: str, word: str) -> float:
        base, seen = self.count(first), self.pair(first, second)
        if base is None or seen is None:
            return -99.0
        member = 0.0 if second == word else self.often(word) - self.often(second)
        return seen - base + member - 1.0


def letters(word: str) -> int:
    """The first letters of a word in lower case as a number, with room for its length."""
    found = 0
    for letter in word[:LETTERS]:
        found = found << BITS | ord(letter) & SIZE
    return found << BITS * (LETTERS + 1 - min(LETTERS, len(word)))


class Common:
    """The ten thousand commonest words that are written in lower case: asked, and read once many are asked for."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._known = asked(path, _commonness)
        self._asked = 0
        self._all: frozenset[str] | None = None

    def __contains__(self, word: str) -> bool:
        if self._all is not None:
            return word in self._all
        self._asked += 1
        if self._asked > MANY:
            self._all = frozenset(common_words(self._path))
        return self._known(word) is not None

    def among(self, words: frozenset[str]) -> frozenset[str]:
        """Those of some words that are among them."""
        return words & self._all if self._all is not None else frozenset(word for word in words if word in self)


def _commonness(path: str) -> dict[str, bool]:
    return dict.fromkeys(common_words(path), True)


def common_words(path: str) -> list[str]:
    """Those words, in order."""
    return str(parts(path, MAGIC)[-1].seen, "utf-8").split("\n")


def classes(word: str) -> tuple[str, ...]:
    """The classes in the tables that a word may belong to, by its form."""
    if word.endswith("'s"):
        return (POSSESSIVE,)
    return (PLACE, NAME) if len(word) > 1 and word[0].isupper() else ()


@layer
def tokens(document: Document) -> Tokens:
    """The words of a document as the tables hold them."""
    return Tokens(document)


class Tokens:
    """The words of a document as the tables hold them, worked out for those that are asked for.

    Figures are one class, an initialism keeps its stops ("U.S."), the first word of a sentence is lower-cased where it
    mostly stands so, and the edges of sentences and clauses count as words.
    """

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._words = words(document)
        self._count = len(self._words)

    def before(self, index: int) -> str:
        """What stands before a word: the word before it, or the edge of a sentence or clause."""
        edge = self._edge(index)
        if edge:
            return edge
        start = self._words.starts[index]
        initials = _INITIALS.search(self._text, max(0, start - 10), start)
        return initials.group().strip() if initials else self.word(index - 1)

    def behind(self, index: int) -> str:
        """What stands behind a word: the word behind it, or the edge of a sentence or clause."""
        return self._edge(index + 1) or self.word(index + 1)

    def word(self, index: int) -> str:
        """A word as the tables hold it."""
        text = self._words.texts[index].replace("’", "'")
        if text[0].isdigit():
            return NUMBER + text.lstrip("0123456789.,:/-")
        if text[0].isupper() and self._edge(index) == SENTENCE and text != "I":
            lower, known = text.lower(), counts()
            if text[1:].islower() and known.often(lower) >= known.often(text):
                return lower
        return text

    def _edge(self, index: int) -> str:
        if index <= 0 or index >= self._count:
            return SENTENCE
        between = self._words.gaps[index]
        if between in {" ", "-", " “", ' "', "” ", '" '}:
            return ""
        if "\n" in between.strip(" ") or any(mark in between for mark in ".!?"):
            initial = len(self._words.texts[index - 1]) == 1 and between.strip(" ") == "."
            return "" if initial else SENTENCE
        return PAUSE if any(mark in between for mark in ",;:()[]/|—–…•") or " - " in between else ""


@cache
def counts() -> Counts:
    """The counts that wirelint ships."""
    return Counts(COUNTS)
