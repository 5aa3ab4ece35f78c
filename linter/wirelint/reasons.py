"""What an error of the operating system says, in the words and case of wirelint's messages."""

from __future__ import annotations


def reason(error: OSError) -> str:
    """Why: “no such file or directory”."""
    return (error.strerror or str(error)).lower()
