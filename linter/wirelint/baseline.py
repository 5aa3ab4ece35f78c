"""Findings that were there when wirelint came: known ones are passed over, new ones are reported.

A baseline is a text file with one line a finding: rule, path and fingerprint, separated by tabs. Fingerprints hold on to
the words, not to the line, so entries survive moved lines; they go when their finding goes, and none is ever added
except by `wirelint baseline`.
"""

from __future__ import annotations

import os
import re
from collections import Counter

from wirelint.config import ConfigError
from wirelint.fingerprints import fingerprints
from wirelint.problems import STALE_BASELINE, problem
from wirelint.reasons import reason
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from wirelint.diagnostics import Diagnostic

HEADER = "# findings that wirelint passes over; “wirelint baseline” writes this file"


class Entry(NamedTuple):
    """One known finding. `path` is relative to the baseline's folder, with forward slashes."""

    path: str
    rule: str
    fingerprint: str


def entries(diagnostics: Iterable[Diagnostic], folder: str) -> Iterator[Entry]:
    """The entries that stand for diagnostics."""
    for diagnostic, fingerprint in fingerprints(diagnostics):
        yield Entry(_relative(diagnostic.path, folder), diagnostic.rule.name, fingerprint)


def read(path: str) -> list[Entry]:
    """The entries of a baseline. Raises ConfigError naming the file and the line that is not one."""
    try:
        with open(path, "rb") as file:
            lines = file.read().decode("utf-8", "surrogateescape").split("\n")
    except OSError as error:
        raise ConfigError(f"baseline: {path}: {reason(error)}") from error
    return [_entry(path, number, line) for number, line in enumerate(lines, 1) if line and not line.startswith("#")]


def write(path: str, known: Iterable[Entry]) -> None:
    """Write a baseline, sorted, all or nothing."""
    from wirelint.fixes import put

    lines = [HEADER, *(f"{entry.rule}\t{entry.path}\t{entry.fingerprint}" for entry in sorted(known)), ""]
    put(path, "\n".join(lines).encode("utf-8", "surrogateescape"))


def unknown(
    diagnostics: Iterable[Diagnostic], entered: Iterable[Entry], path: str, linted: Collection[str]
) -> Iterator[Diagnostic]:
    """The diagnostics that a baseline's entries do not know, and a warning for those that found nothing.

    Only entries of files that were linted can be stale.
    """
    folder = os.path.dirname(path)
    known = Counter(entered)
    given = list(diagnostics)
    for diagnostic, entry in zip(given, entries(given, folder), strict=True):
        if known[entry] > 0:
            known[entry] -= 1
        else:
            yield diagnostic
    files = {_relative(one, folder) for one in linted}
    stale = sum(number for entry, number in known.items() if number > 0 and _gone(entry, files, folder))
    if stale:
        message = f"{stale} of {path}’s findings are gone; “wirelint baseline --update” takes them out"
        yield problem(STALE_BASELINE, path, message)


def shrunk(diagnostics: Iterable[Diagnostic], path: str, linted: Collection[str]) -> list[Entry]:
    """The entries of a baseline that still find something, or whose files are there and were not linted: what is left of it, never more."""
    folder = os.path.dirname(path)
    there, known = Counter(entries(diagnostics, folder)), Counter(read(path))
    files = {_relative(one, folder) for one in linted}
    unasked = Counter({entry: number for entry, number in known.items() if not _gone(entry, files, folder)})
    return list((known & there | unasked).elements())


def _gone(entry: Entry, linted: Collection[str], folder: str) -> bool:
    return entry.path in linted or not os.path.exists(os.path.join(folder, entry.path))


def _relative(path: str, folder: str) -> str:
    return re.sub(r"[\t\r\n]", " ", os.path.relpath(path, folder or ".").replace(os.sep, "/"))


def _entry(path: str, number: int, line: str) -> Entry:
    parts = line.split("\t")
    if len(parts) != 3:
        raise ConfigError(f"baseline: {path}:{number}: not “rule, path, fingerprint” separated by tabs")
    return Entry(parts[1], parts[0], parts[2])
