"""Reviewdog's diagnostic format; its columns are counted in UTF-8 bytes."""

from __future__ import annotations

import json

from wirelint.findings import Severity
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.diagnostics import Diagnostic
    from wirelint.document import Document, Span

_SEVERITY = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def report(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """One result with all diagnostics; fixes of one edit become suggestions."""
    found = [_diagnostic(diagnostic) for diagnostic in diagnostics]
    yield json.dumps({"source": {"name": "wirelint"}, "diagnostics": found}, ensure_ascii=False, indent=2)


def _diagnostic(diagnostic: Diagnostic) -> dict[str, Any]:
    document = diagnostic.document
    fixes = [fix.edits[0] for fix in diagnostic.finding.fixes if len(fix.edits) == 1 and document.writable]
    return {
        "message": diagnostic.message,
        "location": {"path": diagnostic.path, "range": _range(document, diagnostic.span)},
        "severity": _SEVERITY[diagnostic.severity],
        "code": {"value": f"{diagnostic.rule.group}/{diagnostic.rule.name}"},
        "suggestions": [{"range": _range(document, edit.span), "text": edit.text} for edit in fixes],
    }


def _range(document: Document, span: Span) -> dict[str, Any]:
    return {"start": _place(document, span.start), "end": _place(document, span.end)}


def _place(document: Document, offset: int) -> dict[str, int]:
    line, column = document.position(offset)
    start = offset - column + 1
    return {"line": line, "column": len(document.raw[start:offset].encode("utf-8", "surrogatepass")) + 1}
