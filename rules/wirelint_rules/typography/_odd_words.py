"""Which words look odd, and to which rules, and what must stand before them for it."""

from __future__ import annotations

from wirelint.layers.calendar_words import MONTH_NAMES, WEEKDAY_NAMES
from wirelint.layers.naming.known import surname, towns
from wirelint.layers.ngrams import counts
from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._lists import (
    ALSO_VERBS,
    ALWAYS,
    BARE,
    BEFORE_DATES,
    CONTRACTED,
    COUNTRIES,
    EVERYDAY,
    FORMER,
    GENERIC,
    MISTERS,
    NO_PLURALS,
    NUMBERED,
    OF_PEOPLES,
    OPENERS,
    ORDINAL,
    OWNERS,
    PARTS,
    POSSESSED,
    PREFIXES,
    PUT_BEFORE,
    SCALES,
    SECONDS,
    SMALL_WORDS,
    STARTERS,
    SUBJECTS,
    SUMS,
    TITLES,
)
from wirelint_rules.typography._scripts import SCRIPTS

if TYPE_CHECKING:
    from collections.abc import Callable

COMMON = 7.0
"""A word that news has so often, as a logarithm of its count, is an everyday word."""

SURELY, FEWEST, SEEN = 7.0, 3.5, 1.5
"""A word counts as a name that news has with a capital so often, as a logarithm of its count, and never without; a town or surname if less, one with an English ending if more."""

_ENGLISH = ("er", "ers", "ing", "ings", "ed", "ly", "ness", "less", "ful", "able", "ism", "ist", "ists")
_SHORTEST_NAME = 4
_SHORT, _YEAR = 2, 4


def _within_figures(before: str, word: str) -> bool:
    """Whether a word that may be part of a figure stands behind what makes it one: “1 000”, “March 202”, “5m million”."""
    if word in SUMS:
        return before in SCALES or before.lstrip("0123456789.") in {"m", "bn", "mn", "tn"}
    if word in SCALES:
        return before == word or before.lstrip("0123456789") in {"m", "bn", "mn", "tn"}
    if len(word) == 3 and word.isdigit():
        return before in MONTH_NAMES
    if (
        len(word) <= _SHORT
        and word.isdigit()
        and before.isdigit()
        and len(before) <= _SHORT
        and before not in {"19", "20"}
    ):
        return True
    if len(word) <= _SHORT and word.isdigit():
        return before[:2] in {"19", "20"} and len(before) + len(word) == _YEAR and before.isdigit()
    return before.isdigit() if word == "00" or word.endswith(",000") else True


def _apart(before: str, word: str) -> bool:
    """Whether a word that may be a part of a short form or a possessive stands behind its other part, or is none."""
    if word in PARTS:
        return before.lower() in PARTS[word]
    return word != "s" or (len(before) > _SHORT and before.isalpha() and not before.isupper())


BEHIND: dict[str, Callable[[str, str], bool]] = {
    "stray-in-figure": _within_figures,
    "broken-apostrophe": _apart,
    "lost-capital": lambda before, word: (
        before in SECONDS[word] if word in SECONDS else word not in ALSO_VERBS or before.lower() in BEFORE_DATES
    ),
    "slipped-capital": lambda before, word: (
        before in POSSESSED if word in OWNERS else word not in SMALL_WORDS or before.islower() or before in SUBJECTS
    ),
    "run-on-sentence": lambda before, _: before.islower() or before.isdigit() or before in WEEKDAY_NAMES,
    "wrong-ordinal": lambda before, word: word not in ORDINAL | NUMBERED or before.isdigit(),
}
"""What stands before a word that a rule must look at, where that matters."""

PARTED = {"run-on-sentence": frozenset([" ", ", "])}
"""What must part a word that a rule must look at from the word before."""

