"""What is printed: lines on a stream, how much room a text takes on a terminal, and its colours there."""

from __future__ import annotations

import os
import sys

from wirelint.findings import Severity
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

SEVERITY_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
"""Colours by their codes."""


def show(lines: Iterable[str], stream: TextIO | None = None) -> None:
    """Print lines, on standard output unless told otherwise.

    Whatever the terminal's encoding, a story's own characters do not stop the report.
    """
    from io import TextIOWrapper

    out = stream or sys.stdout
    if isinstance(out, TextIOWrapper):
        out.reconfigure(errors="backslashreplace")
    for line in lines:
        out.write(f"{line}\n")


_ORDERS = pattern("[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    """A text as it may stand in a line: what would end the line, give the terminal orders or turn letters round is escaped."""
    return text if text.isprintable() else _ORDERS.compiled.sub(lambda m: m[0].encode("unicode_escape").decode(), text)


def coloured(choice: str) -> bool:
    """Whether to paint standard output: as `--color` says, or where that is “auto” as FORCE_COLOR, NO_COLOR and the terminal do."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def painted(text: str, code: str) -> str:
    """A text in a colour."""
    return f"\x1b[{code}m{text}\x1b[0m"


def columns(text: str) -> int:
    """How many columns a text takes: two for wide characters, none for combining ones."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)
