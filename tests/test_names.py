"""The names of a story are read as copy writes them."""

import pytest

from wirelint import Document
from wirelint.layers.naming.names import introductions, names, plain, spellings


def seen(text):
    """Each mention as title and name."""
    return [(name.title, name.text) for name in names(Document(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We met Anna Berg on Monday.", [("", "Anna Berg")]),
        ("It was Ukrainian President Volodymyr Zelenskyy’s idea.", [("Ukrainian President", "Volodymyr Zelenskyy")]),
        ("He told Ursula von der Leyen.", [("", "Ursula von der Leyen")]),
        ("They fear Bashar al-Assad.", [("", "Bashar al-Assad")]),
        ("So said Gen. Mark Milley.", [("Gen", "Mark Milley")]),
        ("Florida Gov. Ron DeSantis left.", [("Florida Gov", "Ron DeSantis")]),
        ("He met Secretary of State Antony Blinken.", [("State", "Antony Blinken")]),
        ("The U.S. Senate met.", [("", "Senate")]),
        ("It was J.K. Rowling who wrote it.", [("", "J K Rowling")]),
        ("The president spoke. Yesterday Smith left.", [("", "Smith")]),
        ("Police said so. The President agreed.", []),
        ("We saw Crown Prince Mohammed bin Salman.", [("Crown Prince", "Mohammed bin Salman")]),
        ("He works for General Motors there.", [("", "General Motors")]),
        ("KHARKIV, Ukraine (AP) — It rained.", [("", "Kharkiv"), ("", "Ukraine"), ("", "AP")]),
        ("The NATO meeting is over.", [("", "NATO")]),
        ("Russia Announces Troop Pullback Near Odesa\n\nIt was bad.", [("", "Russia"), ("", "Pullback"), ("", "Odesa")]),
        ("Biden Monday signed it.", [("", "Biden")]),
        ("In May Theresa May left on May 5.", [("", "Theresa May")]),
        ("Sammy Davis Jr. sang.", [("", "Sammy Davis")]),
        ("Anna’s Karl came.", [("", "Anna"), ("", "Karl")]),
    ],
)  # fmt: skip
def test_mentions(text, expected):
    assert seen(text) == expected


def test_spans_cover_what_they_name():
    """A part's span is the word without article and possessive ending; the name's begins with its article."""
    document = Document("In KYIV it was al-Assad’s turn to meet Nikolas O’Brien.")
    parts = [document[part.span] for name in names(document) for part in name.parts]
    assert parts == ["KYIV", "Assad", "Nikolas", "O’Brien"]
    assert [document[name.span] for name in names(document)] == ["KYIV", "al-Assad", "Nikolas O’Brien"]


def test_spellings_know_their_neighbours():
    table = spellings(Document("Then Oleh Nikolenko spoke. Nikolenko said Mr. Nikolenko was not he."))
    one = table["Nikolenko"]
    assert (len(one.places), one.before, one.behind, one.titled, one.bare) == (3, {"oleh"}, set(), 1, 1)


def test_a_word_that_stands_in_lower_case_is_no_name():
    assert "Baker" not in spellings(Document("It was Baker who called the baker."))


def test_introductions():
    first = introductions(Document("Berg spoke. Later Anna Berg and Mr. Holm left. Karl Berg stayed."))
    assert {surname: name.text for surname, name in first.items()} == {"Berg": "Anna Berg", "Holm": "Holm"}


@pytest.mark.parametrize(
    ("name", "expected"), [("Erdoğan", "erdogan"), ("Sana’a", "sanaa"), ("Łódź", "lodz"), ("Kim Jong-un", "kimjongun")]
)
def test_plain(name, expected):
    assert plain(name) == expected
