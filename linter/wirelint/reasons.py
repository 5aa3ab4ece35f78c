"""Why a file cannot be read or written, in the words and case of wirelint's messages."""

from __future__ import annotations


def reason(error: OSError | UnicodeDecodeError) -> str:
    """Why: “no such file or directory”, “not UTF-8 at byte 3”."""
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8 at byte {error.start}"
    return (error.strerror or str(error)).lower()
