"""How often, or for how much, said twice in one phrase."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

    from wirelint.patterns import Pattern

_PERIODS = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "fortnightly": "fortnight", "monthly": "month", "quarterly": "quarter",
    "yearly": "year", "annual": "year",
}  # fmt: skip
_SPANS = "|".join(sorted(set(_PERIODS.values())))
_OFTENS = frozenset([*_PERIODS, "annually"])
"""Words that say how often."""

_TOTAL = pattern(r"a total of (?P<what>[^.,;\n“”\"]{1,40}?)(?P<again> (?:in total|altogether|in all))\b")
_PERIOD = pattern(
    r"(?P<again>a (?:period|duration|span) of )(?P<what>[\w-]+ (?:hours|days|weeks|months|years)) (?P<long>long)\b"
)
_TOTALS = frozenset(["total", "period", "duration", "span"])
_WAKING = _OFTENS | {"free"} | _TOTALS
_OFTEN = pattern(
    rf"(?P<often>(?:hour|dai|night|week|fortnight|month|quarter|year)ly|annual) (?P<what>[a-z]+(?: [a-z]+)?) (?:(?:an?|each|every|per) (?P<period>{_SPANS})|(?P<again>{'|'.join(_PERIODS)}|annually))\b"
    r"(?! (?:after|before|later|earlier|ago|in|off|when|to|early|or|long|that|since|of|and|[a-z]+s\b))(?!-)",
)
_EVERY = pattern(
    rf"(?:an?|each|every|per) (?P<period>{_SPANS})(?P<again> (?P<often>{'|'.join(_PERIODS)}|annually))\b(?! [a-z]+s?\b)",
)
_HELD = pattern(
    r"(?P<often>annual|yearly|monthly|weekly|daily) (?P<what>[a-z]+(?: [a-z]+)?)(?P<again>,? (?:which is |that is )?(?:held|staged|published|organi[sz]ed|celebrated|performed|played) (?:every|each) (?P<period>year|month|week|day))\b",
)
_FREE = pattern(
    r"\bfree (?P<what>[a-z]+(?: [a-z]+){0,3}) (?P<again>(?:completely |entirely )?(?:free of charge|for free|at no (?:extra )?(?:cost|charge)|without (?:charge|payment)|gratis))\b",
)


@rule(severity=Severity.WARNING, reach="paragraph", words=_WAKING, gives_way=True)
def measure_twice(document: Document) -> Iterator[Finding]:
    """How often something happens, or that it is free, is said twice.

    “Eight daily trips a day” are eight trips a day; “free lessons free of charge” are free lessons. Reported where the
    adjective and what follows the noun say the same measure; another measure (“daily rates per week”) is left alone, and so
    are dates and spans that only look alike (“a daily paper a day after”).

    Bad:  He made eight {~~daily trips a day~>trips a day~~} for a year.
    Bad:  The {~~annual event held every year~>annual event~~} draws thousands.
    Bad:  They meet {~~every week weekly~>every week~~}.
    Bad:  It offered {~~free lessons free of charge~>free lessons~~} to all.
    Good: He made eight trips a day, and wrote for a daily paper a year ago.
    """
    often, free = words(document).standing(_OFTENS), words(document).standing(frozenset(["free"]))
    for m in _matches(document, _OFTEN, often):
        if _PERIODS[m["often"]] == (m["period"] or _PERIODS.get(m["again"], "year")):
            span = Span(*m.span())
            fix = Fix.replace(span, document.text[m.start("what") : m.end()])
            yield Finding(
                span, f"“{m['often']}” and “{m['period'] or m['again']}” say the same in “{m.group()}”", [fix]
            )
    for m in _matches(document, _EVERY, [at - 2 for at in often if at > 1]):
        if _PERIODS.get(m["often"], "year") == m["period"]:
            span = Span(*m.span())
            yield Finding(span, f"“{m.group()}” says how often twice", [Fix.delete(m.span("again"))])
    for m in _matches(document, _HELD, often):
        if _PERIODS[m["often"]] == m["period"]:
            yield Finding(Span(*m.span()), f"“{m.group()}” says how often twice", [Fix.delete(m.span("again"))])
    for at in words(document).standing(_TOTALS):
        for one in (_TOTAL, _PERIOD):
            for m in _matches(document, one, [at - 1] if at else []):
                span = Span(*m.span())
                better = m.group("what") if one is _PERIOD else m.group()[: m.start("again") - m.start()]
                yield Finding(span, f"“{m.group()}” says the measure twice", [Fix.replace(span, better)])
    for m in _matches(document, _FREE, free):
        span = Span(*m.span())
        fix = Fix.replace(span, m.group()[: m.end("what") - m.start()])
        yield Finding(span, f"“free” and “{m['again']}” say the same", [fix])


def _matches(document: Document, said: Pattern, indices: list[int]) -> Iterator[Match[str]]:
    """The matches of a pattern that begin with some words."""
    starts = words(document).starts
    return (m for at in indices if (m := said.match(document.text, starts[at])))
