"""Data that is asked from mapped files: what was packed is what is found."""

import sys
import zlib
from itertools import accumulate
from pathlib import Path

import pytest

from wirelint.assets import Hashes, Lengths, Lines, Rows, Vocabulary, WordList, joined, marked, parts, place
from wirelint.layers.ngrams import counts

sys.path.append(str(Path(__file__).parents[1] / ".ci" / "data"))

from packing import assembled, hashes, lines, marks, rows, words

WORDS = sorted(
    ["", "Zürich", "a", "an", "and", "ear", "year", *(f"a very long word {n}" for n in range(500))], key=str.encode
)
TABLE = [sorted({n * m % 65_536 for m in range(n % 41)}) for n in range(1000)]


@pytest.fixture
def packed(tmp_path):
    """A packed file with some words, rows and hashes, and a part of each odd length."""
    path = tmp_path / "words.bin"
    keys = sorted(zlib.crc32(word.encode()) for word in WORDS)
    path.write_bytes(
        assembled(
            b"wltest01",
            *words(WORDS),
            *lines(WORDS),
            *rows(TABLE),
            *hashes(keys),
            marks(key % 3 == 0 for key in keys),
            b"",
            b"1",
            b"12345678",
        )
    )
    return str(path)


def test_parts_come_back(packed):
    """Each part is as long as it was."""
    last = parts(packed, b"wltest01")[-3:]
    assert [bytes(part.seen) for part in last] == [b"", b"1", b"12345678"]
    assert last[2].read(2, 5) == b"345"
    with pytest.raises(ValueError, match="not a wltest02 file"):
        parts(packed, b"wltest02")


@pytest.mark.parametrize("asked", [0, 10_000])
def test_words_have_numbers(packed, asked):
    """Every word has its number, and no other word has one, whether a few are asked for or all were read."""
    vocabulary = Vocabulary(*parts(packed, b"wltest01")[:3])
    vocabulary.among({str(number) for number in range(asked)})
    assert [vocabulary[vocabulary.number(word)] for word in WORDS] == WORDS
    assert [vocabulary.number(word) for word in WORDS] == list(range(len(WORDS)))
    assert len(vocabulary) == len(WORDS)
    assert {vocabulary.number(word) for word in ("A", "yea", "a very long word 500", "Zurich", "zz")} == {-1}
    assert vocabulary.among({"a", "b", "year"}) == {"a", "year"}


def test_lines_have_numbers(packed):
    """Every line is found by its number."""
    texts = Lines(*parts(packed, b"wltest01")[3:5])
    assert [texts[number] for number in range(len(WORDS))] == WORDS


def test_rows(packed):
    """Every row comes back, and where it stands among all, however often the file is asked."""
    lengths, fences, numbers = parts(packed, b"wltest01")[5:8]
    table = Rows(Lengths(lengths, fences), numbers)
    for _ in range(5):
        found = [table[number] for number in range(len(TABLE))]
        assert [joined(row).tolist() for row in found] == TABLE
    assert [start for start, *_ in found] == [0, *accumulate(map(len, TABLE[:-1]))]
    assert all(row.index(number) == place(one, number) for row, one in zip(TABLE, found, strict=True) for number in row)
    assert {place(one, 40_001) for one in found} == {-1}


def test_hashes(packed):
    """Membership by hash, and marks."""
    lengths, fences, lows, marks = parts(packed, b"wltest01")[8:12]
    known = Hashes(Lengths(lengths, fences), lows)
    assert sorted(known.place(word) for word in WORDS) == list(range(len(WORDS)))
    assert known.place("tear") == known.place("b") == -1
    assert all(marked(marks.seen, known.place(word)) == (zlib.crc32(word.encode()) % 3 == 0) for word in WORDS)


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
