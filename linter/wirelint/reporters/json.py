"""One JSON array of all findings, with the fields of the `jsonl` format."""

from __future__ import annotations

import json

from wirelint.reporters.jsonl import record
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.diagnostics import Diagnostic


def report(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """An array that can be read as a whole, empty where nothing was found."""
    yield json.dumps([record(diagnostic) for diagnostic in diagnostics], ensure_ascii=False, indent=2)
