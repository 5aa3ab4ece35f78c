"""Set a copy beside the text it was made from, sentence by sentence. Exit code 0: nothing but notes, 1: changes of sense, 2: wrong usage."""

from __future__ import annotations

import os
import sys
from importlib import import_module

from wirelint import readers
from wirelint.arguments import add_settings, job
from wirelint.cli import CLEAN, FOUND
from wirelint.config import ConfigError
from wirelint.files import content
from wirelint.findings import Severity
from wirelint.reasons import reason
from wirelint.terminal import coloured, show
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from wirelint.comparing import Comparison
    from wirelint.document import Document

NARROWEST, WIDEST = 40, 240
"""The fewest and most columns that are written, whatever the terminal says."""


def add(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="what the copy was made from, one file or more, and the copy last"
    )
    parser.add_argument("--changes", action="store_true", help="leave out the sentences that were kept as they are")
    parser.add_argument("--format", choices=("text", "html", "json"), default="text", help="how to write it")
    parser.add_argument("--width", type=int, default=0, metavar="N", help="columns (default: the terminal's, else 120)")
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colour in text output")
    add_settings(parser)


def run(options: Namespace) -> int:
    """Carry it out."""
    if len(options.paths) < 2:
        raise ConfigError("compare: name the source first and the copy behind it")
    from wirelint.comparing import SAME, compare

    *sources, copy = (_read(path) for path in options.paths)
    copy.sources = tuple(sources)
    found = compare(job(options), copy)
    if options.changes:
        found = found._replace(rows=[row for row in found.rows if row.kind != SAME])
    show(_written(found, options))
    return FOUND if any(one.severity > Severity.NOTE for one in found.findings) else CLEAN


def _written(found: Comparison, options: Namespace) -> list[str]:
    writer = import_module(f"wirelint.comparisons.{options.format}")
    if options.format != "text":
        return list(writer.write(found))
    return list(writer.write(found, width=_width(options.width), colour=coloured(options.color)))


def _width(asked: int) -> int:
    if not asked:
        try:
            asked = os.get_terminal_size(sys.stdout.fileno()).columns
        except (OSError, ValueError):
            given = os.environ.get("COLUMNS", "")
            asked = int(given) if given.isdecimal() else 0
    asked = asked or 120
    return min(max(asked, NARROWEST), WIDEST)


def _read(path: str) -> Document:
    try:
        return readers.read(content(path), path)
    except OSError as error:
        raise ConfigError(f"compare: {path}: {reason(error)}") from error
    except readers.UnreadableError as error:
        raise ConfigError(f"compare: {path}: {error}") from error
