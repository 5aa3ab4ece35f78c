"""The phrases of web furniture, found by the first or the last word of a line."""

from __future__ import annotations

import os
from functools import cache
from itertools import chain

from wirelint.assets import WordList, asked, drawn
from wirelint.layers.words import WORD
from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple
from wirelint_rules import DATA
from wirelint_rules.residue._bags import FIGURE, MOST_NAMES, Bag, bag, holds
from wirelint_rules.residue._phrases import Sets, asks_for, matches, may_be

if TYPE_CHECKING:
    from collections.abc import Callable

    Known = tuple[list[tuple[int, "Phrase"]], dict[str, list[tuple[int, "Phrase"]]]]

_PATH = os.path.join(DATA, "furniture.tsv")
_MARKS = str.maketrans(
    dict.fromkeys(',;!"“”„()[]{}«»<>•·*…|—–_#=►▶▸→›‹', " ")
    | {"’": "'", "‘": "'", ":": " : ", "?": " ? ", "\u00a0": " ", "©": " © "}
)
_THOUSANDS = pattern(r"(?<=[0-9]),(?=[0-9]{3})", (",",))
_LONGEST_PHRASE = 400
"""Lines longer than this many code points are no phrase."""


class Phrase(NamedTuple):
    """A phrase that a whole line may be. A weak one counts only in company or between paragraphs, a shy one only in company."""

    kind: str
    weak: bool
    text: str
    shy: bool = False


def find(line: str) -> Phrase | None:
    """The phrase that a simplified line is, or None; one that is not weak before one that is, and without a gap before with."""
    if not line or len(line) > _LONGEST_PHRASE:
        return None
    words = tuple(line.split(" "))
    known = filter(None, map(_KNOWN.__getitem__, (words[0], "#" if words[0][0].isdigit() else "", f"*{words[-1]}")))
    present: frozenset[str] = frozenset()
    found = None
    for anyhow, by_word in known:
        present = present or frozenset(words)
        likely = [row for word in present if word in by_word for row in by_word[word]]
        for _, phrase in sorted(anyhow + likely) if likely else anyhow:
            if (found and _rank(phrase) <= _rank(found)) or not may_be(phrase.text, present):
                continue
            if matches(phrase.text, words, _sets()):
                found = phrase
                if _rank(phrase) == _BEST:
                    return found
    return found


_BEST = 3


def _rank(phrase: Phrase) -> int:
    """How sure a phrase is: one that is not weak before one that is, and one without a gap before one with."""
    return 2 * (not phrase.weak) + ("*" not in phrase.text)


def bagged(copy: str, most_names: int = MOST_NAMES) -> str | None:
    """The kind of furniture that a line is because each of its words belongs to the language of pages, or None.

    `most_names` is how many words with capitals it may have besides.
    """
    if any(map(_STRANGE.__getitem__, copy.split())):
        return None
    words = _words(copy)
    lower = tuple(word.lower() for word in words)
    capital = [word[0].isupper() for word in words]
    return next(
        (kind for kind, one in _bags() if _likely(one, lower) and holds(one, lower, capital, _sets(), most_names)), None
    )


def _strange(piece: str) -> bool:
    """Whether a piece of a line has a word in small letters that is in no bag."""
    return any(word.islower() and word.isalpha() and _in_bags()(word) is None for word in _words(piece))


def simplified(copy: str) -> str:
    """A line as phrases are written: lower case, straight apostrophes, no marks but colons and question marks within."""
    return " ".join(chain.from_iterable(map(_SIMPLE.__getitem__, copy.split()))).strip(" :")


def _simple(piece: str) -> list[str]:
    """The words of a piece of a line, in lower case."""
    return [word.lower() for word in _words(piece)]


_STRANGE = Remembered(_strange)
_SIMPLE = Remembered(_simple)


def _words(copy: str) -> list[str]:
    if "," in copy:
        copy = _THOUSANDS.compiled.sub("", copy)
    return [word for part in copy.translate(_MARKS).split() if (word := part.strip(".-/"))]


