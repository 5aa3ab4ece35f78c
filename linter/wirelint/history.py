"""Stories as they stood at earlier revisions, read from git without touching the working folder."""

from __future__ import annotations

import os
import subprocess
from contextlib import contextmanager

from wirelint.config import ConfigError
from wirelint.git import git
from wirelint.readers import SUFFIXES
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence

_FILE = ("100644", "100755")
"""The modes of a tree's entries that are files, not links or other repositories."""


class Revision(NamedTuple):
    """A commit: its name and when it was made, in ISO 8601 with its zone."""

    name: str
    date: str


class Blob(NamedTuple):
    """A story at a revision: its path from the working folder, and the name git has for its content."""

    path: str
    name: str


def revisions(paths: Sequence[str], count: int) -> list[Revision]:
    """At most `count` commits that touched the paths, oldest first, evenly spread, the newest always among them.

    Raises ConfigError where there is no git repository or no such commit.
    """
    lines = _git("log", "--first-parent", "--format=%H %cI", "--", *paths).decode().split("\n")
    found = [Revision(*line.split()) for line in reversed(lines) if line]
    if not found:
        raise ConfigError("--history: no commit has touched these paths")
    if len(found) <= count:
        return found
    step = (len(found) - 1) / max(count - 1, 1)
    return [found[len(found) - 1 - round(step * index)] for index in reversed(range(count))]


def blobs(revision: Revision, paths: Sequence[str]) -> Iterator[Blob]:
    """The stories below the paths at a revision, by the suffix of their names; hidden folders are left out."""
    listing = _git("ls-tree", "-r", "-z", revision.name, "--", *paths).decode("utf-8", "surrogateescape")
    for entry in listing.split("\0"):
        head, _, path = entry.partition("\t")
        if head[:6] in _FILE and _is_story(path):
            yield Blob(path, head.split()[2])


@contextmanager
def contents() -> Generator[Callable[[str], bytes]]:
    """A function that returns the content git has under a blob's name."""
    with subprocess.Popen(["git", "cat-file", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        ask, answer = process.stdin, process.stdout

        def content(name: str) -> bytes:
            ask.write(f"{name}\n".encode())
            ask.flush()
            size = int(answer.readline().split()[2])
            data = answer.read(size)
            answer.read(1)
            return data

        yield content


def _is_story(path: str) -> bool:
    hidden = any(part.startswith(".") and part not in {".", ".."} for part in path.split("/"))
    return not hidden and os.path.splitext(path)[1].lower() in SUFFIXES


def _git(*arguments: str) -> bytes:
    return git(*arguments, asked_by="--history")
