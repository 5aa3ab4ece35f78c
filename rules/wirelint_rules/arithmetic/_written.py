"""Numbers as they are written, in figures or in words up to a hundred: for forms of words that need no units."""

from __future__ import annotations

from wirelint.layers import number_words

VALUES = number_words.VALUES | number_words.COMPOUNDS
"""Number words and what they mean."""

WORDS = "|".join(sorted(VALUES, key=len, reverse=True))
"""The same as alternatives of an expression, the longest first."""

NUMBER = rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]+|(?i:{WORDS}))(?![\w%]|[.,][0-9]|-[a-z])"
"""An expression for a whole number, in figures or in words, with nothing glued to it."""

ORDINALS = {word: number for number, word in enumerate(number_words.ORDINALS[:10], 1)}
"""Ordinals in words."""


def value(written: str) -> int:
    """The value of a whole number as it is written."""
    low = written.lower()
    return VALUES[low] if low in VALUES else int(written.replace(",", ""))
