"""Lists of names, the shipped one and a newsroom's own, and the harvest of an archive."""

import subprocess
import sys
from pathlib import Path

import pytest

import wirelint_rules
from wirelint import Document
from wirelint.assets import table
from wirelint.layers.naming import namesakes as namesakes_module
from wirelint.layers.naming.namesakes import Namesakes, full_names, namesakes
from wirelint_rules.names._lists import PREFERRED, ListError, entries, exceptions, preferred, read, shipped, surname_of
from wirelint_rules.names.house_spelling import house_spelling
from wirelint_rules.names.name_variant import name_variant

ROOT = Path(wirelint_rules.__path__[0])


def told(text, *lists):
    """What house-spelling proposes, as pairs."""
    document = Document(text)
    rule = house_spelling.configured(names=lists)
    return [(document[found.span], found.fixes[0].edits[0].text, found.fixes[0].safe) for found in rule.find(document)]


def test_shipped_table_is_the_list():
    """house-ap.tsv holds each spelling of names/house/ap.toml, and nothing else."""
    found = {entry.spelling for entry in entries(read(shipped("ap")))}
    assert set(table(str(ROOT / "data" / "house-ap.tsv"))) == found


def test_shipped_exceptions_are_the_lists():
    found = {spelling: "|".join(phrases) for spelling, phrases in exceptions(read(shipped("ap"))).items()}
    assert table(str(ROOT / "data" / "house-exceptions.tsv")) == found


def test_an_exception_may_have_a_comma(tmp_path):
    """A town of another country is excepted where the story says which it is about, and the house's own town is not."""
    path = tmp_path / "names.toml"
    path.write_text('[places]\n"Lunda" = "Lund"\n[exceptions]\n"Lund" = ["Lund, Utah", "Old Lund"]\n', encoding="utf-8")
    assert told("It rained in Lund. Old Lund slept.", str(path)) == [("Lund", "Lunda", True)]
    assert told("LUND, Utah — It rained. In Lund nobody slept.", str(path)) == []


def test_each_row_says_what_speaks_for_it():
    """house-sources.tsv has a line for each row of the list, and the list has each of those whose style it says is public."""
    tables = read(shipped("ap"))
    path = ROOT.parent.parent / ".ci" / "data" / "house-sources.tsv"
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert [(spelling, kind) for spelling, kind, _ in lines] == list(preferred(tables))
    assert {spelling for spelling, _, told in lines if "announced" in told} == set(tables["sources"])


def test_shipped_list_is_large():
    tables = read(shipped("ap"))
    assert sum(len(tables[name]) for name in ("people", "places", "organisations")) >= 600


def test_no_spelling_is_right_and_wrong():
    """What the house writes for one person or place is not listed as another's wrong spelling alone."""
    right = {
        entry.spelling for entry in entries(read(shipped("ap"))) if entry.status == PREFERRED and " " in entry.spelling
    }
    other = {entry.spelling for entry in entries(read(shipped("ap"))) if entry.status != PREFERRED}
    assert right & other == set()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Volodymyr Zelenskyy", "Zelenskyy"), ("Osama bin Laden", "bin Laden"), ("Ursula von der Leyen", "von der Leyen"), ("Xi Jinping", "Xi Jinping"),
        ("Kim Jong Un", "Kim Jong Un"), ("Suharto", "Suharto"), ("Abdel-Fattah el-Sissi", "el-Sissi"),
    ],
)  # fmt: skip
def test_surname(name, expected):
    assert surname_of(name) == expected


def test_own_list_in_toml_and_csv(tmp_path):
    toml, csv = tmp_path / "names.toml", tmp_path / "names.csv"
    toml.write_text(
        '[people]\n"Ann Bergh" = "Berg"\n[exceptions]\n"Lund" = "old Lund"\n[places]\n"Lunda" = "Lund"\n',
        encoding="utf-8",
    )
    csv.write_text("preferred,variants,kind\nAnn Bergh,Berg,person\nLunda,Lund,place\n", encoding="utf-8")
    text = "Ann Berg left Lund. “Ann Berg is in Lund.” He likes old Lund."
    expected = [("Berg", "Bergh", True), ("Lund", "Lunda", True), ("Berg", "Bergh", False), ("Lund", "Lunda", False)]
    assert told(text, str(toml)) == expected
    assert told(text, str(csv)) == [*expected, ("Lund", "Lunda", True)]


def test_unreadable_list(tmp_path):
    path = tmp_path / "names.toml"
    path.write_text('[people]\n"Ann Bergh" = ["Berg"]\n', encoding="utf-8")
    with pytest.raises(ListError, match="divided by commas"):
        told("Ann Berg", str(path))


