"""Run the language server on standard input and output, for editors. Needs the extra `lsp`."""

from __future__ import annotations

import sys

from wirelint.cli import CLEAN, USAGE
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "--stdio", action="store_true", help="the default, and the only way; taken because editors pass it"
    )


def run(options: Namespace) -> int:
    """Carry it out."""
    try:
        from wirelint.lsp.server import make
    except ModuleNotFoundError as error:
        print(f'wirelint: lsp needs {error.name}: pip install "wirelint[lsp]"', file=sys.stderr)
        return USAGE
    make().start_io()
    return CLEAN
