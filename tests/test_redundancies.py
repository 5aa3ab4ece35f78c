"""The rules on what is said twice, on sentences written before them: those of one file were looked at while they were written."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirelint import markup, readers
from wirelint.document import Document, Span
from wirelint.engine import findings
from wirelint.registry import discover

HERE = Path(__file__).parent / "redundancies"
RULES = [rule for rule in discover("wirelint_rules") if rule.group == "redundancy"]


RUINED = "The the dam , they said, was was dry.\n\n"
"""Plain faults of two kinds, which convict a story."""


def found(copy: str, before: str) -> list[Span]:
    """What all rules on what is said twice find in a sentence of a story that begins so."""
    document, size = Document(before + copy), len(before)
    spans = [finding.span for rule in RULES for finding in findings(document, rule)]
    return [Span(span.start - size, span.end - size) for span in spans if span.start >= size]


@pytest.mark.parametrize(
    ("name", "most", "before", "least"),
    [
        ("tuned.md", 113, "", 0.78),
        ("tuned.md", 113, RUINED, 0.87),
        ("kept.md", 40, "", 0.67),
        ("kept.md", 40, RUINED, 0.75),
        ("again-tuned.md", 102, "", 0.40),
        ("again-tuned.md", 102, RUINED, 0.70),
        ("again-kept.md", 102, "", 0.40),
        ("again-kept.md", 102, RUINED, 0.70),
    ],
)
def test_recall(name: str, most: int, before: str, least: float) -> None:
    """So many of the faulty sentences are found, at the place that is marked or right beside it, and nothing else is.

    In a story that other faults convict more are found than in one without.
    """
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    read = [markup.read(line) for line in lines if line and not line.startswith("#")]
    assert len(read) == most
    hits = 0
    for copy, marks in read:
        near = [[s.start <= m.span.end and m.span.start <= s.end for m in marks] for s in found(copy, before)]
        assert all(map(any, near)), copy
        hits += bool(near)
    assert hits / len(read) >= least


@pytest.mark.parametrize(
    ("path", "copy"),
    [
        ("a.md", "# Stalls on the the quay\n"),
        ("a.md", "- Stalls on the the quay\n"),
        ("a.md", "| Stalls on the the quay | a |\n|---|---|\n"),
        ("a.html", "    <p>Stalls on the\n    quay sell the the bread.</p>\n"),
        ("a.txt", "   Stalls on the the quay.\n"),
    ],
)
def test_markup_before_a_line_makes_no_verse_of_it(path, copy):
    """What is blanked out before the words of a heading, an item or a cell is not the margin of a poem."""
    (rule,) = (rule for rule in RULES if rule.name == "doubled-word")
    document = readers.read(copy.encode(), path)
    assert [document[finding.span] for finding in findings(document, rule)] == ["the the"]
