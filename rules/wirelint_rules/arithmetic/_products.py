"""So many at so much each, and what they come to in all."""

from __future__ import annotations

from wirelint.layers.measures.units import unit_at
from wirelint.layers.numbers.amounts import AROUND, COUNT, MEASURE, MONEY, OPEN, UP_TO, frames
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected
from wirelint_rules.arithmetic._ranges import plain, spanning
from wirelint_rules.arithmetic._roles import comparable, roles, span_of_time, stem, thing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.document import Document
    from wirelint.findings import Finding
    from wirelint.layers.numbers.amounts import Amount, Frame

_PAIR = 2
_NEAR = 0.06
"""How far a product may be off, as a share of it."""
APIECE = pattern(r"(?: [a-z]+)? (?:each|apiece|a head)\b")
_ALL_OF_IT = pattern(r"(?:(?: [a-z]+)?,? (?:in all|in total|altogether|all told)\b|$)")


def sold_at(document: Document, frame: Frame) -> Iterator[Finding]:
    """So many at a price, and what they come to in the plainest form: “120 lots at $1,000 each came to $120,000”."""
    for m in _AT_EACH.finditer(frame.text):
        many, each, total = (frame.amount(m, name) for name in ("many", "each", "total"))
        right = many.value * each.value
        if each.unit == total.unit and right and abs(total.value / right - 1) > _NEAR:
            yield misreckoned(
                document, total, right, (many, each), f"{document[many.span]} times {document[each.span]}"
            )


_AT_EACH = pattern(
    rf"(?P<many>[{COUNT}{MEASURE}])(?: [a-z]+)? at (?P<each>{MONEY}) (?:a|an|per|each) ?[a-z]* (?:(?:come|comes|came|add|adds|added up) to|is|are|cost|costs|makes?|were worth|was worth|(?:for )?a total of) (?P<total>{MONEY})"
)


def product(document: Document, frame: Frame) -> Iterator[Finding]:
    """So many at so much each, and what that is in all: “each of the 40 families will get 5,000 rupees, 250,000 altogether”."""
    found = roles(frame)
    if len(found) != _PAIR + 1 or len(found) != len(frame.amounts) or any(one.amount.hedge for one in found):
        return
    total = found[-1]
    told = _TOGETHER.search(total.before) or _ALL_OF_IT.match(total.behind)
    many = next((one for one in found[:2] if one.amount.kind == COUNT and thing(one.amount)), None)
    if many is None or not told:
        return
    each = found[1] if many is found[0] else found[0]
    one = _OF_EACH.match(each.behind)
    if one and stem(one["noun"]) not in thing(many.amount):
        return  # 38 instalments were due, $50 from each member
    shared = _ON_EACH.match(each.behind) or _EACH_OF.search(many.before)
    bare = not thing(total.amount) and _IN_ALL.match(total.behind) is not None
    if (
        total.amount.kind == COUNT
        and not bare
        and (not thing(total.amount) or thing(total.amount) != thing(each.amount))
    ):
        return
    if shared and comparable(each.amount, total.amount) and not span_of_time(many.amount):
        right = many.amount.value * each.amount.value
        if abs(total.amount.value / right - 1) > _NEAR and not _added_to(document, total.amount, right):
            shown = f"{document[many.amount.span]} times {document[each.amount.span]}"
            yield misreckoned(document, total.amount, right, (many.amount, each.amount), shown)


def _added_to(document: Document, total: Amount, right: float) -> bool:
    """Whether what so many get comes on top of something that the story tells: €40,000 to the winner, and four get €2,500, bringing the fund to €50,000."""
    told = (one for frame in frames(document).all() for one in frame.amounts.values())
    return any(
        comparable(one, total) and abs(one.value + right - total.value) < total.value * _NEAR / 10 for one in told
    )


_TOGETHER = pattern(
    r"\b(?:a total of|a (?:total |combined )?(?:capacity|output|payload|fleet|weight) of|altogether|in all|in total|together|or|at an? (?:total |combined |overall )?(?:cost|price|outlay)(?: to (?:the )?[a-z]+){0,1} of|for a total of|(?:which|that|what)(?: [a-z]+)? (?:costs?|cost|makes?|puts?|comes?|brings?)\b[^,;.]{0,50}|(?:putting|bringing|making|costing)\b[^,;.]{0,50}) ?$"
)
_IN_ALL = pattern(r",? (?:in all|in total|altogether|all told)\b")
_ON_EACH = pattern(r"(?: [a-z]+){0,2} (?:each|apiece|a head)\b")
_OF_EACH = pattern(r"(?: [a-z]+)? (?:from|to|for|on|by|in) each (?P<noun>[a-z]+)\b")
_EACH_OF = pattern(r"\b[Ee]ach of (?:the|its|their|his|her|these|those) $")


