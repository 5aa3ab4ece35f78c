"""A figure whose digits cannot be what was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

_GROUPED = pattern(r"\d+(?:,\d+)+(?!\.?\d|-)", (",",))
_SPACED = pattern(r", [0-9]{3}(?![0-9,])", (", ",))
_YEAR = pattern(r"(?:19|20)[0-9]{3}(?![0-9\w%]|[,.:-][0-9])", ("19", "20"))
_BEFORE_YEAR = pattern(
    r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))(?: \d{1,2},)? $"
    r"|(?:spring|summer|autumn|winter) of $"
)
_IN_YEAR = pattern(r"\b(?:[Ii]n|[Ss]ince|until|early|late|season of|year) $")
_DECIMAL = pattern(r"[0-9]{1,3},[0-9]{1,2}(?: (?:percent|per cent|million|billion|trillion)\b|%)", (",",))
_MIXED = pattern(r"[0-9]+[OIl][0-9]+", ("O", "I", "l"))


@rule(severity=Severity.ERROR)
def broken_figure(document: Document) -> Iterator[Finding]:
    """The digits of a figure are grouped as no figure is, or a year has five of them.

    Commas part groups of three: “$274,00” and “1,234,56” have lost a digit, or stand for a decimal point, as in “15,6
    percent”; “$30, 000” has a space too many. “May 20224” is no year, and a letter among digits (“2O22”) was a figure.
    Left alone: lists of years and scores (“1999,2000”), Indian grouping (“12,34,567”), and postal codes.

    Bad:  The repair cost {==$274,00==}, the council said.
    Bad:  It opened in May {==20224==} with a concert.
    Bad:  Only {==15,6 percent==} voted in {~~2O22~>2022~~}, at a cost of {~~$30, 000~>$30,000~~}.
    Good: It cost $274,000, or Rs 12,34,567, in May 2022, and drew 12,500 people of DC 20500.
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
    yield from _decimals(document)
    yield from _years(document)
    for m in _MIXED.finditer(document.text):
        span = Span(*m.span())
        if (
            not document.text[span.start - 1 : span.start].isalpha()
            and document.text[span.end : span.end + 1].islower() is False
        ):
            better = m.group().translate(_DIGITS)
            yield Finding(span, f"a letter stands among the digits of “{m.group()}”", [Fix.replace(span, better)])


def _decimals(document: Document) -> Iterator[Finding]:
    """Commas that stand for a decimal point, and commas with a space behind them."""
    text = document.text
    for m in _DECIMAL.finditer(text):
        span = Span(*m.span())
        if text[span.start - 1 : span.start] not in _JOINED and document.intact(span):
            yield Finding(span, f"“{document[span]}” has a comma for a decimal point")
    for m in _SPACED.finditer(text):
        start = m.start()
        while start and text[start - 1].isdecimal():
            start -= 1
        span = Span(start - 1, m.end())
        if 0 < m.start() - start <= 3 and text[start - 1 : start] in _MONEY and document.intact(span):
            fix = Fix.replace(span, document[span].replace(" ", ""))
            yield Finding(span, f"a space stands within “{document[span]}”", [fix])


def _years(document: Document) -> Iterator[Finding]:
    text = document.text
    for m in _YEAR.finditer(text):
        line = text[max(0, m.start() - 20) : m.start()]
        lone = text[m.end() : m.end() + 1] in {",", ".", ")", ";", "\n", ""}
        if line[-1:] == " " and (_BEFORE_YEAR.search(line) or (lone and _IN_YEAR.search(line))):
            yield Finding(Span(*m.span()), f"“{m.group()}” is no year")


def _broken(groups: list[str], money: bool) -> bool:
    """Whether groups of digits are no figure's: all but the first have three digits in those that are."""
    first, *middle, last = groups
    if len(first) > 3:
        return 4 <= len(first) <= 6 and not middle and len(last) == 3
    if middle:
        return all(len(group) == 3 for group in middle) and (len(last) < 3 or len(last) > 3)
    return money and len(last) != 3


_DIGITS = str.maketrans("OIl", "011")
_MONEY = frozenset("$£€¥")
_JOINED = frozenset([*"0123456789.,-_", *"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"])
