"""The table of broken joints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from wirelint.typed import Any
from wirelint_rules import DATA
from wirelint_rules._joint_rows import _read


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


@pytest.mark.parametrize(
    "row", ["=N [=T] =V\tthe", "NP [=T] said\t-", "^ , $\t-", "jailed [of] =9|life\tto", "said !N, [it]\t-"]
)
def test_a_row_without_a_word_or_with_wrong_letters_is_refused_by_its_file_and_rule(tmp_path: Path, row: str) -> None:
    table = tmp_path / "joints.tsv"
    table.write_text(f"[lost-article]\nat [end] of\tthe 1\n{row}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=re.escape(f"{table}: “{row}” of [lost-article]")):
        _read(str(table))
