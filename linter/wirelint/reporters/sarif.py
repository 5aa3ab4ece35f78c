"""SARIF 2.1.0, for code scanning services; columns are counted in code points."""

from __future__ import annotations

import json
from urllib.parse import quote

from wirelint import __version__
from wirelint.findings import Severity
from wirelint.fingerprints import fingerprints
from wirelint.manual import markdown
from wirelint.reporters.github import ROOT
from wirelint.reporters.roots import from_root
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.diagnostics import Diagnostic
    from wirelint.document import Document, Span
    from wirelint.findings import Fix, Related
    from wirelint.rules import Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "wirelint/v1"

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def report(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """One SARIF log with one run."""
    found = list(fingerprints(diagnostics))
    rules = {diagnostic.rule.name: diagnostic.rule for diagnostic, _ in found}
    order = {name: index for index, name in enumerate(sorted(rules))}
    run = {
        "tool": {
            "driver": {
                "name": "wirelint",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(rules[name]) for name in order],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(diagnostic, digest, order) for diagnostic, digest in found],
    }
    yield json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(rule: Rule) -> dict[str, Any]:
    text = rule.doc or rule.name
    return {
        "id": rule.name,
        "name": rule.name,
        "shortDescription": {"text": rule.title or rule.name},
        "help": {"text": text, "markdown": markdown(text)},
        "defaultConfiguration": {"level": _LEVEL[rule.severity]},
        "properties": {"tags": [rule.group]},
    }


def _result(diagnostic: Diagnostic, digest: str, order: dict[str, int]) -> dict[str, Any]:
    document, finding = diagnostic.document, diagnostic.finding
    result: dict[str, Any] = {
        "ruleId": diagnostic.rule.name,
        "ruleIndex": order[diagnostic.rule.name],
        "level": _LEVEL[diagnostic.severity],
        "message": {"text": diagnostic.message},
        "locations": [{"physicalLocation": _place(document, diagnostic.span)}],
        "partialFingerprints": {FINGERPRINT: digest},
    }
    if finding.related:
        result["relatedLocations"] = [_related(index, one) for index, one in enumerate(finding.related)]
    if finding.fixes and document.writable:
        result["fixes"] = [_fix(document, fix) for fix in finding.fixes]
    return result


def _place(document: Document, span: Span) -> dict[str, Any]:
    return {"artifactLocation": _artifact(document), "region": _region(document, span)}


def _artifact(document: Document) -> dict[str, str]:
    return {"uri": quote(from_root(document.name, ROOT), errors="surrogateescape")}


def _region(document: Document, span: Span) -> dict[str, int]:
    start, end = document.position(span.start), document.position(span.end)
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _related(index: int, related: Related) -> dict[str, Any]:
    place = _place(related.document, related.span)
    return {"id": index, "physicalLocation": place, "message": {"text": related.message}}


def _fix(document: Document, fix: Fix) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(document, edit.span), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    change = {"artifactLocation": _artifact(document), "replacements": replacements}
    return {"description": {"text": fix.title}, "artifactChanges": [change]}
