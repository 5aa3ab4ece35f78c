"""What stands around a word of a sentence, as traits: short texts, each of which a model may have a weight for."""

from __future__ import annotations

import os
from functools import cache, lru_cache

from wirelint.assets import asked
from wirelint.layers.ngrams import NUMBER, PAUSE, SENTENCE, counts
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple
from wirelint_rules import DATA
from wirelint_rules.collision._forms import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FINITE = frozenset("Pzirwxh3kKM")
"""Letters of the grammar that are finite verbs, or may be."""

_JOINTS = frozenset("CRtX")
_NOUNS = frozenset("NsZ?uUjv3G")
_INFLECTED = frozenset("PdzGLJVv3y")
_BEYOND = "^", "$"
"""What stands before the first word of a sentence, and behind its last."""


class Clause(NamedTuple):
    """What a clause has said before a word, each as a letter."""

    verbs: str = "0"
    joint: str = "^"
    number: str = "^"
    auxiliary: str = "-"
    subject: str = "-"
    passive: str = "-"


class Sentence(NamedTuple):
    """A sentence, word by word.

    `kinds` are letters of the grammar with the mark behind each, `words` are in lower case with classes for names and figures, `groups` are
    of words that news uses alike, `bases` the plain forms of verbs; `pairs` say how often a word follows the one before it, `ends` how
    often it stands before a mark, `without` how often its two neighbours stand side by side.
    """

    kinds: list[str]
    words: list[str]
    groups: list[str]
    bases: list[str]
    pairs: list[str]
    ends: list[str]
    without: list[str]
    clauses: list[Clause]
    heads: list[str]
    coming: list[str]
    verbs: list[str]


def sentence(texts: Sequence[str], letters: Sequence[str], marks: Sequence[str]) -> Sentence:
    """A sentence of some words, the letter of each in the grammar, and the mark behind each."""
    lower = [text.lower().replace("’", "'") for text in texts]
    copy = [NUMBER if text[0].isdigit() else text.replace("’", "'") for text in texts]
    if letters[0] != "Z" and copy[0] != NUMBER:
        copy[0] = lower[0]
    groups = [letter if letter == "Z" else _GROUP[word] or letter for word, letter in zip(lower, letters, strict=True)]
    bases = [plain(word) or word if letter in _INFLECTED else "" for word, letter in zip(lower, letters, strict=True)]
    return Sentence(
        kinds=list(map(str.__add__, letters, marks)),
        words=list(map(_classed, lower, letters)),
        groups=list(map(str.__add__, groups, marks)),
        bases=bases,
        pairs=_pairs(copy, marks),
        ends=[_met(word, PAUSE) if mark in ",." else "" for word, mark in zip(copy, marks, strict=True)],
        without=_without(copy, marks),
        clauses=_clauses(letters, marks),
        heads=_heads(letters, marks, groups),
        coming=_coming(letters, marks),
        verbs=_verbs(bases, marks),
    )


def _classed(word: str, letter: str) -> str:
    return "Z" if letter == "Z" else "9" if word[0].isdigit() else word


def _pairs(copy: list[str], marks: Sequence[str]) -> list[str]:
    found = [_met(SENTENCE, copy[0])]
    for at in range(1, len(copy)):
        mark = marks[at - 1]
        found.append(_met(copy[at - 1] if mark == " " else PAUSE, copy[at]) if mark in " ," else "q")
    return [*found, _met(copy[-1], SENTENCE)]


def _without(copy: list[str], marks: Sequence[str]) -> list[str]:
    inner = (_met(copy[at - 1] if marks[at - 1] == " " else PAUSE, copy[at + 1]) for at in range(1, len(copy) - 1))
    return ["q", *inner, "q"]


@lru_cache(1 << 16)
def _met(first: str, second: str) -> str:
    """How often two words stand side by side beside what chance would have, as a figure; as a letter where they never do."""
    known = counts()
    one, other = known.count(first), known.count(second)
    if one is None or other is None:
        return "?"
    chance, seen = one + other - known.total, known.pair(first, second)
    steps, value = (_NEVER, chance) if seen is None else (_SEEN, seen - chance)
    return next((name for name, least in steps if value < least), "f" if seen is None else "6")


_NEVER = (("a", -2.0), ("b", 0.0), ("c", 1.2), ("d", 2.5), ("e", 4.0))
_SEEN = (("1", -3.0), ("2", -1.5), ("3", 0.0), ("4", 1.5), ("5", 3.5))


