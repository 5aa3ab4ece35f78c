"""The words for numbers and for their order."""

from __future__ import annotations

from itertools import product

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

VALUES = {word: number for number, word in enumerate(ONES)} | {word: 10 * tens for tens, word in enumerate(TENS, 2)}
"""The numbers that are one word, below a hundred."""

COMPOUNDS = {f"{ten}-{one}": VALUES[ten] + VALUES[one] for ten, one in product(TENS, ONES[1:10])}
"""Those that are two words."""

SEVERAL = frozenset((*ONES[2:13], *TENS))
"""Those that copy has for more than one oftener in words than others: from two to twelve, and the tens."""

FRACTIONS = frozenset(
    "half third thirds quarter quarters fifth fifths tenth tenths one-third one-quarter one-fifth two-thirds three-quarters".split()
)
"""The words of the common fractions."""

PER_CENT = frozenset(("%", "percent", "cent"))
"""What a percentage ends with."""

UP_TO_TWELVE = {word: number for word, number in VALUES.items() if number <= 12}
"""Those that copy spells out even where it has figures for others."""

TO_NINE, TO_TWELVE = "|".join(ONES[1:10]), "|".join(ONES[1:13])
"""Alternatives of a regular expression: the numbers from one on."""


def value(written: str) -> int:
    """The value of a whole number below a hundred, written in digits or as one word in lower case. Raises KeyError for other words."""
    return int(written) if written.isdigit() else VALUES[written]


ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
