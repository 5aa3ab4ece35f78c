"""An average that the sum and the number beside it do not give."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, MEASURE, MONEY, PLAIN, SIZED, framed
from wirelint.layers.numbers.passages import behind, telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._products import APIECE, at_a_price, by_rate, in_parts, misreckoned, product, sold_at
from wirelint_rules.arithmetic._roles import comparable, roles, span_of_time, stem, thing

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame

_TELLING = frozenset("average averages averaged averaging each apiece per head every comes came cost worth".split())
_IN_ALL = frozenset(("altogether", "total", "all", "for"))
_INSTALMENTS = frozenset(
    "installments instalments payments tranches batches shipments lots rounds parts stages portions grants".split()
)
_RATED = behind("a an per each every apiece", 5) | {"each"}
_AVERAGES = frozenset("average averages averaged averaging".split())
_PRICED = telling(frozenset(("at",)), behind("a an per each", 5), least=3)
_COSTING = telling(
    frozenset("cost costs sold sell sells".split()),
    behind("each apiece a", 3),
    frozenset(
        "took takes taking grossed generated netted yielded raised earned brought bringing worth takings".split()
    ),
    least=3,
)
_AVERAGED, _PARTED = telling(_TELLING, _RATED | _AVERAGES, least=3), telling(_INSTALMENTS, least=3)
_SUMMED = telling(_IN_ALL, _RATED, least=3)


@rule(severity=Severity.WARNING, reach="paragraph", among=(_AVERAGED, _PRICED, _COSTING, _SUMMED, _PARTED))
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
        found = _in_form(document, frame) or list(_told(document, frame))
        yield from found or list(product(document, frame)) or by_rate(document, frame)
        yield from sold_at(document, frame)
    for frame in framed(document, _PRICED, _COSTING):
        yield from at_a_price(document, frame)
    for frame in framed(document, _SUMMED, where=lambda one: _TELLING.isdisjoint(one.lower)):
        yield from by_rate(document, frame)
    for frame in framed(document, _PARTED):
        yield from in_parts(document, frame)


def _in_form(document: Document, frame: Frame) -> list[Finding]:
    """What is wrong with an average in a form of words that says what is what: “412 people had given 18,540 euros, an average of 45 euros”."""
    return [
        finding
        for form in _FORMS
        for m in form.finditer(frame.text)
        if m["tail"] or "average of" in m.group()
        for finding in _finding(document, frame, m)
    ]


_ASIDE = r"(?: \([^()]{0,40}\))?"
_FORMS = (
    pattern(
        rf"(?P<many>{COUNT}) {PLAIN}{{2,60}}?(?P<total>{SIZED}){_ASIDE}(?: [a-z]+){{0,3}},? (?:or )?(?:an average of|(?:or )?about|or) (?P<each>{SIZED})(?:(?: [a-z]+)?? (?P<tail>each|apiece|per \w+|a head|for each \w+))?"
    ),
    pattern(
        rf"(?P<total>{SIZED}){_ASIDE}(?: [a-z]+){{0,4}}, (?:or )?(?:the equivalent of |equal to |an average of )?(?:(?:about|around|some|roughly|nearly|almost) )?(?P<each>{SIZED})(?: [a-z]+)? (?P<tail>(?:for|to|per) (?:each|every one|every)) of (?:the |its |their )(?:[\w’'-]+ ){{0,2}}(?P<many>{COUNT})"
    ),
    pattern(
        rf"(?P<total>{SIZED}){_ASIDE} (?:[a-z]+ ){{0,4}}(?:for|to|among|from|between|on) (?:the |its |some )?(?P<many>{COUNT}) {PLAIN}{{2,40}}?,? (?:or|an average of) (?P<each>{SIZED})(?: [a-z]+)? (?P<tail>each|apiece|per \w+|a head)"
    ),
)


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
    if any(1 - slack < each.value * one.value / total.value < 1 + slack for one in (many, *counts)):
        return
    right = total.value / many.value
    yield misreckoned(document, each, right, (total, many), f"{document[total.span]} by {document[many.span]}")


def _told(document: Document, frame: Frame) -> Iterator[Finding]:
    """The one average of a sentence, held to the one total of its kind and the one number that it names."""
    found = roles(frame)
    averages = [
        one
        for one in found
        if one.amount.kind in (COUNT, MEASURE, MONEY)
        and (_AVERAGE.search(one.before) or (one.before.endswith(", ") and APIECE.match(one.behind)))
    ]
    if len(averages) != 1:
        return
    each = averages[0]
    if _HELD_AGAINST.search(each.before) or any(
        document.text[one.amount.span.end : one.amount.span.end + 1].isalpha() for one in found
    ):
        return  # 79 that day, against a daily average of 38; in 5hr 02min, at an average of 42.6kph
    m = _EACH.match(each.behind)
    if (
        _A_PERIOD.match(each.behind)
        or each.behind.startswith((" every ", " to ", " in "))
        or (m and m["noun"] in _PERIODS)
    ):
        return
    if m is None and not APIECE.match(each.behind) and not each.before.rstrip().endswith(("of", "about", "averaging")):
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


_AVERAGE = pattern(
    r"\b(?:average(?: speed)? of|averaging|averaged|or)(?: (?:about|around|some|nearly|almost|just over|just under|roughly|more than|only))? ?$"
)
_HELD_AGAINST = pattern(
    r"\b(?:against|versus|compared (?:with|to)|above|below|than|exceeding|beating|from|to|to its|normal|usual) (?:(?:an?|the|its|their|his|her|last [\w’']+|[\w-]+[’']s) )?(?:[\w-]+ ){0,3}average of(?: [a-z]+){0,2} ?$"
    r"|\b(?:daily|weekly|monthly|yearly|annual|hourly|national|global|European|seasonal|long-term|[a-z]+-(?:year|month|week|day|season)) average of(?: [a-z]+){0,2} ?$"
)
_EACH = pattern(
    r"(?: [a-z]+)?,? (?:(?P<each>each|apiece|a head)\b|(?:per|for each|for every|to each) (?P<noun>[a-z]+))"
)
_A_PERIOD = pattern(r"(?: [a-z]+)? (?:a|an|per|every|each|over|in) (?:[a-z]+ )?(?:hour|day|week|month|season|year)s?\b")
_PERIODS = frozenset("hour day week month season year cent".split())
_PAIR = 2
_LONG = frozenset(("year", "month", "week", "day", "hour"))


def _judged(document: Document, many: Amount, total: Amount, each: Amount) -> Iterator[Finding]:
    right = total.value / many.value
    slack = 0.25 if any(one.hedge for one in (each, many, total)) else 0.12
    if right <= 1 or abs(each.value / right - 1) <= slack or abs(each.value - right) < 1:
        return
    yield misreckoned(document, each, right, (total, many), f"{document[total.span]} by {document[many.span]}")