def wordings(vocabulary: frozenset[str]) -> list[Phrase]:
    """The wordings, in lower case, that convict a line wherever they stand in it, whose words are among some."""
    found: list[tuple[int, str, bool, str]] = []
    for word in vocabulary & _longest():
        found += (row[:4] for row in _wordings()(word) if vocabulary.issuperset(row[4]))
    return [Phrase(kind, weak, text) for _, kind, weak, text in sorted(found)]


@cache
def _wordings() -> Callable[[str], Any]:
    return asked(_PATH, _by_longest)


@cache
def _longest() -> frozenset[str]:
    """The longest words of all wordings."""
    return frozenset(drawn(_PATH, _longest_words))


def _longest_words(path: str) -> list[str]:
    return sorted(_by_longest(path))


def _by_longest(path: str) -> dict[str, list[tuple[int, str, bool, str, tuple[str, ...]]]]:
    """The wordings by their longest words, each with its number, its kind, whether it convicts labels only, and its whole words."""
    found: dict[str, list[tuple[int, str, bool, str, tuple[str, ...]]]] = {}
    for number, row in enumerate(WordList(path).starting("~\t")):
        _, kind, weak, text = row.split("\t")
        words = WORD.compiled.findall(text)
        # the first and the last may be parts of words
        found.setdefault(max(words, key=len), []).append((number, kind, bool(weak), text, tuple(words[1:-1])))
    return found


@cache
def _table() -> WordList:
    return WordList(_PATH)


@cache
def _phrases(key: str) -> tuple[Phrase, ...]:
    rows = (row.split("\t") for row in _table().starting(f"{key}\t"))
    return tuple(Phrase(kind, bool(weak), text, weak == "shy") for _, kind, weak, text in rows)


def _known(key: str) -> Known | None:
    """The phrases that begin with a word, or, behind a star, end with it: those that ask for no other word, and the others by words of which they have one."""
    known = _keys()(key)
    if known is None:
        return None
    anyhow, by_word = known
    return _numbered(anyhow), {word: _numbered(rows) for word, rows in by_word.items()}


def _numbered(rows: list[Any]) -> list[tuple[int, Phrase]]:
    return [(number, Phrase(*rest)) for number, *rest in rows]


_KNOWN = Remembered(_known)


@cache
def _keys() -> Callable[[str], Any]:
    return asked(_PATH, _by_key)


def _by_key(path: str) -> dict[str, Any]:
    """The phrases by their keys, numbered in their order: those that ask for no other word, and the others by words of which they have one."""
    found: dict[str, tuple[list[Any], dict[str, list[Any]]]] = {}
    with open(path, encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t") for line in file]
    for number, (key, kind, weak, text) in enumerate(lines):
        anyhow, by_word = found.setdefault(key, ([], {}))
        row = number, kind, bool(weak), text, weak == "shy"
        needed = asks_for(text, key.lstrip("*"))
        for word in needed:
            by_word.setdefault(word, []).append(row)
        if not needed:
            anyhow.append(row)
    return found


@cache
def _bags() -> tuple[tuple[str, Bag], ...]:
    return tuple((phrase.kind, bag(phrase.text)) for phrase in _phrases("="))


def _likely(one: Bag, words: tuple[str, ...]) -> bool:
    """Whether for each set that a bag must have some word of a line is one that a member has."""
    return all(name == FIGURE or not _words_of(name).isdisjoint(words) for name in one.must)


@cache
def _words_of(name: str) -> frozenset[str]:
    return frozenset(_sets().words(name))


@cache
def _in_bags() -> Callable[[str], Any]:
    """Whether a word is one of the sets of bags."""
    return asked(_PATH, _bag_words)


def _bag_words(path: str) -> dict[str, bool]:
    members = _members(path)
    bags = [bag(row.split("\t")[3]) for row in WordList(path).starting("=\t")]
    words = (word for one in bags for name in one.sets for member in members.get(name, ()) for word in member)
    return dict.fromkeys(words, True)


@cache
def _sets() -> Sets:
    return Sets(asked(_PATH, _members))


def _members(path: str) -> dict[str, frozenset[tuple[str, ...]]]:
    rows = (row.split("\t") for row in WordList(path).starting("<"))
    return {key: frozenset(tuple(member.split(" ")) for member in text.split("|")) for key, _, _, text in rows}
