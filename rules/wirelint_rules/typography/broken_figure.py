"""A figure whose digits cannot be what was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Severity, Span, pattern, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

_GROUPED = pattern(r"\d+(?:,\d+)+(?!\.?\d|-)", (",",))
_YEAR = pattern(
    r"\b(?:(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))(?: \d{1,2},)? |(?:spring|summer|autumn|winter) of )(?P<year>(?:19|20)\d{3})(?![\d,.:-]*\d|\w)",
    (" 19", " 20"),
)


@rule(severity=Severity.ERROR, needs=(",", " 19", " 20"))
def broken_figure(document: Document) -> Iterator[Finding]:
    """The digits of a figure are grouped as no figure is, or a year has five of them.

    Commas part groups of three: “$274,00” and “1,234,56” have lost a digit, or stand for a decimal point. “May 20224” is no
    year. Left alone: lists of years and scores (“1999,2000”), and Indian grouping (“12,34,567”).

    Bad:  The repair cost {==$274,00==}, the council said.
    Bad:  It opened in May {==20224==} with a concert.
    Good: It cost $274,000, or Rs 12,34,567, in May 2022, and drew 12,500 people.
    """
    for m in _GROUPED.finditer(document.text):
        money = document.text[m.start() - 1 : m.start()] in _MONEY
        span = Span(m.start() - money, m.end())
        if (
            _broken(m.group().split(","), money)
            and document.text[span.start - 1 : span.start] not in _JOINED
            and document.intact(span)
        ):
            yield Finding(span, f"“{document[span]}” is grouped as no figure is")
    for m in _YEAR.finditer(document.text):
        yield Finding(Span(*m.span("year")), f"“{m['year']}” is no year")


def _broken(groups: list[str], money: bool) -> bool:
    """Whether groups of digits are no figure's: all but the first have three digits in those that are."""
    first, *middle, last = groups
    if len(first) > 3:
        return 4 <= len(first) <= 6 and not middle and len(last) == 3
    if middle:
        return all(len(group) == 3 for group in middle) and (len(last) < 3 or len(last) > 3)
    return money and len(last) != 3


_MONEY = frozenset("$£€¥")
_JOINED = frozenset([*"0123456789.,-_", *"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"])
