"""Data that is asked from mapped files: what was packed is what is found."""

import sys
import zlib
from array import array
from pathlib import Path

import pytest

from wirelint.assets import Lines, Vocabulary, WordList, holds, parts
from wirelint.layers.ngrams import counts

sys.path.insert(0, str(Path(__file__).parents[1] / ".ci" / "data"))

from packing import assembled, lines, slots

WORDS = ["Zürich", "a", "an", "and", "ear", "year", *(f"word{n}" for n in range(500))]


@pytest.fixture
def packed(tmp_path):
    """A packed file with some words, and a part of each odd length."""
    path = tmp_path / "words.bin"
    path.write_bytes(assembled(b"wltest01", *lines(WORDS), slots(WORDS), b"", b"1", b"12345678"))
    return str(path)


def test_parts_come_back(packed):
    """Each part is as long as it was."""
    assert [bytes(part) for part in parts(packed, b"wltest01")[3:]] == [b"", b"1", b"12345678"]
    with pytest.raises(ValueError, match="not a wltest02 file"):
        parts(packed, b"wltest02")


def test_words_have_numbers(packed):
    """Every word has its number, and no other word has one."""
    words, offsets, table, *_ = parts(packed, b"wltest01")
    texts = Lines(words, offsets)
    number = Vocabulary(texts, table).number
    assert [texts[number(word)] for word in WORDS] == WORDS
    assert len(texts) == len(WORDS)
    assert {number(word) for word in ("", "A", "yea", "word500", "Zurich")} == {-1}


def test_hashes():
    """Membership by hash."""
    hashes = memoryview(array("I", sorted(zlib.crc32(word.encode()) for word in WORDS)))
    assert all(holds(hashes, word) for word in WORDS)
    assert not holds(hashes, "tear")
    assert not holds(hashes[:0], "a")


def test_what_is_left_of_words():
    """The counts know words by what is left of them without their first or last letters, and by nothing else."""
    known = counts()
    assert {"veteran"} <= set(known.ending("eteran"))
    assert {"eastern", "western", "modern"} & set(known.ending("tern")) == {"eastern", "western"}
    assert "September" in known.starting("Septembe".lower())
    assert all(word.lower().endswith("ern") and 3 < len(word) <= 7 for word in known.ending("ern"))
    assert list(known.ending("")) == list(known.starting("qqq")) == []


def test_word_list_asked_often(tmp_path):
    """The answers are the same whether a list is asked once or thousands of times."""
    rows = {f"wörd{number}": "x" * (number % 7) for number in range(5000)}
    path = tmp_path / "words.tsv"
    lines = sorted(f"{word}\t{value}" if value else word for word, value in rows.items())
    path.write_bytes("".join(f"{line}\n" for line in sorted(lines, key=str.encode)).encode())
    asked = [*rows, "", "wörd", "zzz", "wörd00"]
    often = WordList(str(path))
    for word in asked:
        assert often.get(word) == rows.get(word) == WordList(str(path)).get(word)