def _clauses(letters: Sequence[str], marks: Sequence[str]) -> list[Clause]:
    """What the clause has said before each word."""
    found: list[Clause] = []
    clause = Clause()
    for letter, mark in zip(letters, marks, strict=True):
        found.append(clause)
        clause = _beyond(clause, letter)
        if mark in ',"':
            clause = Clause(joint=mark, auxiliary=clause.auxiliary)
    return found


def _beyond(clause: Clause, letter: str) -> Clause:
    """What a clause has said when a word of it is said too."""
    verbs, joint, number, auxiliary, subject, passive = clause
    if letter in FINITE:
        verbs, subject = "1" if verbs == "0" else "2", "v" if subject == "-" else subject
    elif letter == "d" and auxiliary == "-":
        verbs = "d" if verbs == "0" else "2"
    if letter in "dL" and auxiliary == "b":
        passive = "p"
    auxiliary = _AUXILIARY.get(letter, auxiliary if letter == "a" else "-")
    if letter in _JOINTS or letter == "c":
        verbs, joint, subject = "0", letter, "-"
    if letter in "NUEQB":
        number = "N" if number == "^" else number
    elif letter in "sujDAY1":
        number = "s" if number == "^" else number
    if letter in "NsZ?uUjTSA" and joint in "RtX" and subject == "-":
        subject = "n"
    return Clause(verbs, joint, "^" if letter in "CRtXc" else number, auxiliary, subject, passive)


_AUXILIARY = {letter: name for name, letters in (("b", "irgeb"), ("h", "hwx"), ("m", "MkK"), ("o", "o")) for letter in letters}  # fmt: skip


def _heads(letters: Sequence[str], marks: Sequence[str], groups: list[str]) -> list[str]:
    """The noun before each word that is likely its clause's subject: the last one before any preposition."""
    found: list[str] = []
    head, closed = "^", False
    for letter, mark, group in zip(letters, marks, groups, strict=True):
        found.append(head)
        if letter in "pfo":
            closed = True
        elif not closed and letter in _NOUNS:
            head = group if letter in "Ns?v3" else letter
        if letter in "CRtXc":
            head, closed = "^", False
        if mark != " ":
            head, closed = f",{head[-1:]}" if mark == "," else "^", False
    return found


def _coming(letters: Sequence[str], marks: Sequence[str]) -> list[str]:
    """The next verb, joint or mark behind each word, and how near it is."""
    found: list[str] = []
    sign, apart = "$", 0
    for letter, mark in zip(reversed(letters), reversed(marks), strict=True):
        if mark != " ":
            sign, apart = mark, 0
        found.append(sign + ("n" if apart < 2 else "m" if apart < 5 else "f"))
        apart += 1
        if letter in "PzirwxhMkKdCRtXcoG":
            sign, apart = letter, 0
    return found[::-1]


def _verbs(bases: list[str], marks: Sequence[str]) -> list[str]:
    """The last verb before each word of a clause, in its plain form, and how near it is."""
    found: list[str] = []
    verb, apart = "", 0
    for base, mark in zip(bases, marks, strict=True):
        near = verb and ("n" if apart < 1 else "m" if apart < 3 else "f")
        found.append(verb + near if apart < _FAR else "")
        apart += 1
        if base:
            verb, apart = base, 0
        if mark != " ":
            verb = ""
    return found


_FAR = 7


def _around(values: list[str], at: int, first: int, last: int) -> list[str]:
    """The values from so far before a word to so far behind it."""
    inner = values[max(at + first, 0) : at + last + 1]
    before = max(-(at + first), 0)
    return [_BEYOND[0]] * before + inner + [_BEYOND[1]] * (last - first + 1 - before - len(inner))


