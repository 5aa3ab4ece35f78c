"""Why a file cannot be read or written, in the words and case of wirelint's messages."""

from __future__ import annotations

from wirelint.typed import NamedTuple

DEEP = "it is nested too deep"


class Missing(NamedTuple):
    """A path that was named and gives nothing to lint, and why."""

    path: str
    reason: str


def reason(error: Exception) -> str:
    """Why: “no such file or directory”, “not UTF-8 at byte 3”; what a parser says of the text as it says it."""
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8 at byte {error.start}"
    if isinstance(error, RecursionError):
        return DEEP
    return (error.strerror or str(error)).lower() if isinstance(error, OSError) else str(error)
