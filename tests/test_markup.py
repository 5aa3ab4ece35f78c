"""Marked text reads back as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint import Span
from wirelint.markup import Mark, MarkupError, read, write

COPY = st.text(alphabet=st.characters(blacklist_characters="{}<>=~", blacklist_categories=["Cs"]), max_size=60)


@given(COPY, st.data())
def test_round_trip(copy, data):
    """`read(write(copy, marks))` gives copy and marks back."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(copy)), unique=True, max_size=6)))
    spans = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    marks = [
        Mark(span, data.draw(st.none() | COPY), data.draw(st.sampled_from(["", "some-rule", "todo other"])))
        for span in spans
    ]
    assert read(write(copy, marks)) == (copy, marks)


def test_what_cannot_be_written_is_refused():
    """Marks that overlap and copy that holds CriticMarkup are errors, not garbage."""
    with pytest.raises(MarkupError, match="overlap"):
        write("one two", [Mark(Span(0, 5)), Mark(Span(3, 7))])
    with pytest.raises(MarkupError, match="CriticMarkup"):
        write("a {==b==} c", [])


def test_todo_marks():
    """A mark whose comment begins with todo is a known miss."""
    _, (mark,) = read("a {==b==}{>>todo some-rule<<} c")
    assert mark.todo
