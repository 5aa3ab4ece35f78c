"""Keys that spellings of one name share across systems and slips of a letter; they choose what is compared at all."""

from __future__ import annotations

from functools import lru_cache

from wirelint.patterns import pattern

_CLUSTERS = pattern(r"shch|sch|tch|dzh|ph|qu|c?k?s?x+s?|c?ks")
_AS = {"shch": "s", "sch": "s", "tch": "s", "dzh": "s", "ph": "p", "qu": "k"}
_KS = "x"
"""The class of whatever is written with x, or may be."""

_CLASSES = str.maketrans(
    {
        **dict.fromkeys("bfvwp", "p"), **dict.fromkeys("gkqc", "k"), **dict.fromkeys("zjs", "s"), **dict.fromkeys("dt", "t"),
        **dict.fromkeys("mn", "n"), **dict.fromkeys("lr", "l"), **dict.fromkeys("aeiouyh", None),
    }
)  # fmt: skip
_DOUBLED = pattern(r"(.)\1+")


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """The classes of a plain name's consonants in their order, doubled ones once: what all romanisations keep."""
    if "x" in name or "ch" in name or "ph" in name or "ks" in name or "qu" in name or "dzh" in name:
        name = _CLUSTERS.compiled.sub(lambda m: _AS.get(m.group(), _KS), name)
    bones = name.translate(_CLASSES)
    return _DOUBLED.compiled.sub(r"\1", bones) if _DOUBLED.compiled.search(bones) else bones


@lru_cache(maxsize=65536)
def keys(name: str) -> tuple[str, ...]:
    """The skeleton and what is left of it without any one of its classes, if it has more than two: two names that share a key may be one.

    A name with letters that print may have made of others ("rn" of "m"), or that are now vowel and now consonant, has the
    keys of those too; a longer one a key that it shares with whatever has the same letters in another order.
    """
    bones = skeleton(name)
    found = [bones]
    if len(bones) > FEW:
        found += [
            bones[:i] + bones[i + 1 + (i > 0 and bones[i - 1 : i] == bones[i + 1 : i + 2]) :] for i in range(len(bones))
        ]
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
