"""The dead, those aboard and the members of a group by their kinds, held to how many of them the story counts elsewhere."""

from __future__ import annotations

from wirelint import Document, Finding, pattern
from wirelint.layers.numbers.amounts import COUNT, frames
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._parts import adds_up, finding_of, hedged, items_of
from wirelint_rules.arithmetic._roles import Role, roles, span_of_time, thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Frame

_CREW = pattern(
    rf"(?:^|, )[Tt]he (?:(?P<whole>{COUNT})[- ](?:(?:member|strong) )?)?(?P<noun>crew|passengers|victims|dead|injured|hostages|prisoners|survivors|wounded|suspects|detainees|students|workers|soldiers)"
    rf"(?: members)? (?:are|were|comprise[sd]?|consist(?:s|ed) of) (?P<items>{COUNT} [A-Za-z]+(?:, {COUNT} [A-Za-z]+){{0,3}},? and {COUNT} [A-Za-z]+)(?=[.;]?$)"
)


def makeup(document: Document, frame: Frame) -> Iterator[Finding]:
    """The makeup of a group that is counted there or before: “all 22 crew members … the crew are 14 Filipinos and nine Greeks”."""
    for m in _CREW.finditer(frame.text):
        before = frames(document).before(frame, _FAR, paragraphs=_FAR)
        counts = (
            [frame.amount(m, "whole")]
            if m["whole"]
            else [
                a for one in before for a in one.amounts.values() if a.kind == COUNT and m["noun"] in a.noun.split()[:2]
            ]
        )
        parts = items_of(frame, m)
        if (
            len({one.value for one in counts}) == 1
            and not hedged([counts[0], *parts])
            and not adds_up(counts[0], parts)
        ):
            yield finding_of(document, counts[0], parts)


_KIND_OF_DEAD = {
    "man": "man", "woman": "woman", "child": "child", "boy": "child", "girl": "child", "infant": "child", "baby": "child", "teenager": "child", "minor": "child", "toddler": "child",
}  # fmt: skip
_KILLING = ("kill", "die", "dead", "death", "dying", "perish", "lives")
_OPEN_LIST = pattern(
    r"\b(?:[Aa]mong|includ\w+|of (?:them|whom|those)|at least|most(?:ly)?|others?|another|more|injured|wounded|hurt|missing)\b"
)


def by_kind(document: Document, frame: Frame) -> Iterator[Finding]:
    """The men, women and children who died, held to the one toll that the story gives before."""
    parts = [one for one in roles(frame) if one.amount.kind == COUNT and thing(one.amount) & _KIND_OF_DEAD.keys()]
    kinds = {_KIND_OF_DEAD[next(iter(thing(one.amount) & _KIND_OF_DEAD.keys()))] for one in parts}
    rest = [one for one in roles(frame) if one not in parts and one.at < parts[-1].at] if parts else []
    if rest or not {"man", "woman"} <= kinds or len(parts) < 2 or hedged([one.amount for one in parts]):
        return
    if _OPEN_LIST.search(frame.text, 0, parts[-1].at):
        return
    tolls = {
        one.value: one
        for last in frames(document).before(frame, _FAR, paragraphs=_FAR)
        for role in roles(last)
        if (one := role.amount).kind == COUNT and not span_of_time(one) and not one.partial and _dies(role)
    }
    amounts = [one.amount for one in parts]
    total = sum(one.value for one in amounts)
    if len(tolls) == 1 and total not in tolls:
        whole = next(iter(tolls.values()))
        near = whole.value / 2 < total < 2 * whole.value
        if near and whole.hedge in ("", "at least") and (total > whole.value or "child" in kinds):
            yield finding_of(document, whole, amounts)


def _dies(one: Role) -> bool:
    """Whether a number is one of dead: the verb stands right before it, perhaps behind “at least”, or behind those whom it counts."""
    before = one.before.lower().split()[-3:]
    behind = one.behind.split()[:5]
    return any(word.startswith(_KILLING) for word in (*before, *behind))


_CREW_OF = pattern(r"\bcrew of $")

_DONE = pattern(r"\b(?:was|were|is|are|has|have|had|been|died|survived|suffered|escaped|fled|went|got)\b")
"""What is said between passengers and crew of some of them, who are then not all."""

_ON_BOARD = pattern(r"(?: (?:people|persons|passengers and crew))?(?: who were| were| had been)? (?:on board|aboard)\b")


def aboard(document: Document, frame: Frame) -> Iterator[Finding]:
    """Passengers and crew, held to how many the story says were aboard; if it says so twice, it is they that are wrong."""
    found = [one for one in roles(frame) if one.amount.kind == COUNT]
    passengers = [one.amount for one in found if "passenger" in thing(one.amount) and not one.amount.partial]
    crew = [one.amount for one in found if "crew" in thing(one.amount) or _CREW_OF.search(one.before)]
    if len(passengers) != 1 or len(crew) != 1 or passengers == crew or hedged([*passengers, *crew]):
        return
    between = sorted((passengers[0].span, crew[0].span))
    if _DONE.search(document.text, between[0].end, between[1].start):
        return
    right = passengers[0].value + crew[0].value
    totals = [
        role.amount
        for other in frames(document).near(frame, _FAR)
        for role in roles(other)
        if role.amount.kind == COUNT
        and role.amount not in (*passengers, *crew)
        and _ON_BOARD.match(role.behind)
        and not role.amount.partial
        and "passenger" not in thing(role.amount)
    ]
    if (
        len({one.value for one in totals}) == 1
        and passengers[0].value < totals[0].value != right
        and totals[0].value / 2 < right < 2 * totals[0].value
        and not hedged(totals)
    ):
        found_at = finding_of(document, totals[0], sorted([*passengers, *crew]))
        yield found_at if len(totals) > 1 else found_at._replace(span=totals[0].span)


_FAR = 40
"""So many sentences before may count the whole."""
