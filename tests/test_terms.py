"""Word lists: replace, flag, variants, smart case, bulk files, and clear errors."""

import pytest

from wirelint import Document
from wirelint.engine import findings
from wirelint.fixes import apply
from wirelint.kept import kept as memory
from wirelint.terms import TermsError, read


def rule(tmp_path, text, name="loaded_word.toml", **files):
    for stem, content in files.items():
        (tmp_path / f"{stem}.tsv").write_text(content, encoding="utf-8")
    (tmp_path / name).write_bytes(text.encode("utf-8", "surrogateescape"))
    return read(str(tmp_path / name), "house")


def found(rule, text):
    document = Document(text)
    return [(document[f.span], [fix.edits[0].text for fix in f.fixes]) for f in findings(document, rule)]


def test_replace_keeps_capitals_and_possessives(tmp_path):
    """A replacement takes over the capital of what it replaces, and leaves the possessive ending."""
    list_ = rule(tmp_path, '[replace]\n"anti-offensive" = "counteroffensive"\n')
    assert found(list_, "Anti-offensive gains. The anti-offensive’s end. ANTI-OFFENSIVE") == [
        ("Anti-offensive", ["Counteroffensive"]),
        ("anti-offensive", ["counteroffensive"]),
        ("ANTI-OFFENSIVE", ["COUNTEROFFENSIVE"]),
    ]


def test_smart_case(tmp_path):
    """A phrase with capitals matches exactly, one in lower case in any case."""
    list_ = rule(tmp_path, 'flag = ["Safety Council", "ghost word"]\n')
    assert found(list_, "the safety council, the Safety Council, a Ghost word") == [
        ("Safety Council", []),
        ("Ghost word", []),
    ]


def test_longest_phrase_wins_and_punctuation_parts(tmp_path):
    """Of phrases that begin alike the longest counts; words of two sentences are no phrase."""
    list_ = rule(tmp_path, '[replace]\n"hot pot" = ["a", "b"]\n"hot pot soup" = "c"\n')
    assert found(list_, "hot pot soup, hot pot, hot. Pot") == [("hot pot soup", ["c"]), ("hot pot", ["a", "b"])]


def test_variants_point_to_the_first(tmp_path):
    """The form that comes first is the story's form; others are reported with the first as related place."""
    list_ = rule(tmp_path, '[variants]\nZelenskyy = ["Zelensky", "Zelenskiy"]\n')
    document = Document("Zelensky spoke. Zelenskyy left. Zelensky slept.")
    (only,) = findings(document, list_)
    assert document[only.span] == "Zelenskyy"
    assert document[only.related[0].span] == "Zelensky"


def test_bulk_file(tmp_path):
    """A name of a .tsv file beside it stands for its rows."""
    list_ = rule(
        tmp_path, 'replace = "terms.tsv"\nseverity = "note"\n', terms="# comment\nold word \tnew word\nflagged\n"
    )
    assert found(list_, "An old word, flagged.") == [("old word", ["new word"]), ("flagged", [])]


def test_marks_at_the_edges_of_a_phrase_are_of_it(tmp_path):
    """“U.S.” has its last stop, “C++” its signs; “$5” is no other five. A stop that ends the sentence too is kept."""
    list_ = rule(
        tmp_path, '[replace]\n"U.S." = "US"\n"C++" = "it"\n"$5" = "five"\n".NET" = "dot net"\n"(sic)" = "so"\n'
    )
    assert found(list_, "The U.S. Navy left the U.S. She knows C++ and C, .NET and NET, $5 and 5 (sic), sic.") == [
        ("U.S.", ["US"]),
        ("U.S.", ["US."]),
        ("C++", ["it"]),
        (".NET", ["dot net"]),
        ("$5", ["five"]),
        ("(sic)", ["so"]),
    ]


def test_capitals_of_an_abbreviation_are_not_taken_over(tmp_path):
    """What is written in capitals anyway says nothing of how the better word is written."""
    list_ = rule(tmp_path, '[replace]\n"UK" = "Britain"\n"anti-offensive" = "counteroffensive"\n')
    assert found(list_, "THE ANTI-OFFENSIVE OF THE UK’s allies") == [
        ("ANTI-OFFENSIVE", ["COUNTEROFFENSIVE"]),
        ("UK", ["Britain"]),
    ]


def test_what_is_deleted_takes_a_blank_with_it(tmp_path):
    """No two blanks are left, and a sentence keeps its capital."""
    for text in ('safe = true\nflag = ["very"]', 'safe = true\n[replace]\nvery = ""'):
        document = Document("Very good, so very, very old.")
        one, two, three = findings(document, rule(tmp_path, text))
        assert one.message == "“Very” does not belong in copy"
        assert apply(document.text, [*one.fixes[0].edits, *two.fixes[0].edits]) == "Good, so, very old."
        assert apply(document.text, three.fixes[0].edits) == "Very good, so very, old."


