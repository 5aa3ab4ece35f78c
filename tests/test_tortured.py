"""Terms whose words were swapped: what the shipped table knows, and what a newsroom can add."""

from __future__ import annotations

import pytest

from wirelint.document import Document
from wirelint_rules.garbled._inflection import inflected, plural, singular
from wirelint_rules.garbled._terms import pairs_of, terms
from wirelint_rules.garbled._tortured import LOOSE, among, loose


def test_pairs_of_a_term() -> None:
    assert [(pair.first, pair.link, pair.second) for pair in pairs_of("state of emergency")] == [
        ("state", "of", "emergency")
    ]
    assert [pair.form for pair in pairs_of("nuclear power plants")] == ["nuclear power", "power plants"]
    assert [pair.form for pair in pairs_of("cease+fire")] == ["ceasefire"]


def test_a_term_is_no_suspect() -> None:
    assert terms().guess("prime", "minister") is None
    assert not loose(Document("The prime ministers held peace talks."))


def test_the_likeliest_term_is_named() -> None:
    guess = terms().guess("prime", "clergyman")
    assert guess is not None
    assert guess.form == "prime minister"


def test_attested_pairs_are_no_loose() -> None:
    assert not loose(Document("The national bank raised money on the stock market."))


def test_a_house_term() -> None:
    story = Document("The judicial oxen were there.")
    assert not loose(story)
    assert [suspect.term for suspect in among(story, terms().also(("court cattle",)), LOOSE)] in ([], ["court cattle"])


@pytest.mark.parametrize(
    ("word", "one"),
    [("strikes", "strike"), ("cities", "city"), ("crashes", "crash"), ("news", "news"), ("crisis", "crisis")],
)
def test_singular(word: str, one: str) -> None:
    assert singular(word) == one


def test_plural_and_inflection() -> None:
    assert [plural(word) for word in ("city", "gunman", "crash", "talk")] == ["cities", "gunmen", "crashes", "talks"]
    assert inflected("take") == ("take", "took", "taking")
    assert inflected("carry") == ("carry", "carried", "carrying")
