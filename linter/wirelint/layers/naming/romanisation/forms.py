"""Forms that differ as grammar makes them differ: of man and wife, of a country and its people, of one and several."""

from __future__ import annotations

from functools import lru_cache

_WOMEN = (
    ("ov ev in yn aw au", 0, "a"), ("off", 3, "ova"), ("eff", 3, "eva"), ("aw au ow ou", 2, "ava"), ("ew eu", 2, "eva"), ("yow iou", 3, "eva"),
    ("ky", 1, "a aya aia aja aa"), ("kiy kyi kyy kii kij kyj", 2, "a aya aia aja aa"),
    ("ki kj", 1, "a aya aia aja aa"), ("oy iy yy oi", 2, "aya aia aja"), ("ny ni", 1, "a aya aia aja"), ("nyy nyi niy nyj nii", 2, "a aya aia aja"),
    ("os", 2, "ou"), ("is es", 2, " i e ou y"), ("as", 2, "a ou"), ("on os", 2, "ou"), ("poulo ako ido", 1, "ou"), ("", 0, "ova"), ("a o e y", 1, "ova"),
    ("ek ec", 2, "kova cova"), ("y", 1, "a"), ("sson", 3, "dottir"), ("as is us ys", 2, "iene aite yte ute ene"), ("s", 1, "a"), ("is", 2, "a"),
    ("", 0, "a"), ("o i", 1, "a"), ("ic", 0, "ka"), ("", 0, "ina"), ("i y", 1, "a aja aya aia"), ("n", 0, "ne"), ("", 0, "ette ine ita elle"), ("ew", 1, "a"),
    ("ov", 0, "na"), ("ovich ovych", 3, "na"), ("evich evych", 3, "na"), ("vich", 3, "na"), ("l r", 0, "la ra le re a e"),
)  # fmt: skip
"""What a form for men ends in, how many letters of that fall away, and what the form for women then adds, if anything."""

_DERIVED = frozenset(
    """s es n ns an ans ian ians i is ese ish ic ics ism ist ists er ers al ite ites ie ies ly ine ean eans land lands ton son sen
    ville burg man men ed ing stan us um or ors ment ity ially ively te tes d rs ry yan que tte ov ev vich vna ich ych ward wide
    based born led like gate ia wood field town shire city pur abad""".split()
)
"""What is put behind a name to make another word of it."""

_ADJECTIVES = frozenset("y i iy ii yi yy aya aia oye oe oie ogo a".split())
"""What makes an adjective of a Slavic place in -sk (Khabarovsk, Khabarovsky Krai)."""

_ENDINGS = "s ns n ia ian ians y ie ish ese ic an ans ean eans ine ist ists ism a e o i is us um es ies ite ites land man men er ers iac i ise ised ize ized ois oise ais aise ote otes ota iot iots iote iotes eno enos".split()


@lru_cache(maxsize=65536)
def genders(one: str, other: str) -> bool:
    """Whether two plain names may be those of a man and a woman of one family, or a man's and a woman's given name."""
    if (
        one[:2] != other[:2]
        or abs(len(one) - len(other)) > LONGER
        or _shared(one, other) < min(len(one), len(other)) - FALLEN
    ):
        return False
    if _doubled(one, other):
        return False
    return any(_woman(a, b) for a, b in ((one, other), (other, one)))


def _doubled(one: str, other: str) -> bool:
    """Whether two names differ in nothing but a letter that stands twice in one of them (Usman, Usmann); an s at the end may be an ending."""
    short, long = sorted((one, other), key=len)
    if len(long) != len(short) + 1:
        return False
    at = _shared(short, long)
    if at == len(short) and long.endswith("s"):
        return False
    return at > 0 and long[at] == long[at - 1] and long[at + 1 :] == short[at:]


def _woman(man: str, woman: str) -> bool:
    if man.endswith("enko"):
        return False
    shared = _shared(man, woman)
    return any(
        woman[len(man) - cut :] in own and man.endswith(endings)
        for cut in range(len(man) - shared, len(_BY_CUT))
        for endings, own in _BY_CUT[cut]
    )


def _shared(one: str, other: str) -> int:
    """How many letters two words have in common at their beginning."""
    shorter = min(len(one), len(other))
    if one[:shorter] == other[:shorter]:
        return shorter
    return next(at for at in range(shorter) if one[at] != other[at])


LONGER = 5
"""How many letters more a woman's form has at most."""


FALLEN = 3
"""How many letters at the end of a form fall away at most."""

_BY_CUT = [
    [(tuple(endings.split()) or ("",), frozenset(own.split(" "))) for endings, cut, own in _WOMEN if cut == fallen]
    for fallen in range(1 + FALLEN)
]


@lru_cache(maxsize=65536)
def derived(one: str, other: str) -> bool:
    """Whether one plain word is made from the other: people from a country, a plural, a town from a name."""
    if _doubled(one, other):
        return False
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and long[len(short) :] in _DERIVED and (long[-1] != "i" or short[-1] not in "yi"):
        return True
    if _adjective(one, other) or _adjective(other, one):
        return True
    shared = _shared(short, long)
    for cut in range(max(3, shared - 3), shared + 1):
        if one[cut:] in _TAILS and other[cut:] in _TAILS and (one[cut:], other[cut:]) not in _SPELT:
            return True
    return False


def _adjective(place: str, word: str) -> bool:
    """Whether a word is the adjective of a Slavic place: Khabarovsky of Khabarovsk, Kanayevsky of Kanayevka, Gvardeysky of Gvardeyskoye."""
    stem, sk, ending = word.rpartition("sk")
    if not stem or ending not in _ADJECTIVES:
        return False
    return place in {stem, stem + sk} or (place.startswith(stem) and place[len(stem) :] in _PLACES)


_PLACES = frozenset("ka ki ky o e a y i oye aya oe skoye skoe skoie skaya skaia ske".split())
"""What names of places add to the stem of their adjectives."""

_TAILS = frozenset(_ENDINGS)
_SPELT = frozenset(
    (a, b)
    for group in (
        ("y", "ie", "i"),
        ("ia", "a"),
        ("e", "a"),
        ("e", "i"),
        ("i", "e"),
        ("o", "a"),
        ("o", "e"),
        ("a", "an"),
        ("es", "is"),
        ("us", "is"),
        ("e", "o"),
    )
    for a in group
    for b in group
)
"""Endings that are two spellings as often as two words."""
