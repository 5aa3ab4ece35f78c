"""Annotations for GitHub Actions: as many as GitHub shows of one step, the rest in the step's summary."""

from __future__ import annotations

import os
from collections import Counter

from wirelint.counting import counted
from wirelint.findings import Severity
from wirelint.reporters.roots import from_root
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.diagnostics import Diagnostic

ROOT = "GITHUB_WORKSPACE"
"""The variable by which GitHub's runner names the root of the repository."""

SHOWN = 10
"""How many annotations of each level GitHub shows of one step."""

LARGEST = 1 << 20
"""How many bytes GitHub takes for the summary of one step; it drops all of a longer one."""

_NOTE = 100
"""How many bytes are kept for saying what does not fit."""

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
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if more:
        where = "in the step's summary" if summary else "not shown: GITHUB_STEP_SUMMARY names no file to write them to"
        yield f"wirelint: {counted(more, 'more finding')} {'is' if more == 1 else 'are'} {where}"
    if summary and everything:
        with open(summary, "a", encoding="utf-8", errors="backslashreplace") as file:
            file.writelines(_fitting(table(everything), LARGEST - file.tell()))


def _fitting(lines: Iterable[str], room: int) -> Iterator[str]:
    """The lines of a table, or as many of them as fit, and a line that says how many do not."""
    all_lines = [f"{line}\n" for line in lines]
    left = room - _NOTE
    for index, line in enumerate(all_lines):
        left -= len(line.encode("utf-8", "backslashreplace"))
        if left < 0:
            yield f"\n{counted(len(all_lines) - index, 'more finding')}: GitHub takes no longer summary.\n"
            return
        yield line


def annotation(diagnostic: Diagnostic) -> str:
    """The workflow command for one diagnostic."""
    start, end = diagnostic.start, diagnostic.end
    place = f"file={_property(from_root(diagnostic.path, ROOT))},line={start.line},endLine={end.line}"
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
        place = f"{' '.join(diagnostic.path.split())}:{diagnostic.start.line}".replace("|", "\\|").replace("<", "&lt;")
        yield f"| {place} | {diagnostic.severity.label} | {diagnostic.rule.name} | {message} |"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
