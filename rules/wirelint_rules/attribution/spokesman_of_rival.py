"""A spokesman of one side who speaks for the other."""

from __future__ import annotations

import re

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPEAKS = pattern(
    r"\b(?:[Aa]n?|[Tt]he) (?P<one>[a-z]+|[A-Z][\w-]+) (?:spokesman|spokeswoman|spokesperson) for (?:the )?(?P<other>[a-z]+|[A-Z][\w-]+)(?=[,.;]| (?:said|says|denied|told|did|has|had|called|would|declined)\b)"
)
_AT_ODDS = r"accused|accuses|blamed|blames|denounced|is fighting|are fighting|fought|and the .{1,40} (?:blamed|accused) each other|has sued|sued|has been at war with|attacked|rejected"


@rule(severity=Severity.WARNING, in_quotes="skip", words=frozenset(("spokesman", "spokeswoman", "spokesperson")))
def spokesman_of_rival(document: Document) -> Iterator[Finding]:
    """A spokesman of one side speaks for the other.

    “The army accused the rebels … An army spokesman for the rebels denied it” has two sides of a quarrel in one speaker. Reported where a
    spokesman is of one body and “for” another, and the story says that the one accuses, blames, fights or sues the other.

    Left alone: a police spokesman for the east, and bodies of which no quarrel is told.

    Bad:  The army accused the RSF of theft. {==An army spokesman for the RSF==} denied it.
    Bad:  The union blamed the company. ¶ {==A union spokeswoman for the company==} said it was late.
    Good: The army accused the RSF of theft. An RSF spokesman denied it, and a police spokesman for the district said no.
    """
    for m in _SPEAKS.finditer(document.text):
        one, other = re.escape(m["one"]), re.escape(m["other"])
        between = rf"(?:has |have )?(?:{_AT_ODDS}) (?:the )?"
        odds = re.search(rf"\b{one} {between}{other}\b|\b{other} {between}{one}\b", document.text)
        if odds:
            related = [Related.here(document, Span(*odds.span()))]
            yield Finding(Span(*m.span()), f"“{m['one']}” and “{m['other']}” are two sides here", (), related)
