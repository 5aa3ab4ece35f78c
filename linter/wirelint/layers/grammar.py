"""The grammar of a story as far as small words and verb forms show it: a string in which each word is one letter, its kind.

Rules search the string with patterns and ask afterwards which words stand there. It is no parser and guesses nothing:
a word gets a letter of an open class only where it is of that class and no other, by what stands before it in news.

    T the          A a, an        S his, its …     H her         D this          E these, those
    Y each, every  B both         Q many, several  q some, all … 9 a number      1 one
    o to           f of           p other prepositions           c and, or, but  C if, because …
    M will, can …  b be           i is, was        r are, were   g being         e been
    h have         w has          x had            k do          K does, did
    u he, she      U they, we, I  j it, you        O him, them … R who, which    t that       X what, where …
    a adverbs      V plain verb   v plain verb or noun           z third person  P past (went)
    L participle (gone)           d past or participle (held)    J plain verb or participle (come)
    y past form or another word (rose)             3 third person or plural (rises)
    G word in -ing N plural       s singular       > comparative < superlative   Z capitalised    ? any other

Behind the kind of each word stands a mark for what follows it: a blank, `,` for a comma, a wider gap or the like, `.` for the end of a sentence
or line, `"` for a quotation mark.
"""

from __future__ import annotations

import os
import sys
from collections import defaultdict
from functools import cache
from itertools import chain, count, repeat
from operator import add

from wirelint.assets import DATA, asked
from wirelint.document import layer
from wirelint.layers.words import words
from wirelint.patterns import pattern, places
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from re import Match

    from wirelint.document import Document
    from wirelint.layers.words import Words
    from wirelint.patterns import Pattern

    Stretch = tuple[Match[str], int, int]


