"""Passages with one name in two spellings, of which nineteen in twenty are found, and with two names that look alike, which are left alone;
passages with a name that a slip changes in one place, or another's given name, initials or hyphen; mixed ones with all of these, in all systems; passages with a known name misspelt once, of which two in three are found, and with rare names that are near a known one; with well-known names of all regions that the list of them was not
written for, of which more than half are found, and with names of others that are near those.
"""

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
LEAST = {
    "spelled-twice.md": 0.95,
    "spelled-twice-last.md": 0.95,
    "known-name.md": 0.75,
    "known-name-last.md": 0.7,
    "slips.md": 0.95,
    "slips-last.md": 0.9,
    "changed-people-last.md": 0.8,
    "mixed.md": 0.95,
    "mixed-last.md": 0.9,
    "well-known.md": 0.5,
}
MOST = {
    "own-known.md": 2,
    "two-names.md": 0,
    "two-names-last.md": 1,
    "own-name.md": 6,
    "own-name-last.md": 0,
    "two-people-last.md": 1,
}
"""How many findings passages with nothing wrong may have: those that are there were written to deceive."""


@pytest.mark.parametrize(("name", "least"), LEAST.items())
def test_one_name(name, least):
    """Of the marks the share is found, or referred to by what is found, and nothing beside them is."""
    marked = met = 0
    stray: list[str] = []
    for text, marks in passages(name):
        found = [[one.span, *(related.span for related in one.related)] for one in found_in(text)]
        marked += len(marks)
        met += sum(any(span.overlaps(mark.span) for spans in found for span in spans) for mark in marks)
        stray += [text for spans in found if not any(span.overlaps(mark.span) for span in spans for mark in marks)]
    assert not stray
    assert met >= least * marked, f"{met} of {marked}"


@pytest.mark.parametrize(("name", "most"), MOST.items())
def test_two_names(name, most):
    """Nothing is found, or little."""
    told = [one.message for text, _ in passages(name) for one in found_in(text)]
    assert len(told) <= most, told


def passages(name):
    """The copy of each passage of a file and its marks."""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield markup.read(line.partition(": ")[2].replace(" ¶ ", "\n\n") + "\n")


def found_in(text):
    """What the rules of names find in copy."""
    return [one for rule in RULES for one in findings(Document(text), rule)]
