"""Check that the output shown in README.md is what the example command prints: `readme.py README.md OUTPUT`."""

from __future__ import annotations

import sys
from pathlib import Path


def shown(readme: str) -> str:
    """The first fenced text block that shows the example story's findings."""
    for block in readme.split("```text\n")[1:]:
        body = block.partition("```")[0]
        if body.startswith("examples/"):
            return body
    return ""


def main() -> int:
    """Compare the two; returns the exit code."""
    wanted = Path(sys.argv[2]).read_text(encoding="utf-8").strip()
    if shown(Path(sys.argv[1]).read_text(encoding="utf-8")).strip() == wanted:
        return 0
    print("README.md does not show what the example command prints")
    return 1


if __name__ == "__main__":
    sys.exit(main())
