"""Suppressions: lines, stretches, files, front matter, [sic]; unused and unknown ones are reported."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint import Finding, Severity, Span, readers
from wirelint.diagnostics import Diagnostic
from wirelint.rules import Rule
from wirelint.selection import Known
from wirelint.suppression import comment, suppressed
from wirelint.waking import RuleSet

RULE = Rule("odd-word", "house", Severity.ERROR, "Odd.", lambda document: ())
OTHER = Rule("other-rule", "desk", Severity.ERROR, "Other.", lambda document: ())
APART = Rule("cross-word", "desk", Severity.ERROR, "Apart.", lambda stories: (), scope="stories")
RULES = RuleSet([RULE, OTHER, APART])


def left(text, path="a.md", active=("odd-word",)):
    document = readers.read(text.encode(), path)
    spans = [Span(i, i + 3) for i in range(len(text)) if text.startswith("odd ", i)]
    found = [Diagnostic(document, RULE, Finding(span, "odd")) for span in spans]
    on = RuleSet(rule for rule in RULES if rule.name in active)
    result = suppressed(document, found, Known(RULES, on))
    return [(d.rule.name, document.position(d.span.start).line) for d in result]


@pytest.mark.parametrize("path", ["a.md", "a.html", "a.txt", "a.mdx"])
def test_line(path):
    """A comment, as the kind of file has it, allows its rule on its own line and nowhere else."""
    text = f"odd one {comment(['odd-word'], 'said so', path)}\n\nodd two\n"
    assert left(text, path) == [("odd-word", 3)]
    assert "wirelint" not in readers.read(text.encode(), path).text


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


def test_what_is_allowed_costs_by_its_place(stopwatch):
    """However many faults a long file has, and however many of them are allowed, each is looked for where it stands."""
    seconds = stopwatch()
    assert left("odd [sic] words, odd indeed, and again odd.\n" * 20_000) == [
        ("odd-word", line) for line in range(1, 20_001)
    ]
    assert seconds() < 5


def test_code_that_shows_a_suppression_is_none():
    """A comment in a code span or block of Markdown is shown, not meant."""
    text = "odd a `<!-- wirelint: allow-file odd-word -->`\n\n```html\n<!-- wirelint: allow-file odd-word -->\n```\n"
    assert left(text) == [("odd-word", 1)]


def test_unused_and_unknown():
    """What suppresses nothing is reported, if its rule was run; what is no rule always."""
    even = "Even. <!-- wirelint: allow {} -->\n"
    assert left(even.format("odd-word")) == [("unused-suppression", 1)]
    assert left(even.format("odd-word"), active=()) == []
    assert left(even.format("odd-wurd")) == [("unknown-suppression", 1)]


def test_unused_groups_and_comparisons():
    """A group is of no use where all of its rules were asked in vain; what compares stories answers later."""
    even = "Even. <!-- wirelint: allow {} -->\n"
    everything = ("odd-word", "other-rule", "cross-word")
    assert left(even.format("house")) == [("unused-suppression", 1)]
    assert left(even.format("house"), active=("other-rule",)) == []
    assert left(even.format("desk"), active=everything) == []
    assert left(even.format("cross-word"), active=everything) == []


@pytest.mark.parametrize(
    ("comment", "says"),
    [
        ("alow odd-word", "“alow” is no suppression (did you mean “allow”?)"),
        ("allow", "“allow” names no rule or group"),
        ("allow\n odd-word", "“allow” is on one line: “allow RULE: reason”"),
        ("allow odd-word!", "“allow” is on one line: “allow RULE: reason”"),
        ("allow odd-wrod", "“odd-wrod” is no rule or group (did you mean “odd-word”?)"),
        ("allow-begin odd-word", "“allow-begin odd-word” has no “allow-end”: it holds to the end of the story"),
        ("allow-end odd-word", "“allow-end” ends nothing that was begun"),
    ],
)
def test_what_cannot_be_understood_is_told(comment, says):
    """A comment that speaks to wirelint and suppresses nothing as it is written is never passed over in silence."""
    document = readers.read(f"Even.\n<!-- wirelint: {comment} -->\nodd one\n".encode(), "a.md")
    found = [
        Diagnostic(document, RULE, Finding(Span(document.raw.find("odd one"), document.raw.find("odd one") + 3), "odd"))
    ]
    told = [d.message for d in suppressed(document, found, Known(RULES, RULES)) if d.rule is not RULE]
    assert told == [says]


@pytest.mark.parametrize("name", ["Wirelint:", "wirelint", "wirelint :"])
@pytest.mark.parametrize("word", ["allow", "Allow"])
def test_a_comment_that_names_wirelint_otherwise_is_told(name, word):
    """One that nearly speaks to it too; one that merely speaks of it is none."""
    document = readers.read(f"Even. <!-- {name} {word} odd-word --> <!-- wirelint is on -->\n".encode(), "a.md")
    told = [d.message for d in suppressed(document, [], Known(RULES, RULES))]
    assert told == [f"“{name} {word}” is written “wirelint: allow”"]


@given(st.lists(st.sampled_from(["odd x\n", "even\n", "<!-- wirelint: allow odd-word -->\n", "<!-- wirelint: allow-begin house -->\n",
                                 "<!-- wirelint: allow-end -->\n", "[sic] ", "<!-- wirelint:", "\n"]), max_size=15))  # fmt: skip
def test_never_adds_or_changes_findings(pieces):
    """Whatever stands in the story, what is left of the findings is some of them, in order."""
    text = "".join(pieces)
    lines = [line for name, line in left(text) if name == "odd-word"]
    assert lines == sorted(lines)
    assert len(lines) <= text.count("odd ")


@pytest.mark.parametrize(
    "head",
    [
        "+++\nwirelint-allow = 5\n+++\n",
        '{\n"wirelint-allow": null\n}\n',
        '{\n"wirelint-allow": true\n}\n',
        "---\nwirelint-allow:\n---\n",
        "---\nwirelint-allow: {a: b}\n---\n",
        "---\nwirelint-allow: &a [*a]\n---\n",
    ],
)
def test_front_matter_of_the_wrong_kind(head):
    """A front-matter key that holds anything but names allows nothing, and is told of."""
    assert [name for name, _ in left(f"{head}odd a\n")] == ["odd-word", "unknown-suppression"]


def test_names_in_front_matter():
    """Front matter takes one name or several, with their group or without."""
    assert left("---\nwirelint-allow: house/odd-word\n---\nodd a\n") == []
    assert left("---\nwirelint-allow: other-rule, odd-word\n---\nodd a\n", active=()) == []
