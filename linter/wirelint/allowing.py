"""Suppressions written into stories, so that an archive starts clean and each finding keeps its place and its reason."""

from __future__ import annotations

import sys

from wirelint import readers
from wirelint.checking import check_bytes
from wirelint.config import ConfigError
from wirelint.counting import counted
from wirelint.document import Span
from wirelint.findings import Edit
from wirelint.fixes import apply, encoded, holds, write
from wirelint.problems import GROUP
from wirelint.reasons import reason as why
from wirelint.reporters import concise
from wirelint.suppression import comment
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wirelint.checking import Job
    from wirelint.diagnostics import Diagnostic
    from wirelint.document import Document


Lines = dict[int, set[str]]
"""The rules to allow, by the line that they found something on, counted from 1."""

Told = set[tuple[str, int]]
"""The names of rules, each with a line on which it found something."""


class Allowed(NamedTuple):
    """A story's text with its suppressions, how many were written, and the findings that no comment can reach."""

    text: str
    written: int
    left: Sequence[Diagnostic]


def allow(job: Job, diagnostics: Iterable[Diagnostic], reason: str) -> list[Diagnostic]:
    """Write a comment behind each line that has findings. Returns those that no comment can reach.

    Raises ConfigError for a reason that cannot stand in a comment, before any file is touched.
    """
    if not reason.strip() or "--" in reason or "\n" in reason:
        raise ConfigError("--add-suppressions takes a reason of one line, without “--”")
    stories: dict[str, list[Diagnostic]] = {}
    for diagnostic in diagnostics:
        stories.setdefault(diagnostic.path, []).append(diagnostic)
    left: list[Diagnostic] = []
    written = files = 0
    for path, found in stories.items():
        document = found[0].document
        allowed = in_story(job, document, found, reason.strip())
        try:
            if allowed.written:
                write(path, encoded(document, allowed.text))
        except OSError as error:
            print(f"wirelint: {path}: {why(error)}", file=sys.stderr)
            allowed = Allowed(document.raw, 0, found)
        left += allowed.left
        written += allowed.written
        files += allowed.written > 0
    for diagnostic in left:
        print(concise.line(diagnostic))
    print(f"wirelint: {counted(written, 'suppression')} written in {counted(files, 'file')}", file=sys.stderr)
    return left


def in_story(job: Job, document: Document, found: Iterable[Diagnostic], reason: str) -> Allowed:
    """A story with a comment behind each line that has findings.

    A comment that would be copy, change how the rest is read (as in front matter or within a tag) or have another rule speak is not written.
    """
    found = list(found)
    lines: Lines = {}
    for diagnostic in found:
        if diagnostic.rule.group != GROUP and document.writable and document.path and holds(document, reason):
            lines.setdefault(diagnostic.start.line, set()).add(diagnostic.rule.name)
    before = _told(job, document, document.raw)
    if not _harmless(job, document, lines, reason, before):
        lines = {
            line: names for line, names in lines.items() if _harmless(job, document, {line: names}, reason, before)
        }
    text = apply(document.raw, _edits(document, lines, reason))
    left = [diagnostic for diagnostic in found if diagnostic.rule.name not in lines.get(diagnostic.start.line, ())]
    return Allowed(text, len(lines), left)


def _harmless(job: Job, document: Document, lines: Lines, reason: str, before: Told) -> bool:
    """Whether comments behind these lines silence what they name, add nothing to what was told `before`, and change nothing of how the story is read."""
    edits = _edits(document, lines, reason)
    text = apply(document.raw, edits)
    after = readers.read(encoded(document, text), document.name)
    blank = apply(document.text, [edit._replace(text=" " * len(edit.text)) for edit in edits])
    left = {(name, line) for name, line in before if name not in lines.get(line, ())}
    return after.text == blank and after.meta == document.meta and _told(job, document, text) <= left


def _told(job: Job, document: Document, text: str) -> Told:
    """The names of the rules that speak in a document's file with this text, each with the line."""
    found = check_bytes(job, encoded(document, text), document.name).diagnostics
    return {(diagnostic.rule.name, diagnostic.start.line) for diagnostic in found}


def _edits(document: Document, lines: Lines, reason: str) -> list[Edit]:
    ends = [(_end(document, line), names) for line, names in lines.items()]
    return [Edit(Span(end, end), f" {comment(sorted(names), reason, document.path)}") for end, names in ends]


def _end(document: Document, number: int) -> int:
    """Where a comment on a line is written: before the blanks that may break it, and within the last cell of a table."""
    line = document.line(number)
    text = document.raw[line.start : line.end].rstrip()
    if text.endswith("|") and any(
        b.kind == "cell" and b.span.start <= line.start < b.span.end for b in document.blocks
    ):
        text = text[:-1].rstrip()
    return line.start + len(text)