def test_thousands_of_terms_cost_no_more(tmp_path):
    """Terms are found by their first word: the number of terms does not multiply the work."""
    rows = "".join(f"word{i} tail\tbetter{i}\n" for i in range(20_000))
    list_ = rule(tmp_path, 'replace = "terms.tsv"\n', terms=rows)
    assert found(list_, "a word19999 tail " + "plain words here " * 2000) == [("word19999 tail", ["better19999"])]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("= 1", "Invalid"),
        ('colour = "red"\nflag = []', "unknown key “colour”"),
        ('severity = "bad"\nflag = []', "severity is"),
        ("", "one of replace, flag, variants"),
        ("flag = []\n[replace]\na = 'b'", "replace and flag"),
        ('replace = "missing.tsv"', "missing.tsv"),
        ('flag = ["x"]\nin_quotes = "never"', "in_quotes is"),
        ('replace = "missing.tsv"', "loaded_word.toml: missing.tsv: no such file"),
        ('flag = ["x"]\nmessage = "{word}"', "message is a string that may hold {found} and {better}, not '{word}'"),
        ('flag = ["x"]\nmessage = "{"', "message is a string"),
        ('flag = ["x"]\nmessage = 5', "message is a string"),
        ("flag = [5]", "5 is no phrase: it has no word"),
        ('flag = ["…"]', "'…' is no phrase: it has no word"),
        ('[replace]\n"x" = 5', "beside “x” stands a string or a list of strings, not 5"),
        ('[replace]\n"x" = {a = "b"}', "beside “x” stands a string or a list of strings"),
        ('[variants]\n"x" = []', "beside “x” stands a string or a list of strings"),
        ("flag = ['\udcff']", "not UTF-8 at byte 9"),
        ("flag = ['x']\nsafe = 'false'", "safe is true or false, not 'false'"),
    ],
)
def test_errors_name_the_file_and_the_reason(tmp_path, text, reason):
    """A list that cannot be read says which and why."""
    with pytest.raises(TermsError, match=r"loaded_word\.toml|missing\.tsv") as error:
        rule(tmp_path, text)
    assert reason in str(error.value)


def test_a_file_has_the_name_of_its_rule(tmp_path):
    """One that no comment could allow is told of."""
    with pytest.raises(TermsError, match="has the name of its rule: letters, digits and hyphens"):
        rule(tmp_path, 'flag = ["x"]', name="our words.toml")


def test_rows_of_a_bulk_file_have_words(tmp_path):
    """A row that begins with no word is told of, as a phrase of a list is."""
    with pytest.raises(TermsError, match="'…' is no phrase"):
        rule(tmp_path, 'replace = "terms.tsv"\n', terms="one\ttwo\n…\tdots\n")


def test_what_is_better_already_stands_there(tmp_path):
    """A better phrase may hold the one that it is better than: where it stands nothing is said, or --fix would never rest."""
    list_ = rule(tmp_path, '[replace]\n"Reuters" = "Thomson Reuters"\n"upcoming" = "upcoming here"\n"Web" = "web"\n')
    assert found(list_, "Thomson Reuters said. Upcoming here are UPCOMING HERE, upcoming here.") == []
    assert found(list_, "Reuters said Upcoming on the Web") == [
        ("Reuters", ["Thomson Reuters"]),
        ("Upcoming", ["Upcoming here"]),
        ("Web", ["web"]),
    ]


def test_each_list_keeps_its_own_index(tmp_path):
    """Lists that come and go do not answer for each other."""
    for number in range(50):
        list_ = rule(tmp_path, f'[replace]\n"old word" = "new{number}"\n')
        assert found(list_, "An old word.") == [("old word", [f"new{number}"])]
        del list_


def test_a_list_that_is_gone_hinders_no_other(tmp_path):
    """A newsroom may take a list away while the editor's server runs."""
    (tmp_path / "gone").mkdir()
    gone = rule(tmp_path / "gone", '[replace]\n"polling spot" = "polling place"\n"ballot cabin" = "polling booth"\n')
    kept = rule(tmp_path, '[replace]\n"polling site" = "polling place"\n')
    assert found(gone, "A polling spot.") == [("polling spot", ["polling place"])]
    (tmp_path / "gone" / "loaded_word.toml").unlink()
    memory().save()
    assert found(kept, "A ballot at a new polling site.") == [("polling site", ["polling place"])]
