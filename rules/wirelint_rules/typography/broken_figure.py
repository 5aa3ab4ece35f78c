"""A figure whose digits cannot be what was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Severity, Span, pattern, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

_GROUPS = pattern(
    r"(?<![\w.,])(?:[$£€¥] ?)\d{1,3},(?:\d{1,2}|\d{4,})(?!\d|[.,]\d)"
    r"|(?<![\w.,-])\d{1,3}(?:,\d{3})+,\d{1,2}(?!\d|,\d|-)"
    r"|(?<![\w.,-])\d{1,3},\d{3},\d{4,}(?!\d|,\d|-)"
    r"|(?<![\w.,-])\d{4,6},\d{3}(?!\d|,\d|-)",
    (",",),
)
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
    for m in _GROUPS.finditer(document.text):
        if document.intact(Span(*m.span())):
            yield Finding(Span(*m.span()), f"“{m.group()}” is grouped as no figure is")
    for m in _YEAR.finditer(document.text):
        yield Finding(Span(*m.span("year")), f"“{m['year']}” is no year")