def outline(made: Sentence, at: int) -> tuple[str, ...]:
    """The traits of a word that turn on kinds of words alone: enough to tell that most words are sound."""
    c3, c2, c1, c0, d1, d2, d3 = _around(made.kinds, at, -3, 3)
    verbs, joint, number, auxiliary, subject, passive = made.clauses[at]
    before, behind, earlier = _beside(made, at)
    without, coming = made.without[at], made.coming[at]
    return (
        f"C{c2}{c1}{c0}",
        f"D{c1}{c0}{d1}",
        f"E{c0}{d1}{d2}",
        f"F{c2}{c1}{c0}{d1}",
        f"G{c1}{c0}{d1}{d2}",
        f"H{c2}{c1}{c0}{d1}{d2}",
        f"I{c3}{c2}{c1}{c0}",
        f"J{c0}{d1}{d2}{d3}",
        f"0{before}{behind}{without}",
        f"1{before}{c1}{c0}",
        f"2{behind}{c0}{d1}",
        f"3{before}{behind}{c0}",
        f"4{earlier}{before}{behind}",
        f"5{without}{c1}{d1}",
        f"L{verbs}{joint}{c0}{d1}",
        f"M{number}{c1}{c0}{verbs}",
        f"N{auxiliary}{c0}{d1}{verbs}",
        f"O{subject}{joint}{c1}{c0}{d1}",
        f"P{passive}{c1}{c0}{d1}",
        f"Q{verbs}{subject}{number}{c1}{c0}",
        f"V{coming}{c1}{c0}",
        f"W{coming}{verbs}{joint}{c0}",
    )


def details(made: Sentence, at: int) -> tuple[str, ...]:
    """The traits of a word that turn on single words and on groups of them."""
    _, c1, c0, d1, _ = _around(made.kinds, at, -2, 2)
    w2, w1, w0, v1, v2 = _around(made.words, at, -2, 2)
    k2, k1, k0, m1, m2 = _around(made.groups, at, -2, 2)
    base, base1, base2 = made.bases[at], made.bases[at - 1] if at else "", made.bases[at - 2] if at > 1 else ""
    before, behind, _ = _beside(made, at)
    verbs, joint = made.clauses[at][:2]
    head, verb = made.heads[at], made.verbs[at]
    return (
        f"A{k1}{k0}",
        f"B{k0}{m1}",
        f"a{k1}{k0}{m1}",
        f"b{k2}{k1}{k0}",
        f"c{k0}{m1}{m2}",
        f"d{k2}_{k0}",
        f"e{k0}_{m2}",
        f"f{k1}_{m1}",
        f"g{k2}{k1}{k0}{m1}",
        f"h{k1}{k0}{m1}{m2}",
        f"i{k1}{w0}",
        f"j{w1} {k0}",
        f"k{k0}{v1}",
        f"l{w0} {m1}",
        f"m{k1}{w0} {m1}",
        f"n{w1} {k0}{v1}",
        f"o{w1} {k0}{m1}",
        f"p{k1}{k0}{v1}",
        f"q{w2} {w1} {k0}",
        f"r{k0}{v1} {v2}",
        f"s{w1} {w0} {m1}",
        f"t{k1}{w0} {v1}",
        f"u{w0}",
        f"v{w1} {w0}",
        f"w{w0} {v1}",
        f"x{w1} {w0} {v1}",
        f"y{w2} {w1} {w0}",
        f"z{w0} {v1} {v2}",
        f"!{base1} {w0}",
        f"@{base1} {k0}{d1}",
        f"#{base} {v1}{c0}",
        f"${base2} {c1}{w0}",
        f"%{base} {d1}{m2}",
        f"6{before}{w0}",
        f"7{behind}{w0}",
        f"S{verbs}{joint}{w0}",
        f"T{head}{w0}",
        f"U{head}{verbs}{joint}{k0}",
        f"X{verb} {w0}",
        f"Y{verb}{c0}{made.coming[at][0]}",
    )


def _beside(made: Sentence, at: int) -> tuple[str, str, str]:
    """How often the pairs of a word with the one before it and what is behind it are met, and the pair before those."""
    behind = made.pairs[at + 1] if made.kinds[at][1] == " " else made.ends[at] or made.pairs[at + 1]
    return made.pairs[at], behind, made.pairs[at - 1] if at else "-"


@cache
def _groups() -> Callable[[str], Any]:
    return asked(os.path.join(DATA, "word-groups.tsv"), _by_word)


def _by_word(path: str) -> dict[str, str]:
    """The group of each word, as a letter."""
    with open(path, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if line[0] != "#"]
    return {word: chr(_FIRST + int(number)) for number, listed in rows for word in listed.split(" ")}


_FIRST = 200
"""The letters of groups begin here, beyond those of the grammar."""


def _group(word: str) -> str | None:
    found: str | None = _groups()(word)
    return found


_GROUP = Remembered(_group)
