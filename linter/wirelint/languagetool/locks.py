"""Locks that the kernel lets go of when their holder ends, however it ends.

Three files in the state folder are locked: `start` by whoever starts or ends a server; `asking`, shared, while an answer
is waited for; `runs`, shared, by every process that has asked until it ends.
"""

from __future__ import annotations

import os
import time
from contextlib import contextmanager

from wirelint.languagetool import places
from wirelint.rules import MissingError
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator

START, ASKING, RUNS = "start", "asking", "runs"

REMEDY = f"name a server by {places.URL_VARIABLE}"

_TICK = 0.05


class Held(Exception):  # noqa: N818 - no error: somebody else was first
    """The lock is held by another."""


@contextmanager
def held(name: str, *, shared: bool = False, seconds: float = 0) -> Generator[int]:
    """Hold a lock for as long as the block runs, waiting so many seconds for it at most. Raises Held.

    Gives the descriptor of the locked file.
    """
    descriptor = take(name, shared=shared, seconds=seconds)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def take(name: str, *, shared: bool = False, seconds: float = 0) -> int:
    """Take a lock; it is held until the descriptor that is returned is closed or the process ends.

    Raises Held, and MissingError on a system that has no such locks.
    """
    try:
        import fcntl
    except ImportError as error:
        raise MissingError(f"this system lacks the locks that a server of one's own needs: {REMEDY}") from error
    kind = (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB
    descriptor = os.open(places.file(name), os.O_RDWR | os.O_CREAT, 0o600)
    end = time.monotonic() + seconds
    while True:
        try:
            fcntl.flock(descriptor, kind)
        except OSError as error:
            if time.monotonic() > end:
                os.close(descriptor)
                raise Held(name) from error
            time.sleep(_TICK)
        else:
            return descriptor


def free(name: str) -> bool:
    """Whether nobody holds a lock in any way."""
    try:
        with held(name):
            return True
    except Held:
        return False
