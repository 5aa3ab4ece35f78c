"""Passages with one name in two spellings, nineteen in twenty of which are found; passages with two names that look alike, which are left alone."""

from pathlib import Path

import pytest

from wirelint import Document, Severity, markup
from wirelint.engine import findings
from wirelint.registry import discover

HERE = Path(__file__).parent / "passages" / "names"
RULES = [
    rule
    for rule in discover("wirelint_rules")
    if rule.group == "names" and rule.scope == "story" and rule.severity >= Severity.WARNING
]
LEAST = 0.95


@pytest.mark.parametrize("name", sorted(path.name for path in HERE.glob("spelled-twice*.md")))
def test_one_name(name):
    """Of the marks the share is found, or referred to by what is found, and nothing beside them is."""
    marked = met = 0
    stray: list[str] = []
    for text, marks in passages(name):
        found = [[one.span, *(related.span for related in one.related)] for one in found_in(text)]
        marked += len(marks)
        met += sum(any(span.overlaps(mark.span) for spans in found for span in spans) for mark in marks)
        stray += [text for spans in found if not any(span.overlaps(mark.span) for span in spans for mark in marks)]
    assert not stray
    assert met >= LEAST * marked, f"{met} of {marked}"


@pytest.mark.parametrize("name", sorted(path.name for path in HERE.glob("two-names*.md")))
def test_two_names(name):
    """Nothing is found, or one thing in twenty passages at the most."""
    story = [text for text, _ in passages(name)]
    told = [one.message for text in story for one in found_in(text)]
    assert len(told) <= len(story) / 20, told


def passages(name):
    """The copy of each passage of a file and its marks."""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield markup.read(line.partition(": ")[2].replace(" ¶ ", "\n\n") + "\n")


def found_in(text):
    """What the rules of names find in copy."""
    return [one for rule in RULES for one in findings(Document(text), rule)]
