"""A stake, its price and the worth of the whole that do not fit."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, pattern, rule
from wirelint.layers.numbers.amounts import MONEY, PERCENT, SHARE, framed
from wirelint.layers.numbers.passages import telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import plain, spanning
from wirelint_rules.arithmetic._roles import comparable, roles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Frame

_SHARES = frozenset("% percent cent half third quarter fifth tenth two-thirds three-quarters".split())
_VALUED = frozenset("value values valued valuing valuation worth".split())
_STAKE = pattern(
    r"(?: of the (?:company|group|firm|business|bank|club|venture))?(?: [a-z]+)? (?:stake|share|holding|interest)\b|(?: of)? (?:the|its) (?:company|group|firm|business|bank|club|venture)\b"
)
_PRICE = pattern(
    r"\b(?:for|paid|paying|pay|worth|at|spent|cost|costs|raised|raising|invested|invest)(?: (?:about|around|some|nearly|almost|roughly|just over|just under))? $"
)
_WHOLE = pattern(
    r"\b(?:valu(?:es|ing) (?:the |its |all of )?(?:[\w’'-]+ ){0,4}(?:at|to be worth)|valuation of|value of|giving it a (?:market )?value of)(?: (?:about|around|some|nearly|almost|roughly|just over|just under|more than|over))? $"
)
_NEAR, _ROUGH = 0.15, 0.25
"""How far the whole may be off, for debts and for rounding, and where a figure is hedged."""


@rule(severity=Severity.WARNING, reach="paragraph", among=(telling(_SHARES, _VALUED, least=3),))
def stake_mismatch(document: Document) -> Iterator[Finding]:
    """A stake, what was paid for it and what that makes the whole worth do not fit.

    “A 40 percent stake for 800 million euros, valuing the company at 3.2 billion” makes it worth two billion. The sentence names one share and two
    sums of one currency, of which one is the price and the other what the whole is valued at.

    Left alone: figures within a sixth of each other, since debts and premiums come in.

    Bad:  It sold a 40 percent stake for {==800 million euros, valuing the company at 3.2 billion euros==}.
    Good: It sold a 40 percent stake for 800 million euros, valuing the company at 2 billion euros.
    Good: It sold its 40 percent stake for 800 million euros and bought a rival valued at 3.2 billion euros.
    """
    for frame in framed(document, *stake_mismatch.among):
        yield from _judged(document, frame)


def _judged(document: Document, frame: Frame) -> Iterator[Finding]:
    found = roles(frame)
    shares = [one for one in found if one.amount.kind in (PERCENT, SHARE) and _STAKE.match(one.behind)]
    sums = [one for one in found if one.amount.kind == MONEY or comparable(one.amount, found[0].amount)]
    wholes = [one for one in sums if _WHOLE.search(one.before)]
    prices = [one for one in sums if one not in wholes and _PRICE.search(one.before)]
    if (
        not len(shares) == len(wholes) == len(prices) == 1
        or len([one for one in found if one.amount.kind in (PERCENT, SHARE)]) > 1
    ):
        return
    share, price, whole = shares[0].amount, prices[0].amount, wholes[0].amount
    part = share.value / (100 if share.kind == PERCENT else 1)
    if not 0 < part < 1 or not comparable(price, whole) or not price.value:
        return
    right = price.value / part
    near = _ROUGH if price.hedge or whole.hedge or share.hedge or share.kind == SHARE else _NEAR
    if abs(whole.value / right - 1) > near:
        related = [Related.here(document, one.span) for one in (share, price)]
        message = f"{document[share.span]} for {document[price.span]} makes the whole {plain(right)}, not {document[whole.span]}"
        yield Finding(spanning(document, price, whole), message, (), related)
