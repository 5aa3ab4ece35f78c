"""For people: the line, the place in it, why it is a fault and how to mend it."""

from __future__ import annotations

from collections import Counter

from wirelint.counting import counted
from wirelint.findings import Severity
from wirelint.terminal import SEVERITY_COLOURS, columns, painted, plain
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from wirelint.diagnostics import Diagnostic
    from wirelint.document import Document, Span

BEFORE, AFTER = 50, 40
"""How much of a long line is shown around a finding, in code points."""

WHOLE = 100
"""Lines up to this length are shown whole."""


def report(diagnostics: Iterable[Diagnostic], *, colour: bool = False) -> Iterator[str]:
    """A short paragraph for each diagnostic, and a line that sums them up."""
    paint = painted if colour else _plain
    count: Counter[Severity] = Counter()
    stories: set[str] = set()
    explained: set[str] = set()
    safe = 0
    for diagnostic in diagnostics:
        yield from _finding(diagnostic, paint, first=diagnostic.rule.name not in explained)
        explained.add(diagnostic.rule.name)
        count[diagnostic.severity] += 1
        stories.add(diagnostic.path)
        safe += diagnostic.document.writable and any(fix.safe for fix in diagnostic.finding.fixes)
    if count:
        yield summary(count, len(stories), safe)


def summary(count: Counter[Severity], stories: int, safe: int) -> str:
    """How many findings there are, in how many stories, and how many can be mended by themselves."""
    kinds = ", ".join(counted(count[s], s.label) for s in sorted(Severity, reverse=True) if count[s])
    fixable = f"; {safe} can be mended with --fix" if safe else ""
    return f"{counted(count.total(), 'finding')} in {counted(stories, 'story', 'stories')} ({kinds}){fixable}"


def _finding(diagnostic: Diagnostic, paint: Callable[[str, str], str], *, first: bool) -> Iterator[str]:
    line, column = diagnostic.start
    severity = paint(diagnostic.severity.label, SEVERITY_COLOURS[diagnostic.severity])
    place = paint(f"{plain(diagnostic.path)}:{line}:{column}:", "1")
    yield f"{place} {severity} {paint(diagnostic.rule.name, '1')} {plain(' '.join(diagnostic.message.split()))}"
    margin = " " * len(str(line))
    if diagnostic.document.raw:
        shown, caret = window(diagnostic.document, diagnostic.span)
        yield f"{margin} |"
        yield f"{line} | {shown}"
        yield f"{margin} | {paint(caret, SEVERITY_COLOURS[diagnostic.severity])}"
    for related in diagnostic.finding.related:
        where = related.document.position(related.span.start)
        yield f"{margin} = see: {plain(related.document.name)}:{where.line}:{where.column} {plain(related.message)}"
    if first and diagnostic.rule.title:
        yield f"{margin} = why: {diagnostic.rule.title}"
    for fix in diagnostic.finding.fixes:
        yield f"{margin} = fix: {plain(fix.title)}{'' if fix.safe else ' (unsafe)'}"
    yield ""


def _plain(text: str, code: str) -> str:
    return text


def window(document: Document, span: Span) -> tuple[str, str]:
    """The part of the line around a span, and a line of carets under the span.

    A long line is cut at words; what cannot be shown in one column (tabs, control and bidirectional marks) is a space.
    """
    line = document.line(document.position(span.start).line)
    if line.end - line.start <= WHOLE and span.end <= line.end:
        shown = "".join(_visible(c) for c in document.raw[line.start : line.end])
        before = columns(document.raw[line.start : span.start])
        return shown, " " * before + "^" * max(1, columns(document.raw[span.start : span.end]))
    start = _cut(document.raw, max(line.start, span.start - BEFORE), line.start, span.start)
    end = min(line.end, max(span.end, span.start + 1) + AFTER)
    last = min(span.end, line.end, span.start + 2 * AFTER)
    end = min(end, last + AFTER)
    shown = "".join(_visible(c) for c in document.raw[start:end])
    head = "… " if start > line.start else ""
    tail = " …" if end < line.end else ""
    before = columns(document.raw[start : span.start])
    return head + shown + tail, " " * (len(head) + before) + "^" * max(1, columns(document.raw[span.start : last]))


def _cut(text: str, start: int, least: int, most: int) -> int:
    if start <= least:
        return least
    space = text.find(" ", start, most)
    return start if space < 0 else space + 1


def _visible(character: str) -> str:
    return character if character.isprintable() else " "
