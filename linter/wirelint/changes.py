"""Which lines of which files have changed since a revision, as git tells."""

from __future__ import annotations

import os
import re

from wirelint.git import git
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wirelint.diagnostics import Diagnostic

_BINARY = re.compile(r"Binary files (?:/dev/null|a/.*) and b/(.*) differ")
_HUNK = re.compile(r"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")

Lines = list[range]

_WHOLE = [range(1, 2**31)]


def changed(revision: str) -> dict[str, Lines]:
    """The changed or added lines of each file, by real path; a file that git does not track counts as new.

    A file that git does not take for text has changed as a whole.

    Raises ConfigError where there is no git repository or no such revision.
    """
    top = _git("rev-parse", "--show-toplevel").strip()
    diff = _git(
        "-c",
        "core.quotePath=false",
        "diff",
        "--unified=0",
        "--no-color",
        "--no-ext-diff",
        "--no-textconv",
        revision,
        "--",
    )
    found = {os.path.realpath(os.path.join(top, path)): lines for path, lines in _parse(diff)}
    for path in _git("-C", top, "ls-files", "--others", "--exclude-standard", "-z").split("\0"):
        if path:
            found[os.path.realpath(os.path.join(top, path))] = _WHOLE
    return found


def touched(diagnostics: Iterable[Diagnostic], lines: Mapping[str, Lines]) -> Iterator[Diagnostic]:
    """The diagnostics that lie on a changed line, or that are related to one."""
    for diagnostic in diagnostics:
        places = [(diagnostic.document, diagnostic.span)]
        places += [(related.document, related.span) for related in diagnostic.finding.related]
        for document, span in places:
            first, last = document.position(span.start).line, document.position(max(span.start, span.end - 1)).line
            hunks = lines.get(os.path.realpath(document.name), ())
            if any(hunk.start <= last and first < hunk.stop for hunk in hunks):
                yield diagnostic
                break


def _parse(diff: str) -> Iterator[tuple[str, Lines]]:
    path, lines, body = "", list[range](), 0
    for line in diff.split("\n"):
        if body and line[:1] in "+-":
            body -= 1
        elif line.startswith("+++ "):
            if path:
                yield path, lines
            path, lines = _path(line[4:]), []
        elif m := _BINARY.fullmatch(line):
            yield m[1], _WHOLE
        elif m := _HUNK.match(line):
            start, count = int(m[2]), int(m[3] or 1)
            body = int(m[1] or 1) + count
            lines.append(range(start, start + count))
    if path:
        yield path, lines


def _path(name: str) -> str:
    name = name.rstrip("\t")
    return "" if name == "/dev/null" else name.removeprefix("b/")


def _git(*arguments: str) -> str:
    return git(*arguments, asked_by="--since").decode("utf-8", "surrogateescape")
