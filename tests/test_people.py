"""The people of a story are told apart and put together."""

import pytest

from wirelint import Document
from wirelint.layers.speech.people import by_given_name, people


def who(text):
    """Each person as name and number of mentions."""
    return [(person.name, len(person.mentions)) for person in people(Document(text))]


def test_surname():
    """A surname alone is the person who was introduced with it; another with the surname is somebody else."""
    text = "Anna Berg met Ole Berg in Oslo. It was late, Berg said. Anna Berg left. They saw Mayor Lund. Lund stayed."
    assert who(text) == [("Anna Berg", 2), ("Ole Berg", 2), ("Lund", 2)]


def test_offices():
    """Titles before a name and appositives behind it."""
    document = Document("Ukrainian President Anna Berg spoke. Berg, 52, a former judge of the court, left.")
    person = people(document)[0]
    assert [document[office] for office in person.offices] == ["Ukrainian President", "a former judge of the court"]
    assert person.nation == "Ukrainian"


@pytest.mark.parametrize(
    ("text", "pronoun", "sure"),
    [
        ("Iryna Bond, a spokeswoman for the king, spoke.", "she", True),
        ("They met Sir Robin Wood there.", "he", True),
        ("They met Naoko Wood there.", "she", False),
        ("They met Oleksandr Wood there.", "he", False),
        ("They met Andrea Wood there.", "", False),
        ("They met Kim Wood, the mother of two, there.", "she", True),
    ],
)
def test_pronoun(text, pronoun, sure):
    """What titles, offices and given names say of he or she."""
    person = people(Document(text))[0]
    assert (person.pronoun, person.sure) == (pronoun, sure)


def test_given_names():
    """Names that differ by country, and names of places, tell nothing."""
    assert [by_given_name(name) for name in ("Fatima", "Narendra", "Jean", "Virginia", "Xyzzy")] == [
        "she",
        "he",
        "",
        "",
        "",
    ]


def test_linear(stopwatch):
    """A story of nothing but names is read in a moment."""
    for piece in ("Anna Berg, the mayor, ", "Aa Bb Cc. ", "He said. Anna Berg. "):
        seconds = stopwatch()
        people(Document(piece * (60_000 // len(piece))))
        assert seconds() < 2
