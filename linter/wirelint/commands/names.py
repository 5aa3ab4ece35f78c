"""Suggest a list of names from an archive: people whom its stories spell in two ways, as TOML that house-spelling reads."""

from __future__ import annotations

import sys

from wirelint import readers
from wirelint.cli import CLEAN, USAGE
from wirelint.files import walk
from wirelint.layers.naming.namesakes import full_names, namesakes
from wirelint.readers import UnreadableError
from wirelint.reasons import Missing, reason
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from wirelint.layers.naming.namesakes import Namesakes, Record


def add(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("what", choices=("suggest",), metavar="suggest", help="harvest spellings from stories")
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files and folders of the archive")
    parser.add_argument(
        "--least", type=int, default=2, metavar="N", help="how often the usual spelling stands at least (2)"
    )


def run(options: Namespace) -> int:
    """Carry it out."""
    records: list[Record] = []
    failed = False
    for path in walk(options.paths):
        try:
            records += _records(path)
        except UnreadableError as error:
            print(f"wirelint names: {error}", file=sys.stderr)
            failed = True
    found = [one for one in namesakes(records) if one.counts[0] >= options.least]
    print("\n".join(_toml(found)))
    return USAGE if failed else CLEAN


def _records(path: str | Missing) -> list[Record]:
    """The people of a story. Raises UnreadableError, which names the file, where it cannot be read."""
    if isinstance(path, Missing):
        raise UnreadableError(f"{path.path}: {path.reason}")
    try:
        with open(path, "rb") as file:
            return full_names(readers.read(file.read(), path))
    except OSError as error:
        raise UnreadableError(f"{path}: {reason(error)}") from error
    except UnreadableError as error:
        raise UnreadableError(f"{path}: {error}") from error


def _toml(found: list[Namesakes]) -> Iterator[str]:
    """A table of people, each with the other spellings of the surname, the counts in a comment."""
    people: dict[tuple[str, str], list[Namesakes]] = {}
    for one in found:
        people.setdefault((one.first, one.usual), []).append(one)
    yield "[people]"
    for (first, last), variants in people.items():
        spellings = ", ".join(one.rare for one in variants)
        counted = ", ".join(f"{one.rare} {one.counts[1]}" for one in variants)
        yield f'"{first} {last}" = "{spellings}"  # {last} {variants[0].counts[0]}, {counted}'
