"""Pairs of neighbouring words that must be looked at are looked for once for all who want any."""

from wirelint import Document
from wirelint.layers.neighbours import Neighbours


def test_where_pairs_stand_that_must_be_looked_at():
    """By their first words in lower case, in order; whoever comes later is asked as well, of stories that are known too."""
    story = Document("The dam held. The Dam, the council said, held the dam.")
    dams = Neighbours(lambda word: ["dam"] if word == "the" else ())
    assert dams.places(story) == [0, 3, 9]
    others = Neighbours(lambda word: {"the": {"council", "dam"}, "dam": {"held"}}.get(word, ()))
    assert others.places(story) == [0, 1, 3, 5, 9]
    assert dams.places(story) == [0, 3, 9]
    assert dams.places(Document("")) == []


def test_a_later_story_is_told_by_all_at_once():
    """Of the first story who comes is asked one by one, of the next all together: both say the same."""
    known = Neighbours(lambda word: ("said",) if word == "council" else ())
    for copy in ("The council said so.", "So the council said."):
        assert known.places(Document(copy)) == [copy.split().index("council")]
