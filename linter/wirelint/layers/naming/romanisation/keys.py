"""Keys that spellings of one name share across systems and slips of a letter; they choose what is compared at all."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations
from operator import eq

from wirelint.patterns import pattern

_CLUSTERS = pattern(r"shch|sch|tch|dzh|ph|qu|c?k?s?x+s?|c?ks")
_AS = {"shch": "s", "sch": "s", "tch": "s", "dzh": "s", "ph": "p", "qu": "k"}
_KS = "x"
"""The class of whatever is written with x, or may be."""

_CLASSES = bytes.maketrans(b"bfvwgqczjdmr", b"ppppkkksstnl")
_SPARED = b"aeiouyh"
"""What has no class: vowels, and what is now written and now not."""

_DOUBLED = [(letter * 2, letter) for letter in ("p", "k", "s", "t", "n", "l", "x")]


def skeleton(name: str) -> str:
    """The classes of a plain name's consonants in their order, doubled ones once: what all romanisations keep."""
    if (
        "x" in name
        or "sch" in name
        or "hch" in name
        or "tch" in name
        or "ph" in name
        or "ks" in name
        or "qu" in name
        or "dzh" in name
    ):
        name = _CLUSTERS.compiled.sub(lambda m: _AS.get(m.group(), _KS), name)
    bones = name.encode().translate(_CLASSES, _SPARED).decode()
    return _once(bones)


def _once(bones: str) -> str:
    """The classes, doubled ones once."""
    for doubled, letter in _DOUBLED:
        while doubled in bones:
            bones = bones.replace(doubled, letter)
    return bones


@lru_cache(maxsize=65536)
def keys(name: str) -> tuple[str, ...]:
    """The skeleton and what is left of it without any one of its classes, if it has more than two: two names that share a key may be one.

    A name with letters that print may have made of others ("rn" of "m"), or that are now vowel and now consonant, has the
    keys of those too; a longer one a key that it shares with whatever has the same letters in another order.
    """
    bones = skeleton(name)
    found = [bones]
    if len(bones) > FEW:
        found += map("".join, combinations(bones, len(bones) - 1))
        if any(map(eq, bones, bones[2:])):  # without the one between them they stand twice
            found[1:] = map(_once, found[1:])
    found += [skeleton(name.replace(read, meant)) for read, meant in _READ_OTHERWISE if read in name]
    if len(name) >= _LONG:
        found.append("".join(sorted(name)))
    return tuple(dict.fromkeys(found))


FEW = 2
"""A name of so few classes has no other key: one class alone is shared by too many."""

_LONG = 6
"""Shorter names with the same letters in another order are too often two."""

_HALF_VOWELS = (("j", "y"), ("aw", "au"), ("ow", "ou"), ("ew", "eu"), ("av", "au"), ("ev", "eu"), ("uw", "u"))
"""Letters that one system writes as a consonant and another as a vowel, or leaves out, and what they are as vowels."""

_SIBILANTS = (("c", "s"), ("hs", "x"), ("ch", "t"), ("tsu", "tu"))
"""Letters that one system writes for what others write s, ts, x or t (Obrenovac, Obrenovatz; Hsiao, Xiao; Daichi, Daiti)."""

MISREAD = (("rn", "m"), ("cl", "d"), ("vv", "w"), ("li", "h"), ("ii", "u"), ("nn", "m"))
"""Letters that print or a scanner makes of other letters, and those."""

_READ_OTHERWISE = (*MISREAD, *_HALF_VOWELS, *_SIBILANTS)
