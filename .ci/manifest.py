"""Write the jar that starts LanguageTool's server from the libraries beside it: `manifest.py FOLDER`."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH = 70
"""A line of a manifest has 72 bytes at most; one that goes on begins with a space."""


def folded(line: str) -> Iterator[str]:
    """A line of a manifest as several, none too long."""
    yield line[:WIDTH]
    for at in range(WIDTH, len(line), WIDTH - 1):
        yield " " + line[at : at + WIDTH - 1]


def main() -> None:
    """Write it."""
    folder = Path(sys.argv[1])
    libraries = " ".join(f"libs/{path.name}" for path in sorted((folder / "libs").iterdir()))
    lines = ["Manifest-Version: 1.0", "Main-Class: org.languagetool.server.HTTPServer", f"Class-Path: {libraries}"]
    manifest = "\r\n".join(part for line in lines for part in folded(line)) + "\r\n\r\n"
    with zipfile.ZipFile(folder / "languagetool-server.jar", "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", manifest)


if __name__ == "__main__":
    main()
