"""Suppressions: lines, stretches, files, front matter, [sic]; unused and unknown ones are reported."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint import Finding, Severity, Span, readers
from wirelint.diagnostics import Diagnostic
from wirelint.rules import Rule
from wirelint.suppression import suppressed

RULE = Rule("odd-word", "house", Severity.ERROR, "Odd.", lambda document: ())


def left(text, path="a.md", active=("odd-word",)):
    document = readers.read(text.encode(), path)
    spans = [Span(i, i + 3) for i in range(len(text)) if text.startswith("odd ", i)]
    found = [Diagnostic(document, RULE, Finding(span, "odd")) for span in spans]
    result = suppressed(document, found, {"odd-word", "house", "other-rule"}, active)
    return [(d.rule.name, document.position(d.span.start).line) for d in result]


@pytest.mark.parametrize("path", ["a.md", "a.html", "a.txt"])
def test_line(path):
    """A comment allows its rule on its own line and nowhere else."""
    text = "odd one <!-- wirelint: allow odd-word: said so -->\n\nodd two\n"
    assert left(text, path) == [("odd-word", 3)]


def test_next_line_where_it_stands_alone():
    """Standing alone it speaks of the next line that has text."""
    assert left("<!-- wirelint: allow house -->\n\nodd one\nodd two\n") == [("odd-word", 4)]


def test_stretch_and_file():
    """A stretch ends where it says, a file's holds for all of it."""
    begin, end = "<!-- wirelint: allow-begin odd-word -->", "<!-- wirelint: allow-end odd-word -->"
    assert left(f"odd a\n{begin}\nodd b\nodd c\n{end}\nodd d\n") == [("odd-word", 1), ("odd-word", 6)]
    assert left("odd a\nodd b\n<!-- wirelint: allow-file odd-word: whole -->\n") == []


def test_front_matter_and_sic():
    """Front matter allows for the file; [sic] for the words before it."""
    assert left("---\nwirelint-allow: [odd-word]\n---\nodd a\n") == []
    assert left("odd [sic] a, odd b\n") == [("odd-word", 1)]


def test_code_that_shows_a_suppression_is_none():
    """A comment in a code span or block of Markdown is shown, not meant."""
    text = "odd a `<!-- wirelint: allow-file odd-word -->`\n\n```html\n<!-- wirelint: allow-file odd-word -->\n```\n"
    assert left(text) == [("odd-word", 1)]


def test_unused_and_unknown():
    """What suppresses nothing is reported, if its rule was run; what is no rule always."""
    comment = "Even. <!-- wirelint: allow {} -->\n"
    assert left(comment.format("odd-word")) == [("unused-suppression", 1)]
    assert left(comment.format("odd-word"), active=()) == []
    assert left(comment.format("odd-wurd")) == [("unknown-suppression", 1)]


@given(st.lists(st.sampled_from(["odd x\n", "even\n", "<!-- wirelint: allow odd-word -->\n", "<!-- wirelint: allow-begin house -->\n",
                                 "<!-- wirelint: allow-end -->\n", "[sic] ", "<!-- wirelint:", "\n"]), max_size=15))  # fmt: skip
def test_never_adds_or_changes_findings(pieces):
    """Whatever stands in the story, what is left of the findings is some of them, in order."""
    text = "".join(pieces)
    lines = [line for name, line in left(text) if name == "odd-word"]
    assert lines == sorted(lines)
    assert len(lines) <= text.count("odd ")