_FIGURES = {
    "broken-figure": pattern(
        r"[0-9],(?![0-9]{3}(?![0-9]))[0-9]|[0-9]{4},[0-9]|[0-9][OIl][0-9]|(?:19|20)[0-9]{3}(?![0-9])"
        r"|[0-9]\.[0-9]+[.,][0-9]"
    ),
    "glued-number": pattern(r"[A-Za-z][0-9]|[0-9](?!(?:st|nd|rd|th|s)\b)[A-Za-z]"),
    "missing-space": pattern(r"^[0-9]{1,2},(?:19|20)[0-9]{2}\b"),
    "stray-in-figure": pattern(
        r"^[lI][0-9]|[0-9][lO]$|[0-9]O(?:th\b|-[a-z])|^[0-9]{1,2}:[0-9]$|^[0-9]O,[0-9]|^(?:[0-9]{1,2},0)?00$|^(?:19|20)[0-9]$|^[0-9]{1,3}\.(?:[0-9]{1,3}\.)?[0-9]{3}$|^[1-9][0-9]*(?:O|oo)+$|^[0-9]{1,3}\.[0-9]{1,2}\.[0-9]{1,2}$|^(?:[0-9]|[0-9][0-9])$|[0-9],[0-9]{3}\.[0-9]{1,2},[0-9]|^[0-9]{1,3},(?:[0-9]{1,2}|[0-9]{4})$"
    ),
    "wrong-ordinal": pattern(r"[0-9]-?(?:st|nd|rd|th)\b"),
}
"""What a word with digits is like where a rule must look."""

_CAPITALS = pattern(r"[a-z]?[A-Z]{2}[A-Za-z]*")

INNER = pattern(r"\b[a-z]{1,12}[A-Z][a-z]{2,12}\b")
"""A word with a capital within it."""

