"""What there was, what came or went, and what there is now, told over two sentences."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, SIZED, framed, frames
from wirelint.layers.numbers.passages import before, behind, opening, telling
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected
from wirelint_rules.arithmetic._ranges import misses, plain
from wirelint_rules.arithmetic._roles import Role, comparable, roles, span_of_time, thing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.numbers.amounts import Amount, Frame

_DOWN = "lost|shed|dropped|cut|gave up|sold|closed|laid off|dismissed|spent"
_UP = "gained|won|added|picked up|hired|opened|bought|acquired|took on"
_CHANGED = pattern(
    rf"\b(?:(?P<down>{_DOWN})|(?P<up>{_UP})) (?P<by>{SIZED})(?: [a-z]+){{0,3}}? and (?:now )?(?:holds|has|had|hold|have|is left with|are left with|ended with|runs|owns|employs|counts|stands at|numbers) (?:now )?(?P<now>{SIZED})"
)
_IT_HAD = pattern(
    rf"^[“\"]?(?:It|They|He|She|The (?:party|company|group|club|alliance|coalition|bloc|union|bank|firm|chain|force)) (?:had|held|owned|ran|employed|numbered|counted|started with|began with) (?P<was>{SIZED})"
)
_NEED = pattern(
    rf"\bneed(?:s|ed)? (?P<more>{COUNT}) (?:more|other|additional|extra)(?: [a-z]+){{0,2}} to (?:reach|get to|make up|have|secure|hit|arrive at) (?:the |its |their |a (?:majority|target|total|quorum|threshold) of |the (?:majority|target|total|quorum|threshold) of )?(?P<goal>{COUNT})"
)
_WENT = "left quit died resigned retired dismissed fired sold lost closed scrapped gone departed moved fled deserted defected".split()
_CAME = "hired joined recruited added bought opened arrived returned born appointed built gained replaced".split()
_STAY = pattern(r"(?: [a-z]+){0,2}? ?(?:remain|are left|were left|stayed|are still there|now work|now serve)\b")
_BROUGHT = pattern(
    rf"\b(?:bring|brings|brought|bringing|take|takes|took|taking|push|pushes|pushing|raise|raises|raising|lift|lifts|lifting) (?:the |its |his |her |their )?(?:year|season|month|week|overall|combined|total|two-day|annual|full-year|joint)(?:[’']s)? ?(?:number|total|figure|count|tally|sum|bill|cost|spending|revenue|profit|output|sales|takings|income|haul|production)?(?: of [a-z]+| for the year| in the year)? to (?P<now>{SIZED})"
)
_SECOND = pattern(
    r"\bin the (?:second|other|following|next|remaining)\b|\b(?:second|other|following|next) (?:half|quarter|year|month|week|day|season|period)\b"
)
_LOST_AND_HAS = telling(
    frozenset(f"{_DOWN}|{_UP}".replace("|", " ").split()),
    before("now holds has had hold have with runs owns employs counts at numbers"),
    least=2,
)
_NOW_HAS = telling(frozenset(("now", "left")), opening("it they he she"), least=1)
_NEEDING = telling(
    frozenset(("need", "needs", "needed")),
    behind("more other additional extra"),
    before("to reach the of hit"),
    least=2,
)
_LEFT_AND_CAME = telling(frozenset(_WENT), frozenset(_CAME), frozenset("remain left stayed still now".split()), least=3)
_SUMMED_UP = telling(
    frozenset(
        "bring brings brought bringing take takes took taking push pushes pushing raise raises raising lift lifts lifting".split()
    ),
    frozenset("half quarter other second following next remaining".split()),
    before("to"),
    least=2,
)


@rule(
    severity=Severity.WARNING,
    reach="paragraph",
    among=(_LOST_AND_HAS, _NOW_HAS, _NEEDING, _LEFT_AND_CAME, _SUMMED_UP),
    in_quotes="skip",
)
def balance_mismatch(document: Document) -> Iterator[Finding]:
    """What there was, what came or went, and what there is now do not fit.

    Who lost 12 seats and holds 88 had 100, not 110, and who has 52 votes and needs eight more needs 60. One sentence tells the change, and it or the one beside it what there was before
    and what there is now.

    Left alone: hedged figures, and changes beside which anything else is counted.

    Bad:  The party lost 12 seats and now holds 88. It had {==110==} in the last assembly.
    Bad:  The bloc has 52 of the 100 seats. It needs eight more to reach the {==62==} that it takes.
    Bad:  The town had 1,240 officers. Since then 310 have left and 120 been hired, so that {==1,150==} remain.
    Bad:  In the first half it carried 11.4 million people. It expects 14.6 million in the second, which would bring the year’s number to {==27 million==}.
    Good: The party lost 12 seats and now holds 88. It had 100 in the last assembly.
    Good: The bloc has 52 of the 100 seats. It needs eight more to reach the 60 that it takes.
    """
    for frame in framed(document, _LOST_AND_HAS):
        yield from _had(document, frame)
    for frame in framed(document, _NOW_HAS, where=lambda one: _IT_NOW.match(document.text, one.span.start) is not None):
        yield from _has_now(document, frame)
    for frame in framed(document, _NEEDING):
        yield from _needed(document, frame)
    for frame in framed(document, _LEFT_AND_CAME):
        yield from _remaining(document, frame)
    for frame in framed(document, _SUMMED_UP):
        yield from _brought(document, frame)


def _had(document: Document, frame: Frame) -> Iterator[Finding]:
    """What there was before a change, told in the next sentence."""
    m = _CHANGED.search(frame.text)
    behind = frames(document).behind(frame) if m else None
    told = _IT_HAD.match(behind.text) if behind else None
    if m is None or behind is None or told is None or len(frame.amounts) != _PAIR:
        return
    by, now, was = frame.amount(m, "by"), frame.amount(m, "now"), behind.amount(told, "was")
    right = now.value + (by.value if m["down"] else -by.value)
    if right > 0 and _alike(was, now) and _alike(by, now):
        yield from _judged(document, was, right, (by, now))


_IT_NOW = pattern(
    r"[“\"]?(?:It|They|He|She) (?:now|is now|are now|has now|have now|is left with|are left with|was left with)\b"
)
_NOW_IS = pattern(
    rf"[“\"]?(?:It|They|He|She) (?:now (?:has|have|holds?|employs?|runs?|owns?|flies|fly|counts?|numbers?|operates?|keeps?|stands? at|is|are)|(?:is|are|was) left with|(?:is|are) now|(?:has|have) now) (?:only |just )?(?P<now>{SIZED})(?! (?:times|percent|points))"
)
_GONE = pattern(
    rf"\b(?:has |have |had )?(?:since )?(?:(?P<down>{_DOWN})|(?P<up>{_UP})) (?P<by>{SIZED})(?P<of> of (?:them|those|these|it))?"
)


def _has_now(document: Document, frame: Frame) -> Iterator[Finding]:
    """What there is now, of what the sentence before says there was and what came or went: “had 12,000 and lost 3,000 of them. It now has 9,000”."""
    told = _NOW_IS.match(frame.text)
    last = frames(document).before(frame, 1, paragraphs=0) if told else []
    m = _GONE.search(last[0].text) if last else None
    if told is None or m is None:
        return
    now, by = frame.amount(told, "now"), last[0].amount(m, "by")
    before = [one.amount for one in roles(last[0]) if one.amount is not by]
    if len(before) == 1 and not m["of"] and before[0].span.start > by.span.start:
        return
    if len(before) != 1 or before[0].value <= by.value or not (_alike(now, before[0]) and comparable(by, before[0])):
        return
    right = before[0].value + (by.value if m["up"] else -by.value)
    if 1 / _WIDE < now.value / right < _WIDE:
        yield from _judged(document, now, right, (before[0], by))


_WIDE = 2.5


def _needed(document: Document, frame: Frame) -> Iterator[Finding]:
    """What somebody has, how many more are needed, and what is to be reached."""
    m = _NEED.search(frame.text)
    if m is None:
        return
    more, goal = frame.amount(m, "more"), frame.amount(m, "goal")
    here = [one for one in roles(frame) if one.at < m.start("more")]
    last = frames(document).before(frame, 1, paragraphs=0)
    found = here or (roles(last[0]) if last else [])
    counted = [one.amount for one in found if one.amount.kind == COUNT and not span_of_time(one.amount)]
    have = counted[:1] if len(counted) == 1 or (len(counted) == _PAIR and counted[0].partial) else []
    if have and have[0].value < goal.value and more.value < goal.value:
        yield from _judged(document, goal, have[0].value + more.value, (have[0], more))


def _remaining(document: Document, frame: Frame) -> Iterator[Finding]:
    """Those who remain where some have left and others come, of whom the sentence before counts all."""
    found = roles(frame)
    if (
        len(found) != _THREE
        or len(frame.amounts) != _THREE
        or any(one.amount.kind != COUNT or span_of_time(one.amount) for one in found)
    ):
        return
    gone, come, stay = found
    last = frames(document).before(frame, 1, paragraphs=0)
    before = (
        [
            one.amount
            for one in roles(last[0])
            if one.amount.kind == COUNT and thing(one.amount) and not span_of_time(one.amount)
        ]
        if last
        else []
    )
    if len(before) != 1 or not _STAY.match(stay.behind) or not (_tells(gone, _WENT) and _tells(come, _CAME)):
        return
    yield from _judged(
        document,
        stay.amount,
        before[0].value - gone.amount.value + come.amount.value,
        (before[0], gone.amount, come.amount),
    )


def _tells(one: Role, verbs: Sequence[str]) -> bool:
    """Whether one of some verbs stands by a number."""
    return not {*one.before.split()[-2:], *(word.rstrip(",.;") for word in one.behind.split()[:5])}.isdisjoint(verbs)


def _brought(document: Document, frame: Frame) -> Iterator[Finding]:
    """What the sentence before and this one tell of two halves, and what both come to."""
    m = _BROUGHT.search(frame.text)
    if m is None or len(frame.amounts) != _PAIR or not _SECOND.search(frame.text, 0, m.start()):
        return
    now = frame.amount(m, "now")
    this = frame.amounts[min(frame.amounts)]
    last = frames(document).before(frame, 1, paragraphs=1)
    first = [one.amount for one in roles(last[0]) if _alike(one.amount, now)] if last else []
    if len(first) == 1 and this is not now and _alike(this, now) and now.value > max(this.value, first[0].value):
        right = first[0].value + this.value
        if 1 / _FAR < now.value / right < _FAR:
            yield from _judged(document, now, right, (first[0], this))


def _alike(one: Amount, other: Amount) -> bool:
    return comparable(one, other) and not one.partial and not span_of_time(one)


def _judged(document: Document, stated: Amount, right: float, others: tuple[Amount, ...]) -> Iterator[Finding]:
    if (
        any(one.hedge for one in (stated, *others))
        or quoted(document, stated.span)
        or not misses(document, right, stated, *others)
    ):
        return
    shown = ", ".join(document[one.span] for one in others)
    yield corrected(document, stated, right, others, f"by {shown} it is {plain(right)}, not {document[stated.span]}")


_PAIR, _THREE, _FAR = 2, 3, 1.5