def by_rate(document: Document, frame: Frame) -> Iterator[Finding]:
    """So many, what each of them comes to, and what all do: “three charges, each punishable by up to 10 years, for a total of 40 years”."""
    found = roles(frame)
    if len(found) != _PAIR + 1 or len(found) != len(frame.amounts) or any(one.amount.partial for one in found):
        return
    rates = [(one, _RATE_OF.match(one.behind)) for one in found]
    told = [(one, m["noun"] if m else "") for one, m in rates if m or _EACH_BEARS.search(one.before)]
    if len(told) != 1:
        return
    each, noun = told[0]
    others = [one for one in found if one is not each]
    many = [one for one in others if _is_counted(one.amount, each.amount, noun)]
    if len(many) != 1 or each.amount.hedge not in _TO_THE_FULL:
        return
    total = others[0] if others[1] is many[0] else others[1]
    if not _alike(total.amount, each.amount) or total.amount.hedge not in _TO_THE_FULL or many[0].amount.hedge:
        return
    if total.at == found[-1].at:
        if _A_RATE.search(total.before):
            return
        told_so = _COMES_TO.search(total.before) or _ALL_OF_IT.match(total.behind)
        wrong, right = total.amount, many[0].amount.value * each.amount.value
        shown = f"{document[many[0].amount.span]} times {document[each.amount.span]}"
    else:
        told_so = _RESTATES.search(each.before) if each.at == found[-1].at else None
        wrong, right = each.amount, total.amount.value / many[0].amount.value
        shown = f"{document[total.amount.span]} by {document[many[0].amount.span]}"
    near = _ROUGHLY if any(one.amount.hedge in AROUND for one in found) else _NEAR
    if (
        told_so
        and abs(wrong.value / right - 1) > near
        and (1 / _WILD < wrong.value / right < _WILD or _is_tenfold(wrong.value / right))
    ):
        yield misreckoned(document, wrong, right, tuple(one.amount for one in found if one.amount is not wrong), shown)


def _is_counted(many: Amount, each: Amount, noun: str) -> bool:
    """Whether a number is that of the things of which each comes to so much; `noun` is one of them, "" for “each”."""
    if many.kind == MEASURE:
        unit = unit_at(f" {noun}", 0) if noun else None
        return unit is not None and unit[0].name == many.unit
    if many.kind != COUNT or many.value <= 1 or many.value != round(many.value):
        return False
    named = thing(many) | {span_of_time(many)}
    return (
        stem(noun) in named
        if noun
        else bool(thing(many)) and not (span_of_time(many) and span_of_time(many) == span_of_time(each))
    )


def _alike(one: Amount, other: Amount) -> bool:
    """Whether two amounts are of one unit, both of time or neither."""
    return comparable(one, other) and span_of_time(one) == span_of_time(other)


def _is_tenfold(ratio: float) -> bool:
    """Whether a ratio is that of a slip of a nought or a scale word."""
    return any(abs(ratio / power - 1) < _NEAR for power in (10, 100, 1000, 0.1, 0.01, 0.001))


_TO_THE_FULL = AROUND | UP_TO | {""}
_ROUGHLY = 0.12
_WILD = 4
_RATE_OF = pattern(
    r"(?: (?!each\b)[a-z]+)?(?: (?:each|apiece|a head)\b| (?:a|an|per|each|every) (?P<noun>(?:square |cubic )?[a-z]+)\b)"
)
_EACH_BEARS = pattern(
    r"\beach of(?: about| some| around| roughly)? $|\beach (?:of (?:which|them|whom) )?(?:is |was |are |were )?(?:carr(?:ies|ying|ied)|punishable by|costs?|costing|weigh(?:s|ing|ed)?|holds?|holding|gets?|getting|worth|pays?|paying|seats?|seating|gives?|giving|takes?|took|lasts?|lasting|with)(?: (?:a |an )?(?:maximum|term|sentence|penalty|minimum|possible|capacity)(?: (?:sentence|term|penalty))?(?: of)?)?(?: up to)? ?$"
)
_COMES_TO = pattern(
    r"\b(?:(?:for|with|or|making|facing|faces|to|of) (?:a |an )?(?:possible |maximum |combined |potential |grand )?(?:total|maximum|sum|bill) of|comes? to|came to|adds? up to|for|paid|altogether|in all|in total|a total of|or|is|was)(?: up to)? ?$"
)
_A_RATE = pattern(
    r"\b(?:figure|rate|pace|average|speed|price|cost|mean) (?:was|is|has been|had been|comes? to|came to)(?: [a-z]+)? ?$"
)
"""What tells that a figure is of each as well: an average of 13.6 metres a year, but in the past five years the figure was 22."""
_RESTATES = pattern(r"(?:, |\bor |\()(?:(?:or|about|only|just|at) )*$")


