"""A word with a letter doubled, left out, put in, or put before its neighbour."""

from __future__ import annotations

import os
from functools import cache

from wirelint import Document, Finding, Fix, Severity, pattern, rule
from wirelint.assets import drawn
from wirelint.layers.naming.known import given, surname, towns
from wirelint.layers.ngrams import counts
from wirelint.layers.speech.dialect import in_dialect
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.terms import cased
from wirelint.typed import TYPE_CHECKING
from wirelint_rules import DATA
from wirelint_rules.garbled._clips import LONGEST, among_strangers, best, foreign, free
from wirelint_rules.garbled._strangers import strangers
from wirelint_rules.garbled._suspicion import convicted
from wirelint_rules.typography._odd import places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.layers.words import Words

    Reading = tuple[tuple[str, ...], float]
    """The words that one may have been, and by how much such a one must fit its place better."""

SHORTEST = 5
"""A stranger of fewer letters may be anything."""

COMMON = 6.5
"""The word that was meant was counted so often at least, as a logarithm."""

GAIN = 4.0
"""By so much must it fit its place better, in logarithms."""

RARER, LONG = 3.5, 7
"""So often is enough for a stranger of so many letters that is made of no other word."""

RARER_LACKING, LONG_LACKING = 3.0, 6
"""So often, and so many letters, where one is left out."""

MUCH_USED = 8.0
"""So often if the stranger is shorter."""

_NO_SLIPS = frozenset(
    "nexit frexit grexit lexit italexit swexit auxit fetes tribals lifes oul ould auld aul yez wasna couldna deid heid breid fower twa gey wean weans wha sec secs min mins hr hrs yr yrs".split()
)
_PATH = os.path.join(DATA, "slips.tsv")
"""Slips so common that newspapers have had them, and what was meant."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz"

MISREAD, LONG_MISREAD, LIKELY = 5.0, 3.0, 4.0
"""A word whose letters were misread was counted so often at least, or so often if it is long, and must fit its place so much better."""

_SHAPES = tuple(
    (seen, meant)
    for one, other in (
        pair.split(":") for pair in "m:rn rr:n cl:d li:h vv:w c:e ii:u n:u t:f i:l b:h g:q a:o ri:n t:l v:y".split()
    )
    for seen, meant in ((one, other), (other, one))
)
"""Letters that readers of print by machine take for each other."""

_DIGITS = str.maketrans("105", "los")
_EXPLAINED = pattern(
    r" [(\[](?!sic\b)[a-z]|, (?:an?|the) (?:[a-z-]+ ){0,2}(?:kind|type|sort|form|dish|drink|bread|snack|stew|sauce|dance|dress|robe|instrument|song|word|term|style|spirit|pastry|soup|game)\b"
)
"""What stands behind a foreign word that is explained: rampe (pandan), vada pav [a snack], a tsifteteli, a kind of dance."""

_WITH_DIGIT = pattern(r"[A-Za-z]*[105][A-Za-z]+|[A-Za-z]+[105]")


@rule(severity=Severity.WARNING, in_quotes="report")
def mistyped_word(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A slip of the hand made of a common word what is no word.

    A letter typed twice (“ffour”), one typed once that is double (“comittee”), two that changed places (“polcie”), one put
    in (“preseident”), one left out (“lanched”), and slips that many make (“goverment”); letters that a machine misread in print
    (“elcction”, “locornotive”, “Iongest”, “Ura1”). The word that was meant must be common and fit between its neighbours much better.
    Left alone: names, words in quotation marks of their own, words that the story uses three times, passages in dialect and in other languages.

    A rare word may have been meant too where the stranger is long, lacks a letter, or is made of no other word.

    With `pooled`, in a story that plain faults of two kinds have convicted any letter may be another (“survet”).

    Bad:  The {~~polcie~>police~~} found {~~ffour~>four~~} men in the house of the {~~goverment~>government~~}.
    Bad:  It was the {~~Iongest~>longest~~} throw of the day, and the {~~elcction~>election~~} in {~~1srael~>Israel~~} is on Monday.
    Bad:  They left from Cape {~~Canavera1~>Canaveral~~} for the {~~schoo1~>school~~}.
    Bad:  Democrats {~~fiercly~>fiercely~~} oppose it, and the {~~motorcyle~>motorcycle~~} was found in the {~~kichen~>kitchen~~}.
    Good: The organiser of the ceilidh travelled with a bodhran and a stick of rampe (pandan).
    """
    story = words(document)
    odd = (at for at in places(document, "glued-number") if at < len(story))
    doubted = list[int]()
    doubtful = sorted({*strangers(document), *story.standing(_spread_words()), *odd})
    for at, readings in zip(doubtful, map(_READINGS.__getitem__, map(story.texts.__getitem__, doubtful)), strict=True):
        if not readings and not story.texts[at].istitle():
            continue
        if found := _first(document, at, readings):
            yield found
        elif pooled and (_plain(story.texts[at]) or _first_word(document, at)):
            doubted.append(at)
    if doubted and convicted(document):
        for at in doubted:
            if found := _first(document, at, ((_OTHER[story.texts[at]], GAIN),)):
                yield found
            else:
                yield from _at_length(document, at)


