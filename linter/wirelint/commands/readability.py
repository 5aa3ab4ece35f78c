"""Work out how a newsroom's stories read, for the rules that compare with it. Needs the extra “readability”."""

from __future__ import annotations

import sys

from wirelint import readers
from wirelint.arguments import add_settings, job, paths
from wirelint.cli import CLEAN, USAGE
from wirelint.files import content
from wirelint.readability import norms
from wirelint.reasons import Missing, reason
from wirelint.rules import MissingError
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from wirelint.document import Document


def add(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    norm = actions.add_parser(
        "norm", help="print what is normal in stories, as the option “norm” of off-norm-story takes it"
    )
    norm.add_argument("paths", nargs="+", metavar="PATH", help="files or folders")
    norm.add_argument("--output", metavar="FILE", help="write it there instead")
    add_settings(norm)


def run(options: Namespace) -> int:
    """Carry it out."""
    from wirelint.readability.tables import story

    try:
        measured = [one for one in map(story, documents(options)) if one.words >= norms.LEAST]
        lines = list(norms.lines(norms.of(measured), len(measured)))
    except (MissingError, norms.NormError) as error:
        print(f"wirelint: readability: {error}", file=sys.stderr)
        return USAGE
    if not options.output:
        print(*lines, sep="\n")
        return CLEAN
    try:
        with open(options.output, "w", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)
    except OSError as error:
        print(f"wirelint: {options.output}: {reason(error)}", file=sys.stderr)
        return USAGE
    print(f"{options.output}: {len(measured):,} stories")
    return CLEAN


def documents(options: Namespace) -> Iterator[Document]:
    """The stories that are named; one that cannot be read is told, and the others go on."""
    for path in paths(job(options), options.paths):
        if isinstance(path, Missing):
            print(f"wirelint: {path.path}: {path.reason}", file=sys.stderr)
            continue
        try:
            yield readers.read(content(path), path)
        except (OSError, readers.UnreadableError) as error:
            print(f"wirelint: {path}: {error}", file=sys.stderr)
