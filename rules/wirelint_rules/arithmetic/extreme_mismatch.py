"""A highest or a lowest that the figures beside it do not bear out."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, pattern, rule
from wirelint.layers.numbers.amounts import PLAIN, SIZED, matched
from wirelint.layers.numbers.passages import before, telling
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._roles import comparable, span_of_time

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame

_LEAST = "lowest cheapest smallest shortest youngest lightest minimum fewest least slowest narrowest shallowest coldest".split()
_MOST = "highest dearest largest biggest longest oldest heaviest maximum most greatest fastest widest deepest tallest hottest top costliest".split()
_LESS, _MORE = f"(?P<less>{'|'.join(_LEAST)})", f"(?P<more>{'|'.join(_MOST)})"
_IS = r"(?:is|was|are|were|costs?|costing|at|being|stands at|stood at|came to|comes to|of|weighs|weighed|measures|measured|has|had)"
_HOW = "(?:only |just |about |some |a |an )*"
_OF_RANGE = pattern(
    rf"\b(?:from|between) (?P<low>{SIZED})(?P<of>(?: [\w’-]+){{0,4}}?) (?:to|and) (?P<high>{SIZED})(?P<between>[^.;:]{{0,90}}?)\bthe (?:{_LESS}|{_MORE})(?: [a-z]+){{0,2}},? {_IS} {_HOW}(?P<told>{SIZED})"
)
_OF_LOW_AND_HIGH = pattern(
    rf"\bfrom (?:a |the )?(?:low|minimum|trough) of (?P<low>{SIZED}){PLAIN}{{0,40}}? to (?:a |the )?(?:high|maximum|peak) of (?P<high>{SIZED})"
)
_OF_LIST = pattern(
    rf"(?P<items>{SIZED}(?:(?: [a-z]+){{0,2}}, {SIZED}){{1,6}}(?: [a-z]+){{0,2}},? and {SIZED})(?: [a-z]+){{0,2}}[;,] (?:and |with )?(?:its |their )?the (?:{_LESS}|{_MORE})(?: of (?:them|these|those|the (?:{SIZED} )?[a-z]+))?,? (?:(?:is|was|being|at|of) )?{_HOW}(?P<told>{SIZED})"
)
_FIRST = "biggest|largest|top|leading|highest|heaviest|longest|tallest|richest|strongest|best|most [a-z]+"
_WHO = r"(?:the |a )?(?:[A-ZÀ-Þ][\w’'.-]*|[a-z]+[- ][A-ZÀ-Þ][\w’'-]*)(?: (?:of |de |and |the )?[A-ZÀ-Þ][\w’'.-]*){0,3}"
_LEADER = pattern(
    rf"\b(?:the|its|their|[a-z]+[’']s)? ?(?P<first>{_FIRST}) (?P<thing>[a-z-]+(?: [a-z-]+){{0,3}}?),?(?: [a-z]+)? (?:with|at|on) (?P<one>{SIZED}){PLAIN}{{0,40}}?,? (?:ahead of|followed by|in front of|before|then came|and then) {_WHO},? (?:with|at|on|which (?:has|had|sold|won)|who (?:has|had|won|scored)) (?P<two>{SIZED})"
)
_WITH_FIRST = pattern(
    rf"\bwith (?P<one>{SIZED}){PLAIN}{{0,60}}?(?:was|is|were|are) [^.;:]{{0,40}}?\b(?P<first>{_FIRST}) (?P<thing>[a-z-]+(?: [a-z-]+){{0,3}}?),? (?:ahead of|followed by|in front of) {_WHO},? (?:with|at|on) (?P<two>{SIZED})"
)
_LED = pattern(
    rf"(?:[Ww]ith )(?P<one>{SIZED})(?: [a-z]+){{0,4}},? (?:it|he|she|[A-Z]\w+) (?:is|was|has become|became|remains?) [^.;:,]{{0,40}}?\b(?P<nth>second|third|fourth)[- ](?P<first>biggest|largest|highest|heaviest|longest|tallest|richest|most populous)(?: [a-z]+){{1,3}},? (?:after|behind) [^.;:,]{{2,40}}? (?P<two>{SIZED})"
)
_SUPERLATIVES = frozenset((*_LEAST, *_MOST))
_RANGED = telling(_SUPERLATIVES, before("from between and to", 3), least=3)
_SPANNED = telling(frozenset("low minimum trough".split()), frozenset("high maximum peak".split()), before("of"))
_LISTED = telling(_SUPERLATIVES, before(", and", 3), least=4)
_FIRSTS = frozenset("biggest largest top leading highest heaviest longest tallest richest strongest best most".split())
_AHEAD = telling(
    _FIRSTS, frozenset("ahead followed front then before".split()), before("with at on had has won sold scored")
)
_BEHIND = telling(
    frozenset(
        w + "-" + s
        for w in ("second", "third", "fourth")
        for s in ("biggest", "largest", "highest", "heaviest", "longest", "tallest", "richest")
    ),
    frozenset(("after", "behind")),
    before("with"),
)


@rule(
    severity=Severity.WARNING, reach="paragraph", among=(_RANGED, _SPANNED, _LISTED, _AHEAD, _BEHIND), in_quotes="skip"
)
def extreme_mismatch(document: Document) -> Iterator[Finding]:
    """A highest or a lowest is not that of the figures beside it.

    Seats “from 20 to 80 euros” have no cheapest at 15, of 12, 17 and 31 the highest is 31, and the top scorer with 21 points is not ahead of one with 24. One sentence gives
    the range, the list or both of those who are compared, of one unit.

    Left alone: hedged figures, and superlatives that may be of something else.

    Bad:  Seats are priced from 20 euros to 80 euros, and the cheapest cost {==15 euros==}.
    Bad:  The gauges read 12, 17 and 31; the highest was {==34==}.
    Bad:  Orr, with 21.4 points a game, was the top scorer, followed by Paz with {==23.8==}.
    Good: Seats are priced from 20 euros to 80 euros, and the cheapest cost 20 euros.
    Good: Orr, with 21.4 points a game, was the top scorer, followed by Paz with 18.3. It ranges from a low of 3 to a high of 9.
    """
    for frame, m in matched(document, _RANGED, _OF_RANGE):
        yield from _of_range(document, frame, m)
    for frame, m in matched(document, _SPANNED, _OF_LOW_AND_HIGH):
        yield from _of_low_and_high(document, frame, m)
    for frame, m in matched(document, _LISTED, _OF_LIST):
        yield from _of_list(document, frame, m)
    for frame, m in matched(document, _AHEAD, _LEADER, _WITH_FIRST):
        yield from _ahead(document, frame, m)
    for frame, m in matched(document, _BEHIND, _LED):
        yield from _behind(document, frame, m)


def _of_low_and_high(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    low, high = frame.amount(m, "low"), frame.amount(m, "high")
    if comparable(low, high) and low.value > high.value and not _vague(document, frame, low, high):
        message = f"a high of {document[high.span]} is below a low of {document[low.span]}"
        yield _finding(document, high, (low,), message)


def _ahead(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A first that has less than whoever comes behind."""
    one, two = frame.amount(m, "one"), frame.amount(m, "two")
    if _alike(one, two) and two.value > one.value and not _vague(document, frame, one, two):
        message = f"the {m['first']}, with {document[one.span]}, is not ahead of {document[two.span]}"
        yield _finding(document, two, (one,), message)


