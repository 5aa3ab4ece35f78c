"""The table of broken joints."""

from __future__ import annotations

from pathlib import Path

from wirelint.typed import Any
from wirelint_rules import DATA
from wirelint_rules._joints import _read


def _is_its_own_mend(row: tuple[Any, ...]) -> bool:
    """Whether words that a row finds may be those that it puts in their place."""
    _, _, _, elements, first, end, better = row
    found, mend = elements[first:end], better.split()
    return len(found) == len(mend) and all(
        word == str(number) or (kind == "w" and word in wanted)
        for number, (word, (kind, wanted)) in enumerate(zip(mend, found, strict=True), 1)
    )


def test_no_joint_is_its_own_mend() -> None:
    table = _read(str(Path(DATA) / "joints.tsv"))
    rows = [row for key, row in table.items() if key.startswith("row ")]
    assert len(rows) > 1000
    assert [row for row in rows if _is_its_own_mend(row)] == []
