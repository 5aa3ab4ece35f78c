"""Shares, and parts, of what the sentences before count."""

from __future__ import annotations

from wirelint.findings import Finding, Fix, Related
from wirelint.layers.numbers.amounts import COUNT, PERCENT, SHARE, frames
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected
from wirelint_rules.arithmetic._ranges import SHARES, plain
from wirelint_rules.arithmetic._roles import comparable, roles, span_of_time, thing
from wirelint_rules.arithmetic._shares import as_fraction, judged, of_the_later

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.document import Document
    from wirelint.layers.numbers.amounts import Amount, Frame


def share_of_before(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A share and the number it comes to, of what the sentences before count: “It has 80 students. Seven in ten, or 66, …”."""
    part, share = (frame.shown(m, one) or frame.amount(m, f"{one}2") for one in ("part", "share"))
    wholes = [
        one.amount
        for last in frames(document).before(frame, 2, paragraphs=1)
        for one in roles(last)
        if one.amount.kind == COUNT
        and thing(one.amount)
        and not span_of_time(one.amount)
        and one.amount.value > part.value
    ]
    if (
        len(wholes) != 1
        or not comparable(part, wholes[0])
        or share.unit == "points"
        or wholes[0].hedge not in ("", "some")
    ):
        return
    stated, slack = as_fraction(share)
    slack += 0.04 if part.hedge or share.hedge else 0.01
    if abs(part.value / wholes[0].value - stated) > slack:
        yield of_the_later(document, part, wholes[0], share)


def share_of_total(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A share of a total that stands before: reported if it fits no number of the story, and one near by makes it another share."""
    part, share = frame.amount(m, "part"), frame.amount(m, "share")
    stated, slack = as_fraction(share)
    before = list(reversed(frames(document).before(frame, _FAR, paragraphs=_FAR)))
    figures = [
        amount
        for one in (*before, frame)
        for amount in one.amounts.values()
        if amount.kind == COUNT and amount.value > part.value
    ]
    if share.kind != SHARE or any(abs(part.value / one.value - stated) <= slack for one in figures):
        return
    for one in reversed(figures[-_LATE:]):
        for value, name in SHARES.items():
            if abs(part.value / one.value / value - 1) < _NEAR:
                better = f"{name} of" if document[share.span].endswith(" of") else name
                message = f"{document[part.span]} is {name} of {document[one.span]}"
                fixes, related = [Fix.replace(share.span, better)], [Related.here(document, one.span)]
                yield Finding(share.span, message, fixes, related)
                return


_FAR = 40
"""So many sentences before a share may name its whole."""
_LATE = 8
"""So many figures before a share may be its whole."""
_NEAR = 0.02
"""How far a fraction may be off that a message names, as a share of it."""


def share_of_one_of_two(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """The share that one of the two sums of the sentence before is of the other, told by itself: “That is half of the total”."""
    before = frames(document).before(frame, 1, paragraphs=0)
    found = (
        [one.amount for one in roles(before[0]) if one.amount.value > 1 and not span_of_time(one.amount)]
        if before
        else []
    )
    if len(found) == len(("part", "whole")) and comparable(*found):
        part, whole = sorted(found, key=lambda one: one.value)
        yield from judged(document, part, whole, frame.amount(m, "share"))


def part_by_share_before(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """What the one percentage of the sentence before comes to of a whole: “by 20 percent. A season of 150 days would lose 30”."""
    whole, part = frame.amount(m, "whole"), frame.amount(m, "part")
    before = frames(document).before(frame, 1, paragraphs=0)
    shares = [one for one in before[0].amounts.values() if one.kind == PERCENT] if before else []
    if (
        len(frame.amounts) != len(("whole", "part"))
        or len(shares) != 1
        or part.value >= whole.value
        or shares[0].unit != "%"
    ):
        return
    right = whole.value * shares[0].value / 100
    if part.value == shares[0].value and abs(right / part.value - 1) > _ROUGH:
        message = f"{document[shares[0].span]} of {document[whole.span]} is {plain(right)}, not {document[part.span]}"
        yield corrected(document, part, right, (shares[0], whole), message)


def rate_of_before(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A rate that fits no two figures near by, while a tenth or ten times of it does."""
    share = frame.amount(m, "share")
    figures = [
        amount
        for one in (*frames(document).before(frame, 4), frame)
        for amount in one.amounts.values()
        if amount.kind == COUNT and amount.value > 1 and not span_of_time(amount)
    ]
    pairs = [(a, b) for a in figures for b in figures if a.value < b.value]
    if share.kind != PERCENT or share.value == 0 or _giving(pairs, share.value):
        return
    for right in (share.value / 10, share.value * 10):
        for part, whole in _giving(pairs, right)[:1]:
            exact = part.value / whole.value * 100
            message = (
                f"{document[part.span]} of {document[whole.span]} is {exact:.2g} percent, not {document[share.span]}"
            )
            yield Finding(share.span, message, [Fix.replace(share.figure.span, f"{right:g}")])
            return


def _giving(pairs: list[tuple[Amount, Amount]], percent: float) -> list[tuple[Amount, Amount]]:
    """The parts and wholes of which a percentage is roughly true."""
    return [(part, whole) for part, whole in pairs if abs(part.value / whole.value * 100 / percent - 1) < _ROUGH]


_ROUGH = 0.1
"""How far a rate may be off, as a share of it: both its figures may be rounded."""