def _behind(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A second or third that has more than whoever comes before."""
    one, two = frame.amount(m, "one"), frame.amount(m, "two")
    if _alike(one, two) and two.value < one.value and not _vague(document, frame, one, two):
        message = f"the {m['nth']}-{m['first']}, with {document[one.span]}, is not behind {document[two.span]}"
        yield _finding(document, two, (one,), message)


def _alike(one: Amount, two: Amount) -> bool:
    """Whether two amounts may be compared, and neither is a stretch of time, of which the shorter may be the better."""
    return (
        comparable(one, two)
        and span_of_time(one) not in _TIMES
        and span_of_time(two) not in _TIMES
        and not one.partial
        and not two.partial
    )


_TIMES = frozenset("second minute hour day night week month year decade century".split())


def _of_range(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    low, high, told = (frame.amount(m, name) for name in ("low", "high", "told"))
    if (
        not (comparable(low, high) and comparable(told, high))
        or low.value >= high.value
        or _vague(document, frame, low, high, told)
    ):
        return
    if m["less"] and told.value < low.value:
        yield _finding(document, told, (low, high), f"from {document[low.span]} on, none is {document[told.span]}")
    if m["more"] and told.value > high.value:
        yield _finding(document, told, (low, high), f"up to {document[high.span]}, none is {document[told.span]}")


def _of_list(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    items = [frame.amounts[at] for at in sorted(frame.amounts) if m.start("items") <= at < m.end("items")]
    told = frame.amount(m, "told")
    if len(items) < _SOME or not all(comparable(one, told) for one in items) or _vague(document, frame, told, *items):
        return
    right = (max if m["more"] else min)(items, key=lambda one: one.value)
    if told.value != right.value:
        yield _finding(document, told, items, f"the {m['more'] or m['less']} of them is {document[right.span]}")


_SOME = 3


def _vague(document: Document, frame: Frame, *found: Amount) -> bool:
    return any(one.hedge for one in found) or quoted(document, frame.span)


def _finding(document: Document, told: Amount, others: tuple[Amount, ...] | list[Amount], message: str) -> Finding:
    return Finding(told.span, message, (), [Related.here(document, one.span) for one in others])
