"""Something is short of what it needs by another number than the figures give."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.numbers.amounts import framed, frames
from wirelint.layers.numbers.passages import behind, telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected
from wirelint_rules.arithmetic._ranges import covering, narrow, plain
from wirelint_rules.arithmetic._roles import Role, comparable, roles, span_of_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Frame

_SHORT_OF = pattern(r"(?: [a-z]+)? (?:short|shy)\b")
_NEEDED = pattern(
    r"\b(?:needs?|needed|requires?|required|demands?|must (?:have|win|get|reach)|threshold of|quorum of|target of|goal of|minimum of|quota of|set at|aim(?:s|ed) (?:for|at)|seeks?|sought|hoped for)(?: (?:at least|about|some))? $"
)
_NEEDING = pattern(
    r"(?: [a-z]+){0,2} (?:(?:that |which )?(?:is|are|was|were) )?(?:needed|required|necessary)\b|[^,;.]{0,24} must [a-z]+ (?:for|to)\b"
)
_OF_A_BODY = pattern(r"(?:\bof (?:the|its|all|their)|-(?:seat|member)) $")

_TOO_FEW = telling(behind("short shy", 3), least=1)


@rule(severity=Severity.WARNING, among=(_TOO_FEW,))
def shortfall_mismatch(document: Document) -> Iterator[Finding]:
    """How much something is short of what it needs is not what the figures give.

    “He needs 60 votes … and his coalition has 47. He is 15 short” is 13 short. What is needed and what is there are the only numbers of their kind in the
    sentence, or in it and the two before.

    Left alone: hedged figures, and sizes of bodies (“the 90-seat chamber”).

    Bad:  The bill needs 60 votes and has 47. It is {~~15~>13~~} short.
    Bad:  Nine of the judges must agree for a law to fall. Only eight did, {~~two~>one~~} short.
    Good: The bill needs 60 votes and has 47. It is 13 short.
    Good: The ship is short of 12 sailors, and needs 20 days of food.
    """
    for frame in framed(document, _TOO_FEW):
        for one in roles(frame):
            if _SHORT_OF.match(one.behind):
                yield from _judged(document, frame, one)


def _judged(document: Document, frame: Frame, short: Role) -> Iterator[Finding]:
    before = [one for last in reversed(frames(document).before(frame, 2, paragraphs=0)) for one in roles(last)]
    here = [one for one in roles(frame) if one.at < short.at]
    found = [one for one in (*before, *here) if not span_of_time(one.amount) and comparable(one.amount, short.amount)]
    whole = [one for one in found if _is_size(one, found)]
    needed = [
        one
        for one, after in zip(found, [*found[1:], short], strict=False)
        if one not in whole
        and (_NEEDED.search(one.before) or _NEEDING.match((after if after in whole else one).behind))
    ]
    there = [one for one in found if one not in needed and one not in whole]
    if len(needed) != 1 or len(there) != 1 or any(one.amount.hedge for one in (*needed, *there, short)):
        return
    want, have, stated = needed[0].amount, there[0].amount, short.amount
    right = want.value - have.value
    wide = sum(one.high - one.low for one in map(narrow, (want, have, stated))) / 2
    if right > 0 and abs(right - stated.value) > wide:
        message = f"{document[have.span]} is {plain(right)} short of {document[want.span]}, not {document[stated.span]}"
        yield covering(document, corrected(document, stated, right, (want, have), message))


def _is_size(one: Role, found: list[Role]) -> bool:
    """Whether a number is the size of the body that decides: “nine of the 15 judges”, “the 90-seat chamber”."""
    return one.behind.startswith("-") or bool(
        _OF_A_BODY.search(one.before) and any(other.amount.partial for other in found)
    )
