"""A list of numbers, and behind it a total that they do not make up."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, pattern, rule
from wirelint.layers.calendar_words import WEEKDAY
from wirelint.layers.numbers.amounts import ANY, COUNT, SIZED, matched
from wirelint.layers.numbers.passages import before, behind, telling
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import misses

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame

_UNIT = r"(?!(?:was|is|has|his|its|as|this|does|less|plus|minus|times)\b)[a-z]{2,}s|people|men|women|children"
_BEHIND = rf"in all|in total|altogether|all told|combined|together|between them|between the {COUNT} of them|over the (?:weekend|{COUNT} days)|in {COUNT} days|for the {COUNT}(?: of them)?"
_TOTAL = pattern(
    rf", (?:or |making |which makes |that is )?(?P<total>{SIZED})(?: (?P<unit>{_UNIT}))?(?: [a-z]+)? (?:{_BEHIND})\b"
)
_LIST = pattern(
    rf"(?P<parts>(?:{SIZED}, )*{SIZED},? and {SIZED})(?: (?P<unit>{_UNIT})\b)?(?P<rest>[^.;:“”\"\n0-9{ANY[1:-1]}]{{0,40}})$"
)
_DAYS = pattern(rf"(?P<parts>{SIZED}(?: [a-z]+)? on {WEEKDAY},? and {SIZED})(?: [a-z]+)? on {WEEKDAY}$")
_SUMMED = telling(
    frozenset(("and",)),
    before(", or making makes is"),
    behind("all total altogether told combined together between over in for", 4),
    least=3,
)


@rule(severity=Severity.WARNING, among=(_SUMMED,))
def listed_total(document: Document) -> Iterator[Finding]:
    """A list of numbers of one thing does not make up the total behind it.

    Eight, seven and four years in prison are 19 years in all, not 17; 310 tickets on Saturday and 290 on Sunday are 600. Reported where a sentence lists the numbers with one unit
    behind the last, nothing but words follows, and then the total “in all”, “in total”, “combined”, “between them” and the like.

    Left alone: hedged totals, lists with other figures between, and quotations.

    Bad:  They were sentenced to eight, seven and four years in prison, {~~17~>19~~} years in all.
    Bad:  It sold 310 tickets on Saturday and 290 on Sunday, {~~700~>600~~} over the weekend.
    Good: They were sentenced to eight, seven and four years in prison, 19 years in all.
    """
    for frame, m in matched(document, _SUMMED, _TOTAL):
        parts = _listed(frame, m)
        if parts and not quoted(document, frame.amount(m, "total").span):
            yield from _judged(document, parts, frame.amount(m, "total"))


def _listed(frame: Frame, m: re.Match[str]) -> list[Amount]:
    """The numbers of the list before a total that has no other unit."""
    found = _DAYS.search(frame.text[: m.start()]) or _LIST.search(frame.text[: m.start()])
    if found is None:
        return []
    parts = [frame.amounts[at] for at in range(*found.span("parts")) if at in frame.amounts]
    of_list, of_total = _unit(parts[-1], found), _unit(frame.amount(m, "total"), m)
    told = of_list or found.re is _DAYS.compiled
    return parts if told and (not of_total or not of_list or of_total == of_list) else []


def _unit(amount: Amount, m: re.Match[str]) -> str:
    """The unit of an amount, or the noun that a form has for it."""
    return amount.unit or m.groupdict().get("unit") or ""


def _judged(document: Document, parts: list[Amount], total: Amount) -> Iterator[Finding]:
    right = sum(part.value for part in parts)
    if not misses(document, right, total, *parts) or total.hedge or any(part.hedge for part in parts):
        return
    figure = total.figure.span
    whole = right == int(right) and document[figure].replace(",", "").isdigit()
    fixes = [Fix.replace(figure, f"{int(right):,}")] if whole else []
    message = f"the numbers listed are {right:,.10g} together"
    yield Finding(figure, message, fixes, [Related.here(document, part.span) for part in parts])
