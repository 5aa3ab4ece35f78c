"""What was added, held to what there was before and what there is now."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, PERCENT, SHARE, SIZED, frames, matched
from wirelint.layers.numbers.passages import before, telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import counted, misses, plain, spanning
from wirelint_rules.arithmetic._roles import Role, comparable, roles, span_of_time

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame

_GREW = telling(before("from", 4), before("to", 4))
_TO_FROM = pattern(
    rf"\b(?:bring|brought|rais|lift|tak|took|push|grow|grew|ris|rose|climb|swell|expand|increas|driv)\w*\b[^;:.()]{{0,90}}? to (?P<now>{SIZED})(?: [a-z]+){{0,3}}?,? (?:up )?from (?P<was>{SIZED})(?! to\b)"
)
_UP_ON = pattern(
    rf"\b(?P<way>up|down) (?P<step>{SIZED})(?: [a-z]+)? (?:on|from|against|compared with|compared to) (?:[\w’'-]+ ){{0,4}}(?P<was>{SIZED})(?: [a-z]+)??, (?:[a-z]+ ){{0,2}}?(?:at|to) (?P<now>{SIZED})(?=[.,;)]|$| [a-z])"
)
_MOVED_ON = telling(before("up down"), before("at to", 3), before("on from against with to", 5), least=3)
_BY_A_SHARE = pattern(
    rf"(?P<was>{SIZED})(?: [\w’'-]+){{0,4}} (?:was|were|has been|have been|had been|is|are) (?:then |later |since )?(?:(?P<down>cut|reduced|shortened|lowered|trimmed|slashed)|(?P<up>raised|increased|lifted|extended)) by (?P<share>[{SHARE}{PERCENT}])[^.;:,]{{0,30}}?,? to (?P<now>{SIZED})(?=[,.;)]|$| [a-z])"
)
_CUT_BY = telling(
    frozenset("cut reduced shortened lowered trimmed slashed raised increased lifted extended".split()),
    before("to", 2),
    frozenset(("by",)),
    least=2,
)
_ADDED = pattern(
    r"\b(?:another|an? (?:additional|further|extra)|adding|added|open|hire|build|buy)(?: (?:some|about))? $"
)
_MORE = pattern(r"(?: [a-z-]+)? ?(?:more|new|additional|further|extra|newly|others)\b")


@rule(severity=Severity.WARNING, among=(_GREW, _MOVED_ON, _CUT_BY))
def step_mismatch(document: Document) -> Iterator[Finding]:
    """What was added is not what lies between what there was and what there is.

    “Another 2,300 people were driven out. That brings the number of displaced to 10,300, up from 7,000” is up from 8,000. The growth is told in one form,
    “to 10,300, up from 7,000”, and what was added in the same sentence or in the one before, as “another”, “more” or “new”.

    Left alone: rounded figures that may fit, and what is nowhere near.

    Bad:  Another 2,300 people left on Wednesday. It brings the number of displaced to {==10,300, up from 7,000==}.
    Good: Another 2,300 people left on Wednesday. It brings the number of displaced to 10,300, up from 8,000.
    """
    for frame, m in matched(document, _MOVED_ON, _UP_ON):
        yield from _moved(document, frame, m)
    for frame, m in matched(document, _CUT_BY, _BY_A_SHARE):
        yield from _cut(document, frame, m)
    for frame, m in matched(document, _GREW, _TO_FROM):
        now, was = frame.amount(m, "now"), frame.amount(m, "was")
        if was.value < now.value and comparable(was, now) and not (was.hedge or now.hedge or span_of_time(now)):
            yield from _judged(document, _steps(document, frame, m, now), was, now)


def _steps(document: Document, frame: Frame, m: re.Match[str], now: Amount) -> list[Amount]:
    """What the sentence, or the one before it, says was added."""
    here = [one for one in roles(frame) if one.at < m.start("now") and _is_added(one, now)]
    if not here:
        last = frames(document).before(frame, 1, paragraphs=1)
        here = [one for one in (roles(last[0]) if last else ()) if _is_added(one, now)]
    return [one.amount for one in here]


def _is_added(one: Role, now: Amount) -> bool:
    told = one.amount.hedge == "another" or _ADDED.search(one.before) is not None or _MORE.match(one.behind) is not None
    return told and one.amount.kind == now.kind and one.amount.unit == now.unit and not span_of_time(one.amount)


def _cut(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """What a share was taken off, and what is left: “his sentence of 12 years was cut by a third on appeal, to eight”."""
    was, share, now = (frame.amount(m, name) for name in ("was", "share", "now"))
    part = share.value if share.kind == SHARE else share.value / 100
    right = was.value * (1 + (part if m["up"] else -part))
    leans = now.kind == COUNT and not now.noun
    if not (comparable(was, now) or leans) or was.hedge or share.hedge or now.hedge or share.unit == "points":
        return
    if right > 0 and abs(now.value / right - 1) > _OFF and 1 / _WIDE < now.value / right < _WIDE:
        taken = document[share.span].removesuffix(" of")
        message = (
            f"{document[was.span]} {'and' if m['up'] else 'less'} {taken} is {plain(right)}, not {document[now.span]}"
        )
        yield Finding(now.span, message, (), [Related.here(document, one.span) for one in (was, share)])


_OFF, _WIDE = 0.06, 4.0


def _moved(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """How far something is up or down on what it was, and where it stands: “down 8,000 on last year’s 54,000, at 46,000”."""
    was, step, now = (frame.amount(m, name) for name in ("was", "step", "now"))
    rising = m["way"] == "up"
    right = was.value + (step.value if rising else -step.value)
    if not (comparable(was, now) and comparable(step, now)) or was.hedge or step.hedge or now.hedge:
        return
    if right > 0 and 1 / _NEAR < now.value / right < _NEAR and misses(document, right, now, was, step):
        related = [Related.here(document, one.span) for one in (was, step)]
        message = f"{document[was.span]} {'and' if rising else 'less'} {document[step.span]} is {plain(right)}, not {document[now.span]}"
        yield Finding(spanning(document, was, now), message, (), related)


def _judged(document: Document, steps: list[Amount], was: Amount, now: Amount) -> Iterator[Finding]:
    if len(steps) != 1 or steps[0].hedge not in ("", "another"):
        return
    low = counted(was).low + counted(steps[0]).low
    high = counted(was).high + counted(steps[0]).high
    right = was.value + steps[0].value
    if (low <= counted(now).high and counted(now).low <= high) or not 1 / _NEAR < now.value / right < _NEAR:
        return
    related = [Related.here(document, one.span) for one in (steps[0], was)]
    message = f"{document[was.span]} and {document[steps[0].span]} more are {plain(right)}, not {document[now.span]}"
    yield Finding(spanning(document, was, now), message, (), related)


_NEAR = 1.35
"""What is further from the sum is the growth of something else."""
