"""Annotations for GitHub Actions: as many as GitHub shows of one step, the rest in the step's summary."""

from __future__ import annotations

import os
from collections import Counter

from wirelint.findings import Severity
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.diagnostics import Diagnostic

SHOWN = 10
"""How many annotations of each level GitHub shows of one step."""

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def report(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """A workflow command for each diagnostic that will be shown; all of them go to `$GITHUB_STEP_SUMMARY`, where set."""
    count: Counter[Severity] = Counter()
    everything: list[Diagnostic] = []
    for diagnostic in diagnostics:
        everything.append(diagnostic)
        count[diagnostic.severity] += 1
        if count[diagnostic.severity] <= SHOWN:
            yield annotation(diagnostic)
    more = sum(max(0, number - SHOWN) for number in count.values())
    if more:
        yield f"wirelint: {more} more findings are in the step's summary"
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary and everything:
        with open(summary, "a", encoding="utf-8", errors="backslashreplace") as file:
            file.writelines(f"{line}\n" for line in table(everything))


def annotation(diagnostic: Diagnostic) -> str:
    """The workflow command for one diagnostic."""
    start, end = diagnostic.start, diagnostic.end
    place = f"file={_property(diagnostic.path)},line={start.line},endLine={end.line}"
    if start.line == end.line:
        place += f",col={start.column},endColumn={max(start.column, end.column - 1)}"
    title = _property(f"{diagnostic.rule.group}/{diagnostic.rule.name}")
    return f"::{_COMMAND[diagnostic.severity]} {place},title={title}::{_data(diagnostic.message)}"


def table(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """A Markdown table of diagnostics."""
    yield "| place | severity | rule | finding |"
    yield "| --- | --- | --- | --- |"
    for diagnostic in diagnostics:
        message = " ".join(diagnostic.message.split()).replace("|", "\\|").replace("<", "&lt;")
        place = f"{diagnostic.path}:{diagnostic.start.line}"
        yield f"| {place} | {diagnostic.severity.label} | {diagnostic.rule.name} | {message} |"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
