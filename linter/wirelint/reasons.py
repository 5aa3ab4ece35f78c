"""Why a file cannot be read or written, in the words and case of wirelint's messages."""

from __future__ import annotations

DEEP = "it is nested too deep"


def reason(error: Exception) -> str:
    """Why: “no such file or directory”, “not UTF-8 at byte 3”; what a parser says of the text as it says it."""
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8 at byte {error.start}"
    if isinstance(error, RecursionError):
        return DEEP
    return (error.strerror or str(error)).lower() if isinstance(error, OSError) else str(error)
