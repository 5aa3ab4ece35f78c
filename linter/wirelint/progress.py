"""A progress bar on a terminal, for runs long enough to wonder."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager

from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

AFTER_SECONDS = 1.0
EVERY_SECONDS = 0.1
WIDTH = 30


@contextmanager
def progress(total: int) -> Generator[Callable[[int], None] | None]:
    """A function that is told how many of `total` are done; None where standard error is not a terminal."""
    if total < 2 or not sys.stderr.isatty():
        yield None
        return
    started = last = time.monotonic()

    def done(count: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - started > AFTER_SECONDS and now - last > EVERY_SECONDS:
            last = now
            sys.stderr.write("\r" + bar(count, total, now - started))
            sys.stderr.flush()

    try:
        yield done
    finally:
        if last != started:
            sys.stderr.write("\r\x1b[K")


def bar(count: int, total: int, seconds: float) -> str:
    """One line that shows how far a run is and how long the rest may take."""
    full = WIDTH * count // total
    left = seconds * (total - count) / max(count, 1)
    return f"{'█' * full}{'·' * (WIDTH - full)} {count:,} of {total:,} stories, {left:,.0f} s left "
