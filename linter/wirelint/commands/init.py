"""Write a settings file with every setting explained, to start from."""

from __future__ import annotations

import os
import sys

from wirelint.cli import CLEAN, USAGE
from wirelint.reasons import reason
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

STARTER = """\
# Settings of wirelint. All are optional; what is commented out shows the default or an example.

# Rules or groups that run. Without this: all but notes.
# select = ["garbled", "collision", "residue", "names", "conversion", "attribution", "quotation"]

# Rules or groups that run as well, and some that do not.
# extend-select = ["accent-variant"]
# ignore = ["false-precision"]

# Files that are left out, beside those that git ignores.
# exclude = ["archive/**", "drafts/**"]

# Folders with word lists of your own: TOML files with [replace], flag or [variants].
# terms = ["house/"]

# Installed plugins that are loaded, by name.
# plugins = []

# The file of known findings, which “wirelint baseline .” writes.
# baseline = "wirelint.baseline"

# How much a rule or group counts for you: error, warning or note.
# [severity]
# house-spelling = "error"

# Options of single rules; “wirelint explain RULE” names them.
# [options.name-variant]

# What holds for some files only.
# [files."opinion/**"]
# ignore = ["attribution"]
"""


def add(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("folder", nargs="?", default=".", help="where to write it")
    parser.add_argument("--force", action="store_true", help="replace a file that is there")


def run(options: Namespace) -> int:
    """Carry it out."""
    path = os.path.join(options.folder, "wirelint.toml")
    if os.path.exists(path) and not options.force:
        print(f"wirelint: {path} exists; --force replaces it", file=sys.stderr)
        return USAGE
    try:
        with open(path, "w", encoding="utf-8") as file:
            file.write(STARTER)
    except OSError as error:
        print(f"wirelint: {path}: {reason(error)}", file=sys.stderr)
        return USAGE
    print(f"wrote {path}")
    return CLEAN
