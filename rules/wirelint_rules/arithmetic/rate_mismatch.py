"""Sums of money whose conversions imply exchange rates that cannot both be."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.numbers.amounts import MONEY, frames
from wirelint.patterns import places
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.arithmetic._ranges import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount

_OPEN = pattern(
    r"\((?=(?:about |around |some |nearly |almost |roughly |more than |over |approximately |just over |just under |under |[~≈])?(?:US|A|C|NZ|HK|S)?[$€£¥₹₽]|\((?:about )?[0-9])"
)
_PAIR = pattern(rf"(?P<left>{MONEY})(?: [\w’'-]+){{0,3}} \((?:[a-z]+ ){{0,3}}(?P<right>{MONEY})(?=\)|;|,| at )")
_APART = 1.25
"""How far two rates of one story may lie apart: further than that no fortnight takes them, and few years."""
_TENFOLD = 2.0
_MOST = 12
"""So many conversions of a story others are compared with."""
_PER_DOLLAR = {
    "€": (0.6, 1.25), "euro": (0.6, 1.25), "£": (0.45, 0.95), "pound": (0.45, 0.95), "¥": (75, 165), "yen": (75, 165), "yuan": (5.5, 8.5), "₹": (38, 95), "rupee": (38, 300),
    "Rs": (38, 300), "ruble": (22, 125), "rouble": (22, 125), "₽": (22, 125), "franc": (0.75, 1.9), "hryvnia": (4.5, 45), "won": (750, 1500), "peso": (8, 25), "rand": (5.5, 20),
    "C$": (0.9, 1.65), "A$": (0.85, 2.1), "NZ$": (1.1, 2.6), "HK$": (7.6, 7.9), "S$": (1.15, 1.9), "Kenyan shilling": (55, 165), "Indian rupee": (38, 95), "Pakistani rupee": (45, 310),
    "Australian dollar": (0.85, 2.1), "Canadian dollar": (0.9, 1.65), "Swiss franc": (0.75, 1.9), "Mexican peso": (8, 25), "Philippine peso": (38, 62), "Egyptian pound": (3, 55),
    "Turkish lira": (1, 45), "Hong Kong dollar": (7.6, 7.9), "Singapore dollar": (1.15, 1.9), "Ugandan shilling": (1500, 4000), "Tanzanian shilling": (800, 2700), "Nigerian naira": (110, 1700),
}  # fmt: skip
"""What a U.S. dollar has bought of each currency since about 1995, the lowest and the highest, rounded away from each other."""
_NAMES = {"$": "$", "US$": "$", "dollar": "$", "U.S. dollar": "$"}
_SAME = {"euro": "€", "yen": "¥", "rouble": "ruble", "₽": "ruble", "pound": "£", "₹": "rupee", "Rs": "rupee"}


class _Exchange(NamedTuple):
    left: Amount
    right: Amount
    rate: float
    width: float


@rule(severity=Severity.WARNING, needs=("$", "€", "£", "¥"))
def rate_mismatch(document: Document) -> Iterator[Finding]:
    """A sum of money and its conversion cannot both be right.

    “18,540 euros ($222,000)” makes a euro worth twelve dollars, which it never was. A conversion is reported when its rate lies at least twice
    beyond what the currency has cost since 1995, or when two conversions of one story between the same two currencies lie more than a
    quarter apart and a power of ten would bring them together. Which figure is wrong cannot be told; so both are marked.

    Left alone: currencies of several countries (“dollars” beside “$”), rates that have merely moved, and sums that may be of different years.

    Bad:  They gave {==18,540 euros ($222,000==}), its treasurer said.
    Bad:  It cost about {==32 billion yen ($200 billion==}), and the next 5 billion yen ($31 million).
    Good: They gave 18,540 euros ($22,200), its treasurer said.
    Good: It cost about 32 billion yen ($200 million), and the next 5 billion yen ($31 million).
    """
    exchanges = list(_exchanges(document))
    for one in exchanges:
        reason = _impossible(one) or _unlike_the_others(document, one, exchanges)
        if reason:
            span = Span(one.left.span.start, one.right.span.end)
            message = f"“{document[one.left.span]}” for “{document[one.right.span]}” {reason}"
            yield Finding(span, message, list(_fixes(document, one)))


def _exchanges(document: Document) -> Iterator[_Exchange]:
    end = -1
    for at in places(document.text, "("):
        frame = frames(document).at(at) if at >= end and _OPEN.match(document.text, at) else None
        if frame is None:
            continue
        end = frame.span.end
        for pair in _PAIR.finditer(frame.text):
            left, right = frame.amount(pair, "left"), frame.amount(pair, "right")
            if left.value > 0 and right.value > 0 and _currency(left) != _currency(right):
                width = left.figure.place / left.value + right.figure.place / right.value
                yield _Exchange(left, right, left.value / right.value, min(width, 0.5))


def _currency(amount: Amount) -> str:
    return _NAMES.get(amount.unit) or _SAME.get(amount.unit, amount.unit)


def _bounds(one: _Exchange) -> tuple[float, float] | None:
    """The least and the most that the left currency may cost in the right one."""
    left, right = _currency(one.left), _currency(one.right)
    if right == "$":
        return _PER_DOLLAR.get(one.left.unit) or _PER_DOLLAR.get(left)
    if left == "$":
        low, high = _PER_DOLLAR.get(one.right.unit) or _PER_DOLLAR.get(right) or (0, 0)
        return (1 / high, 1 / low) if low else None
    first, second = (
        _PER_DOLLAR.get(amount.unit) or _PER_DOLLAR.get(_currency(amount)) for amount in (one.left, one.right)
    )
    return (first[0] / second[1], first[1] / second[0]) if first and second else None


def _impossible(one: _Exchange) -> str:
    bounds = _bounds(one)
    if bounds is None:
        return ""
    slack = _TENFOLD * (1 + one.width)
    if bounds[0] / slack <= one.rate <= bounds[1] * slack:
        return ""
    return f"makes {plain(one.rate) if one.rate >= 1 else f'{one.rate:.2g}'} to one, which was never so"


def _unlike_the_others(document: Document, one: _Exchange, exchanges: list[_Exchange]) -> str:
    """How a rate differs from another of the same currencies, where that is by a power of ten."""
    for other in exchanges[:_MOST]:
        same = (_currency(one.left), _currency(one.right)) == (_currency(other.left), _currency(other.right))
        if other is one or not same or _impossible(other) or one.left.span.start < other.left.span.start:
            continue
        apart = max(one.rate, other.rate) / min(one.rate, other.rate)
        if any(1 / _APART < apart / power < _APART for power in (10, 100, 1000, 1e6)):
            return f"is another rate than “{document[other.left.span]}” for “{document[other.right.span]}”"
    return ""


def _fixes(document: Document, one: _Exchange) -> Iterator[Fix]:
    """One figure with another scale word, or the one in brackets with a digit less, where that gives a rate that may be."""
    for amount, way in ((one.right, 1), (one.left, -1)):
        written = document[amount.span]
        for wrong, right, power in (("billion", "million", 1000.0), ("million", "billion", 0.001)):
            if wrong in written and not _impossible(one._replace(rate=one.rate * power**way)):
                yield Fix.replace(amount.span, written.replace(wrong, right))
    digits = document[one.right.figure.span]
    if (
        digits.replace(",", "").isdigit()
        and one.right.value >= 100
        and not _impossible(one._replace(rate=one.rate * 10))
    ):
        yield Fix.replace(one.right.figure.span, f"{one.right.value / 10:,.0f}")
