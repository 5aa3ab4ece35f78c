"""Keys that spellings of one name share across systems and slips of a letter; they choose what is compared at all."""

from __future__ import annotations

from functools import lru_cache

from wirelint.patterns import pattern

_CLUSTERS = pattern(r"shch|sch|tch|dzh|ph|qu|x")
_AS = {"shch": "s", "sch": "s", "tch": "s", "dzh": "s", "ph": "p", "qu": "k", "x": "ks"}
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
    return _DOUBLED.compiled.sub(r"\1", _CLUSTERS.compiled.sub(lambda m: _AS[m.group()], name).translate(_CLASSES))


@lru_cache(maxsize=65536)
def keys(name: str) -> tuple[str, ...]:
    """The skeleton and what is left of it without any one of its classes: two names that share a key may be one.

    A name with letters that print may have made of others ("rn" of "m") has the keys of those too.
    """
    bones = skeleton(name)
    found = (bones, *(bones[:i] + bones[i + 1 :] for i in range(len(bones)))) if len(bones) > 1 else (bones,)
    misread = [skeleton(name.replace(read, meant)) for read, meant in MISREAD if read in name]
    return tuple(dict.fromkeys((*found, *misread)))


MISREAD = (("rn", "m"), ("cl", "d"), ("vv", "w"), ("li", "h"), ("ii", "u"), ("nn", "m"))
"""Letters that print or a scanner makes of other letters, and those."""
