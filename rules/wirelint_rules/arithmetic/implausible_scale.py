"""A number that is a thousand times too great for what it counts: billions of refugees, a house at $147 billion."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, MONEY, framed
from wirelint.layers.numbers.passages import telling
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount

_COUNTED = frozenset(
    "deaths dead casualties injuries refugees migrants soldiers troops fighters police officers protesters demonstrators prisoners detainees patients"
    " homes houses apartments buildings villages schools hospitals teachers doctors nurses pupils tourists pilgrims"
    " jobs cars vehicles trucks aircraft ships cattle sheep pigs evacuees residents villagers visas infections".split()
)
"""What nobody counts in billions: no country, year or event has so many."""
_CASES = pattern(
    r"(?: [a-z-]+){0,2} (?:cases|victims|evacuees|displaced|households|families|ballots|inhabitants|(?:registered|eligible) voters)\b"
)
_ONE_THING = (
    r"(?:house|home|apartment|flat|mansion|villa|penthouse|cottage|yacht|car|painting|sculpture|portrait|necklace|ring|watch|diamond"
    r"|bail|ransom|scholarship|salary|pension|player|striker|midfielder|goalkeeper|defender|winger|horse|racehorse|violin|manuscript|statue|prize money)"
)
_PRICED = pattern(
    rf"\b{_ONE_THING}(?: (?:in|on|near|at) (?:the )?[A-Z][\w’-]+)?(?:,? (?:which|that)? ?(?:was |is |were |has been |had been )?(?:at|for|of|worth|valued at|priced at|listed (?:at|for)|sold for|bought for|costing|cost|set at|insured for)|,? (?:at|for)) (?:about |around |nearly |almost |some |more than |over |a record |an estimated |up to )?(?P<price>{MONEY})"
    rf"|(?P<price2>{MONEY}) (?:[a-z-]+ )?{_ONE_THING}\b(?! (?:market|loans?|loan|sales|prices|industry|sector|maker|makers|builder|builders|insurance|mortgage|construction|plan|program|fund|project|debt))"
    rf"|\b(?:most expensive|priciest|costliest) (?:[a-z]+ )?(?:property|house|home|apartment|painting|car|player|yacht)[^.;:{MONEY}]{{0,20}}(?P<price3>{MONEY})"
)
_PEOPLED = pattern(
    rf"\b(?:country|nation|city|town|state|province|region|republic|island|capital|metropolis|kingdom|district) of (?:about |some |nearly |almost |more than |over )?(?P<many>{COUNT}) (?:people|inhabitants|residents|souls)\b"
)
_WORLD = pattern(
    r"\b(?:world|global|globally|worldwide|humanity|planet|decades?|century|centuries|ever|since|history|all time|barrels? of|each year|a year|annually)\b",
    flags=2,
)
_WEAK = frozenset(
    "yen won rupiah dong peso ruble rouble rupee shilling naira kwacha forint rial riyal dinar tenge ariary guarani colon sum lira leone kyat riel kip ¥ ₩ ₹ ₽ Rs".split()
)
"""Currencies of which a house costs billions."""
_BILLION, _HIGHEST = 1e9, 3e9


_THINGS = _COUNTED.union(
    "cases victims displaced households families ballots inhabitants voters house home apartment flat mansion villa penthouse cottage yacht car painting"
    " sculpture portrait necklace ring watch diamond bail ransom scholarship salary pension player striker midfielder goalkeeper defender winger horse racehorse country nation city town state province region republic island capital kingdom district"
    " violin manuscript statue prize property".split()
)
_SCALES = frozenset(("billion", "trillion", "bn"))
_GREAT = telling(_SCALES | {"0bn"}, _THINGS, least=1)


@rule(severity=Severity.WARNING, reach="paragraph", among=(_GREAT,))
def implausible_scale(document: Document) -> Iterator[Finding]:
    """A number has the scale of something else.

    “More than 2.5 billion suspected cases” in one country are as many as a third of mankind; “the most expensive property, at $147
    billion” costs more than most cities. Only things of which it is sure are looked at: people and things that are counted one by
    one, and prices of single things in strong currencies.

    Left alone: what is said of the world, of all time or of several years together, and weak currencies.

    Bad:  In the epidemic Yemen recorded more than {~~2.5 billion~>2.5 million~~} suspected cases.
    Bad:  The most expensive property, at {~~$147 billion~>$147 million~~}, lies on the beach.
    Good: The company sold homes worth $147 billion, and the world had 2.5 billion cases of it.
    """
    for frame in framed(document, _GREAT):
        for m in _PEOPLED.finditer(frame.text):
            if frame.amount(m, "many").value >= _HIGHEST / 2:
                yield _finding(document, frame.amount(m, "many"))
        for amount in frame.amounts.values():
            if _is_counted(document, amount) and not _WORLD.search(frame.text):
                yield _finding(document, amount)
        dear = any(amount.kind == MONEY and amount.value >= _HIGHEST for amount in frame.amounts.values())
        for m in _PRICED.finditer(frame.text) if dear else ():
            price = next(found for name in ("price", "price2", "price3") if (found := frame.shown(m, name)))
            if (
                price.value >= _HIGHEST
                and price.unit.rsplit(" ", 1)[-1] not in _WEAK
                and not _WEALTH.search(frame.text)
            ):
                yield _finding(document, price)


_WEALTH = pattern(r"\b(?:worth of|sales|market|loans?|bonds?|industry|owner|fund|portfolio|sector|combined|total)\b")


def _is_counted(document: Document, amount: Amount) -> bool:
    if amount.kind != COUNT or amount.value < _BILLION:
        return False
    words = amount.noun.split()
    return bool(
        words and (words[0] in _COUNTED or (words[1:2] and words[1] in _COUNTED and words[0] not in _LINKS))
    ) or bool(_CASES.match(document.text, amount.span.end))


_LINKS = frozenset("in of to for and or on at by from with the a people euros dollars pounds worth".split())


def _finding(document: Document, amount: Amount) -> Finding:
    written = document[amount.span]
    better = (
        written.replace("trillion", "billion")
        if "trillion" in written
        else written.replace("billion", "million").replace("bn", "m")
    )
    return Finding(
        amount.span, f"“{written}” is hardly what was meant: “{better}” may be", [Fix.replace(amount.span, better)]
    )
