"""A step in a ranking that the two places beside it contradict."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.number_words import ORDINALS
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import restyled
from wirelint_rules.arithmetic._written import NUMBER, value

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_PLACES = {word: number for number, word in enumerate(ORDINALS, 1)}
_NTH = rf"(?:[0-9]{{1,4}}(?:st|nd|rd|th)|{'|'.join(_PLACES)})"
_BETWEEN = r"(?: (?:place|spot|position))?(?: (?:in|on|of) (?:the |its )?(?:[a-z-]+ )?(?:world|table|rankings?|list|standings|league|group|index|charts?|division))?"
_STEP = "jump|climb|rise|leap|gain|improvement|advance|drop|fall|slide|slip|plunge|tumble|loss|move|surge"
_UNIT = r"(?:places?|spots?|positions?|rungs?)\b"
_FROM_TO = pattern(
    rf"\bfrom (?P<one>{_NTH}){_BETWEEN} to (?P<two>{_NTH}){_BETWEEN}, (?:an? |the )?(?:[a-z]+ )?(?:{_STEP}) of (?P<step>{NUMBER}) {_UNIT}"
)
_STEP_TO = pattern(
    rf"\b(?:up|down|climbed|rose|jumped|moved|leapt|fell|dropped|slid|slipped|tumbled|plunged) (?:up |down )?(?P<step>{NUMBER}) {_UNIT}"
    rf"(?: to (?P<two>{_NTH}){_BETWEEN},? from (?P<one>{_NTH})| from (?P<one2>{_NTH}){_BETWEEN} to (?P<two2>{_NTH}))\b"
)


@rule(severity=Severity.WARNING, needs=("places", "spots", "positions", "rungs"))
def rank_step_mismatch(document: Document) -> Iterator[Finding]:
    """A step in a ranking is not what lies between the two places.

    “From 214th to 148th, a jump of 76 places” is one of 66. The two places and the step stand side by side in one sentence.

    Left alone: hedged steps (“almost 70 places”), and places told apart from their step.

    Bad:  She rose from 214th in the world to 148th, a jump of {~~76~>66~~} places.
    Bad:  The town fell {~~nine~>eight~~} places to 20th from 12th.
    Good: She rose from 214th in the world to 148th, a jump of 66 places.
    Good: She rose from 214th to 148th, a jump of almost 70 places, and from 12th to ninth in doubles.
    """
    for form in (_FROM_TO, _STEP_TO):
        for m in form.finditer(document.text):
            one, two = _place(m, "one"), _place(m, "two")
            told, right = value(m["step"]), abs(one - two)
            if right and told != right:
                span = Span(*m.span("step"))
                better = restyled(document[span], right)
                fixes = [Fix.replace(span, better)] if better else []
                yield Finding(span, f"from {one} to {two} is {right} places, not {m['step']}", fixes)


def _place(m: re.Match[str], name: str) -> int:
    """The place that a group of a match names."""
    written = m[name] or m.groupdict().get(f"{name}2") or ""
    return _PLACES[written] if written in _PLACES else int(written[:-2])
