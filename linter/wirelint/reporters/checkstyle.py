"""Checkstyle XML, which many code review services read."""

from __future__ import annotations

import re
from itertools import groupby
from xml.sax.saxutils import quoteattr

from wirelint.findings import Severity
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.diagnostics import Diagnostic

_SEVERITY = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def report(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """One document with an element for each story that has findings."""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<checkstyle version="4.3">'
    for path, group in groupby(diagnostics, key=lambda diagnostic: diagnostic.path):
        yield f"  <file name={quoteattr(clean(path))}>"
        for diagnostic in group:
            yield f"    <error {_attributes(diagnostic)}/>"
        yield "  </file>"
    yield "</checkstyle>"


def clean(text: str) -> str:
    """Text without the characters that XML cannot hold."""
    return _NOT_XML.sub("\ufffd", text)


def _attributes(diagnostic: Diagnostic) -> str:
    fields = {
        "line": str(diagnostic.start.line),
        "column": str(diagnostic.start.column),
        "severity": _SEVERITY[diagnostic.severity],
        "message": clean(diagnostic.message),
        "source": f"wirelint.{diagnostic.rule.group}.{diagnostic.rule.name}",
    }
    return " ".join(f"{name}={quoteattr(value)}" for name, value in fields.items())
