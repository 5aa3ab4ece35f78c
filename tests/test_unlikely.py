"""Two words that news would not put side by side are told from those it merely never did."""

import lzma
import sys
from pathlib import Path

import pytest

from wirelint.document import Document
from wirelint_rules.garbled._related import VECTOR, related
from wirelint_rules.garbled._unlikely import ENOUGH, unlikely, weighed

sys.path.append(str(Path(__file__).parents[1] / ".ci" / "data"))

from newscounts import INPUTS

SWAPPED = (
    ("The central bank raised its steering rent by a quarter of a point.", "steering rent"),
    ("The committee held a lethality quota of forty percent to be too high.", "lethality quota"),
    ("The captain radioed an agony call before dawn.", "agony call"),
    ("The ballots had been altered with amendment liquid.", "amendment liquid"),
    ("The institute has raised its vigilance plane to three.", "vigilance plane"),
)
"""Terms whose parts were both swapped, of which no list has to know."""

SOUND = (
    "A guidance engineer spoke of ample capital, and the retired bus conductor sold everything.",
    "A brigade spokesman told of regular tolls for large jets.",
    "The pilgrims head for the valley while the ruling covers trainee pilots.",
    "He kept the clientele respectful and carried the pots upstairs.",
    "It was her fourth evacuation, and the reservoir feeds a mango tree.",
)
"""What news has never had side by side either."""


@pytest.mark.parametrize(("sentence", "words"), SWAPPED)
def test_swapped_words_are_unlikely(sentence: str, words: str) -> None:
    story = Document(sentence)
    assert [story[span] for span in unlikely(story, ENOUGH)] == [words]


@pytest.mark.parametrize("sentence", SOUND)
def test_new_neighbours_are_not(sentence: str) -> None:
    assert unlikely(Document(sentence), ENOUGH) == []


def test_what_a_story_is_about_is_not() -> None:
    """The story that has a word elsewhere is about it."""
    once = Document(SWAPPED[0][0])
    again = Document(f"{SWAPPED[0][0]} The rent is what banks pay. Tenants know another rent, and rents rise.")
    assert weighed(again)[0].odds < ENOUGH < weighed(once)[0].odds


def test_names_and_attested_neighbours_are_not_weighed() -> None:
    assert weighed(Document("The prime minister met Steering Rent at the central bank in Rent Steering.")) == []


def test_how_words_are_related() -> None:
    known = related()
    assert known.likeness("radiation", "therapy") > 0.35
    assert known.likeness("steering", "rent") < 0.15
    assert known.likeness("wheel", "wheel") == pytest.approx(1.0)
    assert known.novelty("zealous") > 0.1
    assert not known.knows("qqqq")


def test_the_table_is_of_its_inputs() -> None:
    """Nobody has changed the vectors and not built the table anew."""
    known, rows = related(), 0
    with lzma.open(INPUTS / "vectors.tsv.xz", "rt", encoding="utf-8") as file:
        for line in file:
            word, digits = line.rstrip("\n").split("\t")
            assert len(digits) == 2 * VECTOR
            assert known.knows(word)
            rows += 1
    assert rows > 15_000
