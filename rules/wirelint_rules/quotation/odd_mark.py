"""The one straight quotation mark of a story in curly ones, or the other way round, and two single marks for a double one."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.quotations import marks
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.quotations import Mark

LEAST = 6
"""How many marks of the other kind a story has at least."""


@rule(severity=Severity.WARNING, in_quotes="report", needs=("“", "”", "''", "‘‘", "’’", "``"), gives_way=True)
def odd_mark(document: Document) -> Iterator[Finding]:
    """One double quotation mark is straight and all others are curly, or the reverse.

    A mark that was typed into a finished story, or lost its form on the way. Reported where it is the only one, among six of the
    other kind at least; marks of inches, and stories that mix their marks throughout, are left alone. Two single marks or accents for
    a double one (''so'', ``so'') are reported where most marks are double ones.

    Bad:  “One,” he said. “Two,” he said. “Three,” he said. “Four,{~~"~>”~~} he said.
    Good: "One," he said. “Two,” he said. "Three," he said. "Four," he said of the 6" pipe.
    """
    yield from _of_two(document)
    double = [
        mark for _, own in marks(document) for mark in own if mark.text in '“”"' and not _of_inches(document, mark)
    ]
    straight = [mark for mark in double if mark.text == '"']
    curly = [mark for mark in double if mark.text != '"']
    few, many = sorted((straight, curly), key=len)
    if len(few) == 1 and len(many) >= LEAST:
        span = Span(few[0].start, few[0].end)
        if document.intact(span):
            better = '"' if few is curly else "“" if document.text[span.end : span.end + 1].isalnum() else "”"
            yield Finding(
                span,
                f"{few[0].text} stands once, and all other marks are of the other kind",
                [Fix.replace(span, better, safe=True)],
            )


def _of_two(document: Document) -> Iterator[Finding]:
    """Two single marks, or two accents, that stand for a double one in a story that has double ones."""
    text = document.text
    found = [Span(*m.span()) for m in _TWO.finditer(text)]
    if not 0 < len(found) <= FEW or sum(map(text.count, '“”"')) < LEAST_DOUBLE:
        return
    for span in found:
        if document.intact(span):
            opens = text[span.end : span.end + 1].isalnum()
            better = '"' if text.count('"') > text.count("“") else "“" if opens else "”"
            yield Finding(span, f"{text[span.start : span.end]} stands for a double mark", [Fix.replace(span, better)])


FEW, LEAST_DOUBLE = 2, 4
"""So many of two single marks are slips among so many double ones."""

_TWO = pattern(r"(?<![\w'’‘])(?:''|``|‘‘|’’)(?=[A-Za-z])|(?<=[a-z.,!?…])(?:''|’’)(?![\w'’])", ("''", "``", "‘‘", "’’"))


def _of_inches(document: Document, mark: Mark) -> bool:
    return document.text[mark.start - 1 : mark.start].isdigit()
