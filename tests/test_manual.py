"""Manual pages are shown whole, prose as prose and examples as they stand."""

import re

import pytest

from wirelint import manual
from wirelint.registry import discover

RULES = list(discover("wirelint_rules"))
PAGE = """A name is wrong.

It goes on
over <two> lines.

    [options]
      key = 1

Bad:    A {~~nmae~>name~~}.
Good:   A name.
"""


def test_parts():
    """Paragraphs are prose but for examples and settings, which keep their lines."""
    assert list(manual.parts(PAGE)) == [
        ("A name is wrong.", False),
        ("It goes on over <two> lines.", False),
        ("[options]\n  key = 1", True),
        ("Bad:    A {~~nmae~>name~~}.\nGood:   A name.", True),
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_nothing_is_lost(rule):
    """Every word of a page stands in it however it is shown, the title first."""
    shown = list(manual.parts(rule.doc))
    assert " ".join(part.text for part in shown).split() == rule.doc.split()
    assert shown[0] == (rule.title, False)
    assert shown[-1].verbatim == bool(re.search("^(Bad|Good):", rule.doc, re.MULTILINE))


def test_markup():
    """In Markdown what is verbatim is fenced; in HTML nothing of a page is taken for a tag."""
    assert "```text\nBad:    A {~~nmae~>name~~}.\nGood:   A name.\n```" in manual.markdown(PAGE)
    assert "<p>It goes on over &lt;two&gt; lines.</p>" in manual.html(PAGE)
    assert "<pre>[options]\n  key = 1</pre>" in manual.html(PAGE)
