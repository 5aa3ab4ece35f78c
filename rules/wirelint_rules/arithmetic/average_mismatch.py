"""An average that the sum and the number beside it do not give."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, pattern, rule
from wirelint.layers.amounts import COUNT, MEASURE, MONEY, PLAIN, framed
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import plain

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.amounts import Frame

_SIZED = f"[{COUNT}{MEASURE}{MONEY}]"
_ASIDE = r"(?: \([^()]{0,40}\))?"
_FORMS = (
    pattern(
        rf"(?P<many>{COUNT}) {PLAIN}{{2,60}}?(?P<total>{_SIZED}){_ASIDE}(?: [a-z]+){{0,3}},? (?:or )?(?:an average of|(?:or )?about|or) (?P<each>{_SIZED})(?:(?: [a-z]+)?? (?P<tail>each|apiece|per \w+|a head|for each \w+))?"
    ),
    pattern(
        rf"(?P<total>{_SIZED}){_ASIDE} (?:[a-z]+ ){{0,4}}(?:for|to|among|from|between) (?:the |its |some )?(?P<many>{COUNT}) {PLAIN}{{2,40}}?,? (?:or|an average of) (?P<each>{_SIZED})(?: [a-z]+)? (?P<tail>each|apiece|per \w+|a head)"
    ),
)
_TRIGGERS = ("average of", " each", " apiece", "per person", "per head", " a head")


@rule(severity=Severity.WARNING, beside=("average", "each", "apiece", "person", "head"))
def average_mismatch(document: Document) -> Iterator[Finding]:
    """A sum, a number and an average do not fit.

    “412 people had given 18,540 euros, an average of 45 euros”: the sum divided by the number is the average. All three stand in one
    sentence, and the sum and the average have one unit.

    Left alone: averages that are near enough, and sums of which it is not plain what shares them.

    Bad:  By noon 412 people had given 18,540 euros, an average of {==65 euros==}, it said.
    Good: By noon 412 people had given 18,540 euros, an average of 45 euros, it said.
    Good: Ten teams scored 31 goals, an average of three a match.
    """
    for frame in framed(document, *_TRIGGERS, least=3):
        for form in _FORMS:
            for m in form.finditer(frame.text):
                if m["tail"] or "average of" in m.group():
                    yield from _finding(document, frame, m)


def _finding(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    many, total, each = (frame.amount(m, name) for name in ("many", "total", "each"))
    behind = frame.text[m.end() : m.end() + 14]
    if many.value < 2 or each.value <= 0 or total.kind != each.kind or total.unit != each.unit:
        return
    if (total.kind == COUNT and not m["tail"]) or behind.startswith(
        (" a day", " a year", " a month", " a week", " a match", " a game", " per ", " a season", " over")
    ):
        return
    counts = [one for at, one in frame.amounts.items() if one.kind == COUNT and at < m.start("each")]
    slack = 0.25 if any(one.hedge for one in (each, many, total)) else 0.12
    if any(1 - slack < each.value * one.value / total.value < 1 + slack for one in counts):
        return
    right = total.value / many.value
    related = [Related(document, one.span, f"“{document[one.span]}” here") for one in (total, many)]
    yield Finding(
        each.span,
        f"{document[total.span]} by {document[many.span]} is {plain(right)}, not {document[each.span]}",
        (),
        related,
    )
