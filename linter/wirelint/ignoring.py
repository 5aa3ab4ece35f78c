"""Ignore files: what in a folder is left out, as git reads them."""

from __future__ import annotations

import os
import re
from functools import cache

from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

IGNORE_FILES = (".gitignore", ".ignore")
"""The files of a folder that say what in it is left out, the later over the earlier."""


class Ignored(NamedTuple):
    """One line of an ignore file: a path below `base` that it matches is left out, or kept if it is `negated`."""

    base: str
    expression: re.Pattern[str]
    negated: bool
    folders_only: bool


def patterns(lines: Iterable[str], folder: str) -> list[Ignored]:
    """Patterns of files to leave out, as they stand in ignore files, relative to a folder."""
    base = os.path.abspath(folder)
    return [one for line in lines if (one := _ignored(line, base))]


def within(path: str, rules: Sequence[Ignored]) -> bool:
    """Whether ignore rules leave out a path or a folder that it lies in."""
    path = os.path.abspath(path)
    above = [path[:at] for at, character in enumerate(path) if character == os.sep and at]
    return any(left_out(folder, rules, folder=True) for folder in above) or left_out(path, rules)


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


def rules_above(path: str) -> list[Ignored]:
    """The ignore rules of the folders above one, up to the root of its repository, over those of the repository and of the user."""
    folders: list[str] = []
    folder = os.path.abspath(path)
    while not os.path.exists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return []
        folder = parent
        folders.append(folder)
    rules = _lines(_of_the_user(), folder) + _lines(os.path.join(folder, ".git", "info", "exclude"), folder)
    for one in reversed(folders):
        rules += rules_of(one)
    return rules


def _of_the_user() -> str:
    """The ignore file of whoever runs git: that of `core.excludesFile`, or `git/ignore` among the user's settings."""
    settings = os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")
    found = ""
    for path in (os.path.join(settings, "git", "config"), os.path.expanduser("~/.gitconfig")):
        try:
            with open(path, encoding="utf-8", errors="replace") as file:
                found = _excludes_file(file) or found
        except OSError:
            continue
    return os.path.expanduser(found) or os.path.join(settings, "git", "ignore")


def _excludes_file(lines: Iterable[str]) -> str:
    """What the settings of git say of `core.excludesFile`, "" if nothing."""
    section, found = "", ""
    for line in lines:
        heading = re.match(r"\s*\[\s*([\w.-]+)", line)
        section = heading[1].lower() if heading else section
        value = re.match(r'\s*excludesfile\s*=\s*"?([^"#;\n]*)', line, re.IGNORECASE)
        if section == "core" and value:
            found = value[1].strip()
    return found


def rules_of(folder: str) -> list[Ignored]:
    """The ignore rules of a folder, the later over the earlier."""
    base = os.path.abspath(folder)
    return [rule for name in IGNORE_FILES for rule in _lines(os.path.join(base, name), base)]


def _lines(path: str, base: str) -> list[Ignored]:
    try:
        with open(path, encoding="utf-8-sig", errors="replace") as file:
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
