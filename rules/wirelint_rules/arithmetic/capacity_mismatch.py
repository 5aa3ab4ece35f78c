"""How full a place is said to be, against what it was built for and how many it holds."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.number_words import FRACTIONS, PER_CENT
from wirelint.layers.numbers.amounts import COUNT, PERCENT, SHARE, framed, frames
from wirelint.layers.numbers.passages import telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected
from wirelint_rules.arithmetic._filled import filled
from wirelint_rules.arithmetic._ranges import narrow, plain
from wirelint_rules.arithmetic._roles import only, roles, span_of_time
from wirelint_rules.arithmetic._share_forms import VAGUE
from wirelint_rules.arithmetic._shares import is_on_its_side, judged

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame

_HEDGE = rf"(?:{VAGUE} |up to |just )?"
_BUILT_FOR = pattern(
    rf"\b(?:(?:built|designed|meant|intended|licensed|equipped|certified) (?:for|to (?:carry|hold|house|take|seat))|capacity (?:of|is|was)|room for|seats|sleeps) {_HEDGE}(?P<room>{COUNT})"
    rf"|\b(?:has|had|with|of) {_HEDGE}(?P<room2>{COUNT}) (?:beds|seats|cots|berths|cells|bunks|parking spaces)\b"
)
_ROOM = r"(?:capacity|limit|maximum|intended number|number it was built for)"
_TIMES = pattern(
    rf"(?:,? or|,|\() ?(?:{VAGUE} )?(?:(?P<times>{COUNT}) times|(?P<word>twice|double|triple|half)) (?:its|the|their)(?: (?:official|intended|planned|legal|maximum))? {_ROOM}\b"
)
_OVER = pattern(
    rf"(?:,| or|\() ?(?:that is )?(?P<over>{COUNT}) (?:people |passengers |inmates |pupils |patients )?(?:over|above|beyond|more than|in excess of) (?:its|the|their|what)(?: (?:official|legal|permitted|allowed|maximum))? ?(?:{_ROOM}|was allowed|is allowed)\b|(?:,| or|\() ?(?P<over2>{COUNT}) too many\b"
)
_FULL = pattern(
    rf"(?P<share>[{SHARE}{PERCENT}]) (?:full|empty|occupied)\b|(?P<share2>[{SHARE}{PERCENT}])(?: of)? (?:its|their|the) capacity\b"
)
_TAKEN = pattern(
    rf"(?P<taken>{COUNT}) of (?:its|the|their) (?:beds|seats|cots|berths|cells|bunks|places|spaces)(?= (?:were|are|had been|have been) (?:taken|filled|occupied|full|sold|booked)\b)"
)
_SAID = telling(
    frozenset(
        "built designed meant intended licensed equipped certified capacity room seats sleeps beds cots berths cells bunks full".split()
    ),
    frozenset("capacity limit maximum full many allowed taken filled occupied sold booked".split()),
    least=1,
)


_FILLED = telling(frozenset(("capacity", "full")), PER_CENT | FRACTIONS, least=1)


@rule(severity=Severity.WARNING, among=(_SAID, _FILLED))
def capacity_mismatch(document: Document) -> Iterator[Finding]:
    """How full something is said to be does not fit what it was built for.

    “Built for 400 inmates, it holds 1,200, or twice its capacity” is three times it; a boat for 120 with 175 aboard has 55 over its limit. The number it was built for, the
    number in it and what is said of the two stand in one sentence or in two that follow each other, and these have no other number.

    Left alone: what is hedged and near enough.

    Bad:  The prison, built for 400 inmates, holds 1,200, or {==twice==} its capacity.
    Bad:  The ferry was licensed to carry 120 people but had 175 aboard, {~~35~>55~~} over the limit.
    Bad:  The stadium seats 30,000. Only 12,000 came, leaving it less than {==a quarter==} full.
    Good: The prison, built for 400 inmates, holds 1,200, or three times its capacity, and 100 of them are on trial.
    Good: The stadium seats 30,000. Only 12,000 came, leaving it less than half full.
    """
    for frame in framed(document, _SAID):
        taken = _TAKEN.search(frame.text)
        if taken is not None:
            yield from _more_than_all(document, frame, frame.amount(taken, "taken"))
        for form, judge in ((_TIMES, _times), (_OVER, _over), (_FULL, _full)):
            m = form.search(frame.text)
            if m is not None:
                yield from judge(document, frame, m)
    for frame in framed(document, _FILLED):
        yield from filled(document, frame)


def _times(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    told = frame.shown(m, "times")
    found = _room_and_held(document, frame, told)
    if found is None:
        return
    room, held = found
    times = told.value if told else _IN_WORDS[m["word"]]
    right = held.value / room.value
    if abs(right - times) > _NEAR * max(times, 1):
        start = m.start("word") if told is None else m.start("times")
        at = told.span if told else _in_copy(document, frame, start, m["word"])
        related = [Related.here(document, one.span) for one in (room, held)]
        yield Finding(at, f"{document[held.span]} is {plain(right)} times {document[room.span]}", (), related)


_IN_WORDS = {"twice": 2.0, "double": 2.0, "triple": 3.0, "half": 0.5}
_NEAR = 0.26
"""A multiple may be off by so much of it."""


def _in_copy(document: Document, frame: Frame, at: int, word: str) -> Span:
    """Where a word of a frame stands in the copy."""
    shift = sum(len(document[one.span]) - 1 for place, one in frame.amounts.items() if place < at)
    start = frame.span.start + at + shift
    return Span(start, start + len(word))


def _over(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    over = frame.shown(m, "over") or frame.amount(m, "over2")
    found = _room_and_held(document, frame, over)
    if found is None or over.hedge:
        return
    room, held = found
    right = held.value - room.value
    slack = narrow(held).high - held.value + narrow(room).high - room.value
    if right > 0 and abs(right - over.value) > slack:
        message = f"{document[held.span]} is {plain(right)} more than {document[room.span]}, not {document[over.span]}"
        yield corrected(document, over, right, (room, held), message)


def _full(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    share = frame.shown(m, "share") or frame.amount(m, "share2")
    found = _room_and_held(document, frame, share)
    if found is None:
        return
    room, held = (one._replace(noun="") for one in found)
    if m.group().endswith("empty"):
        held = held._replace(figure=held.figure._replace(value=room.value - held.value))
    if 0 < held.value < room.value and not is_on_its_side(share, held.value / room.value):
        yield from (finding for finding in judged(document, held, room, share) if finding.span == share.span)


def _more_than_all(document: Document, frame: Frame, taken: Amount) -> Iterator[Finding]:
    """More beds or seats taken than there are: “180 beds. By midnight 210 of its beds were taken”."""
    room = _room(document, frame)[0]
    if room is not None and room.value < taken.value and not room.hedge:
        related = [Related.here(document, room.span)]
        yield Finding(taken.span, f"of {document[room.span]} there cannot be {document[taken.span]}", (), related)


def _room(document: Document, frame: Frame) -> tuple[Amount | None, list[Frame]]:
    """What a sentence, or else the one before, gives as the room of something, and the sentences up to there."""
    stretch = [frame]
    m = _BUILT_FOR.search(frame.text)
    if m is None:
        stretch += frames(document).before(frame, 1, paragraphs=0)
        m = _BUILT_FOR.search(stretch[-1].text) if len(stretch) > 1 else None
    return (stretch[-1].shown(m, "room") or stretch[-1].amount(m, "room2")) if m else None, stretch


def _room_and_held(document: Document, frame: Frame, told: Amount | None) -> tuple[Amount, Amount] | None:
    """What a sentence, or it and the one before, give as the room of something and as the number in it."""
    room, stretch = _room(document, frame)
    if room is None:
        return None
    others = [
        one
        for each in stretch
        for one in roles(each)
        if one.amount is not room and one.amount is not told and one.amount.kind not in (SHARE, PERCENT)
    ]
    held = only(others)
    fits = held is not None and held.amount.kind == COUNT and not span_of_time(held.amount) and not held.amount.hedge
    return (room, held.amount) if held is not None and fits and room.value > 1 and not room.hedge else None
