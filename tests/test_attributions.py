"""Statements are given to who made them."""

import pytest

from wirelint import Document
from wirelint.layers.speech.attributions import attributions


def told(text):
    """Each statement as source, cue and content."""
    document = Document(text)
    return [tuple(" … ".join(document[span] for span in part) for part in one) for one in attributions(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge is safe, the mayor said.", ("the mayor", "said", "The bridge is safe")),
        ("“We won,” said Anna Berg. ", ("Anna Berg", "said", "“We won,”")),
        ("“We won,” Berg said on Monday.", ("Berg", "said", "“We won,”")),
        ("“We won,” she said, “and we will win.”", ("she", "said", "“We won,” … “and we will win.”")),
        ("Berg said that the bridge is safe.", ("Berg", "said", "that the bridge is safe")),
        ("According to the mayor, the bridge is safe.", ("the mayor", "According to", "the bridge is safe")),
        ("The bridge is safe, according to the mayor.", ("the mayor", "according to", "The bridge is safe")),
        ("“Is it safe? Nobody knows,” Berg asked.", ("Berg", "asked", "“Is it safe? Nobody knows,”")),
        ("‘We won the last vote,’ said Berg.", ("Berg", "said", "‘We won the last vote,’")),
    ],
)
def test_statement(text, expected):
    """Direct and indirect speech, before, behind and around its speaker."""
    assert told(text) == [expected]


def test_floating():
    """A quotation without a cue is listed without a source."""
    assert told("Berg left.\n\n“We won the last vote of all.”") == [("", "", "“We won the last vote of all.”")]


def test_goes_on():
    """A quotation that follows in the same paragraph is part of the statement before it."""
    text = "“We won,” said Berg. “We won the last vote of all.”"
    assert told(text) == [("Berg", "said", "“We won,” … “We won the last vote of all.”")]


def test_goes_on_in_straight_single_marks():
    """British copy with straight marks goes on likewise."""
    text = "'It's over for us,' said O'Brien. 'The boys' mothers knew it.'"
    assert told(text) == [("O'Brien", "said", "'It's over for us,' … 'The boys' mothers knew it.'")]


@pytest.mark.parametrize("text", ["She was told to leave.", "He gave the reports to them.", "It is said in the house."])
def test_no_statement(text):
    """Passives and nouns announce nothing."""
    assert not told(text)


@pytest.mark.parametrize(
    "piece",
    [
        "according to Aa ",
        "A, b, said ",
        "“a,” Aa said, ",
        "‘a’ he said ",
        "Aa, who said ",
        "“A b c d.” ",
        "said that ",
        "\n“A b c d",
        "A: “b” ",
    ],
)
def test_linear(stopwatch, piece):
    """A story that is one long sentence, or nothing but quotations, is read in a moment."""
    seconds = stopwatch()
    attributions(Document(piece * (60_000 // len(piece))))
    assert seconds() < 1.5


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("In fact, neither side would gain much from it, analysts say.", "analysts"),
        ("Even as the snow fell on the pass, the road was open, said Dan Gersten.", "Dan Gersten"),
        ("Another driver, Roland Zed, said the road was open.", "Another driver, Roland Zed"),
        ("“It is open,” the bus company’s director, Eva Holm, told reporters.", "the bus company’s director, Eva Holm"),
        ("Owners of the shops, however, say it will close.", "Owners of the shops"),
        ("Friends who have seen him lately say that he is well.", "Friends"),
        ("Rep. Ann Lee (D-Va.), the committee’s chair, said it was over.", "Rep. Ann Lee (D-Va.)"),
        ("Mr. Xi and other leaders have said that it must stop.", "Mr. Xi and other leaders"),
        ("Weber is telling people that the road is open.", "Weber"),
        ("Kasich went further: “The road must be closed for good.”", "Kasich"),
        ("While some drivers say it is open, it is not.", "some drivers"),
    ],
)
def test_source(text, source):
    """The source is found behind asides, appositives, clauses and other verbs."""
    assert [one[0] for one in told(text)] == [source]


def test_further_statement():
    """What a participle adds is a statement of its own, and so is what somebody was asked."""
    assert told("“It is open,” he said, adding that he had seen it.") == [
        ("he", "said", "“It is open,”"),
        ("he", "adding", "that he had seen it"),
    ]
    assert told("Asked whether it was open, Berg said it was not.")[0] == ("", "Asked", "whether it was open")