_POSSESSIVE = frozenset(["'s", "’s"])
_NEGATION = frozenset(["n't", "n’t"])
_SLIPPED = pattern(r"[A-Za-z](?:['’]nt|ʼ(?:s|t|re|ve|ll|d|m))\b")
_DIGIT = pattern(r"[0-9]")
_WIDE = pattern(r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")
_ODD_LETTERS = pattern(r"[âÃÂÅÄÕï\ufffd]")


def of_word(word: str) -> list[str]:
    """The rules that must look at a word for itself."""
    if word.isalpha() and word.isascii() and (word.islower() or word[1:].islower()):
        return _of_plain(word)
    found: list[str] = []
    if _DIGIT.search(word):
        found += [kind for kind, shape in _FIGURES.items() if shape.search(word)]
    if not word.isascii():
        found += ["mixed-scripts"] if SCRIPTS.search(word) else []
        found += ["stray-character"] if _WIDE.search(word) else []
        found += ["broken-encoding"] if _ODD_LETTERS.search(word) else []
    if word in _NEGATION:
        found.append("spaced-apostrophe")
    elif _SLIPPED.search(word):
        found.append("broken-apostrophe")
    if word[-2:] in _POSSESSIVE and (_plural(word[:-2]) or parted_plural(word)):
        found.append("broken-apostrophe")
    if "-" in word and _hyphenated(word):
        found.append("line-end-hyphen")
    if not word[1:].islower() and _slipped(word):
        found.append("slipped-capital")
    return found or (_of_plain(word) if word.islower() else [])


def _of_plain(word: str) -> list[str]:
    """The same for a word of letters that has no capital but its first."""
    if word in STARTERS or word in OPENERS:
        return ["run-on-sentence", "slipped-capital"] if word in OWNERS else ["run-on-sentence"]
    if word in SECONDS or word in MISTERS or word in OF_PEOPLES:
        return ["lost-capital"]
    if word in SMALL_WORDS:
        return ["slipped-capital"]
    if word[-1:] == "s" and (word[:-1] in COUNTRIES or word in NO_PLURALS):
        return ["broken-apostrophe"]
    if word in BARE or (word.istitle() and word.lower() in BARE):
        return ["broken-apostrophe"]
    if word in SCALES or word in SUMS:
        return ["stray-in-figure"]
    if word in ALSO_VERBS or word in ALWAYS or word in TITLES or word == "i":
        return ["lost-capital"]
    if word in ORDINAL or word in NUMBERED:
        return ["wrong-ordinal"]
    if word in CONTRACTED or word in PARTS or word == "s":
        return ["broken-apostrophe"]
    return ["lost-capital"] if word.islower() and _name(word) else []


def _name(word: str) -> bool:
    """Whether news writes a word in lower case with a capital always."""
    if len(word) < _SHORTEST_NAME or not word.isalpha() or word in GENERIC:
        return False
    known = counts()
    if known.count(word) is not None or known.everyday(word):
        return False
    name = word.capitalize()
    often = known.often(name)
    if often < SURELY and word.endswith(_ENGLISH):
        return False
    return often >= FEWEST or (often >= SEEN and (bool(towns(name)) or surname(name)))


def _plural(word: str) -> bool:
    """Whether a word is a common plural, with its singular as common: what has an apostrophe behind its s has no other."""
    common = counts().common
    return word[-1:] == "s" and word[-2:] != "ss" and word in common and word[:-1] in common


def parted_plural(word: str) -> bool:
    """Whether a possessive is a plural in -ies that its apostrophe cut in two: “countrie’s”."""
    stem, known = word[:-2], counts()
    return (
        stem[-2:] == "ie"
        and stem not in known.common
        and f"{stem}s" in known.common
        and f"{stem[:-2]}y" in known.common
    )


_USED = 4.5
"""A word that begins so, or ends with what is no word, was counted so often (a logarithm) if nobody writes it with a hyphen."""


def _hyphenated(word: str) -> bool:
    """Whether a word is one that news uses with a hyphen where no compound has one."""
    one, _, two = word.partition("-")
    whole, known = one + two, counts()
    if not (word[1:].replace("-", "").islower() and whole.isalpha() and two.islower() and len(one) > 1 < len(two)):
        return False
    if one.lower() == "co" or word in FORMER or known.count(word) is not None or known.count(word.lower()) is not None:
        return False
    often = known.count(whole) or known.often(whole.lower())
    if (often >= COMMON and one.lower() not in PUT_BEFORE) or (
        often >= _USED and not known.everyday(two) and known.count(two) is None
    ):
        return True
    if not word.islower() or (known.known(one) and known.known(two)):
        return False
    return whole in known.common or (one in PREFIXES and often >= _USED and known.count(two) is None)


def _slipped(word: str) -> bool:
    """Whether there is an everyday word in a word that has a capital where it has none."""
    if any(slipped(m.group()) for m in _CAPITALS.finditer(word)):
        return True
    if inner_capital(word):
        return True
    if _SECOND.fullmatch(word) and (word.lower() in EVERYDAY or word.lower() in counts().common):
        return True
    return any(counts().often(m.group().lower()) >= COMMON for m in INNER.finditer(word))


_SECOND = pattern(r"[a-z][A-Z][a-z]+")
"""A word with a capital for its second letter."""

_TWO_CAPITALS = pattern(r"[A-Z][a-z]+[A-Z][a-z]{2,}")
"""A word with a capital at its head and one within."""


def inner_capital(word: str) -> bool:
    """Whether a common word has a capital at its head and one within, as no brand has that news knows."""
    if not _TWO_CAPITALS.fullmatch(word) or len(word) < _SHORTEST_SLIP:
        return False
    return counts().often(word.lower()) >= COMMON and counts().count(word) is None


def slipped(word: str) -> bool:
    """Whether a word of letters is an everyday one with two capitals before small letters, or all of them but the first."""
    lower = word.lower()
    if (lower in ALWAYS or lower in OF_PEOPLES) and word[0].isupper() and word[2:].islower():
        return True
    if not (word[2:].islower() or (word[0].islower() and word[1:].isupper())):
        return False
    return lower in EVERYDAY or (len(word) >= _SHORTEST_SLIP and word[0].isupper() and lower in counts().common)


_SHORTEST_SLIP = 5
OF_WORD = Remembered(of_word)
