"""So many with so many each, and another number for all of them."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._plain_sums import AMOUNT, close, hedged, read

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint_rules.arithmetic._plain_sums import Read

_EACH = pattern(
    rf"\b(?:[Tt]he |[Ii]ts |[Tt]heir |[Hh]is |[Hh]er )?(?P<many>{AMOUNT}) [a-z]+(?: [a-z]+)? (?:can |will |could |now )?(?:carry|hold|seat|take|make|produce|employ|have|cost|use|burn|need|get|earn|pay|weigh|store|feed|house) (?P<each>{AMOUNT})(?: [a-z]+){{0,2}} each,? (?:or|making|for a total of|that is|in all|which makes) (?P<all>{AMOUNT})(?= (?:in all|in total|at a time|at once|together|altogether|all told|people|passengers|euros|dollars|tons|tonnes|liters|litres)|[.,;])"
)
_A_DAY = pattern(
    rf"\b(?:took|taken|needed|in|over|within) (?P<many>{AMOUNT}) (?P<unit>day|week|month|hour|year|minute)s? to [a-z]+ (?:the |its |their )?(?P<all>{AMOUNT}) [a-z]+,? (?:or|that is|which is|about|an average of) (?P<each>{AMOUNT}) [a-z]+ (?:a|an|per|every|each) (?P=unit)\b"
)
_LASTS = pattern(
    rf"\b(?P<all>{AMOUNT}) (?P<what>liters|litres|gallons|tons|tonnes|barrels|kilograms|meters|metres|cubic meters)\b[^.;:“”\"\n0-9]{{0,50}}? at (?:a rate of )?(?P<each>{AMOUNT}) (?:(?P=what) )?(?:a|an|per) (?P<unit>day|hour|week|minute|month)\b[^.;:“”\"\n0-9]{{0,40}}? (?:for|lasts?|in) (?P<many>{AMOUNT}) (?P=unit)s?\b"
)
_FORMS = (_EACH, _A_DAY, _LASTS)
_CUES = frozenset("each day week month hour year minute".split())
_OFF = 1.12
"""Quotients are rounded by so much."""


@rule(severity=Severity.WARNING, words=_CUES, in_quotes="skip")
def times_each(document: Document) -> Iterator[Finding]:
    """So many with so many each are another number together.

    Forty buses that carry 50 people each carry 2,000, not 20,000; 280 meters in 14 days are 20 a day. Reported where one sentence tells how many there are, how many each has,
    or how long it takes, and what that comes to.

    Left alone: what lies within an eighth, as such numbers are rounded, and figures with “about” or “more than”.

    Bad:  The 40 buses carry 50 people each, or {==20,000==} at a time.
    Bad:  It took 14 days to dig 280 meters, or {==30==} meters a day.
    Good: The 40 buses carry 50 people each, or 2,000 at a time.
    """
    text, story = document.text, words(document)
    seen: set[int] = set()
    for at in story.standing(_CUES):
        sentence = sentence_at(document, story.starts[at])
        if sentence.start not in seen:
            seen.add(sentence.start)
            for form in _FORMS:
                for m in form.finditer(text, *sentence):
                    if not quoted(document, Span(*m.span())):
                        yield from _judged(document, m)


def _judged(document: Document, m: re.Match[str]) -> Iterator[Finding]:
    many, each, whole = (read(document, m, name) for name in ("many", "each", "all"))
    if min(many.value, each.value, whole.value) <= 0 or 1 / _OFF < many.value * each.value / whole.value < _OFF:
        return
    if close(many.value * each.value, whole, each) or any(hedged(document, one) for one in (many, each, whole)):
        return
    last: Read = max((many, each, whole), key=lambda one: one.span.start)
    related = [Related.here(document, one.span) for one in (many, each, whole) if one is not last]
    right = many.value * each.value if last is whole else whole.value / (many.value if last is each else each.value)
    yield Finding(last.span, f"that comes to {right:,.10g}", (), related)
