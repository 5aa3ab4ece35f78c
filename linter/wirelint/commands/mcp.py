"""Serve checking, comparing, explaining and mending as tools of the Model Context Protocol, on standard input and output."""

from __future__ import annotations

import sys

from wirelint.arguments import add_settings, job
from wirelint.cli import CLEAN, USAGE
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_settings(parser)


def run(options: Namespace) -> int:
    """Carry it out."""
    try:
        from wirelint.toolbox import make
    except ModuleNotFoundError as error:
        print(f'wirelint: mcp needs {error.name}: pip install "wirelint[mcp]"', file=sys.stderr)
        return USAGE
    make(job(options)).run("stdio")
    return CLEAN
