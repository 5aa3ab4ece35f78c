"""A year's interest that the sum and the rate beside it do not give."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, MONEY, PERCENT, framed, frames
from wirelint.layers.numbers.passages import telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected
from wirelint_rules.arithmetic._ranges import plain
from wirelint_rules.arithmetic._roles import Role, comparable, only, roles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Frame

_INTEREST = telling(frozenset(("interest",)), least=1)
_RATE = pattern(
    rf"\b(?:at|interest (?:rate )?of|interest at|rate of|coupon of|bears?|carr(?:ies|ying|ied)) (?:an? )?(?:interest (?:rate )?(?:of )?)?(?:about )?{PERCENT}(?: (?:interest|a year|per year|annually|annual))?"
)
_A_YEAR = pattern(r"(?: [a-z]+)?? ?(?:a year|per year|annually|yearly|each year|every year)\b")
_COMES_TO = pattern(
    r"\b(?:[Tt]he|[Aa]nnual|[Ii]ts|[Yy]early) (?:annual |yearly )?interest(?: alone| payments?| bill)*(?: on it| on that)? (?:comes?|came|amounts?|amounted|adds up|will come|is|was|will be|costs?|cost)(?: up)?(?: to)?(?: it| them)? $|, or (?:about )?$"
)


@rule(severity=Severity.WARNING, reach="paragraph", among=(_INTEREST,))
def interest_mismatch(document: Document) -> Iterator[Finding]:
    """The interest of a year is not what the sum and its rate give.

    Five percent of 200 million is 10 million a year. The sum, the rate and the interest are the only figures of a sentence, or of it and the one before, and the interest is said to
    be that of a year.

    Left alone: hedged figures, and interest for other times.

    Bad:  The loan of 4 million euros carries interest of six percent, or {~~340,000 euros~>240,000 euros~~} a year.
    Bad:  It borrowed 200 million euros at five percent a year. The interest comes to {==20 million euros==} annually.
    Good: The loan of 4 million euros carries interest of six percent, or 240,000 euros a year.
    Good: It borrowed 200 million euros at five percent a year. So far it has paid 3 million in interest.
    """
    for frame in framed(document, _INTEREST):
        found = roles(frame)
        interest = only([one for one in found if _COMES_TO.search(one.before) and _A_YEAR.match(one.behind)])
        if interest is None or len(found) not in (1, _THREE):
            continue
        before = frames(document).before(frame, 1, paragraphs=0) if len(found) == 1 else []
        stated = before[0] if before else frame
        yield from _judged(document, stated, [one for one in roles(stated) if one is not interest], interest)


_THREE, _TWO = 3, 2


def _judged(document: Document, frame: Frame, found: list[Role], interest: Role) -> Iterator[Finding]:
    rates = [one for one in found if one.amount.kind == PERCENT and one.amount.unit == "%"]
    sums = [one for one in found if one.amount.kind in (MONEY, COUNT) and comparable(one.amount, interest.amount)]
    if len(found) != _TWO or len(rates) != 1 or len(sums) != 1 or not _RATE.search(frame.text):
        return
    right = sums[0].amount.value * rates[0].amount.value / 100
    if right <= 0 or any(one.amount.hedge for one in (*found, interest)):
        return
    if abs(interest.amount.value / right - 1) > _NEAR:
        shown = f"{document[rates[0].amount.span]} of {document[sums[0].amount.span]}"
        message = f"{shown} is {plain(right)}, not {document[interest.amount.span]}"
        exact = right if right == round(right) and right < _WORDED else None
        yield corrected(document, interest.amount, exact, (sums[0].amount, rates[0].amount), message)


_NEAR = 0.1
_WORDED = 1e6
"""From here on copy writes a sum with a word for its scale."""
