"""Amounts in forms of words that name no unit between them, read from the copy itself: “$77,147”, “4.4 tonnes”, “six”, “15 trillion”."""

from __future__ import annotations

from wirelint import Document, Span
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.arithmetic._written import VALUES, WORDS

if TYPE_CHECKING:
    import re

_DIGITS = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
_SCALE = {"": 1.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
AMOUNT = rf"(?:US\$|[$€£¥])?(?:{_DIGITS}|(?i:\b(?:{WORDS})\b))(?: (?:thousand|million|billion|trillion)\b)?(?![\w%]|[.,][0-9]|-[a-z])"
"""An expression for an amount in figures or words, with the sign of a currency and a scale; it has no groups."""

_PARTS = pattern(rf"(?P<sign>US\$|[$€£¥])?(?:(?P<digits>{_DIGITS})|(?P<word>[A-Za-z-]+))(?: (?P<scale>[a-z]+))?")
HEDGE = pattern(
    r"\b(?:about|around|almost|nearly|more than|over|some|roughly|at least|just under|just over|less than|up to|approximately|fewer than|as many as) $"
)
"""What takes the edge off the amount behind it."""

_EDGE = 18


class Read(NamedTuple):
    """An amount as it is written: where it stands, its value, and half of what its last place is worth."""

    span: Span
    value: float
    half: float


def read(document: Document, m: re.Match[str], group: str) -> Read:
    """The amount that a group of a match, an AMOUNT, stands for."""
    return read_at(document, Span(*m.span(group)))


def read_at(document: Document, span: Span) -> Read:
    """The amount that is written in a stretch."""
    m = _PARTS.fullmatch(document[span])
    assert m is not None
    scale = _SCALE.get(m["scale"] or "", 1.0)
    if m["word"]:
        return Read(span, VALUES[m["word"].lower()] * scale, 0.0)
    digits = m["digits"].replace(",", "")
    decimals = len(digits.partition(".")[2])
    exact = scale == 1 and not decimals
    return Read(span, float(digits) * scale, 0.0 if exact else 0.5 * scale / 10**decimals)


def hedged(document: Document, one: Read) -> bool:
    """Whether a word before an amount takes the edge off it."""
    return HEDGE.search(document.text, max(0, one.span.start - _EDGE), one.span.start) is not None


def close(value: float, told: Read, *others: Read) -> bool:
    """Whether an amount may be a value that others give, with what is lost where they were rounded."""
    slack = told.half + sum(one.half for one in others)
    return abs(value - told.value) <= slack * 1.01 + 1e-9
