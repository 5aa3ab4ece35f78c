"""So much in one and so much in the other, which is not what the story counts of the two."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, SIZED, frames, matched
from wirelint.layers.numbers.passages import behind, telling
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import misses
from wirelint_rules.arithmetic._roles import comparable

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame

_FORM = pattern(
    rf"(?P<one>{SIZED})(?: [a-z]+)? (?P<where>in|on|at|to|from|for|by) (?:the )?(?:first|(?P<first>{COUNT}))(?: [a-z]+)?,? and (?P<other>{SIZED})(?: [a-z]+)? (?P=where) (?:the )?(?:other|second)\b"
)
_TWO = pattern(r"\b(?:two|both|pair of|twin)\b")
_BACK = 160
"""How far before the form the one and the other are counted as two, in code points."""

_IN_OTHER = telling(behind("other second", 4), frozenset(("one", "first")))
_NEAR = 20
"""As many sentences before it may have the number of the two, if they are of its paragraph or the one before."""


@rule(severity=Severity.WARNING, among=(_IN_OTHER,))
def one_and_other(document: Document) -> Iterator[Finding]:
    """What is in the one of two and in the other is not what is counted of both.

    Of 7.1 tonnes in two containers, 4.4 tonnes in one leave 2.7 in the other, not 3.7. Reported where a sentence counts the same thing “in one … and in the
    other”, two of them are spoken of right before, and the paragraph, or the one before, has one number of that thing that is greater than either, and another than their sum.

    Bad:  The 48 tusks were in two crates, {==21 in one and 29 in the other==}.
    Bad:  They found 7.1 tonnes of cocaine. ¶ It was in two containers, {==4.4 tonnes in one and 3.7 tonnes in the other==}.
    Good: The 48 tusks were in two crates, 19 in one and 29 in the other.
    """
    for frame, m in matched(document, _IN_OTHER, _FORM):
        first = frame.shown(m, "first")
        if first is None or first.value == 1:
            yield from _judged(document, frame, m)


def _judged(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    one, other = frame.amount(m, "one"), frame.amount(m, "other")
    start = one.span.start
    span = Span(start, other.span.end + m.end() - m.end("other"))
    if not comparable(one, other) or not _TWO.search(document.text, max(0, start - _BACK), start):
        return
    totals = {total.value: total for total in _totals(document, frame, one, other)}
    right = one.value + other.value
    if len(totals) == 1 and not quoted(document, span):
        total = next(iter(totals.values()))
        if misses(document, right, total, one, other) and total.value < right * _MOST:
            message = f"that is {right:,.10g} together, not {document[total.span]}"
            yield Finding(span, message, (), [Related.here(document, total.span)])


_MOST = 2
"""A number that is more than twice the two together counts something else."""


def _totals(document: Document, frame: Frame, one: Amount, other: Amount) -> Iterator[Amount]:
    """The numbers of the same thing before the two that are greater than either, in the paragraph and the one before."""
    for near in (*frames(document).before(frame, _NEAR), frame):
        for amount in near.amounts.values():
            greater = amount.span.start < one.span.start and amount.value > max(one.value, other.value)
            if greater and comparable(amount, one) and comparable(amount, other) and not quoted(document, amount.span):
                yield amount
