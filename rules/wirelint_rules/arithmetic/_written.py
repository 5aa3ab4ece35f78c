"""Numbers as they are written, in figures or in words up to a hundred: for forms of words that need no units."""

from __future__ import annotations

_UP_TO_TWENTY = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
VALUES = {word: number for number, word in enumerate(_UP_TO_TWENTY)} | {
    f"{ten}-{one}" if more else ten: 10 * number + more
    for number, ten in enumerate(_TENS, 2)
    for more, one in enumerate(("", *_UP_TO_TWENTY[1:10]))
}
"""Number words and what they mean."""

_WORDS = "|".join(sorted(VALUES, key=len, reverse=True))
NUMBER = rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]+|(?i:{_WORDS}))(?![\w%]|[.,][0-9]|-[a-z])"
"""An expression for a whole number, in figures or in words, with nothing glued to it."""

ORDINALS = {
    word: number
    for number, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)
}
"""Ordinals in words."""


def value(written: str) -> int:
    """The value of a whole number as it is written."""
    low = written.lower()
    return VALUES[low] if low in VALUES else int(written.replace(",", ""))