def test_exceptions_of_another_form(tmp_path):
    path = tmp_path / "names.toml"
    path.write_text('[exceptions]\n"Lund" = 3\n', encoding="utf-8")
    with pytest.raises(ListError, match="or a list of phrases"):
        told("Ann Berg", str(path))


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("names.toml", "[people", "declaration"), ("names.toml", '[poeple]\n"A" = "B"', "unknown table “poeple”"), ("names.toml", 'people = "A"', "people is a table"),
        ("names.toml", '[[places]]\nA = "B"', "places is a table"), ("names.csv", "Kyiv;Kiev", "the first line names the columns"),
        ("names.csv", "preferred,variants,kind\nRex,Rexx,dog", "not “dog”"),
    ],
)  # fmt: skip
def test_a_list_of_another_form_says_what_is_wrong(tmp_path, name, text, told):
    """A usage error that names the file and the reason once, and the other rules go on."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    settings = f'select = ["house-spelling"]\n[options.house-spelling]\nnames = ["{name}"]\n'
    (tmp_path / "wirelint.toml").write_text(settings, encoding="utf-8")
    for story in ("a.txt", "b.txt"):
        (tmp_path / story).write_text("Kiev slept.\n", encoding="utf-8")
    command = [sys.executable, "-m", "wirelint", "check", "--no-cache", "--format", "concise"]
    for more in ([], ["--fix"]):
        done = subprocess.run([*command, *more, "."], capture_output=True, text=True, cwd=tmp_path, check=False)
        [line] = done.stdout.splitlines()
        assert line.startswith(f"a.txt:1:1: error unusable-setting {name}: ")
        assert told in line
        assert done.returncode == 2


def test_a_list_of_bytes_is_no_crash(tmp_path):
    path = tmp_path / "names.toml"
    path.write_bytes(b"\xff\xfe[people]")
    with pytest.raises(ListError, match=r"names\.toml: is not UTF-8 \(byte 0\)"):
        told("Ann Berg", str(path))


@pytest.mark.parametrize("name", ["names.toml", "names.csv"])
def test_a_list_with_the_mark_of_an_editor_from_windows(tmp_path, name):
    path = tmp_path / name
    text = "preferred,variants,kind\nKyiv,Kiev,place\n" if name.endswith(".csv") else '[places]\nKyiv = "Kiev"\n'
    path.write_text("\ufeff" + text, encoding="utf-8")
    assert told("Kiev slept.", str(path)) == [("Kiev", "Kyiv", True)]


def test_a_list_that_is_not_there(tmp_path):
    with pytest.raises(ListError, match="nobody: no such file or directory"):
        told("Ann Berg", str(tmp_path / "nobody"))


def test_a_variant_goes_by_the_house():
    """Where the house has one of two spellings, the other is reported even if it is the more frequent, and the fix is safe outside quotations."""
    document = Document("Balakliia burnt. In Balakliia it rained; Balakliya slept. “Balakliia will live,” she said.")
    found = list(name_variant.configured(names=["ap"]).find(document))
    assert [(document[f.span], f.fixes[0].edits[0].text, f.fixes[0].safe) for f in found] == [
        ("Balakliia", "Balakliya", True), ("Balakliia", "Balakliya", True), ("Balakliia", "Balakliya", False)
    ]  # fmt: skip
    assert found[0].message.endswith("; the house has “Balakliya”")
    assert {document[f.span] for f in name_variant.find(document)} == {"Balakliya"}


def test_namesakes():
    records = [
        *full_names(Document("Aslan Maskhadov came. Aslan Maskhadov left.")),
        *full_names(Document("Then Aslan Mashadov spoke.")),
    ]
    assert [(one.first, one.usual, one.rare, one.counts) for one in namesakes(records)] == [
        ("Aslan", "Maskhadov", "Mashadov", (2, 1))
    ]


def test_suggest(tmp_path):
    (tmp_path / "a.txt").write_text("Aslan Maskhadov came. Aslan Maskhadov left.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Then Aslan Mashadov spoke.", encoding="utf-8")
    command = [sys.executable, "-m", "wirelint", "names", "suggest", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["[people]", '"Aslan Maskhadov" = "Mashadov"  # Maskhadov 2, Mashadov 1']


def test_suggest_says_what_it_cannot_read(tmp_path):
    """What can be read is harvested all the same."""
    (tmp_path / "a.txt").write_text(
        "Aslan Maskhadov came. Aslan Maskhadov left. Aslan Mashadov spoke.", encoding="utf-8"
    )
    (tmp_path / "b.docx").write_bytes(b"PK no document")
    command = [sys.executable, "-m", "wirelint", "names", "suggest", str(tmp_path), str(tmp_path / "gone.txt")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "Maskhadov" in done.stdout
    assert [line.partition(": ")[0] for line in done.stderr.splitlines()] == ["wirelint names"] * 2
    assert "b.docx: " in done.stderr
    assert "gone.txt: no such file" in done.stderr


def test_only_new_names_are_judged(tmp_path, monkeypatch):
    """Ten thousand stories are compared once; then one that has changed costs the comparison of its own names."""
    monkeypatch.setenv("WIRELINT_CACHE_DIR", str(tmp_path))
    asked = []
    judge = namesakes_module._one_person
    monkeypatch.setattr(namesakes_module, "_one_person", lambda *pair: asked.append(pair) or judge(*pair))
    records = [["Anna", f"Mar{a}{b}enko", 1, 9] for a in "bcdfgklmnprst" for b in "aeiou"] * 160
    records += [["Aslan", "Maskhadov", 2, 9]]
    first = namesakes(records)
    assert len(asked) > 1000
    asked.clear()
    assert namesakes(records) == first
    assert asked == []
    changed = namesakes([*records, ["Aslan", "Mashadov", 1, 9]])
    assert asked == [("Mashadov", "Maskhadov")]
    assert [one for one in changed if one.first == "Aslan"] == [Namesakes("Aslan", "Maskhadov", "Mashadov", (2, 1))]
    assert namesakes(records) == first
