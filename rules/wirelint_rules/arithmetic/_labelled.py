"""What the sentences before give for a month, a year or a day: “18 in February”."""

from __future__ import annotations

from wirelint import pattern
from wirelint.layers.calendar_words import MONTH, WEEKDAY
from wirelint.layers.numbers.amounts import SIZED, frames
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._roles import comparable

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint.layers.numbers.amounts import Amount, Frame

LABEL = rf"(?:{MONTH}(?: [12][0-9]{{3}})?|{WEEKDAY}|[12][0-9]{{3}})"
"""An expression for the name of a month, a day or a year."""

_BEHIND = pattern(rf"(?P<amount>{SIZED})(?: [a-z-]+){{0,3}} (?:in|on|for) (?P<label>{LABEL})\b(?! [0-9])")
_BEFORE = pattern(
    rf"(?:^|, |; |and )[Ii]n (?P<label>{LABEL}),?(?: [a-z-]+){{1,4}} (?P<amount>{SIZED})(?! [a-z]+ (?:in|on) {LABEL})"
)


def labelled(document: Document, frame: Frame, label: str, like: Amount, end: int) -> Amount | None:
    """The one amount, comparable with another, that a sentence up to a place, and the two before it, give for a label."""
    found = [
        (one, m)
        for one in (frame, *frames(document).before(frame, 2, paragraphs=0))
        for form in (_BEHIND, _BEFORE)
        for m in form.finditer(one.text)
        if m["label"] == label and (one is not frame or m.end() <= end)
    ]
    amounts = [one.amount(m, "amount") for one, m in found]
    fitting = [amount for amount in amounts if amount is not like and comparable(amount, like)]
    return fitting[0] if len({amount.span for amount in fitting}) == 1 else None
