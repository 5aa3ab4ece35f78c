"""A comparison as one JSON object: its rows in pieces, and the findings as `check --format jsonl` has them."""

from __future__ import annotations

import json

from wirelint.reporters.jsonl import record
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.comparing import Comparison, Row, Side


def write(found: Comparison) -> Iterator[str]:
    """The object, in one line."""
    yield json.dumps(as_object(found), ensure_ascii=False)


def as_object(found: Comparison) -> dict[str, Any]:
    """`rows`: kind, source and copy (path, start, end, and pieces: [text, marked] pairs; null where there is nothing), findings
    by their place in `findings`. Offsets are code points.
    """
    number = {id(one): at for at, one in enumerate(found.findings)}
    return {
        "rows": [_row(row, number) for row in found.rows],
        "findings": [record(one) for one in found.findings],
    }


def _row(row: Row, number: dict[int, int]) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "source": _side(row.source),
        "copy": _side(row.copy),
        "findings": [number[id(one)] for one in row.findings],
    }


def _side(side: Side | None) -> dict[str, Any] | None:
    if side is None:
        return None
    pieces = [[text, marked] for text, marked in side.segments()]
    return {"path": side.document.name, "start": side.span.start, "end": side.span.end, "pieces": pieces}
