"""How much of what something can hold is in it, told with the share of its capacity that this is."""

from __future__ import annotations

from wirelint import pattern
from wirelint.layers.numbers.amounts import COUNT, PERCENT, SHARE, SIZED, frames
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._roles import comparable, roles, span_of_time
from wirelint_rules.arithmetic._share_forms import VAGUE
from wirelint_rules.arithmetic._shares import is_on_its_side, judged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document
    from wirelint.findings import Finding
    from wirelint.layers.numbers.amounts import Amount, Frame

_CAN_HOLD = pattern(
    rf"\b(?:(?:can|could|is able to|was able to|designed to|built to|made to|licensed to|certified to|allowed to) (?:hold|store|carry|take|process|handle|produce|seat|house|treat|refine|contain|accommodate|generate)|holds|stores|seats|capacity (?:of|is|was)|room for) (?:up to |about |some |around |nearly |almost |only |just )?(?P<room>{SIZED})"
)
_FILLED = pattern(
    rf"(?P<share>[{SHARE}{PERCENT}])(?: of (?:its|the|their)(?: [a-z]+)?? capacity| capacity| full)(?:,? or|,| \(|, with| with)(?: {VAGUE})? (?P<part>{SIZED})"
    rf"|(?P<part2>{SIZED})(?: [\w’'-]+){{0,4}}(?:,? or|,| \()(?: {VAGUE})? (?P<share2>[{SHARE}{PERCENT}])(?: of (?:its|the|their)(?: [a-z]+)?? capacity| full)\b"
)


def filled(document: Document, frame: Frame) -> Iterator[Finding]:
    """A part and its share of the capacity that this sentence or the one before tells: “can hold 800 million … 60 percent of its capacity, or 560 million”."""
    m = _FILLED.search(frame.text)
    if m is None:
        return
    share, part = (frame.shown(m, name) or frame.amount(m, f"{name}2") for name in ("share", "part"))
    room = _room(document, frame, part)
    if room is None or share.unit == "points" or room.hedge or not 0 < part.value < room.value:
        return
    if not is_on_its_side(share, part.value / room.value):
        bare = part._replace(noun="", kind=room.kind, unit=room.unit)
        yield from judged(document, bare, room._replace(noun=""), share)


def _room(document: Document, frame: Frame, part: Amount) -> Amount | None:
    """What something can hold, as the sentence or the one before tells it."""
    for one in (frame, *frames(document).before(frame, 1, paragraphs=1)):
        found = [one.amount(m, "room") for m in _CAN_HOLD.finditer(one.text)]
        if found:
            others = [role.amount for role in roles(one) if role.amount is not found[0] and role.amount is not part]
            alike = [other for other in others if comparable(other, found[0]) and other.kind == found[0].kind]
            fits = len(found) == 1 and not alike and not span_of_time(part) and _of_one(part, found[0])
            return found[0] if fits else None
    return None


def _of_one(part: Amount, room: Amount) -> bool:
    return comparable(part, room) or part.kind == room.kind == COUNT
