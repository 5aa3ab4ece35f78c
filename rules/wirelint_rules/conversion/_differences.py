"""Whether a temperature is a reading or a difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.patterns import pattern

if TYPE_CHECKING:
    from wirelint import Document
    from wirelint.layers.conversions import Conversion

_BEFORE = pattern(
    r"\b(?:warm(?:ing|ed|er)|cool(?:ing|ed)|ris(?:e|es|en|ing)|rose|increas\w+|drop\w*|f[ae]ll(?:en|s|ing)?|climb\w*|by|difference|change|swing)"
    r"(?: \w+){0,3} $",
)
_AFTER = pattern(
    r"[\s,]*(?:(?!or |and )\w+ )?(?:of (?:global )?warming|above|below|warmer|cooler|hotter|colder|higher|lower|more than|less than) (?!zero|freezing|ground|sea|the ground|[0-9])"
)
_TO = pattern(
    r"\b(?:to|at|reach\w*|hit|above|below|over|under|past|between|from|of up to|as (?:high|low) as) (?:\w+ )?$"
)


_CLIMATE = pattern(
    r"\b(?:[Gg]lobal (?:warming|(?:mean |average )?temperatures?)|pre-?industrial|(?:[Ww]arming|heating) of the planet|Paris (?:climate )?(?:[Aa]greement|accord)"
    r"|temperature increase)\b"
)
_LEAST_READING = 6
_AROUND = 160


def is_difference(document: Document, pair: Conversion) -> bool:
    """Whether the words around a conversion say that it is a difference: "warming of", "2C above normal"."""
    if _of_climate(document, pair):
        return True
    before = document.text[max(0, pair.span.start - 50) : pair.span.start]
    if _TO.search(before):
        return _AFTER.match(document.text, pair.span.end) is not None
    return _BEFORE.search(before) is not None or _AFTER.match(document.text, pair.span.end) is not None


def _of_climate(document: Document, pair: Conversion) -> bool:
    """Whether a small figure stands among talk of the warming of the planet, where no reading is that low."""
    if pair.left.unit.name != "celsius" or not 0 < pair.left.figures[0].value <= _LEAST_READING:
        return False
    start, end = max(0, pair.span.start - _AROUND), pair.span.end + _AROUND
    return _CLIMATE.search(document.text, start, min(end, len(document.text))) is not None
