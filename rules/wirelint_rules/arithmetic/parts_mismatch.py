"""Parts that do not make up their whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint_rules.arithmetic._amounts import COUNT, figure

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_WHOLE = rf"(?<![\d.,$£€/-])\b(?P<whole>{COUNT})(?! ?(?:%|percent|per cent|million|billion|hundred|thousand|[ap]\.?m\b|years?\b))"
_SEXES = "men|women|boys|girls|males|females|adults|children|soldiers|civilians|Democrats|Republicans|teenagers|infants|policemen|police officers"
_FORMS = (
    pattern(
        rf"{_WHOLE} [a-z][a-z -]{{2,30}}?(?:,| ?[—–:(]| -) ?(?P<one>{COUNT}) (?:{_SEXES}) and (?P<two>{COUNT}) (?:{_SEXES})\b(?! and| or|,? plus)",
        (" men", " women", " boys", " girls", "ales ", " adults", " children", " soldiers", " civilians"),
    ),
    pattern(
        rf"{_WHOLE} [a-z][^.;:!?\d\n]{{2,60}}?, (?P<one>{COUNT}) of (?:them|which|whom) (?P<first>[a-z]+(?: [a-z]+){{0,2}}) and (?P<two>{COUNT}) (?P<second>[a-z]+(?: [a-z]+){{0,2}})(?=[.,;])",
        (" of them ", " of which ", " of whom "),
    ),
)
_OPPOSITES = (
    {"north", "south", "northbound", "southbound", "northward", "southward"}, {"east", "west", "eastbound", "westbound", "eastward", "westward"},
    {"men", "women", "male", "female", "boys", "girls"}, {"dead", "alive"}, {"inbound", "outbound"}, {"in", "out"}, {"civilian", "military"},
    {"favor", "favour", "against"}, {"public", "private"}, {"domestic", "foreign"}, {"loaded", "empty"}, {"new", "old"},
)  # fmt: skip
"""What leaves no third part: two parts named by both halves of such a pair are the whole."""


@rule(
    severity=Severity.WARNING,
    needs=(
        " of them ",
        " of which ",
        " of whom ",
        "men ",
        "women",
        "boys",
        "girls",
        "children",
        "civilians",
        "Republicans",
    ),
)
def parts_mismatch(document: Document) -> Iterator[Finding]:
    """Two parts of a number do not add up to it.

    “15 people, eight men and nine women” and “41 ships, 23 of them heading north and 28 heading south” give parts that are the
    whole by what they are called. Parts that together are more than the whole cannot be parts of it, whatever they are called.

    Left alone: parts that are called otherwise and are fewer than the whole, since there may be a third, and “more than”,
    “about” and the like before any of the figures.

    Bad:  The blast killed 15 people, eight men and {==nine==} women, police said.
    Bad:  In all 41 ships were held up, 23 of them heading north and {==28==} heading south.
    Good: The blast killed 17 people, eight men and nine women, police said.
    Good: It held 41 ships, 20 of them empty and 12 damaged.
    """
    for form in _FORMS:
        for m in form.finditer(document.text):
            whole, parts = figure(m, "whole").value, figure(m, "one").value + figure(m, "two").value
            if parts > whole or (parts < whole and _exhaustive(m)):
                if _hedged(m):
                    continue
                related = Related(document, Span(*m.span("whole")), f"“{m['whole']}” here")
                message = f"{m['one']} and {m['two']} are {parts:,.0f}, not {m['whole']}"
                yield Finding(Span(*m.span("two")), message, (), [related])


def _exhaustive(m: re.Match[str]) -> bool:
    groups = m.groupdict()
    if "first" not in groups:
        return False
    first, second = set(m["first"].split()), set(m["second"].split())
    return any(first & pair and second & pair and not (first & second & pair) for pair in _OPPOSITES)


def _hedged(m: re.Match[str]) -> bool:
    before = m.string[max(0, m.start() - 16) : m.start()].lower()
    hedges = (
        "about ",
        "some ",
        "around ",
        "nearly ",
        "almost ",
        "at least ",
        "more than ",
        "over ",
        "up to ",
        "least ",
        "roughly ",
        "than ",
        "another ",
    )
    return before.endswith(hedges) or any(
        hedge in m.group() for hedge in ("including", "about ", "at least ", "more than ")
    )
