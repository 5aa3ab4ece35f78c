"""Forms that differ as grammar makes them differ: of man and wife, of a country and its people, of one and several."""

from __future__ import annotations

import re

_HUSBAND = (
    (r"(ov|ev|in|yn|iov|jov|yov|aw|au)$", r"\1a"), (r"off$", "ova"), (r"eff$", "eva"), (r"(aw|au|ow|ou)$", "ava"), (r"(ew|eu|yow|iou)$", "eva"),
    (r"([sztck])k(?:y|iy|yi|yy|ii|i|ij|yj|j)$", r"\1k(?:a|aya|aia|aja|aa)"), (r"(?:o|y|i)y$|oi$", "a(?:ya|ia|ja)"),
    (r"n(?:y|yy|yi|iy|yj|ii|i)$", "na(?:ya|ia|ja)?"), (r"os$", "ou"), (r"(?:is|es)$", "(?:i|e|ou|y)?"), (r"as$", "(?:a|ou)"), (r"o(?:n|s)?$", "ou"),
    (r"$", "ova"), (r"(?:a|o|e|y)$", "ova"), (r"(?:ek|ec)$", "[kc]ova"), (r"y$", "a"), (r"sson$", "sdottir"), (r"(?:as|is|us|ys)$", "(?:iene|aite|yte|ute|ene)"),
    (r"(?:s|is)$", "a"), (r"$", "a"), (r"(?:o|e|i|u)$", "a"), (r"ic$", "icka"), (r"$", "ina"), (r"(?:i|y)$", "a(?:ja|ya|ia)?"), (r"n$", "nne"),
    (r"$", "(?:ette|ine|ina|ita|elle)"), (r"ov$", "ovna"), (r"(?:ov|ev)(?:i|y)ch$", "(?:ov|ev)na"), (r"vich$", "vna"), (r"(?:l|r)$", "(?:la|ra|le|re)"),
)  # fmt: skip
"""What a form for men ends in, and what the form for women ends in."""

_DERIVED = re.compile(
    r"(?:s|es|n|ns|an|ans|ian|ians|i|is|ese|ish|ic|ics|ism|ist|ists|er|ers|al|ite|ites|ie|ies|ly|ine|ean|eans|land|lands|ton|son|sen|ville|burg|man"
    r"|men|ed|ing|stan|us|um|or|ors|ment|ity|ially|ively|te|tes|d|rs|ry|yan|que|tte|ov|ev|vich|vna|ich|ych|ites|ward|wide|based|born|led|like|gate|ia|wood|field|town|shire|city|pur|abad)"
)
"""What is put behind a name to make another word of it."""

_ENDINGS = "s ns n ia ian ians y ie ish ese ic an ans ean eans ine ist ists ism a e o i is us um es ies ite ites land man men er ers iac i".split()


def genders(one: str, other: str) -> bool:
    """Whether two plain names may be those of a man and a woman of one family, or a man's and a woman's given name."""
    return any(_woman(a, b) for a, b in ((one, other), (other, one)))


def _woman(man: str, woman: str) -> bool:
    if woman[:2] != man[:2] or abs(len(woman) - len(man)) > 5:
        return False
    for ending, own in _HUSBAND:
        m = re.search(ending, man)
        if m and re.fullmatch(re.escape(man[: m.start()]) + m.expand(own), woman):
            return True
    return False


def derived(one: str, other: str) -> bool:
    """Whether one plain word is made from the other: people from a country, a plural, a town from a name."""
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and _DERIVED.fullmatch(long, len(short)):
        return True
    shared = 0
    while shared < len(short) and short[shared] == long[shared]:
        shared += 1
    for cut in range(max(3, shared - 3), shared + 1):
        if one[cut:] in _TAILS and other[cut:] in _TAILS and (one[cut:], other[cut:]) not in _SPELT:
            return True
    return False


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
