"""A source that lost its office and was left with a country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint_rules._countries import adjectives

if TYPE_CHECKING:
    from collections.abc import Iterator


_LOST = pattern(
    r"\b[Aa]ccording to (?P<who>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){1,2} of (?P<country>[A-Z][a-z]+))(?=[,.;]| (?:said|and)\b)"
)


@rule(severity=Severity.WARNING, needs=("ccording to",))
def lost_office(document: Document) -> Iterator[Finding]:
    """A source is named with a country in place of an office.

    “According to NAME of COUNTRY” is how a rewriter renders “President NAME”: wire copy gives the office. Only sources
    behind “according to” are reported; athletes and winners of a country are named so in other places, and left alone.

    Bad:  According to {==Volodymyr Zelenskyy of Ukraine==}, more settlements were retaken.
    Good: According to President Volodymyr Zelenskyy of Ukraine, more settlements were retaken.
    Good: Second was Eliud Kiprono of Kenya, according to the timekeepers.
    """
    for m in _LOST.finditer(document.text):
        if m["country"] in adjectives() and m["who"].split()[0] not in _TITLES:
            yield Finding(Span(*m.span("who")), f"“{m['who']}” has a country where an office belongs")


_TITLES = frozenset(
    "President Prime Premier Chancellor King Queen Prince Princess Minister Ambassador Gen General Sen Senator Rep Bishop Archbishop Cardinal Pope Dr Professor".split()
)
