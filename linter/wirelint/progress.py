"""A progress bar on a terminal, for runs long enough to wonder."""

from __future__ import annotations

import sys
import time

from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

AFTER_SECONDS = 1.0
EVERY_SECONDS = 0.1
WIDTH = 30


class Progress:
    """A bar for as long as something runs: a function that is told how many of `total` are done.

    It is None where standard error is not a terminal. (No `contextmanager`: `contextlib` takes as long as ten modules of ours.)
    """

    def __init__(self, total: int) -> None:
        self._total = total
        self._started = self._last = time.monotonic()

    def __enter__(self) -> Callable[[int], None] | None:
        return self._done if self._total > 1 and sys.stderr.isatty() else None

    def __exit__(self, *_: object) -> None:
        if self._last != self._started:
            sys.stderr.write("\r\x1b[K")

    def _done(self, count: int) -> None:
        now = time.monotonic()
        if now - self._started > AFTER_SECONDS and now - self._last > EVERY_SECONDS:
            self._last = now
            sys.stderr.write("\r" + bar(count, self._total, now - self._started))
            sys.stderr.flush()


def bar(count: int, total: int, seconds: float) -> str:
    """One line that shows how far a run is and how long the rest may take."""
    full = WIDTH * count // total
    left = seconds * (total - count) / max(count, 1)
    return f"{'█' * full}{'·' * (WIDTH - full)} {count:,} of {total:,} stories, {left:,.0f} s left "
