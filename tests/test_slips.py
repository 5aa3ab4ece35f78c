"""Furniture, slips of typing and clipped words on lines written before the rules: every second line of a kind was never looked at.

A row of slips/furniture.tsv or pages.tsv is a kind, where it stands (a line of its own, or the start, middle or end of a paragraph), and the line; one of the
other files is a kind, a sentence, and the place of its fault.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from wirelint.document import Document, Span
from wirelint.engine import findings
from wirelint.findings import Severity
from wirelint.registry import discover

HERE = Path(__file__).parent / "slips"
GROUPS = {
    "furniture.tsv": {"residue", "typography"},
    "pages.tsv": {"residue", "typography"},
    "typing.tsv": {"typography", "quotation", "garbled", "residue"},
    "marks.tsv": {"typography", "quotation", "garbled", "redundancy"},
    "clips.tsv": {"garbled", "typography"},
}
STORY = [
    "Ferry with 240 on board sinks off Mozambique",
    "The ferry Santa Rita left the port of Beira at dawn on Tuesday with 240 passengers on board, the harbour master said.",
    "A second vessel had been hired for the crossing during the holidays, according to the company that runs the service.",
    "The decision was welcomed by a group of parents, who had asked for a safer building near the school for years.",
    "Nobody was hurt in the operation, which lasted for two hours and blocked the traffic in both directions.",
]
SENTENCE = "Fishermen pulled 61 people from the water before the coast guard arrived, and a school near the quay was opened for the families."
REST = "The ministry of transport said that it would publish a report on the sinking within a month, and that the captain was being questioned."
RUINED = "It is is a large sum, and it would be be paid in the the spring ."
"""Plain faults of two kinds, which convict a story."""

NEAR = 3
"""A finding may stand so many code points off the place of a fault."""


def placed(name: str, row: list[str], *, ruined: bool) -> tuple[Document, Span]:
    """A story with the line of a row in it, and where the fault is."""
    head = "\n\n".join([*STORY, *([RUINED] if ruined else [])]) + "\n\n"
    if name not in {"furniture.tsv", "pages.tsv"}:
        at = len(head) + row[1].index(row[2])
        return Document(f"{head}{row[1]}\n\n{REST}\n"), Span(max(0, at - NEAR), at + len(row[2]) + NEAR)
    first, _, second = SENTENCE.partition(", ")
    before, behind = {
        "line": (f"{SENTENCE}\n\n", "\n\n"),
        "end": (f"{SENTENCE} ", "\n\n"),
        "start": ("", f" {SENTENCE}\n\n"),
        "mid": (f"{first} ", f", {second}\n\n"),
    }[row[1]]
    at = len(head) + len(before)
    return Document(f"{head}{before}{row[2]}{behind}{REST}\n"), Span(at, at + len(row[2]))


@pytest.mark.parametrize(
    ("name", "kept", "ruined", "least"),
    [
        ("furniture.tsv", False, False, 0.90),
        ("furniture.tsv", True, False, 0.82),
        ("furniture.tsv", True, True, 0.87),
        ("pages.tsv", False, False, 0.87),
        ("pages.tsv", False, True, 0.95),
        ("pages.tsv", True, False, 0.74),
        ("pages.tsv", True, True, 0.90),
        ("typing.tsv", False, False, 0.75),
        ("typing.tsv", True, False, 0.66),
        ("marks.tsv", False, False, 0.70),
        ("marks.tsv", True, False, 0.52),
        ("clips.tsv", False, True, 0.80),
        ("clips.tsv", True, False, 0.72),
        ("clips.tsv", True, True, 0.81),
    ],
)
def test_recall(name: str, kept: bool, ruined: bool, least: float) -> None:
    """So many of the faults are found where they stand."""
    rules = [
        rule for rule in discover("wirelint_rules") if rule.group in GROUPS[name] and rule.severity > Severity.NOTE
    ]
    seen, hits, most = Counter[str](), 0, 0
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        row = line.split("\t")
        seen[row[0]] += 1
        if (seen[row[0]] % 2 == 0) != kept:
            continue
        document, place = placed(name, row, ruined=ruined)
        most += 1
        hits += any(
            finding.span.overlaps(place)
            for rule in rules
            if rule.applies(document)
            for finding in findings(document, rule)
        )
    assert hits >= least * most, f"{hits} of {most}"
