"""What text takes up on a terminal, and its colours there."""

from __future__ import annotations

from wirelint.findings import Severity

SEVERITY_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
"""Colours by their codes."""


def painted(text: str, code: str) -> str:
    """A text in a colour."""
    return f"\x1b[{code}m{text}\x1b[0m"


def columns(text: str) -> int:
    """How many columns a text takes: two for wide characters, none for combining ones."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)
