"""`wirelint stats`: counts of a run and of a repository's history, as tables, lines of JSON and pictures."""

import json
import os
import subprocess
from xml.etree import ElementTree as ET

import pytest

from wirelint.cli import main


@pytest.fixture
def newsroom(tmp_path, monkeypatch):
    """A git repository of three commits: a bad story, a second bad one, the first one mended."""
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "loaded_word.toml").write_text('flag = ["anti-offensive"]\n', encoding="utf-8")
    (tmp_path / "wirelint.toml").write_text('terms = ["house/"]\nselect = ["house"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WIRELINT_CACHE_DIR", str(tmp_path / ".cache"))
    git("init", "-q")
    (tmp_path / "desk").mkdir()
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "c.txt").write_text("The anti-offensive began.\n", encoding="utf-8")
    commit("desk/a.txt", "The anti-offensive began in May.\n", "2026-01-01")
    commit("desk/b.md", "An anti-offensive and an anti-offensive.\n", "2026-02-01")
    commit("desk/a.txt", "The counteroffensive began in May.\n", "2026-03-01")
    return tmp_path


def git(*arguments, day="2026-01-01"):
    identity = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
    environment = {**os.environ, "GIT_COMMITTER_DATE": f"{day}T12:00:00Z"}
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True, env=environment)


def commit(path, text, day):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    git("add", ".")
    git("commit", "-qm", path, day=day)


def records(capsys, *arguments):
    assert main(["stats", "--format", "jsonl", *arguments]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_counts_of_a_run(newsroom, capsys):
    """Findings, stories and words, for all and by rule, group and file."""
    total, rule, group, file = records(capsys, ".")
    assert total == {"by": "all", "findings": 2, "stories": 2, "words": 10, "per_1000_words": 200.0}
    assert (rule["name"], rule["findings"], rule["stories"]) == ("house/loaded-word", 2, 1)
    assert (group["by"], group["name"]) == ("group", "house")
    assert (file["name"], file["words"], file["per_1000_words"]) == ("desk/b.md", 5, 400.0)


def test_history(newsroom, capsys):
    """What each commit had, oldest first; files that no story's name has and hidden folders do not count."""
    past = records(capsys, "--history", "3", ".")
    assert [(one["date"][:10], one["stories"], one["findings"]) for one in past] == [
        ("2026-01-01", 1, 1),
        ("2026-02-01", 2, 3),
        ("2026-03-01", 2, 2),
    ]
    assert [one["date"][:7] for one in records(capsys, "--history", "2", "desk")] == ["2026-01", "2026-03"]
    assert [one["date"][:7] for one in records(capsys, "--history", "1", "desk")] == ["2026-03"]


def test_history_of_a_path(newsroom, capsys):
    """A path may stand behind --history, and what is left out of a run is left out of its history."""
    assert records(capsys, "--history", ".") == records(capsys, "--history", "12", ".")
    assert [one["stories"] for one in records(capsys, "--history", ".", "--exclude", "desk/b.md")] == [1, 1, 1]


def test_table(newsroom, capsys):
    """The text form begins with one sentence and says how much is left out."""
    assert main(["stats", "--by", "file", "--top", "1", "."]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "2 stories, 10 words: 2 findings in 1 story, 200.00 per 1,000 words"
    assert lines[-1].split() == ["2", "400.00", "1", "desk/b.md"]


@pytest.mark.parametrize("history", [(), ("--history",)])
def test_pictures(newsroom, capsys, history):
    """An SVG holds its words as text and is the same each time; a PNG is one."""
    pictures = []
    for name in ("one.svg", "two.svg", "three.png"):
        assert main(["stats", *history, "--plot", name, "."]) == 0
        pictures.append((newsroom / name).read_bytes())
    assert pictures[0] == pictures[1]
    words = "".join(ET.fromstring(pictures[0]).itertext())
    assert ("per 1,000 words" if history else "house/loaded-word") in words
    assert pictures[2].startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--plot", "x.bmp", "."], "--plot takes a file that ends in"),
        ([], "name files or folders"),
        (["gone.txt"], "gone.txt: no such file"),
        (["--history", "3", "gone"], "no commit has touched"),
        (["--history", "0", "."], "--history takes a number from 1 on"),
        (["--history=-2", "."], "--history takes a number from 1 on"),
        (["--top", "0", "."], "argument --top: a number from 1 on, not “0”"),
    ],
)
def test_wrong_usage(newsroom, capsys, arguments, says):
    """Each is told in one line."""
    try:
        code = main(["stats", *arguments])
    except SystemExit as end:
        code = end.code
    assert code == 2
    assert says in capsys.readouterr().err
