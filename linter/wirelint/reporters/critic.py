"""The story itself, with its findings marked in CriticMarkup."""

from __future__ import annotations

from itertools import groupby

from wirelint import markup
from wirelint.document import Span
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.diagnostics import Diagnostic


def report(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """Each story that has findings, marked; of findings that overlap the first is shown."""
    for _, found in groupby(diagnostics, key=lambda diagnostic: diagnostic.path):
        stories = list(found)
        yield markup.write(stories[0].document.raw, _apart(map(mark, stories))).rstrip("\n")


def mark(diagnostic: Diagnostic) -> markup.Mark:
    """A finding as a mark: with its first fix if that lies within the finding, else as a highlight."""
    document, finding = diagnostic.document, diagnostic.finding
    better = None
    if finding.fixes and all(finding.span.covers(edit.span) for edit in finding.fixes[0].edits):
        better = document.raw[finding.span.start : finding.span.end]
        for edit in sorted(finding.fixes[0].edits, reverse=True):
            start, end = edit.span.start - finding.span.start, edit.span.end - finding.span.start
            better = better[:start] + edit.text + better[end:]
    return markup.Mark(Span(*finding.span), better, diagnostic.rule.name)


def _apart(marks: Iterable[markup.Mark]) -> Iterator[markup.Mark]:
    end = 0
    for one in sorted(marks, key=lambda mark: mark.span):
        if one.span.start >= end:
            yield one
            end = one.span.end
