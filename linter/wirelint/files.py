"""Which files are linted: those named, and the stories in the folders named, less what ignore files leave out."""

from __future__ import annotations

import os
import re
import sys
from functools import cache

from wirelint.readers import SUFFIXES
from wirelint.reasons import reason
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

IGNORE_FILES = (".gitignore", ".ignore")
"""The files of a folder that say what in it is left out, the later over the earlier."""

SKIPPED = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})
"""Folders that are never walked into, besides hidden ones."""


class Missing(NamedTuple):
    """A path that was named and gives nothing to lint, and why."""

    path: str
    reason: str


class Ignored(NamedTuple):
    """One line of an ignore file: a path below `base` that it matches is left out, or kept if it is `negated`."""

    base: str
    expression: re.Pattern[str]
    negated: bool
    folders_only: bool


def walk(paths: Iterable[str], *, excluded: Sequence[Ignored] = ()) -> Iterator[str | Missing]:
    """The files to lint, each once: named ones always, folders searched for stories, in the order of their names.

    What is `excluded` is left out where it is found in folders. A path without anything to lint gives a Missing.
    """
    seen: set[str] = set()
    for path in paths:
        if os.path.isdir(path):
            yield from _folder(path, excluded, seen)
        elif not os.path.lexists(path):
            yield Missing(path, "no such file or folder")
        elif not os.path.exists(path):
            yield Missing(path, "a link to nothing")
        elif path not in seen:
            seen.add(path)
            yield path


def content(path: str) -> bytes:
    """The bytes of a file, or of standard input for “-”. Raises OSError."""
    if path == "-":
        return sys.stdin.buffer.read()
    with open(path, "rb") as file:
        return file.read()


def patterns(lines: Iterable[str], folder: str) -> list[Ignored]:
    """Patterns of files to leave out, as they stand in ignore files, relative to a folder."""
    base = os.path.abspath(folder)
    return [one for line in lines if (one := _ignored(line, base))]


def within(path: str, rules: Sequence[Ignored]) -> bool:
    """Whether ignore rules leave out a path or a folder that it lies in."""
    path = os.path.abspath(path)
    above = [path[:at] for at, character in enumerate(path) if character == os.sep and at]
    return any(left_out(folder, rules, folder=True) for folder in above) or left_out(path, rules)


def _folder(path: str, excluded: Sequence[Ignored], seen: set[str]) -> Iterator[str | Missing]:
    empty = True
    for file in _stories(path, [*_above(path), *excluded], set()):
        empty = False
        if isinstance(file, Missing):
            yield file
        elif file not in seen:
            seen.add(file)
            yield file
    if empty:
        yield Missing(path, f"no stories in this folder (looked for {', '.join(sorted(SUFFIXES))})")


def _stories(folder: str, ignored: list[Ignored], above: set[str]) -> Iterator[str | Missing]:
    real = os.path.realpath(folder)
    if real in above:
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Missing(folder, reason(error))
        return
    rules = [*ignored, *_rules(folder)]
    for entry in entries:
        directory = _is_folder(entry)
        if entry.name.startswith(".") or left_out(os.path.abspath(entry.path), rules, folder=directory):
            continue
        if directory:
            if entry.name not in SKIPPED and not os.path.exists(os.path.join(entry.path, "pyvenv.cfg")):
                yield from _stories(entry.path, rules, above | {real})
        elif os.path.splitext(entry.name)[1].lower() in SUFFIXES and not _is_pipe(entry):
            yield entry.path


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_pipe(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is there but no file: a pipe, a socket or a device, which may be read for ever."""
    try:
        return not entry.is_file() and os.path.exists(entry.path)
    except OSError:
        return False


def left_out(path: str, rules: Sequence[Ignored], *, folder: bool = False) -> bool:
    """Whether ignore rules leave an absolute path out: the last rule that matches decides."""
    for rule in reversed(rules):
        if rule.folders_only and not folder:
            continue
        below = path[len(rule.base) + 1 :] if path.startswith(rule.base.rstrip(os.sep) + os.sep) else ""
        if rule.base == os.sep:
            below = path[1:]
        if below and rule.expression.fullmatch(below.replace(os.sep, "/")):
            return not rule.negated
    return False


def _above(path: str) -> list[Ignored]:
    """The ignore rules of the folders above one, up to the root of its repository."""
    folders: list[str] = []
    folder = os.path.abspath(path)
    while not os.path.exists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return []
        folder = parent
        folders.append(folder)
    rules = _lines(os.path.join(folder, ".git", "info", "exclude"), folder)
    for one in reversed(folders):
        rules += _rules(one)
    return rules


def _rules(folder: str) -> list[Ignored]:
    base = os.path.abspath(folder)
    return [rule for name in IGNORE_FILES for rule in _lines(os.path.join(base, name), base)]


def _lines(path: str, base: str) -> list[Ignored]:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return [rule for line in file if (rule := _ignored(line, base))]
    except OSError:
        return []


def _ignored(line: str, base: str) -> Ignored | None:
    """A line of an ignore file, or None for a comment or an empty one."""
    line = re.sub(r"(?<!\\)[ \t]+$", "", line.rstrip("\r\n"))
    if not line or line.startswith("#"):
        return None
    negated = line.startswith("!")
    line = line[1:] if negated else line
    folders_only = line.endswith("/")
    line = line.rstrip("/")
    if not line:
        return None
    anchored = "/" in line
    return Ignored(base, expression(line.lstrip("/"), anchored=anchored), negated, folders_only)


@cache
def expression(glob: str, *, anchored: bool) -> re.Pattern[str]:
    """The pattern of an ignore file as a regular expression for a path with slashes, relative to the file's folder."""
    out = "" if anchored else "(?:.*/)?"
    at = 0
    while at < len(glob):
        stretch, at = _token(glob, at)
        out += stretch
    return re.compile(out, re.DOTALL)


def _token(glob: str, at: int) -> tuple[str, int]:
    if glob.startswith("**/", at) and (at == 0 or glob[at - 1] == "/"):
        return "(?:.*/)?", at + 3
    if glob.startswith("**", at) and at + 2 == len(glob) and (at == 0 or glob[at - 1] == "/"):
        return ".+", at + 2
    character = glob[at]
    if character == "*":
        end = at + 1
        while glob.startswith("*", end):
            end += 1
        return "[^/]*", end
    if character == "?":
        return "[^/]", at + 1
    if character == "[":
        return _class(glob, at)
    if character == "\\" and at + 1 < len(glob):
        return re.escape(glob[at + 1]), at + 2
    return re.escape(character), at + 1


def _class(glob: str, at: int) -> tuple[str, int]:
    negated = glob[at + 1 : at + 2] in ("!", "^") and bool(glob[at + 1 : at + 2])
    first = at + 1 + negated
    close = glob.find("]", first + 1)
    if close < 0:
        return re.escape("["), at + 1
    inside = re.sub(r"([\\\]\[^&~|])", r"\\\1", glob[first:close])
    try:
        re.compile(f"[{inside}]")
    except re.error:
        return re.escape("["), at + 1
    return f"(?!/)[{'^' if negated else ''}{inside}]", close + 1
