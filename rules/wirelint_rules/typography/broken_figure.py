"""A figure whose digits cannot be what was meant."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._odd import in_address, lines, oddities

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIGURE = pattern(r"[0-9](?:[0-9,]*[0-9])?")
_SPACED = pattern(r", [0-9]{3}(?![0-9,])")
_THOUSANDS = pattern(r", 000(?= [a-z])")
_BEFORE_YEAR = pattern(
    r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))(?: \d{1,2},)? $"
    r"|(?:spring|summer|autumn|winter) of $"
)
_IN_YEAR = pattern(r"\b(?:[Ii]n|[Ss]ince|until|early|late|season of|year) $")
_EVENT_OF = pattern(
    r"\b(?:elections?|revolution|crisis|crash|war|quake|earthquake|tsunami|flood|floods|drought|pandemic|recession|Olympics|Games|World Cup|coup|census|riots?|attacks?|bombings?|class) of $"
)
_GOES_ON = pattern(
    r" (?:the|an?|he|she|it|they|we|his|her|their|its|there|police|that|this|was|were|is|had|has)\b|"
    r" (?:by|when|after|as|before|with|but|in|at|near|on|and|to|from)\b"
)
_UNIT = pattern(r" (?:percent|per cent|million|billion|trillion)\b|%")
_COMMA_FOR_POINT = pattern(r"\b[0-9]{1,3},[0-9]{1,2}(?: (?:percent|per cent|million|billion|trillion)\b|%)")
_POINT = pattern(r"[0-9]\.[0-9]{1,2}(?![0-9.])(?! ?[ap]\.?m)|[0-9],[0-9]{3}\b")
_SOUTH = pattern(
    r"\b(?:Zimbabwe|South Africa|Namibia|Botswana|Lesotho|Eswatini|Zambia|Mozambique|Harare|Bulawayo|Windhoek|Johannesburg|Pretoria|Durban|Cape Town|Gaborone)"
)
_CLOCK = pattern(r"[0-9]{1,3}(?::(?=[0-9]?[OIl])[0-9OIl]{2}|,(?=[0-9]{0,2}[OIl])[0-9OIl]{3})(?![\w-])")
_POINTED = pattern(r"[$£€¥][0-9]+(?:,[0-9]+)*\.[0-9]+(?:[.,][0-9]+)+(?![\w-])")
_MIXED = pattern(r"[0-9]+[OIl](?:,?[0-9])+(?![A-Za-z])")


@rule(severity=Severity.ERROR, reach="paragraph", needs=("broken-figure",), seen_as=oddities)
def broken_figure(document: Document) -> Iterator[Finding]:
    """The digits of a figure are grouped as no figure is, or a year has five of them.

    Commas part groups of three: “$274,00” and “1,234,56” have lost a digit, or stand for a decimal point, as in “15,6
    percent”; “$30, 000” has a space too many, and “€1.00,000” parts its groups as no country does. “May 20224” is no year, and a letter among digits (“2O22”, “7:3O”) was a figure.
    Left alone: lists of years and scores (“1999,2000”), Indian grouping (“12,34,567”), and postal codes.

    Bad:  The repair cost {==$274,00==}, the council said.
    Bad:  It opened in May {==20224==} with a concert. In {==20225==} the hall burned, and the election of {==20261==} was close.
    Bad:  It took {==$12.345.67==} in fines and {==€1.00,000==} in fees.
    Bad:  Only {==15,6 percent==} voted in {~~2O22~>2022~~}, at a cost of {~~$30, 000~>$30,000~~}.
    Good: It cost $274,000, or Rs 12,34,567, in May 2022, and drew 12,500 people of DC 20500: https://example.org/6O05.
    """
    text = document.text
    for m in (m for line in lines(document, "broken-figure") for m in _FIGURE.finditer(text, *line)):
        copy, behind = m.group(), text[m.end() : m.end() + 1]
        if in_address(text, m.start()):
            continue
        if "," in copy:
            yield from _grouped(document, Span(*m.span()), copy)
        elif (
            behind in _PARTS
            and (mixed := _CLOCK.match(text, m.start()))
            and not text[m.start() - 1 : m.start()].isalnum()
        ) or (
            behind in _LETTERS
            and (mixed := _MIXED.match(text, m.start()))
            and not text[m.start() - 1 : m.start()].isalpha()
        ):
            fix = Fix.replace(mixed.span(), mixed.group().translate(_DIGITS))
            yield Finding(Span(*mixed.span()), f"a letter stands among the digits of “{mixed.group()}”", [fix])
        elif len(copy) == _YEAR_AND_ONE and copy[:2] in {"19", "20"} and _no_year(text, Span(*m.span())):
            yield Finding(Span(*m.span()), f"“{copy}” is no year")
    yield from _spaced(document)
    yield from _pointed(document)


def _grouped(document: Document, span: Span, copy: str) -> Iterator[Finding]:
    """What is wrong with a figure that has commas."""
    text = document.text
    money = text[span.start - 1 : span.start] in _MONEY
    whole = Span(span.start - money, span.end)
    after = text[span.end : span.end + 2]
    if text[whole.start - 1 : whole.start] in _JOINED or not document.intact(whole):
        return
    groups = copy.split(",")
    if _broken(groups, money) and after[:1] != "-" and not (after[:1] == "." and after[1:].isdecimal()):
        yield Finding(whole, f"“{document[whole]}” is grouped as no figure is")
    elif (
        not money
        and len(groups) == 2
        and len(groups[0]) <= 3 > len(groups[1])
        and (unit := _UNIT.match(text, span.end))
        and not _points_are_commas(text)
    ):
        whole = Span(span.start, unit.end())
        yield Finding(whole, f"“{document[whole]}” has a comma for a decimal point")


def _points_are_commas(text: str) -> bool:
    """Whether a story has a comma for every decimal point, as southern Africa writes them."""
    found = {m.group() for m in _COMMA_FOR_POINT.finditer(text)}
    return len(found) > 1 and _POINT.search(text) is None and _SOUTH.search(text) is not None


def _spaced(document: Document) -> Iterator[Finding]:
    """Amounts with a space behind a comma."""
    text = document.text
    for m in (m for line in lines(document, "broken-figure") for m in _SPACED.finditer(text, *line)):
        start = m.start()
        while start and text[start - 1].isdecimal():
            start -= 1
        span = Span(start - 1, m.end())
        money = text[start - 1 : start] in _MONEY
        span = span if money else Span(start, m.end())
        thousands = text[start - 1 : start] == " " and _THOUSANDS.match(text, m.start())
        if 0 < m.start() - start <= 3 and (money or thousands) and document.intact(span):
            fix = Fix.replace(span, document[span].replace(" ", ""))
            yield Finding(span, f"a space stands within “{document[span]}”", [fix])


def _no_year(text: str, span: Span) -> bool:
    """Whether a figure of five digits stands where a year would, and is no quantity."""
    line, behind = text[max(0, span.start - 20) : span.start], text[span.end : span.end + 2]
    if (
        line[-1:] != " "
        or behind[:1].isalnum()
        or behind[:1] in {"%", "_"}
        or (behind[:1] in _SEPARATORS and behind[1:].isdecimal())
    ):
        return False
    ends = behind[:1] in _ENDS or (text[span.end - 2 : span.end] != "00" and _GOES_ON.match(text, span.end) is not None)
    return bool(_BEFORE_YEAR.search(line) or (ends and (_IN_YEAR.search(line) or _EVENT_OF.search(line))))


def _broken(groups: list[str], money: bool) -> bool:
    """Whether groups of digits are no figure's: all but the first have three digits in those that are."""
    first, *middle, last = groups
    if len(first) > 3:
        return 4 <= len(first) <= 6 and not middle and len(last) == 3
    if any(len(group) == 1 for group in middle):
        return True
    if middle:
        indian = all(len(group) == 2 for group in middle) and len(last) == 3
        threes = all(len(group) == 3 for group in middle)
        return (threes and len(last) != 3) or (money and not threes and not indian)
    return money and len(last) != 3


def _pointed(document: Document) -> Iterator[Finding]:
    """Amounts in which points and commas part groups as they do in no country: €1.00,000, $12.345.67."""
    text = document.text
    for m in (m for line in lines(document, "broken-figure") for m in _POINTED.finditer(text, *line)):
        marks, groups = [mark for mark in m.group() if mark in _PARTING], m.group().replace(",", ".").split(".")
        grouped = len({*marks[:-1]}) == 1 and all(len(group) == 3 for group in groups[1:-1])
        if not (grouped and (marks[-1] != marks[0] or len(groups[-1]) == 3)) and document.intact(Span(*m.span())):
            yield Finding(Span(*m.span()), f"“{m.group()}” is grouped as no figure is")


_YEAR_AND_ONE = 5
_PARTING = frozenset(".,")
_LETTERS = frozenset("OIl")
_PARTS = frozenset(",:")
_SEPARATORS = frozenset(",.:-")
_ENDS = frozenset([",", ".", ")", ";", "\n", ""])
_DIGITS = str.maketrans("OIl", "011")
_MONEY = frozenset("$£€¥")
_JOINED = frozenset([*"0123456789.,-_", *"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"])
