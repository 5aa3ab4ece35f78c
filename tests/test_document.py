"""Documents: offsets, lines, layers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint import Document, Span, layer
from wirelint.document import Covered
from wirelint.layers.words import words
from wirelint.remembered import Remembered

TEXT = st.text(alphabet=st.sampled_from("ab \n\r\t\x0b\x0c\x85\u2028\u2029é😀\u202e"), max_size=60)


def test_lines_end_where_editors_end_them():
    """LF, CRLF and CR end a line; form feed, NEL and the Unicode separators do not."""
    document = Document("a\u2028b\x85c\x0cd\ne\r\nf\rg")
    assert [document[document.line(n)] for n in range(1, document.lines + 1)] == ["a\u2028b\x85c\x0cd", "e", "f", "g"]


@given(TEXT, st.integers(0, 60))
def test_position_and_offset_agree(text, offset):
    """An offset's position leads back to the offset, except inside a CRLF."""
    document = Document(text)
    offset = min(offset, len(text))
    line, column = document.position(offset)
    assert line >= 1
    assert column >= 1
    if text[offset - 1 : offset + 1] != "\r\n":
        assert document.offset((line, column)) == offset


@given(TEXT)
def test_offsets_outside_are_held(text):
    """A position outside the document gives an offset within it."""
    document = Document(text)
    for position in ((-3, -3), (1, 10**9), (10**9, 1)):
        assert 0 <= document.offset(position) <= len(text)


def test_text_and_raw_have_one_length():
    """A reader that shifts offsets is refused."""
    with pytest.raises(ValueError, match="as many"):
        Document("ab", raw="abc")


def test_intact_sees_blanked_markup():
    """Where the reader blanked something, the copy is not intact."""
    document = Document("a   b", raw="a<b>b")
    assert not document.intact(Span(0, 5))
    assert document.intact(Span(0, 1))


def test_layers_are_worked_out_once_and_forgotten():
    """A layer runs once until the document forgets."""
    calls = []

    @layer
    def length(document):
        calls.append(1)
        return len(document.text)

    document = Document("abc")
    assert length(document) == length(document) == 3
    assert len(calls) == 1
    document.forget()
    assert length(document) == 3
    assert len(calls) == 2


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [((0, 2), (1, 3), True), ((0, 2), (2, 3), False), ((1, 1), (1, 2), True), ((1, 1), (0, 1), False)],
)
def test_overlap(a, b, answer):
    """Half-open spans overlap if they share a code point; an empty one counts as one wide."""
    assert Span(*a).overlaps(Span(*b)) is answer
    assert Span(*b).overlaps(Span(*a)) is answer
    for one, other in ((a, b), (b, a)):
        covered = Covered(10)
        covered.add(Span(*one))
        assert covered.touches(Span(*other)) is answer


def test_words_are_found_by_an_index():
    """The places of some words, whatever their case, in the order of the copy."""
    story = words(Document("Dams broke. The dam’s wall and the DAM of the river."))
    assert story.places["the"] == [2, 6, 9]
    assert story.standing(frozenset(["dam", "dams", "dike"])) == [0, 7]
    assert story.standing(frozenset(["dam's", "and"])) == [3, 5]


def test_words_are_found_by_the_gap_before_them():
    """`joints` has every gap but a mere space; `behind` gives the words behind those that are wanted."""
    story = words(Document("One, two (three), four."))
    assert story.joints == {"": [0], ", ": [1], " (": [2], "), ": [3], ".": [4]}
    assert story.behind(Remembered(lambda gap: "," in gap)) == [1, 3]
