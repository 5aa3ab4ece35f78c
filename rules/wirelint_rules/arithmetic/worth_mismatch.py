"""What a sum is worth in another currency, held to the exchange rate that stands beside it."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, MONEY, frames, matched
from wirelint.layers.numbers.passages import behind, telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected
from wirelint_rules.arithmetic._ranges import plain

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame

_SIGNS = {"dollar": ("$", "US$", "dollar"), "euro": ("€", "euro"), "pound": ("£", "pound")}
_RATED = telling(frozenset(_SIGNS), behind("to", 3), frozenset(("the", "one")), least=1)
_RATE = pattern(
    rf"(?P<rate>[{COUNT}{MONEY}])(?: [a-z]+)? to (?:the|one) (?:U\.?S\.? )?(?P<unit>dollar|euro|pound)\b(?! zone)"
)
_WORTH = pattern(
    rf"(?P<sum>{MONEY})(?:(?: [\w’'-]+){{0,6}}? (?:worth|is now|are now|is|are|was|were|now|costs?|buys?|fetch(?:es)?|brings?|equals?|comes? to|amounts? to|would be)(?: (?:now|today|still|only|just|worth|about|around|roughly|some|nearly|almost|barely|less|more|than|at|a|mere))*|,? or(?: about| around| some| roughly| nearly)?|,(?: about| around| some| roughly)?) (?P<worth>{MONEY})"
)


@rule(severity=Severity.WARNING, reach="paragraph", among=(_RATED,))
def worth_mismatch(document: Document) -> Iterator[Finding]:
    """A sum is not worth what the exchange rate beside it makes it.

    At 1,600 naira to the dollar, 70,000 naira are $44 and not $440. The rate stands in the same sentence or in the one before, and the sum and what it is
    worth are told in one form: “is now worth”, “costs”, “or about”.

    Left alone: what is off by less than a quarter, and sums of a third currency.

    Bad:  The naira traded at 1,600 to the dollar. At that rate, the wage of 70,000 naira is worth about {==$440==}.
    Good: The naira traded at 1,600 to the dollar. At that rate, the wage of 70,000 naira is worth about $44.
    """
    for frame, m in matched(document, _RATED, _RATE):
        rate = frame.amount(m, "rate")
        for near in frames(document).near(frame, 1):
            for found in _WORTH.finditer(near.text) if near.span.start >= frame.span.start else ():
                yield from _judged(document, near, found, rate, m["unit"])


def _judged(document: Document, frame: Frame, m: re.Match[str], rate: Amount, unit: str) -> Iterator[Finding]:
    money, worth = frame.amount(m, "sum"), frame.amount(m, "worth")
    signs = _SIGNS[unit]
    if (
        worth.unit not in signs
        or money.unit in signs
        or rate.value <= 0
        or (rate.unit and not _one_currency(rate, money))
    ):
        return
    right = money.value / rate.value
    if 1 / _OFF < worth.value / right < _OFF:
        return
    message = (
        f"at {document[rate.span]} to the {unit}, {document[money.span]} is {plain(right)}, not {document[worth.span]}"
    )
    yield corrected(document, worth, round(right) if right >= 1 else None, (money, rate), message)


def _one_currency(rate: Amount, money: Amount) -> bool:
    """Whether a rate is told in the currency of a sum, by the first letters of its name: rupee, rupees."""
    return rate.unit[:4].lower() == money.unit[:4].lower()


_OFF = 1.25