def at_a_price(document: Document, frame: Frame) -> Iterator[Finding]:
    """So much of something, its price, and what it all comes to: “1,170 tons … worth about $234,000 at $200 a ton”."""
    if _AT_EACH.search(frame.text):
        return
    found = roles(frame)
    prices = [
        (one, m)
        for one in found
        if one.amount.kind == MONEY and one.before.endswith(_PRICED_AT) and (m := _A_PIECE_OF.match(one.behind))
    ]
    totals = [one for one in found if one.amount.kind == MONEY and not _A_PIECE_OF.match(one.behind)]
    if len(prices) != 1 or len(totals) != 1 or not comparable(prices[0][0].amount, totals[0].amount):
        return
    price, noun = prices[0][0].amount, prices[0][1]["noun"] or ""
    many = [
        one.amount
        for one in found
        if one.amount.kind in (COUNT, MEASURE) and _is_of_unit(one.amount, noun) and not APIECE.match(one.behind)
    ]
    if len(many) != 1 or price.hedge in OPEN or not (_WORTH.search(totals[0].before) or totals[0].behind == " at "):
        return
    total, right = totals[0].amount, many[0].value * price.value
    near = _ROUGHLY if any(one.hedge for one in (total, many[0], price)) else _NEAR
    if right and abs(total.value / right - 1) > near:
        shown = f"{document[many[0].span]} at {document[price.span]}"
        yield misreckoned(document, total, right, (many[0], price), shown)._replace(
            span=spanning(document, total, price)
        )


_PRICED_AT = ("at ", "At ", "of ", "cost ", "costs ", "cost about ", "sold for ", "sell for ", "sells for ")
_A_PIECE_OF = pattern(r" (?:(?:a|an|per|for each|for every) (?P<noun>(?:metric )?[a-z]+)|each|apiece)\b")
_WORTH = pattern(
    r"\b(?:worth|worthing|took|takes|taking|grossed|grossing|generated|generating|netted|netting|yielded|yielding|takings of|revenue of|sales of|raising|raised|earning|earned|making|bringing in|for|paid|cost|costing|fetched|brought|value of|total of|valued at|came to)(?: (?:about|some|around|only|just|nearly|almost))? ?$"
)


def _is_of_unit(many: Amount, noun: str) -> bool:
    """Whether a number is one of what a price is for; tons are tons of any kind."""
    if many.kind == COUNT and many.partial:
        return not noun and _OF_THEM.match(many.noun) is not None
    if many.kind == COUNT:
        return (
            stem(noun) in thing(many)
            if noun
            else bool(thing(many) or _SOLD.match(many.noun)) and not span_of_time(many)
        )
    if not noun:
        return False
    unit = unit_at(f" {noun}", 0)
    return unit is not None and (unit[0].name == many.unit or {unit[0].name, many.unit} <= _TONS)


_OF_THEM = pattern(r"of (?:the|its|their|these|those|his|her) [a-z]+s\b")
_SOLD = pattern(r"(?:were|was|are|have been|had been) (?:sold|bought|ordered|taken|delivered)\b")
_TONS = frozenset(("ton", "tonne", "short ton", "long ton"))


def in_parts(document: Document, frame: Frame) -> Iterator[Finding]:
    """A sum, the number of its parts, and each of them: “$300 million in six equal installments of $50 million”."""
    for m in _IN_PARTS.finditer(frame.text):
        total, many, each = (frame.amount(m, name) for name in ("total", "many", "each"))
        right = total.value / many.value if many.value else 0
        if not right or not comparable(total, each) or total.hedge or many.hedge or each.hedge:
            continue
        if abs(each.value / right - 1) > _NEAR:
            yield misreckoned(document, each, right, (total, many), f"{document[total.span]} by {document[many.span]}")


_IN_PARTS = pattern(
    rf"(?P<total>[{MEASURE}{MONEY}])[^.;:{COUNT}{MEASURE}{MONEY}]{{0,60}}? (?:in|into|over) (?P<many>{COUNT}) (?:equal |annual |yearly |monthly |weekly |quarterly )?(?:install?ments|payments|tranches|batches|shipments|lots|rounds|parts|stages|portions|grants) of (?P<each>[{MEASURE}{MONEY}])"
)


def misreckoned(document: Document, amount: Amount, right: float, others: Sequence[Amount], shown: str) -> Finding:
    """The finding at an amount that what is shown does not give: “412 times 45 euros is 18,540, not 19,000 euros”."""
    return corrected(document, amount, right, others, f"{shown} is {plain(right)}, not {document[amount.span]}")
