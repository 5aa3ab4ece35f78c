"""The stories in a folder, less what ignore files leave out."""

from __future__ import annotations

import os

from wirelint.ignoring import left_out, rules_above, rules_of
from wirelint.readers import SUFFIXES
from wirelint.reasons import Missing, reason
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.ignoring import Ignored

SKIPPED = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})
"""Folders that are never walked into, besides hidden ones."""


def stories(path: str, excluded: Sequence[Ignored], seen: set[str]) -> Iterator[str | Missing]:
    """The stories in a folder that were not seen yet, in the order of their names, less what is excluded."""
    empty = True
    for file in _below(path, rules_above(path), excluded, set()):
        empty = False
        if isinstance(file, Missing):
            yield file
        elif file not in seen:
            seen.add(file)
            yield file
    if empty:
        yield Missing(
            path, f"no stories in this folder, less what is left out (looked for {', '.join(sorted(SUFFIXES))})"
        )


def _below(
    folder: str, ignored: list[Ignored], excluded: Sequence[Ignored], above: set[str]
) -> Iterator[str | Missing]:
    real = os.path.realpath(folder)
    if real in above:
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Missing(folder, reason(error))
        return
    rules = [*ignored, *rules_of(folder)]
    for entry in entries:
        directory = _is_folder(entry)
        place = os.path.abspath(entry.path)
        if entry.name.startswith(".") or any(left_out(place, one, folder=directory) for one in (rules, excluded)):
            continue
        if directory:
            if entry.name not in SKIPPED and not os.path.exists(os.path.join(entry.path, "pyvenv.cfg")):
                yield from _below(entry.path, rules, excluded, above | {real})
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
