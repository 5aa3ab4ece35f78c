"""Whether two names differ as a slip of the hand, or of a machine that reads print, makes them differ."""

from __future__ import annotations

from wirelint.layers.naming.romanisation.keys import MISREAD
from wirelint.remembered import Remembered

VOWELS = frozenset("aeiouy")

SHORTEST = 6


def slip(one: str, other: str) -> bool:
    """Whether two plain names of six letters and more are one letter apart, or have two letters swapped."""
    return min(len(one), len(other)) >= SHORTEST and one_letter(one, other)


def one_letter(one: str, other: str) -> bool:
    """Whether one letter is changed, dropped or added between two plain names, or two neighbours are swapped; never the first."""
    return one[:1] == other[:1] and letter_off(one, other)


def letter_off(one: str, other: str) -> bool:
    """Whether one letter is changed, dropped or added between two plain names, or two neighbours are swapped, be it the first."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, tail = one[start:], other[start:]
    if len(rest) == len(tail):
        return rest[1:] == tail[1:] or (rest[:2] == tail[1::-1] and rest[2:] == tail[2:])
    return rest[1:] == tail or rest == tail[1:]


def moved_letter(one: str, other: str) -> bool:
    """Whether one letter stands elsewhere in one of two longer plain names (Catanduanes, Cantaduanes)."""
    if min(len(one), len(other)) < LONG or one == other or one[0] != other[0] or sorted(one) != sorted(other):
        return False
    return any(_without(one, at) in {_without(other, to) for to in range(len(other))} for at in range(len(one)))


def _without(name: str, at: int) -> str:
    return name[:at] + name[at + 1 :]


LONG = 8
"""Shorter names with the same letters are too often two."""


def changed_consonant(one: str, other: str) -> bool:
    """Whether two plain names of one length differ in one place, where both have a consonant: most such names are two."""
    if len(one) != len(other):
        return False
    changed = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(changed) == 1 and VOWELS.isdisjoint(changed[0])


def same_sound(one: str, other: str) -> bool:
    """Whether two plain names are spelt in two ways that sound alike in English (Halifacks, Halifax), or have one letter for a like one (m, n)."""
    if _SOUND[one] == _SOUND[other]:
        return True
    if len(one) != len(other):
        return False
    changed = [frozenset(pair) for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(changed) == 1 and changed[0] in _NEAR


def _sound(name: str) -> str:
    for written, sound in _SOUNDS:
        name = name.replace(written, sound)
    kept = [letter for at, letter in enumerate(name) if letter != name[at - 1 : at]]
    return "".join(kept).rstrip("eh")


_SOUND = Remembered(_sound)


_SOUNDS = (
    ("cks", "x"), ("ks", "x"), ("ck", "k"), ("ph", "f"), ("gh", "g"), ("rh", "r"), ("th", "t"), ("sch", "sh"), ("tch", "j"), ("ch", "j"), ("oo", "u"), ("ou", "u"),
    ("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"), ("q", "k"), ("z", "s"), ("y", "i"), ("w", "v"), ("ea", "e"), ("ei", "i"), ("ie", "i"), ("ai", "e"),
)  # fmt: skip
"""Letters that English reads alike, and one way to write them."""

_NEAR = frozenset(map(frozenset, "mn dt bp bv ck kg sz cs fv lr jg jy vw gq kq cg".split()))
"""Consonants that are near in sound or on the page."""


def misread(one: str, other: str) -> bool:
    """Whether two plain names differ as print does that is read wrongly (rn for m)."""
    return any(
        one.replace(read, meant) == other.replace(read, meant)
        for read, meant in MISREAD
        if read in one or read in other
    )
