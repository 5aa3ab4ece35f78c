"""Pairs of neighbouring words that must be looked at are looked for once for all who want any."""

from wirelint import Document
from wirelint.layers.neighbours import Listed, Neighbours


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


def test_words_in_one_text():
    """Words that are listed in lines are in it and come out of it as they are, and no part of one is."""
    listed = Listed("dam\nthe bridge\né")
    assert ("dam" in listed, "é" in listed, "bridge" in listed, "da" in listed, "" in listed) == (
        True,
        True,
        False,
        False,
        False,
    )
    assert (list(listed), len(listed)) == (["dam", "the bridge", "é"], 3)
    held = Neighbours(lambda word: listed if word == "the" else ())
    for copy in ("They held the dam.", "The dam held the dam.", "The dam"):
        assert held.places(Document(copy)) == [at for at, word in enumerate(copy.lower().split()) if word == "the"]
