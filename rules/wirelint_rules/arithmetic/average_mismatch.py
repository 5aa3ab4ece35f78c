"""An average that the sum and the number beside it do not give."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, pattern, rule
from wirelint.layers.measures.units import unit_at
from wirelint.layers.numbers.amounts import COUNT, MEASURE, MONEY, PLAIN, framed
from wirelint.layers.numbers.passages import behind, telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import plain, restyled, spanning
from wirelint_rules.arithmetic._roles import comparable, roles, span_of_time, stem, thing

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from wirelint.layers.numbers.amounts import Amount, Frame
    from wirelint_rules.arithmetic._roles import Role

_SIZED = f"[{COUNT}{MEASURE}{MONEY}]"
_ASIDE = r"(?: \([^()]{0,40}\))?"
_FORMS = (
    pattern(
        rf"(?P<many>{COUNT}) {PLAIN}{{2,60}}?(?P<total>{_SIZED}){_ASIDE}(?: [a-z]+){{0,3}},? (?:or )?(?:an average of|(?:or )?about|or) (?P<each>{_SIZED})(?:(?: [a-z]+)?? (?P<tail>each|apiece|per \w+|a head|for each \w+))?"
    ),
    pattern(
        rf"(?P<total>{_SIZED}){_ASIDE} (?:[a-z]+ ){{0,4}}(?:for|to|among|from|between|on) (?:the |its |some )?(?P<many>{COUNT}) {PLAIN}{{2,40}}?,? (?:or|an average of) (?P<each>{_SIZED})(?: [a-z]+)? (?P<tail>each|apiece|per \w+|a head)"
    ),
)
_AVERAGE = pattern(
    r"\b(?:average(?: speed)? of|averaging|averaged|or)(?: (?:about|around|some|nearly|almost|just over|just under|roughly|more than|only))? ?$"
)
_EACH = pattern(
    r"(?: [a-z]+)?,? (?:(?P<each>each|apiece|a head)\b|(?:per|for each|for every|to each) (?P<noun>[a-z]+))"
)
_TELLING = frozenset("average averages averaged averaging each apiece per head every comes came cost worth".split())


_IN_ALL = frozenset(("altogether", "total", "all", "for"))
_SPEEDS_TOLD = frozenset("kph kmh kmph km/h km mph hour a per each every".split())
_HOURS = frozenset("hour hours minute minutes".split())
_INSTALMENTS = frozenset(
    "installments instalments payments tranches batches shipments lots rounds parts stages portions grants".split()
)


_RATED = behind("a an per each every apiece", 5) | {"each"}
_AVERAGES = frozenset("average averages averaged averaging".split())
_PRICED = telling(frozenset(("at",)), behind("a an per each", 5), least=3)
_AVERAGED, _PARTED = telling(_TELLING, _RATED | _AVERAGES, least=3), telling(_INSTALMENTS, least=3)
_SUMMED, _TIMED = telling(_IN_ALL, _RATED, least=3), telling(_HOURS, _SPEEDS_TOLD, least=3)


@rule(severity=Severity.WARNING, reach="paragraph", among=(_AVERAGED, _PRICED, _SUMMED, _TIMED, _PARTED))
def average_mismatch(document: Document) -> Iterator[Finding]:
    """A sum, a number and an average do not fit.

    “412 people had given 18,540 euros, an average of 45 euros”: the sum divided by the number is the average. All three stand in one
    sentence, and the sum and the average have one unit.

    Left alone: averages that are near enough, and sums of which it is not plain what shares them.

    Bad:  By noon 412 people had given 18,540 euros, an average of {==65 euros==}, it said.
    Good: By noon 412 people had given 18,540 euros, an average of 45 euros, it said.
    Good: Ten teams scored 31 goals, an average of three a match.
    """
    for frame in framed(document, _AVERAGED):
        found: list[Finding] = []
        for form in _FORMS:
            for m in form.finditer(frame.text):
                if m["tail"] or "average of" in m.group():
                    found += _finding(document, frame, m)
        yield from found or list(_told(document, frame)) or list(_product(document, frame)) or _by_rate(document, frame)
        for m in _AT_EACH.finditer(frame.text):
            many, each, total = (frame.amount(m, name) for name in ("many", "each", "total"))
            right = many.value * each.value
            if each.unit == total.unit and right and abs(total.value / right - 1) > _NEAR:
                yield _wrong(document, total, right, (many, each), f"{document[many.span]} times {document[each.span]}")
    for frame in framed(document, _PRICED):
        if not _AT_EACH.search(frame.text):
            yield from _at_a_price(document, frame)
    for frame in framed(document, _SUMMED, where=lambda one: _TELLING.isdisjoint(one.lower)):
        yield from _by_rate(document, frame)
    for frame in framed(document, _TIMED):
        yield from _speed(document, frame)
    for frame in framed(document, _PARTED):
        for m in _IN_PARTS.finditer(frame.text):
            yield from _instalments(document, frame, m)


_IN_PARTS = pattern(
    rf"(?P<total>[{MEASURE}{MONEY}])[^.;:{COUNT}{MEASURE}{MONEY}]{{0,60}}? (?:in|into|over) (?P<many>{COUNT}) (?:equal |annual |yearly |monthly |weekly |quarterly )?(?:instal?ments|payments|tranches|batches|shipments|lots|rounds|parts|stages|portions|grants) of (?P<each>[{MEASURE}{MONEY}])"
)


def _instalments(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    total, many, each = (frame.amount(m, name) for name in ("total", "many", "each"))
    if comparable(total, each) and not (total.hedge or many.hedge or each.hedge):
        right = total.value / many.value if many.value else 0
        if right and abs(each.value / right - 1) > _NEAR:
            yield _wrong(document, each, right, (total, many), f"{document[total.span]} by {document[many.span]}")


_LENGTHS = {"km": 1.0, "mile": 1.609344, "nautical mile": 1.852}
_SPEEDS = {"km/h": 1.0, "mph": 1.609344, "knot": 1.852}
_CUE = pattern(
    r"(?:\b(?:average(?: speed)? of|averaging|averaged|speed of|or|pace of|at)|,)(?: (?:about|around|some|nearly|almost|just over|roughly))? ?$"
)
_A_LENGTH = pattern(r" (?:minutes?|seconds?) (?:a|per|each|for each|for every) (?P<unit>kilomet(?:er|re)|mile)\b")


def _speed(document: Document, frame: Frame) -> Iterator[Finding]:
    """A distance, the time that it took, and the speed or the pace: “600 kilometers in four hours, an average of 150 kph”."""
    found = roles(frame)
    lengths = [one for one in found if one.amount.unit in _LENGTHS]
    hours = [one for one in found if span_of_time(one.amount) in _OF_AN_HOUR]
    speeds = [one for one in found if one.amount.unit in _SPEEDS]
    paces = [one for one in hours if _A_LENGTH.match(one.behind)]
    took = sum(one.amount.value * _OF_AN_HOUR[span_of_time(one.amount)] for one in hours if one not in paces)
    told = speeds or paces
    if len(found) != len(frame.amounts) or len(lengths) != 1 or len(told) != 1 or not took:
        return
    if len(found) != 1 + len(hours) + len(speeds) or any(
        one.amount.hedge in ("more than", "less than", "over", "under", "up to") for one in found
    ):
        return
    if told[0].at < found[-1].at:
        if len(hours) == 1 and speeds:
            yield from _journey(document, frame, speeds[0], lengths[0], hours[0])
        return
    if not _CUE.search(told[0].before):
        return
    rate = lengths[0].amount.value * _LENGTHS[lengths[0].amount.unit] / took
    stated = told[0].amount
    m = _A_LENGTH.match(told[0].behind)
    if m is None:
        right = rate / _SPEEDS[stated.unit]
    else:
        right = (1.609344 if m["unit"] == "mile" else 1.0) / rate / _OF_AN_HOUR[span_of_time(stated)]
    if abs(stated.value / right - 1) > _ROUGH:
        others = (lengths[0].amount, *(one.amount for one in hours if one not in paces))
        shown = " in ".join(document[one.span] for one in others[:2])
        yield _wrong(document, stated, round(right), others, shown)


def _journey(document: Document, frame: Frame, speed: Role, length: Role, took: Role) -> Iterator[Finding]:
    """A speed, a distance and then how long it takes: “moving at 20 kph, 300 kilometers from the coast, it was to arrive in 15 hours”."""
    if not (_GOING.search(frame.text) and _TAKES.search(took.before)) or _WINDS.search(frame.text):
        return
    way = length.amount.value * _LENGTHS[length.amount.unit]
    right = way / (speed.amount.value * _SPEEDS[speed.amount.unit]) / _OF_AN_HOUR[span_of_time(took.amount)]
    if abs(took.amount.value / right - 1) > _ROUGHEST:
        shown = f"{document[length.amount.span]} at {document[speed.amount.span]}"
        yield _wrong(document, took.amount, round(right), (speed.amount, length.amount), shown)


_GOING = pattern(
    r"\b(?:mov|travel|head|driv|sail|fly|flie|flew|march|crawl|roll|drift|creep|advanc|cruis|churn|steam|run|cycl|walk|trip|journey|drive|flight|voyage|crossing)[a-z]*\b|^At \W",
)
_TAKES = pattern(
    r"\b(?:in|within|takes?|took|taking|lasts?|lasted|hours away)(?: (?:about|around|some|nearly|just))*(?: the next)? $"
)
_WINDS = pattern(r"\b(?:winds?|gusts?|gusting|limit)\b")
_ROUGHEST = 0.3
_ROUGH = 0.15
_OF_AN_HOUR = {"hour": 1.0, "minute": 1 / 60, "second": 1 / 3600}
_AT_EACH = pattern(
    rf"(?P<many>[{COUNT}{MEASURE}])(?: [a-z]+)? at (?P<each>{MONEY}) (?:a|an|per|each) ?[a-z]* (?:(?:come|comes|came|add|adds|added up) to|is|are|cost|costs|makes?|were worth|was worth|(?:for )?a total of) (?P<total>{MONEY})"
)
_ALL_OF_IT = pattern(r"(?:(?: [a-z]+)?,? (?:in all|in total|altogether|all told)\b|$)")
_TOGETHER = pattern(
    r"\b(?:a total of|altogether|in all|in total|together|or|for a total of|(?:which|that|what)(?: [a-z]+)? (?:costs?|cost|makes?|puts?|comes?|brings?)\b[^,;.]{0,50}|(?:putting|bringing|making|costing)\b[^,;.]{0,50}) ?$"
)


def _product(document: Document, frame: Frame) -> Iterator[Finding]:
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
    shared = _ON_EACH.match(each.behind) or _EACH_OF.search(many.before)
    if total.amount.kind == COUNT and (not thing(total.amount) or thing(total.amount) != thing(each.amount)):
        return
    if shared and comparable(each.amount, total.amount) and not span_of_time(many.amount):
        right = many.amount.value * each.amount.value
        if abs(total.amount.value / right - 1) > _NEAR:
            shown = f"{document[many.amount.span]} times {document[each.amount.span]}"
            yield _wrong(document, total.amount, right, (many.amount, each.amount), shown)


def _by_rate(document: Document, frame: Frame) -> Iterator[Finding]:
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
        told_so = _COMES_TO.search(total.before) or _ALL_OF_IT.match(total.behind)
        wrong, right = total.amount, many[0].amount.value * each.amount.value
        shown = f"{document[many[0].amount.span]} times {document[each.amount.span]}"
    else:
        told_so = _RESTATES.search(each.before) if each.at == found[-1].at else None
        wrong, right = each.amount, total.amount.value / many[0].amount.value
        shown = f"{document[total.amount.span]} by {document[many[0].amount.span]}"
    near = _ROUGHLY if any(one.amount.hedge in _ABOUT for one in found) else _NEAR
    if (
        told_so
        and abs(wrong.value / right - 1) > near
        and (1 / _WILD < wrong.value / right < _WILD or _is_tenfold(wrong.value / right))
    ):
        yield _wrong(document, wrong, right, tuple(one.amount for one in found if one.amount is not wrong), shown)


def _is_tenfold(ratio: float) -> bool:
    """Whether a ratio is that of a slip of a nought or a scale word."""
    return any(abs(ratio / power - 1) < _NEAR for power in (10, 100, 1000, 0.1, 0.01, 0.001))


_A_PIECE_OF = pattern(r" (?:(?:a|an|per|for each|for every) (?P<noun>(?:metric )?[a-z]+)|each|apiece)\b")


def _at_a_price(document: Document, frame: Frame) -> Iterator[Finding]:
    """So much of something, its price, and what it all comes to: “1,170 tons … worth about $234,000 at $200 a ton”."""
    found = roles(frame)
    prices = [
        (one, m)
        for one in found
        if one.amount.kind == MONEY
        and one.before.endswith(("at ", "At ", "of "))
        and (m := _A_PIECE_OF.match(one.behind))
    ]
    totals = [one for one in found if one.amount.kind == MONEY and not _A_PIECE_OF.match(one.behind)]
    if len(prices) != 1 or len(totals) != 1 or not comparable(prices[0][0].amount, totals[0].amount):
        return
    price, noun = prices[0][0].amount, prices[0][1]["noun"] or ""
    many = [
        one.amount
        for one in found
        if one.amount.kind in (COUNT, MEASURE) and _is_of_unit(one.amount, noun) and not _APIECE.match(one.behind)
    ]
    if (
        len(many) != 1
        or price.hedge in ("up to", "more than", "less than")
        or not (_WORTH.search(totals[0].before) or totals[0].behind == " at ")
    ):
        return
    total, right = totals[0].amount, many[0].value * price.value
    near = _ROUGHLY if any(one.hedge for one in (total, many[0], price)) else _NEAR
    if right and abs(total.value / right - 1) > near:
        shown = f"{document[many[0].span]} at {document[price.span]}"
        yield _wrong(document, total, right, (many[0], price), shown)._replace(span=spanning(document, total, price))


_WORTH = pattern(
    r"\b(?:worth|worthing|raising|raised|earning|earned|making|bringing in|for|paid|cost|costing|fetched|brought|value of|total of|valued at|came to)(?: (?:about|some|around|only|just|nearly|almost))? ?$"
)


def _is_of_unit(many: Amount, noun: str) -> bool:
    """Whether a number is one of what a price is for; tons are tons of any kind."""
    if many.kind == COUNT:
        return stem(noun) in thing(many) if noun else bool(thing(many)) and not span_of_time(many)
    if not noun:
        return False
    unit = unit_at(f" {noun}", 0)
    return unit is not None and (unit[0].name == many.unit or {unit[0].name, many.unit} <= _TONS)


_TONS = frozenset(("ton", "tonne", "short ton", "long ton"))


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


_TO_THE_FULL = frozenset(("", "up to", "as much as", "at most", "about", "some", "around", "roughly"))
_ABOUT, _ROUGHLY = frozenset(("about", "some", "around", "roughly")), 0.12
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
_RESTATES = pattern(r"(?:, |\bor |\()(?:(?:or|about|only|just|at) )*$")
_ON_EACH = pattern(r"(?: [a-z]+){0,2} (?:each|apiece|a head)\b")
_EACH_OF = pattern(r"\b[Ee]ach of (?:the|its|their|his|her|these|those) $")
_NEAR = 0.06


def _wrong(document: Document, amount: Amount, right: float, others: Sequence[Amount], shown: str) -> Finding:
    better = restyled(document[amount.figure.span], right)
    fixes = [Fix.replace(amount.figure.span, better)] if better else []
    related = [Related.here(document, one.span) for one in others]
    return Finding(amount.span, f"{shown} is {plain(right)}, not {document[amount.span]}", fixes, related)


_APIECE = pattern(r"(?: [a-z]+)? (?:each|apiece|a head)\b")


def _told(document: Document, frame: Frame) -> Iterator[Finding]:
    """The one average of a sentence, held to the one total of its kind and the one number that it names."""
    found = roles(frame)
    averages = [
        one
        for one in found
        if one.amount.kind in (COUNT, MEASURE, MONEY)
        and (_AVERAGE.search(one.before) or (one.before.endswith(", ") and _APIECE.match(one.behind)))
    ]
    if len(averages) != 1:
        return
    each = averages[0]
    m = _EACH.match(each.behind)
    if _A_PERIOD.match(each.behind) or each.behind.startswith(" every ") or (m and m["noun"] in _PERIODS):
        return
    if m is None and not _APIECE.match(each.behind) and not each.before.rstrip().endswith(("of", "about", "averaging")):
        return
    others = [one.amount for one in found if one.at < each.at and one.amount.value > 1 and not one.amount.partial]
    counts = [
        one for one in others if one.kind == COUNT and not (m and m["noun"] and stem(m["noun"]) not in thing(one))
    ]
    totals = [one for one in others if comparable(one, each.amount)]
    if m is None or each.amount.kind == COUNT:
        if len(others) != _PAIR or any(span_of_time(one) in _LONG for one in others):
            return
        totals = [max(others, key=lambda one: one.value)]
        counts = [one for one in others if one is not totals[0] and one.kind == COUNT]
    bare = each.amount.kind == COUNT == totals[0].kind and not each.amount.noun if totals else False
    if len(counts) == 1 and len(totals) == 1 and (bare or comparable(totals[0], each.amount)):
        yield from _judged(document, counts[0], totals[0], each.amount)


_A_PERIOD = pattern(r"(?: [a-z]+)? (?:a|an|per|every|each|over|in) (?:[a-z]+ )?(?:hour|day|week|month|season|year)s?\b")
_PERIODS = frozenset("hour day week month season year cent".split())
_PAIR = 2
_LONG = frozenset(("year", "month", "week", "day", "hour"))


def _judged(document: Document, many: Amount, total: Amount, each: Amount) -> Iterator[Finding]:
    right = total.value / many.value
    slack = 0.25 if any(one.hedge for one in (each, many, total)) else 0.12
    if right <= 1 or abs(each.value / right - 1) <= slack or abs(each.value - right) < 1:
        return
    better = restyled(document[each.figure.span], right)
    fixes = [Fix.replace(each.figure.span, better)] if better else []
    related = [Related.here(document, one.span) for one in (total, many)]
    message = f"{document[total.span]} by {document[many.span]} is {plain(right)}, not {document[each.span]}"
    yield Finding(each.span, message, fixes, related)


def _finding(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    many, total, each = (frame.amount(m, name) for name in ("many", "total", "each"))
    behind = frame.text[m.end() : m.end() + 14]
    if many.value < 2 or each.value <= 0 or total.kind != each.kind or total.unit != each.unit:
        return
    if total.kind == COUNT and not (m["tail"] and comparable(total, each)):
        return
    if behind.startswith(
        (" a day", " a year", " a month", " a week", " a match", " a game", " per ", " a season", " over")
    ):
        return
    counts = [one for at, one in frame.amounts.items() if one.kind == COUNT and at < m.start("each")]
    slack = 0.25 if any(one.hedge for one in (each, many, total)) else 0.12
    if any(1 - slack < each.value * one.value / total.value < 1 + slack for one in counts):
        return
    right = total.value / many.value
    related = [Related.here(document, one.span) for one in (total, many)]
    yield Finding(
        each.span,
        f"{document[total.span]} by {document[many.span]} is {plain(right)}, not {document[each.span]}",
        (),
        related,
    )
