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
    from wirelint.selection import Known

HEADER = "# findings that wirelint passes over; “wirelint baseline” writes this file"


class Entry(NamedTuple):
    """One known finding. `path` is relative to the baseline's folder, with forward slashes."""

    path: str
    rule: str
    fingerprint: str


class Asked(NamedTuple):
    """What a run looked for, so that entries can be told that find nothing any more: the files that were linted, and the rules that were on."""

    files: Collection[str]
    rules: Known


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
    diagnostics: Iterable[Diagnostic], entered: Iterable[Entry], path: str, asked: Asked | None
) -> Iterator[Diagnostic]:
    """The diagnostics that a baseline's entries do not know, and a warning for those that found nothing though they were `asked` for, if any were."""
    folder = os.path.dirname(path)
    known = Counter(entered)
    given = list(diagnostics)
    for diagnostic, entry in zip(given, entries(given, folder), strict=True):
        if known[entry] > 0:
            known[entry] -= 1
        else:
            yield diagnostic
    stale = _asked_for(+known, asked, folder).total() if asked else 0
    if stale:
        message = f"{stale} of {path}’s findings are gone; “wirelint baseline --update” takes them out"
        yield problem(STALE_BASELINE, path, message)


def shrunk(diagnostics: Iterable[Diagnostic], path: str, asked: Asked) -> list[Entry]:
    """The entries of a baseline that still find something or were not `asked` for: what is left of it, never more."""
    folder = os.path.dirname(path)
    there, known = Counter(entries(diagnostics, folder)), Counter(read(path))
    return list((known & there | known - _asked_for(known, asked, folder)).elements())


def renewed(diagnostics: Iterable[Diagnostic], path: str, asked: Asked) -> list[Entry]:
    """The entries that stand for diagnostics, and those of the baseline that was there and were not `asked` for."""
    folder = os.path.dirname(path)
    known = Counter(read(path) if os.path.exists(path) else ())
    return list((Counter(entries(diagnostics, folder)) | known - _asked_for(known, asked, folder)).elements())


def _asked_for(known: Counter[Entry], asked: Asked, folder: str) -> Counter[Entry]:
    """Those entries whose findings a run would have found, were they still there; they are not where the file is gone."""
    files = {_relative(one, folder) for one in asked.files}

    def is_asked(entry: Entry) -> bool:
        if entry.path in files:
            return not asked.rules.silent(entry.rule)
        return not os.path.exists(os.path.join(folder, entry.path))

    return Counter({entry: number for entry, number in known.items() if is_asked(entry)})


def _relative(path: str, folder: str) -> str:
    return re.sub(r"[\t\r\n]", " ", os.path.relpath(path, folder or ".").replace(os.sep, "/"))


def _entry(path: str, number: int, line: str) -> Entry:
    parts = line.split("\t")
    if len(parts) != 3:
        raise ConfigError(f"baseline: {path}:{number}: not “rule, path, fingerprint” separated by tabs")
    return Entry(parts[1], parts[0], parts[2])
