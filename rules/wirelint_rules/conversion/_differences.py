"""Whether a temperature is a reading or a difference."""

from __future__ import annotations

from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint import Document
    from wirelint.layers.measures.conversions import Conversion

_BEFORE = pattern(
    r"\b(?:warm(?:ing|ed)|(?<!\ba )(?<!\bA )warmer|cool(?:ing|ed)|ris(?:e|es|en|ing)|rose|increas\w+|reduction|drop\w*|f[ae]ll(?:en|s|ing)?"
    r"|climb\w*|by|difference|change|swing)(?: \w+){0,3} [\"“\\]{0,2}(?:about |around |roughly |nearly |almost |some |only )?$"
)
_AFTER = pattern(
    r"[\s,]*of (?:global |planetary )?warming\b|\s*(?:(?:(?!or |and )\w+ )?(?:above|below|warmer|cooler|hotter|colder|higher"
    r"|lower|more than|less than) (?!zero|freezing|ground|sea|the ground|[0-9]))"
)
_MARK = pattern(
    r"[\s,]*(?:is|was|as) (?:the|a|our) (?:[a-z]+ ){0,2}(?:danger|tipping|guardrail|red line|warming|climate)\b"
)
_TO = pattern(
    r"\b(?:to|at|reach\w*|hit|above|below|over|under|past|between|from|of up to|as (?:high|low) as)"
    r" (?:\w+ |(?:an?|the|its|their) (?:(?!by\b|of\b)[\w’'-]+ (?:of )?){1,2})?$"
)
_ARTICLE = pattern(r"\b(?:an?|another)(?: \w+){0,2} $")
_STEP = pattern(r"[\s-](?:\w+ ){0,2}(?:rise|increase|drop|change|difference|jump|swing|fall)\b")
_CLIMATE = pattern(
    r"\b(?:[Gg]lobal (?:warming|(?:mean |average )?temperatures?)|pre-?industrial|(?:[Ww]arming|[Hh]eating) of the planet"
    r"|Paris (?:climate )?(?:[Aa]greement|accord)|temperature increase)\b"
)
_LEAST_READING = 6
"""In degrees Celsius: talk of the planet's warming gives no reading as low as this."""
_NEAR, _AROUND = 50, 160


def is_difference(document: Document, pair: Conversion) -> bool:
    """Whether the words around a conversion say that it is a difference: "warming of", "2C above normal"."""
    before = document.text[max(0, pair.span.start - _NEAR) : pair.span.start]
    if _of_climate(document, pair) or any(form.match(document.text, pair.span.end) for form in (_AFTER, _MARK)):
        return True
    if _ARTICLE.search(before) and _STEP.match(document.text, pair.span.end):
        return True
    return _BEFORE.search(before) is not None and _TO.search(before) is None


def _of_climate(document: Document, pair: Conversion) -> bool:
    """Whether a small figure stands among talk of the warming of the planet."""
    if pair.left.unit.name != "celsius" or not 0 < pair.left.figures[0].value <= _LEAST_READING:
        return False
    start, end = max(0, pair.span.start - _AROUND), pair.span.end + _AROUND
    return _CLIMATE.search(document.text, start, min(end, len(document.text))) is not None
