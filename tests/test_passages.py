"""Passages with one misattribution each: three in four are found, and nothing beside them is."""

from pathlib import Path

import pytest

from wirelint import Document, Severity, markup
from wirelint.engine import findings
from wirelint.registry import discover

HERE = Path(__file__).parent / "passages"
RULES = [
    rule
    for rule in discover("wirelint_rules")
    if rule.scope == "story" and rule.severity >= Severity.WARNING and not rule.against_source
]
LEAST = 0.75


@pytest.mark.parametrize("name", ["first.md", "second.md", "third.md", "fourth.md", "fifth.md"])
def test_passages(name):
    """Of the marks of a file the share is found, by whatever rule, and no finding lies outside a mark."""
    marked = met = 0
    stray: list[tuple[str, str]] = []
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        text, marks = markup.read(line.partition(": ")[2].replace(" ¶ ", "\n\n") + "\n")
        document = Document(text)
        spans = [(rule.name, one.span) for rule in RULES for one in findings(document, rule)]
        marked += len(marks)
        met += sum(any(span.overlaps(mark.span) for _, span in spans) for mark in marks)
        stray += [(rule, text) for rule, span in spans if not any(span.overlaps(mark.span) for mark in marks)]
    assert not stray
    assert met >= LEAST * marked, f"{met} of {marked}"