class Letters:
    """The letters of a story: word `at` is of the kind `kinds[at]` and `marks[at]` follows it; `text` has both in turns, as forms read them."""

    __slots__ = ("kinds", "marks", "text")

    def __init__(self, kinds: str, marks: str) -> None:
        self.kinds = kinds
        self.marks = marks
        self.text = "".join(map(add, kinds, marks))

    def pair(self, at: int) -> str:
        """The kind of a word and what follows it: “T ”. Ahead of the first word stands nothing."""
        return self.text[2 * at : 2 * at + 2]

    def joint(self, at: int) -> str:
        """What follows a word and the kind of the next one: “ N”."""
        return self.text[2 * at + 1 : 2 * at + 3]

    def between(self, first: int, last: int) -> str:
        """The letters from one word up to another: “T N p Z”."""
        return self.text[2 * first : 2 * last + 1]

    def match(self, form: Pattern, first: int, end: int = sys.maxsize // 2) -> Match[str] | None:
        """The match of a form that begins with a word, in those up to `end`."""
        return form.match(self.text, 2 * first, 2 * end)

    def search(self, form: Pattern, first: int, end: int) -> Match[str] | None:
        """The first match of a form in the words from `first` up to `end`."""
        return form.search(self.text, 2 * first, 2 * end)


def listed(word: str) -> str | None:
    """The letter of a word in lower case that is in a list of `layers.word_classes`, or None."""
    found: str | None = _lists()(word)
    return found


@cache
def _lists() -> Callable[[str], Any]:
    return asked(os.path.join(DATA, "wordclasses.tsv"), _letters)


def _letters(path: str) -> dict[str, str]:
    from wirelint.layers.word_classes import letters

    return letters(path)


def _letter(word: str) -> str:
    return listed(word) or _shape(word)


_LETTER = Remembered(_letter)
letter = _LETTER.__getitem__
"""The letter of a word in lower case."""


_VERBS = frozenset("Vv")

_NOT_ING = frozenset(
    """thing nothing something anything everything king ring sing bring spring string wing swing sling cling being during evening morning
    ceiling building meeting hearing feeling wedding painting beijing according including excluding concerning regarding following sibling darling
    sterling herring pudding viking duckling sting fling wring housing clothing funding training banking shipping farming fishing
    mining engineering marketing advertising accounting programming""".split()
)
"""Words in -ing that are nouns or prepositions first."""


def _shape(word: str) -> str:
    """The letter of a word that is in no list: what its ending says, if the word without it is in one."""
    if word[0].isdigit():
        return "1" if word == "1" else "9" if word.replace(",", "").replace(".", "").isdigit() else "?"
    if word.endswith("ing") and len(word) > 4 and word not in _NOT_ING:
        return "G"
    if word.endswith("ly") and len(word) > 4:
        return "a"
    if word.endswith("est") and listed(word[:-3] + "er") == ">":
        return "<"
    if word.endswith("ed") and len(word) > 4:
        bases = word[:-2], word[:-1], word[:-3], word[:-3] + "y"
        return "d" if any(map(_VERBS.__contains__, map(listed, bases))) else "?"
    if word.endswith("s") and len(word) > 3:
        known = [listed(base) for base in (word[:-1], word[:-2], word[:-3] + "y")]
        verb = next((found for found in known if found in _VERBS), None)
        return "z" if verb == "V" else "3" if verb else "N" if known[0] == "s" else "?"
    return "?"


@layer
def grammar(document: Document) -> Letters:
    """The letters of a document."""
    story = words(document)
    if not story.texts:
        return Letters("", "")
    marks = _marks(story)
    found = list(map(_WITHIN.__getitem__, story.texts))
    for at in (0, *(place + 1 for place in places(marks[:-1], "."))):
        found[at] = _BEGINNING[story.texts[at]]
    for at in _people_called_an(story, found):
        found[at] = "Z"
    return Letters("".join(found), marks)


def lettered(document: Document) -> str:
    """The letters of a document as forms read them."""
    return grammar(document).text


def _people_called_an(story: Words, found: list[str]) -> list[int]:
    """Where “An” is a name: with its capital within a sentence, or before a word that no article stands before (An and her coach)."""
    places = [at for at in story.places.get("an", ()) if story.texts[at] == "An" and at + 1 < len(found)]
    return [at for at in places if found[at] != "A" or found[at + 1] in NO_NOUN]


NO_NOUN = frozenset("cCiwxMrhKRtpfoz")
"""What never stands behind an article."""


def _marks(story: Words) -> str:
    """What follows each word."""
    gaps = story.gaps
    marks = "".join(map(_GAPS.__getitem__, gaps[1:-1])) + "."
    short = [at for at in story.standing(_SHORT) if gaps[at + 1] in {".", ". "} and _goes_on(story, at)]
    if not short:
        return marks
    letters = [*marks]
    for at in short:
        letters[at] = " "
    return "".join(letters)


def _goes_on(story: Words, at: int) -> bool:
    """Whether the stop behind a short form ends no sentence."""
    if at + 1 == len(story):
        return False
    word, following, gap = story.lower[at], story.texts[at + 1], story.gaps[at]
    if len(word) > 1:
        return word in _TITLES or following == story.lower[at + 1]
    if story.gaps[at + 1] == ".":
        return len(following) == 1
    if gap == ".":
        return following == story.lower[at + 1]
    return gap == " " and word != "i" and story.texts[at].isupper() and _WITHIN[following] in "Z?"


_TITLES = frozenset(
    """mr mrs ms mx dr prof gen lt col maj capt cmdr sgt cpl pvt adm sen sens rep reps gov govs rev hon supt insp det st mt ft messrs
    jan feb aug sept oct nov dec""".split()
)
"""Short forms of titles and months, behind which no sentence ends."""

_SHORT = (
    _TITLES
    | frozenset("abcdefghijklmnopqrstuvwxyz")
    | frozenset("inc ltd co corp bros jr sr dept est ave blvd rd vs etc".split())
)
"""Short forms and initials with a stop."""

_OPEN = frozenset("VvzdNs>P?LJGa<y3")


def _within(word: str) -> str:
    """The letter of a word within a sentence: with a capital a name, if it is no small word, or is all capitals."""
    lower = word.lower().replace("’", "'")
    found = letter(lower)
    if word == lower:
        return found
    return "Z" if found in _OPEN or found == "M" or word in {"A", "An"} or _all_capitals(word) else found


def _beginning(word: str) -> str:
    """The letter of a word that begins a sentence: with a capital a name only where it is all capitals."""
    return "Z" if _all_capitals(word) else letter(word.lower().replace("’", "'"))


def _all_capitals(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _gap(gap: str) -> str:
    if gap == " ":
        return " "
    if any(mark in gap for mark in "“”\"‘’'«»„"):
        return '"'
    if any(mark in gap for mark in ".!?\n\r"):
        return "."
    return ","


_WITHIN, _BEGINNING, _GAPS = Remembered(_within), Remembered(_beginning), Remembered(_gap)


def first_word(letters: Letters, at: int) -> int:
    """The first word of the sentence that a word stands in."""
    return letters.marks.rfind(".", 0, at) + 1


def last_word(letters: Letters, at: int, marks: Iterable[str] = ',."') -> int:
    """The last word of the clause that a word stands in: the next one that a mark follows, or the last of all."""
    ends = (letters.marks.find(mark, at) for mark in marks)
    return min((end for end in ends if end >= 0), default=len(letters.kinds) - 1)


def first_of(m: Match[str], group: str | int = 0) -> int:
    """The first word of a match of a form, or of a group in it."""
    return m.start(group) // 2


def last_of(m: Match[str]) -> int:
    """The last word of a match of a form."""
    return (m.end() - 1) // 2


def form(expression: str, *heads: str) -> Pattern:
    """A form of sentences: an expression in the letters.

    `heads` say with which two letters its matches begin, so that only these are looked at: “hwx Pa” is h, w or x with P or a
    behind it. A form without heads is searched for.
    """
    pairs = (head.split(" ") for head in heads)
    return pattern(expression, tuple(f"{one} {other}" for ones, others in pairs for one in ones for other in others))


def stretches(document: Document, form: Pattern) -> list[Stretch]:
    """The matches of a form, each with its first and last word; worked out once."""
    known = _known(document)
    found = known.get(form.expression)
    if found is None:
        found = known[form.expression] = known.stretches(form)
    return found


class _Forms(dict[str, "list[Stretch]"]):
    """The matches of forms in a story, by their expressions, as far as they were looked for."""

    def __init__(self, letters: Letters) -> None:
        kinds = letters.kinds
        self._text = letters.text
        self._first: defaultdict[str, list[int]] = defaultdict(list)
        for at, pair in zip(count(0, 2), map(add, kinds, kinds[1:]), strict=False):
            self._first[pair].append(at)
        self._pairs = frozenset(self._first)
        """Which two letters stand side by side, whatever parts them: each has the places of its first letters, in order."""

    def stretches(self, form: Pattern) -> list[Stretch]:
        """The matches of a form."""
        text = self._text
        if not form.needs:
            return [(m, m.start() // 2, (m.end() - 1) // 2) for m in form.finditer(text)]
        found: list[Stretch] = []
        starts = sorted(chain.from_iterable(map(self._first.__getitem__, _heads(form) & self._pairs)))
        end = 0
        for m in filter(None, map(form.match, repeat(text), starts)):
            start = m.start()
            if start >= end:
                end = m.end()
                found.append((m, start // 2, (end - 1) // 2))
        return found


@layer
def _known(document: Document) -> _Forms:
    return _Forms(grammar(document))


@cache
def _heads(form: Pattern) -> frozenset[str]:
    return frozenset(pair[0] + pair[2] for pair in form.needs)


def beginning(document: Document, form: Pattern, heads: frozenset[str]) -> Iterator[Stretch]:
    """The matches of a form that begin with certain words, in lower case."""
    standing = words(document).standing(heads)
    if standing:
        letters = grammar(document)
        for first in standing:
            m = letters.match(form, first)
            if m:
                yield m, first, (m.end() - 1) // 2
