"""Which lines of which files have changed since a revision, as git tells."""

from __future__ import annotations

import os
import re

from wirelint.config import ConfigError
from wirelint.git import git
from wirelint.problems import INTERNAL_ERROR, MISSING_ENGINE, MISSING_FILE, UNREADABLE_FILE, UNUSABLE_SETTING
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wirelint.diagnostics import Diagnostic

_BINARY = re.compile(r"Binary files (?:/dev/null|\"?a/.*) and (\"?b/.*) differ")
_ESCAPE = re.compile(r"\\([0-7]{3}|.)")
_ESCAPES = dict(zip("abtnvfr", "\a\b\t\n\v\f\r", strict=True))
_HUNK = re.compile(r"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")

_INTO_SUBMODULES = "--ignore-submodules=none"

_PLAINLY = (
    "--unified=0",
    "--inter-hunk-context=0",
    "--no-color",
    "--no-ext-diff",
    "--no-textconv",
    "--find-renames",
    "--src-prefix=a/",
    "--dst-prefix=b/",
    "--submodule=short",
    _INTO_SUBMODULES,
)
"""How `git diff` is to write, whatever a user has set."""

_ALWAYS = frozenset({INTERNAL_ERROR.name, MISSING_FILE.name, MISSING_ENGINE.name, UNUSABLE_SETTING.name})
"""Problems of the run: no line of a story has them."""

Lines = list[range]

_WHOLE = [range(1, 2**31)]


def changed(revision: str, folder: str = ".") -> dict[str, Lines]:
    """The changed or added lines of each file, by real path, in the repository of a folder; a file that git does not track counts as new.

    A file that git does not take for text has changed as a whole; what has changed of a submodule are its files.

    Raises ConfigError where there is no git repository or no such revision.
    """
    if revision.startswith("-") or not revision:
        raise ConfigError(f"--since takes a revision, not “{revision}”")
    top = _git("-C", folder, "rev-parse", "--show-toplevel").rstrip("\n")
    diff = _git("-C", top, "-c", "core.quotePath=false", "diff", *_PLAINLY, revision, "--")
    found = {os.path.realpath(os.path.join(top, path)): lines for path, lines in _parse(diff)}
    for submodule in [path for path in found if os.path.isdir(path)]:
        found |= changed(_pinned(top, revision, submodule), submodule)
    for path in _git("-C", top, "ls-files", "--others", "--exclude-standard", "-z").split("\0"):
        if path:
            found[os.path.realpath(os.path.join(top, path))] = _WHOLE
    return found


def _pinned(top: str, revision: str, submodule: str) -> str:
    """The commit of a submodule that a repository had at a revision; of one that it did not have, the tree without any file."""
    entry = _git("-C", top, "diff", "--raw", "--no-abbrev", _INTO_SUBMODULES, revision, "--", submodule)
    commit = entry.split()[2]
    return commit if commit.strip("0") else _git("-C", submodule, "hash-object", "-t", "tree", os.devnull).rstrip("\n")


def touched(diagnostics: Iterable[Diagnostic], lines: Mapping[str, Lines]) -> Iterator[Diagnostic]:
    """The diagnostics that lie on a changed line, or that are related to one; and what kept from linting."""
    for diagnostic in diagnostics:
        if diagnostic.rule.name in _ALWAYS or (
            diagnostic.rule.name == UNREADABLE_FILE.name and lines.get(os.path.realpath(diagnostic.path))
        ):
            yield diagnostic
            continue
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
            yield _path(m[1]), _WHOLE
        elif m := _HUNK.match(line):
            start, count = int(m[2]), int(m[3] or 1)
            body = int(m[1] or 1) + count
            lines.append(range(start, start + count))
    if path:
        yield path, lines


def _path(name: str) -> str:
    name = name.rstrip("\t")
    if name.startswith('"'):
        name = _ESCAPE.sub(_escaped, name[1:-1])
    return "" if name == "/dev/null" else name.removeprefix("b/")


def _escaped(m: re.Match[str]) -> str:
    """What stands in a file's name where git writes an escape."""
    return chr(int(m[1], 8)) if len(m[1]) == 3 else _ESCAPES.get(m[1], m[1])


def _git(*arguments: str) -> str:
    return git(*arguments, asked_by="--since").decode("utf-8", "surrogateescape")
