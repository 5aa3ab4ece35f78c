"""A ratio that its two numbers do not give."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, framed
from wirelint.layers.numbers.passages import behind, telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import plain, spanning
from wirelint_rules.arithmetic._roles import roles, span_of_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Frame

_RATIO = pattern(
    rf"\b(?:by|ratio of|at|about|than|nearly|almost|roughly) (?P<many>{COUNT})[ -]to[ -](?P<one>{COUNT})(?=[,.;:)]|$| (?:with|in|for|among|over|margin|majority)\b)"
)
_TO_ONE = telling(behind("to"), frozenset(("one", "1")), least=3)
_CLOSE = 0.2


@rule(severity=Severity.WARNING, reach="paragraph", among=(_TO_ONE,))
def ratio_mismatch(document: Document) -> Iterator[Finding]:
    """So many to one is not what the two numbers of the sentence give.

    “Gainers outnumbered losers by three to one, with 240 shares rising and 180 falling” is four to three. The sentence has the ratio and two other numbers.

    Left alone: ratios within a fifth of the figures, as they are rounded.

    Bad:  Gainers outnumbered losers by {==three to one, with 240 shares rising and 180==} falling.
    Good: Gainers outnumbered losers by three to one, with 240 shares rising and 80 falling.
    Good: She won by two to one, with 14 of 20 judges for her.
    """
    for frame in framed(document, _TO_ONE):
        yield from _judged(document, frame)


def _judged(document: Document, frame: Frame) -> Iterator[Finding]:
    m = _RATIO.search(frame.text)
    if m is None or frame.amount(m, "one").value != 1:
        return
    many = frame.amount(m, "many")
    others = [one.amount for one in roles(frame) if one.at not in (m.start("many"), m.start("one"))]
    if len(others) != _PAIR or any(
        one.kind != COUNT or one.partial or span_of_time(one) or one.value <= 0 for one in others
    ):
        return
    small, great = sorted(others, key=lambda one: one.value)
    right = great.value / small.value
    if abs(right / many.value - 1) > _CLOSE * (2 if many.hedge else 1):
        related = [Related.here(document, one.span) for one in (great, small)]
        message = (
            f"{document[great.span]} to {document[small.span]} is {plain(right)} to one, not {document[many.span]}"
        )
        yield Finding(spanning(document, many, *others), message, (), related)


_PAIR = 2
