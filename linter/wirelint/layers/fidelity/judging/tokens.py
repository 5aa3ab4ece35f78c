"""What is asked of single words, and of words beside each other."""

from __future__ import annotations

from wirelint.layers.calendar_words import FULL_MONTHS
from wirelint.layers.function_words import FUNCTION
from wirelint.layers.naming.housestyle import CALENDAR, HONORIFICS, SCALES, UNITS
from wirelint.layers.ngrams import counts
from wirelint.layers.number_words import VALUES
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wirelint.layers.fidelity.changes import Change
    from wirelint.layers.naming.housestyle import Token

SMALL = 3
"""A cut of at most so many words is no clause."""
BE = frozenset("is are was were be been being".split())
AUXILIARIES = BE | frozenset("has have had will would is to that it he she they and".split())
_AVERSE = -1.0
"""Words whose pointwise mutual information as neighbours is below this (natural logarithm) avoid each other."""
FAILING = frozenset(
    """fail failed fails failing refuse refuses refused deny denies denied unable impossible lack lacks lacked lacking yet away avoid avoids avoided
    avoiding refrain refrained refraining decline declined declines rejected reject rejects hardly barely scarcely rarely seldom missing absent
    prevent prevents prevented preventing stop stops stopped stopping cease ceases ceased ceasing quit
    still remain remains remained instead""".split()
)
"""Words that deny as “not” does."""

DISOWNING = frozenset(
    """wrong false falsely untrue incorrect mistaken myth baseless unfounded contrary contradicted contradicts disputed disputes rebutted refuted scotched
    excluded excludes excluding except free exempt immune waived waive spared escaped escapes unhurt unharmed uninjured unscathed untouched intact
    secret secretly silent silence undisclosed unknown unclear unidentified unnamed withheld withholds withhold skipped missed omitted forgotten forgot
    neglected ignored dodged shunned boycotted blocked barred bars banned bans prohibited prohibits forbade forbids halted suspended vetoed scrapped dropped
    cancelled canceled postponed opposed opposes oppose opponents resisted resists reluctant unwilling unlikely improbable unanswered unsolved unresolved
    unpaid unsigned undecided pending awaits awaiting otherwise knocked severed gone exhausted depleted wiped""".split()
)
"""Words in a sentence written anew that may deny what “not” denied, each in a way of its own: kept secret, free of charge, the report was wrong."""

BOUNDS = frozenset("any only just all every everyone alone always either both enough until".split())
"""Words that say how far what is denied goes: “did not belong to any one religion”."""

APPROXIMATE = frozenset("about around roughly approximately some nearly almost".split())
"""Words that say that a figure is not meant to the last digit."""


def is_measure(key: str) -> bool:
    """Whether a key is a figure, or a word that makes one: a scale, a unit, a day, a month, a time of day."""
    return key[:1].isdigit() or key in SCALES or key in CALENDAR or key in UNITS


def says_more(token: Token) -> bool:
    """Whether a token is more than a small word, a title or a mark."""
    return token.word and token.key not in FUNCTION and token.key not in HONORIFICS


def known(token: Token) -> bool:
    """Whether a word is in a dictionary or was seen in edited news."""
    text = token.text.replace("’", "'").lower()
    if not text.isalpha() or len(text) < 2 or counts().known(text) or counts().count(text) is not None:
        return True
    if text.endswith(_DOING):
        parts = ((text[:at], text[at:]) for at in range(_PART, len(text) - _PART + 1))
        if any(counts().everyday(first) and counts().known(last) for first, last in parts):
            return True
    if text.endswith(_SOME) and text.removesuffix(_SOME) in VALUES:
        return True
    return any(text.startswith(beginning) and counts().everyday(text.removeprefix(beginning)) for beginning in _FORMING)


_DOING = ("er", "or", "man", "woman", "ers", "ors", "men", "women")
_SOME = "something"
"""What a number ends in that is not told: a fortysomething."""
_PART = 4
"""Whoever does something is often called by a compound: a shipbroker."""

_FORMING = (
    "anti",
    "cardio",
    "counter",
    "electro",
    "hydro",
    "hyper",
    "immuno",
    "inter",
    "intra",
    "micro",
    "multi",
    "neuro",
    "non",
    "out",
    "over",
    "post",
    "pre",
    "pro",
    "re",
    "semi",
    "sub",
    "super",
    "thermo",
    "ultra",
    "un",
    "under",
)
"""Beginnings with which a writer makes words of others: outkicks, repainted, immunosuppressed."""


_PREFIXES = frozenset(
    """a anti arch auto bi bio by co counter cross cyber de dis e eco electro ex extra far fore full geo half hyper in infra inter intra mal mega micro
    mid mini mis mono multi nano neo non off on out over photo poly post pre pro pseudo psycho quasi re self semi sub super tele trans tri ultra un
    under up vice well""".split()
)
_ENDINGS = frozenset(
    "able al ally ant ate ation ed en er es est ful ic ies ing ion ise ism ist ity ive ize less ly ment ness or ous ting tion ty y".split()
)


def well_parted(found: Sequence[Token]) -> bool:
    """Whether the parts of a compound that was taken apart are words, or a beginning and a word: man-made, re-elect, but not “heft y”."""
    texts = [token.text.replace("’", "'").lower() for token in found]
    if len(found) == 1 or any(token.text[0].isupper() for token in found[1:]):
        return all(map(known, found))
    if not all(text.isalpha() for text in texts):
        return True
    first, *rest = texts
    whole = all(counts().everyday(text) and text not in _ENDINGS for text in rest)
    return whole and (first in _PREFIXES or (counts().everyday(first) and len(first) > 1))


def keys(found: Iterable[Token]) -> list[str]:
    """The keys of the words among some tokens."""
    return [t.key for t in found if t.word]


def pair(a: Token, b: Token) -> float | None:
    """The logarithm of how often one word was seen right behind another in edited news, or None."""
    return counts().pair(a.text.lower(), b.text.lower())


def bond(a: Token, b: Token) -> float:
    """The pointwise mutual information of two neighbours, natural logarithm; far below zero if they are not seen together."""
    together, first, second = pair(a, b), counts().count(a.text.lower()), counts().count(b.text.lower())
    return -99.0 if together is None or first is None or second is None else together - first - second + counts().total


def fits(change: Change) -> bool:
    """Whether the words of a new stretch, and those about it, are seen beside each other in edited news."""
    row = [
        *[t for t in change.before if t.word][-1:],
        *[t for t in change.new if t.word],
        *[t for t in change.behind if t.word][:1],
    ]
    return all(_may_follow(a, b) for a, b in zip(row, row[1:], strict=False))


def _may_follow(a: Token, b: Token) -> bool:
    if b.span.start - a.span.end != 1 or any(not t.text.isalpha() or t.text[0].isupper() for t in (a, b)):
        return True
    return bond(a, b) > _AVERSE


def measures_among(found: Sequence[Token]) -> set[str]:
    """The keys of what measures among some tokens; “may” and “march” are months with a capital only."""
    on_foot = {b.span for a, b in zip(found, found[1:], strict=False) if (a.key, b.key) == ("on", "foot")}
    return {
        t.key
        for t in found
        if is_measure(t.key) and not (t.key in FULL_MONTHS and t.text.islower()) and t.span not in on_foot
    }
