"""JUnit XML as the schema of Jenkins has it: a test suite a story, a failure a finding, for the many services that show test results."""

from __future__ import annotations

from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from wirelint.reporters import concise
from wirelint.reporters.checkstyle import clean
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.diagnostics import Diagnostic


def report(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """One document; a run that found nothing holds one case that passed, as services want at least one."""
    found = list(diagnostics)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<testsuites name="wirelint" tests="{max(1, len(found))}" failures="{len(found)}" errors="0">'
    for path, group in groupby(found, key=lambda diagnostic: diagnostic.path):
        yield from _suite(path, list(group))
    if not found:
        yield '  <testsuite name="wirelint" tests="1" failures="0" errors="0"><testcase name="wirelint"/></testsuite>'
    yield "</testsuites>"


def _suite(path: str, found: list[Diagnostic]) -> Iterator[str]:
    name = quoteattr(clean(path))
    yield f'  <testsuite name={name} file={name} tests="{len(found)}" failures="{len(found)}" errors="0">'
    for diagnostic in found:
        case = f"{diagnostic.rule.name} {diagnostic.start.line}:{diagnostic.start.column}"
        kind, message = quoteattr(diagnostic.severity.label), quoteattr(clean(diagnostic.message))
        yield f"    <testcase name={quoteattr(case)} classname={name}>"
        yield f"      <failure type={kind} message={message}>{escape(clean(concise.line(diagnostic)))}</failure>"
        yield "    </testcase>"
    yield "  </testsuite>"
