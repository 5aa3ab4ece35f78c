"""Somebody who is said to do what their name says already."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.verbs import forms
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHO = pattern(
    r"\b(?:the|a|an|its|his|her|their|The|An?|Its|Their) (?P<who>[a-z]{2,}(?:er|or)s?)(?P<again>, who (?P<verb>[a-z]+)(?: (?:it|them|him|her|there))?)(?=[.,;])"
)


@rule(severity=Severity.WARNING, in_quotes="skip", needs=(", who ",))
def deed_twice(document: Document) -> Iterator[Finding]:
    """Somebody is said to do what their name says already.

    An owner owns, and a driver drives: “the owner, who owns it” says nothing new. Reported where the clause has nothing but the verb and “it” or the
    like; a driver who drove at night is told of.

    Bad:  Police sought the {~~owner, who owns it~>owner~~}, on Monday.
    Bad:  The {~~driver, who drove it~>driver~~}, fled.
    Good: The driver, who drove at night, fled, and the owner, who sold it, wept.
    """
    for m in _WHO.finditer(document.text):
        stem = m["who"].removesuffix("s")[:-2]
        plain = {stem, f"{stem}e"} | ({stem[:-1]} if stem[-2:-1] == stem[-1:] else set())
        own = frozenset().union(*map(forms, plain))
        if m["verb"] in own:
            span = Span(m.start("who"), m.end())
            yield Finding(span, f"{m['who']} {m['verb']} by name", [Fix.replace(span, m["who"], safe=False)])