def _first_word(document: Document, at: int) -> bool:
    """Whether an unknown word has a capital because it begins a sentence, and no list of names has it."""
    story, text = words(document), document.text
    word = story.texts[at]
    if not word.istitle() or not _LONG_SLIPS[word.lower()] or story.occurrences[word] > 1:
        return False
    before = text[: story.starts[at]].rstrip(' \n“"')[-1:]
    return before in _ENDS and not (given(word) or surname(word) or towns(word))


def _at_length(document: Document, at: int) -> Iterator[Finding]:
    """The finding for a long word that is none, if one slip makes it a word of news, and no other."""
    word, span = words(document).texts[at], words(document).span(at)
    choices = _LONG_SLIPS[word.lower()]
    if len(choices) != 1 or not free(document, at) or not document.intact(span) or in_dialect(document, span.start):
        return
    if not foreign(words(document), at, counts()) and not among_strangers(words(document), at):
        better = cased(choices[0], word)
        yield Finding(span, f"“{word}” is no word; “{better}” is", [Fix.replace(span, better)])


def _long_slips(word: str) -> tuple[str, ...]:
    """The words of news that a long word in small letters is one slip away from."""
    if not _LONG_HEAD <= len(word) <= LONGEST or not _plain(word):
        return ()
    near = {*_doubled(word), *_halved(word), *_swapped(word), *_put_in(word), *_left_out(word)} - {word}
    return _common(near, LONG_MISREAD)


_LONG_SLIPS = Remembered(_long_slips)
_LONG_HEAD = 8
_ENDS = frozenset(["", ".", "!", "?", ":"])


def _first(document: Document, at: int, readings: Iterable[Reading]) -> Finding | None:
    """The finding for a word by the first of some readings that stands."""
    return next((found for choices, gain in readings for found in _found(document, at, choices, gain)), None)


def _found(document: Document, at: int, choices: tuple[str, ...], gain: float) -> Iterator[Finding]:
    """The finding for a stranger, if one of some words fits its place so much better."""
    story = words(document)
    if not choices or not free(document, at) or foreign(story, at, counts()) or among_strangers(story, at):
        return
    if _EXPLAINED.match(document.text, story.ends[at]) or _given_of_another(story, at) or _of_a_species(story, at):
        return
    if in_dialect(document, story.starts[at]):
        return
    clip, span = best(document, at, choices), story.span(at)
    if (clip.gain >= gain or story.texts[at].lower() in _spread()) and document.intact(span):
        better = clip.word if clip.word[0].isupper() else cased(clip.word, story.texts[at].replace("I", "l", 1))
        yield Finding(span, f"“{document[span]}” is no word; “{better}” is", [Fix.replace(span, better)])


def _of_a_species(story: Words, at: int) -> bool:
    """Whether a word stands behind the letter of a genus: E. repens."""
    return at > 0 and len(story.texts[at - 1]) == 1 and story.texts[at - 1].isupper() and story.gaps[at] == ". "


def _given_of_another(story: Words, at: int) -> bool:
    """Whether a word with a capital stands within a sentence before another: Siad Barre."""
    behind = "".join(story.texts[at + 1 : at + 2])
    inside = at and len(story.texts[at]) <= SHORTEST and story.gaps[at] == " " and story.texts[at - 1].islower()
    return bool(inside) and story.texts[at].istitle() and behind.istitle() and story.gaps[at + 1] == " "


def _readings(word: str) -> tuple[Reading, ...]:
    """What a word may have been, each with by how much it must fit better; nothing for one that is no slip of any kind."""
    plain = _plain(word) and SHORTEST <= len(word) <= LONGEST
    lacking = _LACKING[word] if plain else ()
    found = ((_slips(word), GAIN), (_misread(word), LIKELY), (lacking, GAIN))
    return found if plain else tuple(reading for reading in found if reading[0])


def _slips(word: str) -> tuple[str, ...]:
    """The common words that a word in small letters that is none is one slip away from."""
    if word.lower() in _spread() and word[1:].islower():
        return (_spread()[word.lower()],)
    if not SHORTEST - 1 <= len(word) <= LONGEST or not _plain(word):
        return ()
    if len(word) < SHORTEST:
        return _common({*_doubled(word), *_swapped(word)} - {word}, MUCH_USED)
    least = RARER if len(word) >= LONG and not _made_of_words(word) else COMMON
    return _common({*_doubled(word), *_halved(word), *_swapped(word), *_put_in(word)} - {word}, least)


