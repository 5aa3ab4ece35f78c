"""A figure of the headline that stands nowhere in the story."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, PERCENT, SHARE, frames
from wirelint.layers.paragraphs import headline
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount

_DEAD = pattern(
    r"\b(?:kill|dead|die|dies|died|death|injur|wound|hurt|miss|arrest|held|detain|jail|charg|evacuat|homeless|rescued?|trapped|aboard)",
    flags=2,
)


@rule(severity=Severity.NOTE)
def headline_figure(document: Document) -> Iterator[Finding]:
    """A number of people in the headline stands nowhere in the story.

    Tolls rise while a story is on the desk, and the headline is what gets forgotten. Reported for numbers of dead, injured, missing, held or
    evacuated, if the story has other numbers, and none of them is the headline's. A note: the story may give the number in
    parts, or as a sum of money does its worth.

    Left alone: hedged numbers (“over 50”), percentages, sums of money, ages and years.

    Bad:  {==14==} killed in blast at grain port ¶ ODESA, Ukraine (AP) — An explosion killed 12 people at a grain port in southern Ukraine on Monday and wounded 30, officials said.
    Good: 12 killed in blast at grain port ¶ ODESA, Ukraine (AP) — An explosion killed 12 people at a grain port in southern Ukraine on Monday, officials said.
    """
    span = headline(document)
    if span is None or not any(character.isdigit() for character in document[span]) or not _DEAD.search(document[span]):
        return
    all_frames = list(frames(document).all())
    heads = [amount for one in all_frames if one.span.end <= span.end for amount in one.amounts.values()]
    body = [amount for one in all_frames if one.span.start >= span.end for amount in one.amounts.values()]
    values = {amount.value for amount in body if amount.kind not in (PERCENT, SHARE)}
    for amount in heads:
        if (
            amount.kind == COUNT
            and not amount.hedge
            and amount.value > 1
            and not _is_year(amount)
            and values
            and not _stands(amount, values)
        ):
            yield Finding(amount.span, f"“{document[amount.span]}” stands nowhere in the story")


def _stands(amount: Amount, values: set[float]) -> bool:
    """Whether a number, or two that make it up, stands among others."""
    return amount.value in values or any(amount.value - one in values for one in values)


def _is_year(amount: Amount) -> bool:
    return amount.figure.span.end - amount.figure.span.start == 4 and 1500 <= amount.value <= 2100
