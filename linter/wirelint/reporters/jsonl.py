"""One JSON object a line: the format other programs read. Its fields are a contract."""

from __future__ import annotations

import json

from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.diagnostics import Diagnostic
    from wirelint.findings import Fix, Related


def report(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """A line for each diagnostic."""
    for diagnostic in diagnostics:
        yield json.dumps(record(diagnostic), ensure_ascii=False)


def record(diagnostic: Diagnostic) -> dict[str, Any]:
    """A diagnostic as JSON holds it: lines and columns from 1, `start` and `end` in code points of the decoded file."""
    start, end = diagnostic.start, diagnostic.end
    return {
        "path": diagnostic.path,
        "rule": diagnostic.rule.name,
        "group": diagnostic.rule.group,
        "severity": diagnostic.severity.label,
        "message": diagnostic.message,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "start": diagnostic.span.start,
        "end": diagnostic.span.end,
        "text": diagnostic.document[diagnostic.span],
        "fixes": [_fix(fix) for fix in diagnostic.finding.fixes],
        "related": [_related(related) for related in diagnostic.finding.related],
    }


def _fix(fix: Fix) -> dict[str, Any]:
    edits = [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "safe": fix.safe, "edits": edits}


def _related(related: Related) -> dict[str, Any]:
    place = related.document.position(related.span.start)
    return {
        "path": related.document.name,
        "start": related.span.start,
        "end": related.span.end,
        "line": place.line,
        "column": place.column,
        "message": related.message,
    }