def _misread(word: str) -> tuple[str, ...]:
    """The common words of which a word may have been misread, letters or figures for letters."""
    if not _SHORTEST_MISREAD <= len(word) <= LONGEST or not word.isascii():
        return ()
    known = counts()
    if _WITH_DIGIT.fullmatch(word):
        wholes = {word.translate(_DIGITS), word.replace("1", "I", 1).translate(_DIGITS)}
        return _common(wholes, _least(word))
    if word[0] in "Il" and word[1:].islower():
        other = ("l" if word[0] == "I" else "I") + word[1:]
        if known.often(other) >= (MISREAD if len(word) >= LONG else COMMON):
            return (other,)
    return _common({*_in_other_shapes(word)}, _least(word)) if _plain(word) and not _made_of_a_word(word) else ()


def _made_of_a_word(word: str) -> bool:
    """Whether a stranger is a word of English with an ending: farced, of farce."""
    known = counts().everyday
    return any(
        word.endswith(ending) and any(known(word.removesuffix(ending) + rest) for rest in ("", "e"))
        for ending in _ENDINGS
    )


_ENDINGS = ("ed", "ing", "er", "ers", "s", "es", "ly", "ish", "y", "less", "ness")


def _made_of_words(word: str) -> bool:
    """Whether a stranger is a word of English with an ending, or two that are joined: arrivers, forgiveable, soyabean."""
    known = counts().everyday
    joined = any(known(word[:at]) and known(word[at:]) for at in range(_PART, len(word) - _PART + 1))
    return joined or _made_of_a_word(word) or any(known(word.removesuffix("able") + rest) for rest in ("", "e"))


_PART = 3
"""So many letters a part of a compound has at least."""


_SHORTEST_MISREAD = 3


def _least(word: str) -> float:
    """How often a word was counted at least for one of so many letters to have been misread for it."""
    return LONG_MISREAD if len(word) >= LONG else MISREAD if len(word) >= SHORTEST else MUCH_USED


def _in_other_shapes(word: str) -> Iterator[str]:
    """A word with a letter or two that look like others read as those."""
    for seen, meant in _SHAPES:
        at = word.find(seen)
        while at >= 0:
            yield word[:at] + meant + word[at + len(seen) :]
            at = word.find(seen, at + 1)


def _other(word: str) -> tuple[str, ...]:
    """The common words of which a stranger has a letter that is another."""
    if len(word) > LONGEST or not _plain(word):
        return ()
    return _common(
        {word[:at] + letter + word[at + 1 :] for at in range(len(word)) for letter in _LETTERS} - {word}, COMMON
    )


def _lacking(word: str) -> tuple[str, ...]:
    """The common words that a stranger lacks a letter of, somewhere within."""
    if len(word) > LONGEST or not _plain(word):
        return ()
    least = RARER_LACKING if len(word) >= LONG_LACKING else COMMON
    return _common(set(_left_out(word)), least)


def _plain(word: str) -> bool:
    return word.isalpha() and word.islower() and word.isascii() and word not in _NO_SLIPS


def _common(near: set[str], least: float) -> tuple[str, ...]:
    known = counts()
    return tuple(sorted(one for one in known.among(near) if known.often(one) >= least))


def _doubled(word: str) -> Iterator[str]:
    for at in range(1, len(word)):
        if word[at] == word[at - 1]:
            yield word[:at] + word[at + 1 :]


def _halved(word: str) -> Iterator[str]:
    for at in range(1, len(word)):
        yield word[:at] + word[at - 1] + word[at:]


def _swapped(word: str) -> Iterator[str]:
    for at in range(1, len(word)):
        yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def _put_in(word: str) -> Iterator[str]:
    """Without one of the letters inside; a letter too few at the head or tail is clipped-word's."""
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1 :]


def _left_out(word: str) -> Iterator[str]:
    """With one more letter inside."""
    for at in range(1, len(word)):
        for letter in _LETTERS:
            yield word[:at] + letter + word[at:]


@cache
def _spread() -> dict[str, str]:
    """The slips that newspapers have, and what was meant."""
    slips: dict[str, str] = drawn(_PATH, _read)
    return slips


@cache
def _spread_words() -> frozenset[str]:
    return frozenset(_spread())


def _read(path: str) -> dict[str, str]:
    with open(path, encoding="utf-8") as file:
        return dict(line.rstrip("\n").split("\t") for line in file)


_LACKING = Remembered(_lacking)
_READINGS = Remembered(_readings)
_OTHER = Remembered(_other)
