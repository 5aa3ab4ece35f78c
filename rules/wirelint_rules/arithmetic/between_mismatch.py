"""What two or three have between them, held to what each has."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, PERCENT, framed
from wirelint.layers.numbers.passages import telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import missummed
from wirelint_rules.arithmetic._ranges import counted
from wirelint_rules.arithmetic._roles import Role, comparable, roles, span_of_time, thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount

_BETWEEN = telling(frozenset(("between", "among")), frozenset(("them", "two", "three", "pair")), least=3)
_BEHIND = pattern(
    rf"(?: [\w’'-]+){{0,3}} (?:between|among) (?:them|the (?P<many>{COUNT}|pair))(?: of them| players| men| women| teams| companies)?(?=[,.;—–]|$)"
)
_SET_OFF = pattern(r"(?:, |\(|— |– )(?:or |a (?:combined )?total of |making |giving them |for )?$")


@rule(severity=Severity.WARNING, reach="paragraph", among=(_BETWEEN,))
def between_mismatch(document: Document) -> Iterator[Finding]:
    """What two have between them is not what each of them has, added up.

    “Villaluz scored 27 points and Escario added 19, 44 points between the two of them” are 46. The sum is set off and says that it is between them; the figures
    of the same kind before it in the sentence are what each has.

    Left alone: hedged figures, and sentences with more figures of the kind than two or three.

    Bad:  Villaluz led with 27 points and Escario added 19, {~~44~>46~~} points between the two of them.
    Good: Villaluz led with 27 points and Escario added 19, 46 points between the two of them.
    """
    for frame in framed(document, _BETWEEN):
        found = roles(frame)
        for number, total in enumerate(found):
            m = _BEHIND.match(frame.text, total.at + 1) if number and _SET_OFF.search(total.before) else None
            if m is None or total.amount.hedge:
                continue
            many = frame.amount(m, "many").value if m["many"] == COUNT else 2.0
            parts = [one.amount for one in found[:number] if _may_be_part(one, total.amount)]
            if parts and _SHARED.search(document.text, parts[-1].span.end, total.amount.span.start):
                continue
            if (
                1 < len(parts) <= _MOST
                and (not m["many"] or len(parts) == many)
                and not any(one.hedge for one in parts)
            ):
                yield from _judged(document, parts, total.amount)


_MOST = 3
_SHARED = pattern(r"\b(?:half|third|quarter|part|some|most|share|rest|tenth|fifth|percent)\b")
"""What says that the two give, or keep, only a part of what each has."""


def _may_be_part(one: Role, total: Amount) -> bool:
    bare = one.amount.kind == COUNT and not thing(one.amount) and not span_of_time(one.amount)
    if total.kind == PERCENT:
        return one.amount.kind == PERCENT or bare
    return bare or (_alike(one.amount, total) and not one.amount.partial)


def _alike(part: Amount, total: Amount) -> bool:
    """Whether a part is of what the total is; of figures that name different things what is between them is told of neither: cars and vehicles."""
    return comparable(part, total) or (
        part.kind == total.kind == COUNT and not span_of_time(part) and "vehicle" in thing(total)
    )


def _judged(document: Document, parts: list[Amount], total: Amount) -> Iterator[Finding]:
    low, high = sum(counted(one).low for one in parts), sum(counted(one).high for one in parts)
    whole = counted(total)
    if low <= whole.high and whole.low <= high:
        return
    yield missummed(document, total, parts)
