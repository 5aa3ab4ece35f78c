"""So many with so many each, and another number for all of them."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, pattern, rule
from wirelint.layers.numbers.amounts import ANY, COUNT, MEASURE, SIZED, frames, matched
from wirelint.layers.numbers.passages import before, behind, telling
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import misses, spanning

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame

_EACH = pattern(
    rf"(?P<many>{COUNT}) [a-z]+(?: [a-z]+)? (?:can |will |could |now )?(?:carry|hold|seat|take|make|produce|employ|have|cost|use|burn|need|get|earn|pay|weigh|store|feed|house) (?P<each>{SIZED})(?: [a-z]+){{0,2}} each,? (?:or|making|for a total of|that is|in all|which makes|(?:so|so that|and) [^.;:,{ANY[1:-1]}]{{1,30}} (?:can|could|will) (?:move|carry|hold|seat|house|take|produce|make|feed)) (?P<all>{SIZED})(?= (?:in all|in total|at a time|at once|together|altogether|all told|people|passengers)|[,.;])"
)
_A_DAY = pattern(
    rf"\b(?:took|taken|needed|in|over|within) (?P<many>{COUNT}) (?P<unit>day|week|month|hour|year|minute)s? to [a-z]+ (?:the |its |their )?(?P<all>{SIZED})(?: [a-z]+)?,? (?:or|that is|which is|about|an average of) (?P<each>{SIZED})(?: [a-z]+)? (?:a|an|per|every|each) (?P=unit)\b"
)
_GAP = f'[^.;:“”"0-9{ANY[1:-1]}]'
_LASTS = pattern(
    rf"(?P<all>{MEASURE}){_GAP}{{0,50}}? at (?:a rate of )?(?P<each>[{MEASURE}{COUNT}]) (?:a|an|per) (?P<unit>day|hour|week|minute|month)\b{_GAP}{{0,40}}? (?:for|lasts?|in) (?P<many>{COUNT}) (?P=unit)s?\b"
)
_UNITS = "day week month hour year minute"
_APIECE = telling(
    behind("each", 4), before("or making of is all makes move carry hold seat house take produce make feed"), least=3
)
_IN_SO_LONG = telling(behind(_UNITS, 4), before("took taken needed in over within"), before("or is about of"), least=3)
_FOR_SO_LONG = telling(behind(_UNITS, 4), before("for last lasts in"), before("at of"), least=3)
_FORMS = ((_APIECE, _EACH), (_IN_SO_LONG, _A_DAY), (_FOR_SO_LONG, _LASTS))
_A_HEAD = pattern(
    rf"(?P<each>{SIZED})(?: [a-z]+)? (?:a head|each|apiece|per (?:head|person|household|family|home|child))(?: [a-z]+){{0,3}},? (?:which (?:comes|came|would come|adds|added) (?:up )?to|or|for a total of|making|a total of) (?P<all>{SIZED})"
)
_COME_TO = telling(behind("head each apiece per", 4), before("to or of making", 2))
_OFF = 1.12
"""Quotients are rounded by so much."""


@rule(severity=Severity.WARNING, among=(*(told for told, _ in _FORMS), _COME_TO), in_quotes="skip")
def times_each(document: Document) -> Iterator[Finding]:
    """So many with so many each are another number together.

    Forty buses that carry 50 people each carry 2,000, not 20,000; 280 meters in 14 days are 20 a day. Reported where one sentence tells how many there are, how many each has,
    or how long it takes, and what that comes to. How many there are may stand in the two sentences before: then only ten times too much or too little is reported.

    Left alone: what lies within an eighth, as such numbers are rounded, and figures with “about” or “more than”.

    Bad:  The 40 buses carry 50 people each, or {==20,000==} at a time.
    Bad:  It took 14 days to dig 280 meters, or {==30==} meters a day.
    Bad:  Lawyers for 4,200 buyers want more. They ask for $300 a head, which comes to {==$12.6 million==}.
    Good: The 40 buses carry 50 people each, or 2,000 at a time.
    """
    for frame, m in matched(document, _COME_TO, _A_HEAD):
        yield from _of_many(document, frame, m)
    for told, form in _FORMS:
        for frame, m in matched(document, told, form):
            yield from _judged(document, frame, m)


def _of_many(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """What so much a head comes to, where it is ten times that of a number told before."""
    each, whole = frame.amount(m, "each"), frame.amount(m, "all")
    near = [*frames(document).before(frame, _BACK), frame]
    many = [
        one for last in near for one in last.amounts.values() if one.kind == COUNT and one.span.start < each.span.start
    ]
    if each.value <= 0 or whole.value <= 0 or each.unit != whole.unit or whole.hedge or each.hedge:
        return
    tenfold = [one for one in many if not one.hedge and _times(10, one, each, whole)]
    if len(tenfold) == 1 and not any(_times(1, one, each, whole) for one in many):
        right = tenfold[0].value * each.value
        related = [Related.here(document, one.span) for one in (tenfold[0], each)]
        yield Finding(whole.span, f"that comes to {right:,.10g}", (), related)


_BACK = 2


def _times(wrong: int, many: Amount, each: Amount, whole: Amount) -> bool:
    """Whether so many times as much is what they have, but for a factor."""
    share = many.value * each.value / whole.value
    return any(1 / _NEARLY < share * factor < _NEARLY for factor in {wrong, 1 / wrong})


_NEARLY = 1.01


def _judged(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    many, each, whole = (frame.amount(m, name) for name in ("many", "each", "all"))
    if min(many.value, each.value, whole.value) <= 0 or 1 / _OFF < many.value * each.value / whole.value < _OFF:
        return
    if any(one.hedge for one in (many, each, whole)) or quoted(document, spanning(document, many, each, whole)):
        return
    last = max((many, each, whole), key=lambda one: one.span.start)
    right = many.value * each.value if last is whole else whole.value / (many.value if last is each else each.value)
    if misses(document, many.value * each.value, whole, each):
        related = [Related.here(document, one.span) for one in (many, each, whole) if one is not last]
        yield Finding(last.figure.span, f"that comes to {right:,.10g}", (), related)
