"""Furniture is told by its words and by the company it keeps."""

import importlib.util
from pathlib import Path

from wirelint.document import Document
from wirelint.layers.lines import body, lines
from wirelint_rules.residue._doubtful import doubtful
from wirelint_rules.residue._furniture import furniture
from wirelint_rules.residue._lexicon import find, simplified

BUILD = Path(__file__).parent.parent / ".ci" / "data" / "furniture.py"

STORY = [
    "The dam held through the night, the council said, and the road below it was opened again before the first buses left.",
    "“We were lucky,” said Anna Kay, who has kept the gates of the reservoir for thirty years and slept in the tower.",
    "The first flood of the year came a month early, and the meadows have been under water since the second of March.",
    "How the gates work",
    "Water had risen by two metres within a day, more than in any flood since the dam was built, and the lower villages were empty.",
]
HEAD = ["Skip to content", "Home", "News", "Weather", "Northern Herald", "Dam holds", "By Anna Kay", "5 min read"]
FOOT = [
    "Share this article",
    "Most read",
    "Ferry runs aground at the harbour mouth",
    "School opens after a year",
    "3 comments",
    "Sign up for our newsletter",
    "About us",
    "Careers",
    "© 2022 Northern Herald. All rights reserved.",
]


def _kinds(text: str) -> dict[str, str]:
    document = Document(text)
    return {document[piece.span]: piece.kind for piece in furniture(document)}


def test_table_is_built_from_the_lists():
    """What is shipped is what the lists in .ci/data/inputs say."""
    spec = importlib.util.spec_from_file_location("furniture_build", BUILD)
    assert spec
    assert spec.loader
    build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build)
    assert build.OUTPUT.read_text(encoding="utf-8") == build.table()


def test_page_around_a_story():
    """In the text of a whole page all lines outside the story are furniture, and none within it."""
    found = _kinds("\n".join([*HEAD, *STORY, *FOOT]))
    assert set(found) == {*HEAD, *FOOT}
    assert found["Ferry runs aground at the harbour mouth"] == "web-furniture"
    assert found["3 comments"] == "comment-prompt"


def test_story_within_a_page():
    """The story is the stretch with the most prose, its subheading included."""
    document = Document("\n".join([*HEAD, *STORY, *FOOT]))
    inside = body(document)
    assert [document[lines(document)[at].span] for at in inside] == STORY


def test_story_alone_has_no_furniture():
    """Subheadings, bylines and lists of a story keep no company with furniture."""
    assert _kinds("\n".join(["Dam holds", "By Anna Kay", "Updated 3 May 2022", *STORY, "Home", "News"])) == {}


def test_a_lone_subheading_is_not_doubted():
    """One short line between paragraphs may be a subheading even in a ruined story; a long one, or one that speaks of a page, is none."""
    for line, doubted in {
        "A long night": False,
        "How the gates of the reservoir work": True,
        "Gates in video": True,
        "A year of floods that the lower villages never forgot": True,
    }.items():
        document = Document("\n".join([*STORY[:3], line, STORY[4]]))
        assert [document[piece.span] for piece in doubtful(document)] == [line] * doubted


def test_weak_phrases_need_company():
    """A byline counts beside a reading time, not without."""
    assert _kinds("\n".join(["Dam holds", "By Anna Kay", "5 min read", *STORY])) == {
        "By Anna Kay": "byline-line",
        "5 min read": "view-counter",
    }


def test_phrases():
    """A phrase is a whole line, whatever its case and marks."""
    phrase = find(simplified("» READ MORE FROM TIME…"))
    assert phrase
    assert (phrase.kind, phrase.weak) == ("related-links", False)
    assert find(simplified("Read more books")) is None
    assert simplified("Tags: Floods, Dams | 3 comments") == "tags : floods dams 3 comments"
