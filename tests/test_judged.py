"""Words that must be looked at are told by all who may have to at once."""

from wirelint import Document
from wirelint.layers.judged import Judge


def test_where_words_stand_that_must_be_looked_at():
    """As they are written, in order; whoever comes later is asked as well, of stories that are known too."""
    story = Document("The dam held. The Dam, the council said, held for a dam.")
    dams = Judge("dam".__eq__)
    assert dams.among(story) == ["dam"]
    assert dams.places(story) == [1, 11]
    helds = Judge(lambda word: word == "held")
    assert helds.places(story) == [2, 8]
    assert dams.places(story) == [1, 11]
