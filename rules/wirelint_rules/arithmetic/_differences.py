"""Whether what is said to lie between two amounts does."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, pattern
from wirelint.layers.numbers.amounts import COUNT, MEASURE, MONEY, PERCENT, SHARE
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import narrow, plain, restyled, spanning
from wirelint_rules.arithmetic._roles import Role, comparable, span_of_time, thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount


SIZED = f"[{COUNT}{MEASURE}{MONEY}{PERCENT}]"


def measurable(amount: Amount, apart: Amount) -> bool:
    """Whether an amount may be one of the two that lie so far apart; percentages lie percentage points apart."""
    if amount.value <= 0 or (apart.kind == COUNT and amount.noun.startswith(_NO_PEERS)):
        return False
    if apart.unit == "points":
        return amount.unit == "%" or amount.kind == SHARE
    if apart.kind == COUNT and span_of_time(apart) == "point" and amount.unit == "%":
        return True
    return comparable(amount, apart)


def elsewhere(old: Role, new: Role, step: Role) -> bool:
    """Whether a figure behind “from” tells of something else than where a step begins: 10 points from eight games, 43 pupils from two villages, 61 from a class of 30."""
    began, came, apart = thing(old.amount), thing(new.amount), thing(step.amount)
    if (began & GAMES and not apart & GAMES) or _OF_A_CLASS.search(old.before) or _LABELLED.search(old.before):
        return True
    if (began and came and not began & came) or (began and not came and new.at < old.at and not began & apart):
        return True
    return bool(apart) and not apart & (began | came) and _SAVED.search(step.before) is not None


GAMES = frozenset(
    """game match matche start appearance inning innings outing ball over round attempt shot fixture test cap meeting race event tournament try kick visit frame
    bout fight contest delivery spell session lap leg tie""".split()
)
"""What points, runs and goals come from, as stems."""
_OF_A_CLASS = pattern(
    r"\b(?:class|field|squad|peak|high|low|record|height|maximum|best|pool|group|panel|list|crew|cast|sample|entry|shortlist|population|possible) of(?: about| around| some)? $"
)
_LABELLED = pattern(
    r"\b(?:[Ss]izes?|[Nn]o\.?|[Nn]umber|grade|level|stage|category|band|gate|page|chapter|route|line|highway|platform|room|channel|mile|km|kilometre|age|aged) $"
)
_SAVED = pattern(r", (?:saving|costing|adding|creating|freeing|shedding|losing)(?: [a-z]+){0,2} ?$")


_WIDEST = 20
"""What is more than so many times both figures lies between two others."""

_NO_PEERS = ("years", "months", "weeks", "days", "hours", "minutes", "times")


_BENCHMARK = pattern(
    r" (?:more|less|higher|lower|wider|tighter|over|above|below|under|inside)(?: than)?(?: (?:an?|the|its|their|that of))? (?:comparable|equivalent|corresponding|similar|benchmark|Treasur|U\.S\.|US |German|British|Bunds?\b|[Gg]ilts?\b|swap|mid-swap|Libor|Euribor|SOFR|prime|base rate|market|sector|industry|national)"
)
_CHANCE = pattern(r"\b(?:chances?|odds|prospects?|probabilit(?:y|ies)|likelihood|bets?)\b[^.\n]*\bpoints?\b")
_AHEAD = 160
_AT_AGE = pattern(r"\bthan (?:(?:he|she|it|they) (?:was|were|did) )?(?:at|aged|when) $")
_NEAR = 24
_SCORED = pattern(r"[-–][0-9]{1,3}\b(?![-–0-9])(?= to [0-9]{1,2}[-–]|,|\.| on\b| at\b)")
"""What makes a score of a figure before it."""


def judged(document: Document, apart: Amount, one: Amount, other: Amount) -> Iterator[Finding]:
    if any(_AT_AGE.search(document.text, max(0, each.span.start - _NEAR), each.span.start) for each in (one, other)):
        return  # two stone heavier than at 18
    if any(_SCORED.match(document.text, each.span.end) for each in (one, other)):
        return  # to win 2-14 to 1-15
    if apart.kind == COUNT and (one.unit == "%") is not (other.unit == "%") and SHARE not in (one.kind, other.kind):
        return  # it rose 1.1 per cent to 11,214.6, a gain of 122 points
    widths = [narrow(amount) for amount in (one, other)]
    near = narrow(apart)
    slack = sum(width.high - width.low for width in (*widths, near)) / 2
    one, other = (
        a._replace(figure=a.figure._replace(value=a.value * 100, place=5.0)) if a.kind == SHARE else a
        for a in (one, other)
    )
    right = abs(one.value - other.value)
    if apart.hedge:
        slack += 0.15 * right
    if any(amount.figure.exact for amount in (one, other)):
        slack += 0.4 * max(amount.figure.place for amount in (one, other) if amount.figure.exact)
    if abs(apart.value - right) <= slack * 1.001 or right == 0:
        return
    if _BENCHMARK.match(document.text, apart.span.end):
        return  # 350 basis points more than a comparable Treasury
    if apart.unit == "points" and _CHANCE.search(
        document.text, max(0, min(one.span, other.span).start - _AHEAD), one.span.end
    ):
        return  # the chance of a cut of 25 basis points fell from 50 to 47 percent
    if apart.value > _WIDEST * max(one.value, other.value):
        return  # one is a share, the other a number: to 4.3 per cent from 4.1, or by 60,000 to 1.48m
    related = [Related.here(document, amount.span) for amount in (one, other)]
    message = f"from {document[one.span]} to {document[other.span]} is {plain(right)}, not {document[apart.span]}"
    figure = apart.figure.span
    better = f"{right:g}" if apart.kind == PERCENT else restyled(document[figure], right)
    fixes = [Fix.replace(figure, better)] if better else []
    yield Finding(spanning(document, apart, one, other), message, fixes, related)
