"""A space inside brackets or quotation marks, or between a figure and its sign."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._odd import around, oddities

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACE = pattern(
    r"(?<=\()[ \u00a0](?=[A-Za-z0-9])|(?:(?<=[\s(—]“)|(?<=\A“))[ \u00a0](?=[A-Za-z])|(?<=[a-z][,.!?])[ \u00a0](?=”(?:\s|$))|(?<= [$£€])[ \u00a0](?=\d)|(?<=\d)[ \u00a0](?=%(?:[ ,.)]|$))",
)


@rule(severity=Severity.WARNING, reach="paragraph", needs=("space-inside-marks",), seen_as=oddities)
def space_inside_marks(document: Document) -> Iterator[Finding]:
    """A space stands inside brackets or marks, or between a figure and its sign.

    Behind an opening bracket or mark, before a closing mark, behind a sign of money and before a percent sign. A closing
    bracket with a space before it is told by space-before-mark.

    Bad:  The mayor ({~~ ~>~~}a lawyer) said, “{~~ ~>~~}We have no water,{~~ ~>~~}” and paid ${~~ ~>~~}30, or 4{~~ ~>~~}% of it.
    Good: The mayor (a lawyer) said, “We have no water,” and paid $30 or 4%.
    """
    for m in (
        m for start, end in around(document, "space-inside-marks") for m in _SPACE.finditer(document.text, start, end)
    ):
        span = Span(*m.span())
        if document.intact(Span(span.start - 1, span.end + 1)) and not _aside(document.text, span):
            yield Finding(span, "a space stands inside the mark", [Fix.delete(span, safe=True)])


def _aside(text: str, span: Span) -> bool:
    """Whether a space stands in a table, as wide gaps around it say, or in a line that is in brackets as a whole."""
    start = text.rfind("\n", max(0, span.start - _REACH), span.start) + 1
    end = text.find("\n", span.end, span.end + _REACH)
    line = text[max(start, span.start - _REACH) : end if end >= 0 else span.end + _REACH]
    return "\t" in line or line.count("  ") > 1 or (line[:2] == "( " and line.rstrip().endswith(")"))


_REACH = 200
