"""Quotations stand real copy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint import Document
from wirelint.layers.quotations import quotations


def contents(text, level=0):
    document = Document(text)
    return [document[one.content] for one in quotations(document) if one.level == level]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We won,” she said. “Again.”", ["We won,", "Again."]),
        ('"We won," she said. "Again."', ["We won,", "Again."]),
        ("‘We won,’ she said. ‘It’s over.’", ["We won,", "It’s over."]),
        ("'We won,' she said. 'It's over.'", ["We won,", "It's over."]),
        ("The workers’ strike of the ’90s wasn’t long.", []),
        ("The workers' strike of the '90s wasn't long, rock 'n' roll.", []),
        ("‘Rock ’n’ roll was king in the ’60s,’ he said.", ["Rock ’n’ roll was king in the ’60s,"]),
        ("‘The workers’ strike is over,’ he said.", ["The workers’ strike is over,"]),
        ('It is 6\' 2" tall and 30" wide.', []),
        ('The 6-inch (6") pipe broke. "It was loud," he said.', ["It was loud,"]),
        ("“We were given,“ said Mona.", ["We were given,"]),
        ("”We were given,” said Mona.", ["We were given,"]),
        ("He said “no”", ["no"]),
        ("«Non», a-t-il dit.", ["Non"]),
        ("They (“the four”) left—“late,” he said.", ["the four", "late,"]),
    ],
)
def test_outer_quotations(text, expected):
    """Curly, straight, British and wrong-way marks, apostrophes, decades, feet and inches."""
    assert contents(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "“He told me, ‘We will stay,’ and left,” she said.",
        "\"He told me, 'We will stay,' and left,\" she said.",
        "‘He told me, “We will stay,” and left,’ she said.",
    ],
)
def test_nested(text):
    """A quotation within a quotation is of level 1, whichever marks come first."""
    assert contents(text, 1) == ["We will stay,"]
    assert len(contents(text)) == 1


def test_left_open_over_paragraphs():
    """A quotation that goes on is open at the end of its paragraph and begins anew in the next."""
    document = Document(
        "“We walked for days and nobody came to look for us at all in that time.\n\n“Then we slept,” she said."
    )
    first, second = quotations(document)
    assert (first.closed, second.closed) == (False, True)
    assert document[first.content].endswith("in that time.")


@given(st.lists(st.sampled_from([*"“”\"‘’'«» .,a1\n", "s’ ", "word"]), max_size=40).map("".join))
def test_any_marks(text):
    """Whatever marks there are, quotations lie within the text, their contents within them."""
    for one in quotations(Document(text)):
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.span.covers(one.content)


def test_linear(stopwatch):
    """A long run of marks takes time in proportion."""
    seconds = stopwatch()
    quotations(Document("“‘" * 30_000))
    quotations(Document("‘s’ " * 30_000))
    assert seconds() < 3
