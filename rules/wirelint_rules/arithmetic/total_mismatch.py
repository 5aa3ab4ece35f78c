"""A total that the figures before it do not make up."""

from __future__ import annotations

from itertools import combinations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, MEASURE, MONEY, framed, framed_at
from wirelint.layers.numbers.passages import before, telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._addends import MANIFOLD, MODEL, addends, bare_sum, may_be_added
from wirelint_rules.arithmetic._announced import ANNOUNCED, announcement, totals
from wirelint_rules.arithmetic._corrected import missummed
from wirelint_rules.arithmetic._ranges import counted, one_digit
from wirelint_rules.arithmetic._roles import comparable, roles, span_of_time
from wirelint_rules.arithmetic._tolls import raised_tolls
from wirelint_rules.arithmetic._unnumbered import unnumbered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.numbers.amounts import Amount, Frame
    from wirelint_rules.arithmetic._roles import Role

_JOINED = telling(frozenset(("and",)), before(", or of is"), least=3)


@rule(severity=Severity.WARNING, among=(*ANNOUNCED, _JOINED))
def total_mismatch(document: Document) -> Iterator[Finding]:
    """A total is not the sum of the figures before it.

    “Three people were killed in Homs and five in Hama, a total of 11” are eight. The parts are the figures of the same kind that stand
    before the total in its sentence, or in the one before. No choice of two or more of them may give the total. “A fourth died, bringing the toll to
    five” is held to its own ordinal.

    Left alone: hedged figures, totals far from the sum, which are of something else, and running totals that begin before the story.

    Bad:  Three people were killed in Homs and five in Hama, a total of {~~11~>eight~~}, the observatory said.
    Bad:  The quake killed 45 people on Sumatra and 12 on Nias. In all, {~~67~>57~~} people died, the agency said.
    Bad:  A fourth worker died on Tuesday, bringing the toll to {~~five~>four~~}, police said.
    Good: Three people were killed in Homs and five in Hama, a total of eight, the observatory said.
    Good: It opened three shops in May and five in June, for a total of 120. A second man died, bringing the toll to two.
    """
    announced = list(framed_at(document, totals(document)))
    for frame in announced:
        for total in roles(frame):
            start = announcement(frame, total)
            if start >= 0:
                yield from _summed(document, frame, total, start)
    for frame in framed(document, _JOINED, where=lambda one: one.amounts < _FEW):
        yield from _set_off(document, frame)
    for frame in announced:
        yield from raised_tolls(document, frame)


_FEW = 6
"""A sentence with as many figures tells a table: what it does not announce as a total is none."""


def _summed(document: Document, frame: Frame, total: Role, start: int) -> Iterator[Finding]:
    """A total, announced from a place of its frame on, that the figures before it do not make up, nor any choice of them."""
    if _LISTED.fullmatch(total.before):
        return  # 71, 96 and 133 in the three weeks before that
    parts, whole = addends(document, frame, total, start), total.amount
    if not may_be_added(document, frame, total, parts):
        return
    if any(_makes(some, whole) for size in range(2, len(parts) + 1) for some in combinations(parts, size)):
        return
    right = sum(one.value for one in parts)
    if 0 < whole.value - right <= unnumbered(document, parts, whole):
        return
    if max(one.value for one in parts) < whole.value < _FAR * right:
        yield missummed(document, whole, parts)


_LISTED = pattern(r",? (?:and|or) ")
_FAR = 1.7
"""A total further from the sum of what stands before it is the total of something else."""


def _makes(some: Sequence[Amount], whole: Amount) -> bool:
    """Whether some figures may make up a whole; all of them rounded to the same side as far as it goes is too much of a chance."""
    right = sum(one.value for one in some)
    widths = [(one.high - one.low) / 2 for one in map(counted, (*some, whole))]
    return abs(right - whole.value) <= _LIKELY * sum(widths)


_LIKELY = 0.9
"""The share of what all are rounded by."""


def _set_off(document: Document, frame: Frame) -> Iterator[Finding]:
    """A sum that no word announces, one digit off: “2.4 billion in the first quarter and 2.1 billion in the second, 5.5 billion in the half-year”."""
    found = [one for one in roles(frame) if one.amount.kind in (COUNT, MEASURE, MONEY)]
    for first, second, last in zip(found, found[1:], found[2:], strict=False):
        parts, whole = (first.amount, second.amount), last.amount
        if any(MODEL.search(one.before) for one in (first, second, last)):
            continue
        if any(one.hedge or one.partial or one.value <= 0 for one in (*parts, whole)):
            continue
        if not (_ONE_AND_ONE.fullmatch(second.before) and _APPOSED.fullmatch(last.before) and _ENDS.match(last.behind)):
            continue
        if announcement(frame, last) >= 0 or MANIFOLD.search(frame.text):
            continue
        if not all(_alike(one, whole) for one in parts) or _is_made_up(found, first, second):
            continue
        right = sum(one.value for one in parts)
        if whole.value > max(one.value for one in parts) and one_digit(right, whole.value):
            yield missummed(document, whole, parts)


def _is_made_up(found: Sequence[Role], first: Role, second: Role) -> bool:
    """Whether two figures make up one before them: of the 15, eight females and seven males, 12 are alive."""
    right = first.amount.value + second.amount.value
    return any(one.at < first.at and abs(one.amount.value - right) < _EXACT * right for one in found)


_EXACT = 1e-6


def _alike(part: Amount, whole: Amount) -> bool:
    """Whether a part is of what the whole is, as far as is said; neither is a stretch of time."""
    return not (span_of_time(part) or span_of_time(whole)) and (comparable(part, whole) or bare_sum(part, whole))


_ONE_AND_ONE = pattern(r"(?:[^,;:.()]{1,40}),? and (?:another |the other )?(?:[\w’'-]+ ){0,5}$|,? and (?:another )?$")
_APPOSED = pattern(r"(?: (?!and\b|but\b|or\b)[^,;:.()]{1,45})?, (?:or |a total of |that is )?$")
_ENDS = pattern(r"(?: [\w’'-]+){0,6}(?:[.,;][”\"’']?|$)")
