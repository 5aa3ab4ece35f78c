"""A story that is linted as it is written has the findings that it would have if it were linted afresh."""

import random
from pathlib import Path

import pytest

from wirelint import readers
from wirelint.checking import check_document, job_of
from wirelint.config import Config
from wirelint.document import Document, Span
from wirelint.drafts import Draft, track
from wirelint.findings import Finding
from wirelint.layers.paragraphs import paragraphs

HERE = Path(__file__).parent
STORIES = [
    *HERE.glob("corpus/*.marked.txt"),
    *HERE.glob("passages/*.md"),
    *HERE.glob("collisions/*.md"),
    HERE / "sums.txt",
]
ROUNDS = 4

TYPED = [
    "x",
    " ",
    "the the ",
    "\n\n",
    "“",
    '"',
    "(",
    "5 miles (8 km) ",
    "```\n",
    "In the end the men was seen on on Monday.\n\n",
    "<b>",
    "",
]


@pytest.fixture(scope="module")
def job():
    """All rules that are on by default."""
    return job_of(Config())


def changed(text, hand):
    """A text after one change by some hand: something typed, a stretch taken out or moved, at a place of chance."""
    at = hand.randrange(len(text) + 1)
    end = min(len(text), at + hand.choice([0, 0, 1, 5, 40, 400]))
    if hand.random() < 0.2:
        to = hand.randrange(len(text) + 1)
        return text[:at] + text[end:][:to] + text[at:end] + text[end:][to:]
    return text[:at] + hand.choice(TYPED) + text[end:]


def told(story):
    """What was found, in plain values."""
    return sorted(
        (one.rule.name, one.span, one.message, repr([(f.title, f.edits, f.safe) for f in one.finding.fixes]))
        for one in story.diagnostics
    )


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_edited_and_linted_again(job, path, monkeypatch):
    """After each of some changes of all kinds the findings are those of the whole story, in their places."""
    monkeypatch.setattr("wirelint.drafts.PAYS", 0)
    hand, text, draft = random.Random(path.stem), path.read_text(encoding="utf-8"), None
    for _ in range(ROUNDS):
        document = readers.read(text.encode(), path.name)
        draft = track(document, draft)
        story = check_document(job, document)
        assert told(story) == told(check_document(job, readers.read(text.encode(), path.name)))
        assert all(one.document is document for d in story.diagnostics for one in d.finding.related)
        text = changed(text, hand)


def test_only_what_changed_is_read(monkeypatch):
    """Near rules are asked of the paragraphs about a change, and what they found in others moves with the text."""

    def ask(document):
        asked.append(len(paragraphs(document)))
        at = document.text.find("bad")
        while at >= 0:
            yield Finding(Span(at, at + 3), "bad")
            at = document.text.find("bad", at + 1)

    monkeypatch.setattr("wirelint.drafts.PAYS", 0)
    asked, text = [], "".join(f"Paragraph {number} is bad.\n\n" for number in range(40))
    first = Draft(Document(text))
    first.find("rule", lambda document: list(ask(document)))
    again = Document(text.replace("20 is bad", "20 is much too long, and good"))
    found = Draft(again, first).find("rule", lambda document: list(ask(document)))
    assert asked == [40, 5]
    assert [again[one.span] for one in found] == ["bad"] * 39
