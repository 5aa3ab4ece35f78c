"""What is too long for one story is linted in stretches, and nothing of it is lost or moved."""

from pathlib import Path

import pytest

from wirelint import Document, Finding, Fix, Related, Severity, Span, readers, rule, stretches
from wirelint.checking import check_bytes, job_of
from wirelint.config import Config
from wirelint.layers import paragraphs as layers
from wirelint.registry import discover
from wirelint.waking import RuleSet

STORY = (Path(__file__).parents[1] / "examples" / "harbour.txt").read_text(encoding="utf-8")
RULES = RuleSet(one for one in discover("wirelint_rules") if one.severity > Severity.NOTE)


@pytest.fixture(autouse=True)
def short(monkeypatch):
    """What is long, is long sooner."""
    monkeypatch.setattr(stretches, "LONGEST", 1500)
    monkeypatch.setattr(stretches, "MOST", 4000)


@rule(severity=Severity.ERROR)
def first_words(document):
    """The first word of each paragraph, beside the beginning of the stretch."""
    for start, end in layers.paragraphs(document):
        word = document[start, end].partition(" ")[0]
        span = Span(start, start + len(word))
        yield Finding(span, word, [Fix.replace(span, "x")], [Related(document, Span(0, 1), "here")])


WORDY = RuleSet([first_words])


def paragraphs(count, end="\n\n"):
    """Numbered paragraphs of a hundred code points."""
    return "".join(f"n{n} ".ljust(99, "x") + "." + end for n in range(count))


@pytest.mark.parametrize("end", ["\n\n", "\n", "\r\n", "\r\n\r\n"])
def test_stretches_are_the_text_and_end_with_paragraphs(end):
    """Nothing is left out, nothing stands in two, no paragraph is cut."""
    document = Document(paragraphs(100, end))
    found = list(stretches.stretches(document))
    assert "".join(document[span] for span in found) == document.text
    assert all(document[span].startswith("n") and document[span].endswith(end) for span in found)
    assert all(750 <= span.end - span.start <= 1500 for span in found[:-1])


def test_a_blank_line_is_a_better_end_than_a_line():
    """In text that is wrapped, a paragraph has several lines."""
    document = Document((paragraphs(5, "\n") + "\n") * 20)
    assert all(document[span].endswith("\n\n") for span in stretches.stretches(document))


def test_a_long_paragraph_is_a_stretch_and_the_longest_is_told_of():
    """A paragraph is not cut; one that is no copy at all is passed over, and what stands around it is linted."""
    text = paragraphs(20) + "y" * 3000 + "\n\n" + paragraphs(20) + "z" * 5000 + "\n\n" + paragraphs(3)
    document = Document(text)
    found = list(stretches.lint(document, WORDY))
    assert sum(one.rule is first_words for one in found) == 44
    (passed,) = (one for one in found if one.rule is not first_words)
    assert (passed.rule.name, text[passed.span.start]) == ("broken-text", "z")
    assert "is no copy: passed over" in passed.message


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_findings_stand_in_their_places(name):
    """Spans, fixes and related places are those of the whole document, whatever its format."""
    front = "---\ntitle: A pier\n---\n" if name == "a.md" else ""
    text = paragraphs(60) if name != "a.html" else "".join(f"<p>n{n} {'x' * 90}.</p>\n" for n in range(60))
    document = readers.read((front + text).encode(), name)
    found = [one for one in stretches.lint(document, WORDY) if one.message.startswith("n")]
    assert [one.message for one in found] == [f"n{n}" for n in range(60)]
    for one in found:
        assert one.document is document
        assert document.raw[one.span.start : one.span.end] == one.message
        assert one.finding.fixes[0].edits[0].span == one.span
        assert one.finding.related[0].document is document
        assert one.finding.related[0].span.start <= one.span.start


def test_each_story_of_many_says_what_it_says_alone():
    """The example story again and again: each time what all rules find in it, as often as it stands there."""
    story = STORY.ljust(1400, "\n") + "\n\n"
    alone = [(one.rule.name, one.span) for one in stretches.lint(Document(story), RULES)]
    document = Document(story * 4)
    many = [(one.rule.name, one.span) for one in stretches.lint(document, RULES)]
    assert many == [(name, Span(a + len(story) * n, b + len(story) * n)) for n in range(4) for name, (a, b) in alone]
    assert len(alone) > 10


def test_a_story_with_a_source_is_seen_whole():
    """What was left out of a copy cannot be told by a part of it."""
    document = Document(paragraphs(60), sources=[Document(paragraphs(60))])
    assert not stretches.long(document)
    assert {one.finding.related[0].span for one in stretches.lint(document, WORDY)} == {Span(0, 1)}


def test_suppressions_hold_in_long_files():
    """A comment speaks of its line, wherever in the file that is."""
    doubled = "The mayor of the the town spoke.\n\n"
    text = paragraphs(30) + doubled + paragraphs(30) + "<!-- wirelint: allow doubled-word: as spoken -->\n" + doubled
    job = job_of(Config(select=("doubled-word",)))
    found = check_bytes(job, text.encode(), "a.txt").diagnostics
    assert {one.start.line for one in found} == {61}
