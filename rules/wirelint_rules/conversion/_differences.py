"""Whether a temperature is a reading or a difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.patterns import pattern

if TYPE_CHECKING:
    from wirelint import Document
    from wirelint.layers.quantities import Conversion

_BEFORE = pattern(
    r"\b(?:warm(?:ing|ed|er)|cool(?:ing|ed)|ris(?:e|es|en|ing)|rose|increas\w+|drop\w*|f[ae]ll(?:en|s|ing)?|climb\w*|by|difference|change|swing)"
    r"(?: \w+){0,3} $",
)
_AFTER = pattern(
    r"[\s,]*(?:\w+ )?(?:above|below|warmer|cooler|hotter|colder|higher|lower|more than|less than) (?!zero|freezing|ground|sea|the ground)"
)
_TO = pattern(
    r"\b(?:to|at|reach\w*|hit|above|below|over|under|past|between|from|of up to|as (?:high|low) as) (?:\w+ )?$"
)


def is_difference(document: Document, pair: Conversion) -> bool:
    """Whether the words around a conversion say that it is a difference: "warming of", "2C above normal"."""
    before = document.text[max(0, pair.span.start - 50) : pair.span.start]
    if _TO.search(before):
        return _AFTER.match(document.text, pair.span.end) is not None
    return _BEFORE.search(before) is not None or _AFTER.match(document.text, pair.span.end) is not None
