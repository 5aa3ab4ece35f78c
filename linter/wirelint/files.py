"""Which files are linted: those named, and the stories in the folders named, less what ignore files leave out."""

from __future__ import annotations

import os
import sys

from wirelint.reasons import Missing
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wirelint.ignoring import Ignored


def walk(paths: Iterable[str], *, excluded: Sequence[Ignored] = ()) -> Iterator[str | Missing]:
    """The files to lint, each once: named ones always, folders searched for stories, in the order of their names.

    What is `excluded` is left out where it is found in folders. A path without anything to lint gives a Missing.
    """
    seen: set[str] = set()
    for path in paths:
        if os.path.isdir(path):
            from wirelint.folders import stories

            yield from stories(path, excluded, seen)
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
