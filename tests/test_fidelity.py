"""Copy against its source: what a rewriter does is left alone, what changes the sense is found, and it takes little time."""

from pathlib import Path

import pytest

from wirelint import Document, Severity
from wirelint.engine import findings
from wirelint.registry import discover

REWRITES = Path(__file__).parent / "rewrites"
RULES = [rule for rule in discover("wirelint_rules") if rule.group == "fidelity" and rule.severity >= Severity.WARNING]


def rewrites(name):
    """The stories of a file as (title, source, copy): a source is quoted with >, the copy stands below it."""
    for section in (REWRITES / name).read_text(encoding="utf-8").split("# ")[1:]:
        title, _, body = section.partition("\n")
        lines = body.strip().split("\n")
        source = "\n".join(line[2:] for line in lines if line.startswith(">"))
        yield title, source, "\n".join(line for line in lines if not line.startswith(">")).strip() + "\n"


def found(copy, *sources):
    """What the rules find in a copy, as (rule, stretch, message)."""
    document = Document(copy, "copy.txt", sources=[Document(text, "source.txt") for text in sources])
    return [(rule.name, document[one.span], one.message) for rule in RULES for one in findings(document, rule)]


@pytest.mark.parametrize("name", ["first.md", "second.md"])
def test_rewrites(name):
    """Stories rewritten without a change of sense give at most one finding in twenty stories."""
    stories = list(rewrites(name))
    alarms = [(title, *one) for title, source, copy in stories for one in found(copy, source)]
    assert len(stories) >= 24
    assert len(alarms) <= len(stories) / 20, "\n".join(map(str, alarms))
