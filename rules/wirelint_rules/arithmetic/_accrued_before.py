"""What a rate comes to that this sentence or the one before tells: “makes 250 buses a year. In four years it has turned out 1,000”."""

from __future__ import annotations

from wirelint import pattern
from wirelint.layers.numbers.amounts import COUNT, MEASURE, MONEY, OPEN, SIZED, frames
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected
from wirelint_rules.arithmetic._ranges import plain
from wirelint_rules.arithmetic._roles import Role, comparable, only, roles, span_of_time, thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document
    from wirelint.findings import Finding
    from wirelint.layers.numbers.amounts import Frame

_PERIODS = "second|minute|hour|day|night|week|month|year"
_RATE = pattern(
    rf"(?: (?!or |and )[\w’-]+){{0,3}} (?:a|an|per|each|every) (?P<per>{_PERIODS})\b(?! (?:ago|earlier|later|before|in|of|after))"
)
_HAS_MADE = pattern(
    rf"^[“\"]?(?:In|Over|During|Within) (?:the |its |their )?(?:(?:past|last|first|next|coming) )?{COUNT} (?:{_PERIODS})s,? (?:[\w’-]+ ){{1,2}}?(?:has|have|had|will have|will|would)(?: now| thus| already| therefore)?(?: (?!been\b)[a-z]+){{1,2}} (?:about |some )?{SIZED}"
    rf"|^[“\"]?(?:In|Over|During|Within) (?:the |its |their )?(?:(?:past|last|first|next|coming) )?{COUNT} (?:{_PERIODS})s,? (?:[\w’-]+ ){{1,2}}?[a-z]+(?:ed|built|made|sold|grew|laid|sank|cut|dug) (?:about |some )?{SIZED}"
)
_AT_THAT = pattern(r"\b[Aa]t (?:a|that|this|the current|the present|such a) (?:rate|pace|speed)\b")
_A_TOTAL = pattern(
    rf" (?:a|an|per|each|every) (?P<per>{_PERIODS}) (?:for|over|during) (?:the next |the coming |the last )?{COUNT} (?P=per)s,? (?:for |or |making |which makes |which is )?(?:a total of |altogether |in all )?{SIZED}"
)


def accrued(document: Document, frame: Frame) -> Iterator[Finding]:
    """A rate, for how long, and what it comes to, the only figures of a sentence or of it and the one before."""
    told = roles(frame)
    total_told = _A_TOTAL.search(frame.text)
    if total_told is not None or (_AT_THAT.search(frame.text) and len(told) == _THREE):
        yield from _held(document, told)
    elif _HAS_MADE.match(frame.text) or _AT_THAT.search(frame.text):
        before = frames(document).before(frame, 1, paragraphs=0)
        if before and len(told) == _TWO:
            yield from _held(document, [*_rates(roles(before[0])), *told])


_TWO, _THREE = 2, 3


def _rates(found: list[Role]) -> list[Role]:
    """The rate of the sentence before, if it tells but one thing."""
    return found if len(found) == 1 and _RATE.match(found[0].behind) else []


def _held(document: Document, found: list[Role]) -> Iterator[Finding]:
    if len(found) != _THREE or any(one.amount.hedge in OPEN or one.amount.value <= 0 for one in found):
        return
    rates = [(one, m["per"]) for one in found if (m := _RATE.match(one.behind)) and not span_of_time(one.amount)]
    if len(rates) != 1:
        return
    each, per = rates[0]
    many = only([one for one in found if one is not each and span_of_time(one.amount) == per])
    total = only([one for one in found if one is not each and one is not many])
    if many is None or total is None or not _alike(each, total):
        return
    right = each.amount.value * many.amount.value
    near = _ROUGH if any(one.amount.hedge for one in found) else _NEAR
    if 1 / (1 + near) < total.amount.value / right < 1 + near or not 1 / _WILD < total.amount.value / right < _WILD:
        return
    last = many if many is found[-1] else total
    better = right if last is total else total.amount.value / each.amount.value
    others = [one.amount for one in found if one is not last]
    shown = f"{document[each.amount.span]} a {per}"
    message = (
        f"{shown} for {document[many.amount.span]} {per}s is {plain(right)}, not {document[total.amount.span]}"
        if last is total
        else f"{document[total.amount.span]} at {shown} is {plain(better)} {per}s, not {document[many.amount.span]}"
    )
    yield corrected(document, last.amount, better, others, message)


_NEAR, _ROUGH, _WILD = 0.12, 0.2, 6.0


def _alike(each: Role, total: Role) -> bool:
    if each.amount.kind not in (COUNT, MEASURE, MONEY) or span_of_time(total.amount):
        return False
    return comparable(each.amount, total.amount) or not (thing(total.amount) or total.amount.unit)
