"""The corpus of damaged stories: nearly all that is found in them is marked, and next to nothing is found in their sources."""

from pathlib import Path

import pytest

from wirelint import Document, checking, markup
from wirelint.config import Config

CORPUS = Path(__file__).parent / "corpus"


@pytest.fixture(scope="module")
def job():
    return checking.job_of(Config())


def test_findings_in_damaged_stories_touch_a_mark(job):
    """At least 95 of 100 do, and at least a quarter of all marks are found."""
    true = found = marked = hit = 0
    for path in sorted(CORPUS.glob("*.marked.txt")):
        copy, marks = markup.read(path.read_text(encoding="utf-8"))
        diagnostics = checking.check_document(job, Document(copy, path.name)).diagnostics
        spans = [[one.span, *(place.span for place in one.finding.related)] for one in diagnostics]
        true += sum(any(span.overlaps(mark.span) for span in group for mark in marks) for group in spans)
        hit += sum(any(span.overlaps(mark.span) for group in spans for span in group) for mark in marks)
        found, marked = found + len(diagnostics), marked + len(marks)
    assert true >= 0.95 * found
    assert hit >= 0.25 * marked


def test_sources_are_clean(job):
    """In the 32 stories before they were damaged at most one finding is made, a known one."""
    paths = sorted(CORPUS.glob("*.source.txt"))
    assert len(paths) == 32
    found = [d for path in paths for d in checking.check_file(job, str(path)).diagnostics]
    assert [(d.rule.name, d.document[d.span]) for d in found if d.document[d.span] != "defense crews"] == []
