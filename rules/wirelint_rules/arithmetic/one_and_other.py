"""So much in one and so much in the other, which is not what the story counts of the two."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.quotations import quoted
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._plain_sums import AMOUNT, close, read, read_at

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNIT = r"(?: (?P<{}>[a-z]+))?"
_FORM = pattern(
    rf"\b(?P<one>{AMOUNT}){_UNIT.format('unit')} (?P<where>in|on|at|to|from|for|by) (?:the )?(?:first|one)(?: [a-z]+)?,? and (?P<other>{AMOUNT}){_UNIT.format('unit2')} (?P=where) (?:the )?(?:other|second)\b"
)
_TOTAL = pattern(rf"(?<![\w.,-])(?P<total>{AMOUNT}) (?P<unit>[a-z]+)")
_TWO = pattern(r"\b(?:two|both|pair of|twin)\b")
_CUES = frozenset(["other", "second"])
_BACK = 160
"""How far before the form the one and the other are counted as two, in code points."""

_SAME = frozenset(("", "of"))


@rule(severity=Severity.WARNING, words=_CUES)
def one_and_other(document: Document) -> Iterator[Finding]:
    """What is in the one of two and in the other is not what is counted of both.

    Of 7.1 tonnes in two containers, 4.4 tonnes in one leave 2.7 in the other, not 3.7. Reported where a sentence counts the same thing “in one … and in the
    other”, two of them are spoken of right before, and the paragraph, or the one before, has one number of that thing that is greater than either, and another than their sum.

    Bad:  The 48 tusks were in two crates, {==21 in one and 29 in the other==}.
    Bad:  They found 7.1 tonnes of cocaine. ¶ It was in two containers, {==4.4 tonnes in one and 3.7 tonnes in the other==}.
    Good: The 48 tusks were in two crates, 19 in one and 29 in the other.
    """
    text, story = document.text, words(document)
    for at in story.standing(_CUES):
        near = max(0, story.starts[at] - _BACK)
        m = next((m for m in _FORM.finditer(text, near, story.ends[at]) if m.end() == story.ends[at]), None)
        if (
            m is None
            or quoted(document, Span(*m.span()))
            or not _TWO.search(text, max(0, m.start() - _BACK), m.start())
        ):
            continue
        one, other = read(document, m, "one"), read(document, m, "other")
        units = {unit for unit in (m["unit"], m["unit2"]) if unit}
        index = paragraph_at(document, m.start())
        start = paragraphs(document)[max(0, index - 1)].start
        totals = {}
        for found in _TOTAL.finditer(text, start, m.start()):
            total = read_at(document, Span(*found.span("total")))
            same = found["unit"] in units if units else total.half == one.half == other.half
            if same and total.value > max(one.value, other.value) and not quoted(document, total.span):
                totals[total.value] = total
        right = one.value + other.value
        if len(totals) == 1 and len(units) < len(("one", "other")):
            total = next(iter(totals.values()))
            if not close(right, total, one, other) and total.value < right * _MOST:
                span = Span(m.start(), m.end())
                yield Finding(
                    span,
                    f"that is {right:,.10g} together, not {document[total.span]}",
                    (),
                    [Related.here(document, total.span)],
                )


_MOST = 2
"""A number that is more than twice the two together counts something else."""
