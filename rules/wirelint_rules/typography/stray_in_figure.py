"""A space, a mark, a digit or a unit too many in a figure."""

from __future__ import annotations

import os
from functools import cache

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.assets import drawn
from wirelint.typed import TYPE_CHECKING
from wirelint_rules import DATA
from wirelint_rules.typography._odd import lines, oddities

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.patterns import Pattern

_LISTED = pattern(
    r"\b(?:verses?|chapters?|items?|numbers?|pages?|articles?|sections?|paragraphs?|lines?|lots?|rooms?|version|release|update|weeks?|days?|rounds?|games?|sets?|stages?) $"
)


@rule(severity=Severity.ERROR, reach="paragraph", needs=("stray-in-figure",), seen_as=oddities)
def stray_in_figure(document: Document) -> Iterator[Finding]:
    """A figure has a space, a mark, a digit or a unit too many.

    “4 .5 percent”, “45$”, “51- 48”, “$$5 million”, “€5m million”, “21% percent”, “10;30 a.m.”, “March 202”, “in 19 98”, “2,5000 tonnes”, “12.000 people”. Lists of
    numbers (“pages 3,14”), versions and addresses are left alone. Groups of digits that money has wrong are told by
    broken-figure.

    Bad:  The rate is {~~4 .5~>4.5~~} percent, the tax {~~21% percent~>21%~~}, the fund {~~€5m million~>€5m~~}.
    Bad:  It cost {~~$$~>$~~}5 in {==March 202==}, and {==2,5000==} tonnes were sold by {==10;30==} a.m.
    Good: Pages 3,14 and 20 say version 1.2.345 had 2,500 users in March 2022, at 4.5 percent.
    """
    text = document.text
    stretches = [(line, text[line.start : line.end]) for line in lines(document, "stray-in-figure")]
    for wrong, shape in _shapes():
        likely = [line for line, copy in stretches if not shape.needs or any(map(copy.__contains__, shape.needs))]
        for m in (m for line in likely for m in shape.finditer(text, *line)):
            span = Span(*m.span())
            if document.intact(span) and not _LISTED.search(text[max(0, span.start - 14) : span.start]):
                yield Finding(span, f"“{m.group()}”: {wrong}", _fixes(m, span))


def _fixes(m: re.Match[str], span: Span) -> list[Fix]:
    """The copy without what is too much in it, where the shape tells."""
    groups = m.groupdict()
    bad = m.span("bad") if groups.get("bad") else m.span("two") if groups.get("two") else None
    if bad is None:
        return []
    text = m.group()
    return [Fix.replace(span, text[: bad[0] - span.start] + text[bad[1] - span.start :])]


@cache
def _shapes() -> list[tuple[str, Pattern]]:
    """What is wrong with a figure, and what such figures look like."""
    rows = drawn(os.path.join(DATA, "stray-figures.toml"), _read)
    return [(wrong, pattern(shape, tuple(needs))) for wrong, shape, *needs in rows]


def _read(path: str) -> list[list[str]]:
    import tomllib  # only where the table is not kept from the run before

    with open(path, "rb") as file:
        table = tomllib.load(file)
    named = {f"@{name}": one if isinstance(one, str) else "|".join(one) for name, one in table.pop("@").items()}
    rows = ((wrong, *row) for wrong, rows in table.items() for row in rows["shapes"])
    return [[wrong, _NAME.compiled.sub(lambda m: named[m.group()], shape), *needs] for wrong, shape, *needs in rows]


_NAME = pattern(r"@[a-z]+")
