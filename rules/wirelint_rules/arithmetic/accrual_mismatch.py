"""So much a day, and another sum over so many days."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.number_words import ONES, TENS
from wirelint.layers.numbers.amounts import AROUND, COUNT, MEASURE, MONEY, NEARLY, framed
from wirelint.layers.numbers.passages import behind, opening, telling
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._accrued_before import accrued
from wirelint_rules.arithmetic._products import misreckoned
from wirelint_rules.arithmetic._ranges import spanning
from wirelint_rules.arithmetic._roles import Role, comparable, roles, span_of_time

if TYPE_CHECKING:
    from collections.abc import Iterator

_PERIODS = "second minute hour day night week month year"
_RATE = pattern(
    rf"(?: (?!or |and )[\w’-]+){{0,3}} (?:a|an|per|each|every) (?P<per>{_PERIODS.replace(' ', '|')})\b(?! (?:for|of|in|before|earlier|ago|later|after))"
)
_WAGE = pattern(rf" (?:a|an|per) (?P<per>{_PERIODS.replace(' ', '|')}) for (?:a|an|the|their|his|her) $")
_OVER = pattern(r"(?: [\w’-]+){0,3} (?:over|in|during) (?:the |its |an? )?(?:(?:past|last|first|next) )?$")
_A_SHIFT = pattern(r" (?:shift|week|day|month|year|season|voyage|trip|flight|period|campaign|contract|visit|strike)\b")
_SETTING_OFF = pattern(
    r"\b(?:when|after|before|until|while|but|though|although|compared|than|from|against|instead|previously|once|now)\b|;"
)
_INTO = {
    ("second", "minute"): (60.0, 60.0), ("minute", "hour"): (60.0, 60.0), ("second", "hour"): (3600.0, 3600.0), ("hour", "day"): (7.0, 24.0), ("hour", "night"): (7.0, 14.0),
    ("day", "week"): (5.0, 7.0), ("day", "month"): (20.0, 31.0), ("week", "month"): (4.0, 4.5), ("week", "year"): (46.0, 53.0), ("day", "year"): (200.0, 366.0),
    ("month", "year"): (12.0, 12.0), ("day", "night"): (1.0, 1.0), ("night", "day"): (1.0, 1.0),
}  # fmt: skip
"""How many of a stretch go into another, at least and at most, as far as they are worked or counted."""
_NEAR, _ROUGHLY, _WILD = 0.06, 0.15, 5.0
_ROUNDED = AROUND | NEARLY | {""}
_THREE = 3
_PLURALS = " ".join(f"{one}s" for one in _PERIODS.split())
_AS_ONE_WORD = frozenset(f"{number}-{one}" for one in _PERIODS.split() for number in ("0", *ONES[2:], *TENS))
_AT_A_RATE = telling(frozenset(("rate", "pace", "speed")), frozenset(("at",)), frozenset(_PLURALS.split()))
_IN_SO_LONG = telling(opening("in over during within"), behind(_PLURALS))
_ACCRUED = telling(behind(_PERIODS, 4), behind(_PLURALS, 3) | _AS_ONE_WORD, least=2)


@rule(severity=Severity.WARNING, reach="paragraph", among=(_ACCRUED, _AT_A_RATE, _IN_SO_LONG), in_quotes="skip")
def accrual_mismatch(document: Document) -> Iterator[Finding]:
    """So much a day for so many days is not what the copy says it comes to.

    “Loses about 30 meters a year and has retreated some 300 meters over the past 20 years” is 600. A sentence tells what there is of something a minute, a day or a year,
    for how many of them, and how much that is: in “an eight-hour shift”, “over the past 20 years”, or a week's wages for hours of work.

    Left alone: sentences with other figures, sums that are near, and those nowhere near, which are of something else.

    Bad:  The plant turns out 60 cars an hour, {==540==} in an eight-hour shift.
    Bad:  At $15 an hour for a 40-hour week, a cook earns {==$700==} a week.
    Good: The plant turns out 60 cars an hour, 480 in an eight-hour shift.
    Good: The town takes in 20 families a month; 45 came in the two months before the war.
    """
    seen: set[Span] = set()
    for frame in framed(document, _ACCRUED, _AT_A_RATE, _IN_SO_LONG):
        for finding in accrued(document, frame) if not quoted(document, frame.span) else ():
            seen.add(frame.span)
            yield finding
    for frame in framed(document, _ACCRUED):
        found = roles(frame)
        if len(found) == len(frame.amounts) == _THREE and frame.span not in seen and not quoted(document, frame.span):
            yield from _over(document, found)
            yield from _wages(document, found)


def _over(document: Document, found: list[Role]) -> Iterator[Finding]:
    """A rate, what it came to, and how long that took: “60 cars an hour, 480 in an eight-hour shift”."""
    each, total, many = found
    per = _RATE.match(each.behind)
    unit = span_of_time(many.amount)
    if per is None or not unit or _OVER.fullmatch(total.behind) is None or _SETTING_OFF.search(total.before):
        return
    if each.amount.kind == COUNT and span_of_time(each.amount):
        return
    yield from _judged(document, (each, many, total), per["per"], unit)


def _wages(document: Document, found: list[Role]) -> Iterator[Finding]:
    """What an hour is paid, for how many of them, and what that is: “at $15 an hour for a 40-hour week, a cook earns $600 a week”."""
    each, many, total = found
    per = _WAGE.fullmatch(each.behind)
    if per is None or each.amount.kind not in (MONEY, MEASURE, COUNT) or not each.before.lower().endswith("at "):
        return
    noun = many.amount.noun.split(" ")
    if per["per"] == span_of_time(many.amount) and len(noun) > 1 and _A_SHIFT.match(f" {noun[1]}"):
        period = _RATE.match(total.behind)
        if period is None or period["per"] == noun[1]:
            yield from _judged(document, (each, many, total), per["per"], per["per"])


def _judged(document: Document, found: tuple[Role, Role, Role], per: str, unit: str) -> Iterator[Finding]:
    each, many, total = found
    if (
        not comparable(each.amount, total.amount)
        or span_of_time(total.amount)
        or min(one.amount.value for one in found) <= 0
    ):
        return
    if any(one.amount.hedge not in _ROUNDED for one in found):
        return
    ways = (1.0, 1.0) if per == unit else _INTO.get((per, unit))
    if ways is None:
        return
    least, most = (each.amount.value * many.amount.value * way for way in ways)
    near = _ROUGHLY if any(one.amount.hedge for one in found) else _NEAR
    told = total.amount.value
    if least * (1 - near) <= told <= most * (1 + near) or not least / _WILD < told < most * _WILD:
        return
    shown = f"{document[each.amount.span]} a {per} for {document[many.amount.span]} {unit}s"
    right = least if ways[0] == ways[1] else (least + most) / 2
    finding = misreckoned(document, total.amount, right, (each.amount, many.amount), shown)
    yield finding._replace(span=spanning(document, total.amount)) if ways[0] == ways[1] else finding._replace(fixes=[])
