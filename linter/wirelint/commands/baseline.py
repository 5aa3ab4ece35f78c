"""Remember today's findings, so that from now on only new ones are reported."""

from __future__ import annotations

import os
import sys

from wirelint import baseline, checking
from wirelint.arguments import add_run, add_settings, job, stories
from wirelint.cli import CLEAN, FOUND, USAGE, exit_code
from wirelint.config import ConfigError
from wirelint.counting import counted
from wirelint.problems import BROKEN_TEXT, GROUP
from wirelint.reporters import concise
from wirelint.selection import Known
from wirelint.terminal import show
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

DEFAULT = "wirelint.baseline"


def add(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_settings(parser)
    add_run(parser)
    parser.add_argument("--output", metavar="FILE", help=f"where to write it (default: {DEFAULT})")
    parser.add_argument("--update", action="store_true", help="only take out entries that find nothing any more")


def run(options: Namespace) -> int:
    """Carry it out."""
    if not options.paths:
        raise ConfigError("baseline: name files or folders to lint, or - for standard input")
    work = job(options)
    path = options.output or work.config.baseline_path or DEFAULT
    if options.update and not os.path.exists(path):
        print(f"wirelint: {path}: no such baseline", file=sys.stderr)
        return USAGE
    linted = list(stories(work, options))
    everything = checking.check(work, linted)
    troubles = [diagnostic for diagnostic in everything if exit_code([diagnostic]) not in {CLEAN, FOUND}]
    if troubles:
        show(map(concise.line, troubles), sys.stderr)
        return exit_code(troubles)
    found = [
        diagnostic for diagnostic in everything if diagnostic.rule.group != GROUP or diagnostic.rule is BROKEN_TEXT
    ]
    asked = baseline.Asked({story.path for story in linted}, Known(work.known, work.rules))
    known = (baseline.shrunk if options.update else baseline.renewed)(found, path, asked)
    baseline.write(path, known)
    print(f"{path}: {counted(len(known), 'finding')}")
    if not work.config.baseline:
        print(f'put baseline = "{path}" into your settings, or run with --baseline {path}')
    return CLEAN
