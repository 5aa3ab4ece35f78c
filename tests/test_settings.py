"""Which rules run on which files: settings, selection and exclusion, and one clear line for what cannot be."""

import json
import os
import tomllib

import pytest
from newsroom import BAD, run

from wirelint.config import Config
from wirelint.lsp.stories import excluded


def test_selection_and_settings(newsroom, capsys):
    """Select, ignore, isolated, statistics, exit-zero and show-settings do as they say."""
    assert run(capsys, "--ignore", "loaded-word", "bad.txt")[0] == 0
    assert run(capsys, "--isolated", "--select", "garbled", "good.txt")[0] == 0
    assert run(capsys, "--exit-zero", "bad.txt")[0] == 0
    assert run(capsys, "--statistics", "bad.txt")[1].split() == ["2", "warning", "house/loaded-word"]
    row = {"group": "house", "rule": "loaded-word", "severity": "warning", "count": 2}
    assert json.loads(run(capsys, "--statistics", "--format", "json", "bad.txt")[1]) == [row]
    assert json.loads(run(capsys, "--statistics", "--format", "jsonl", "bad.txt")[1]) == row
    out = run(capsys, "--show-settings")[1]
    assert "loaded-word" in out
    assert "wirelint.toml" in out


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ('selekt = ["x"]', "unknown key “selekt” (did you mean “select”?)"),
        ('select = ["loaded-wrd"]\nterms = ["house/"]', "“loaded-wrd” (did you mean “loaded-word”?)"),
        ('select = "x"', "select is a list of strings"),
        ("[options.loaded-word]\ntolerance = 1", "rule"),
        ('[severity]\nnames = "bad"', "severity of names is error, warning or note"),
        ("terms = [", "wirelint.toml"),
        ('terms = ["nowhere/"]', "nowhere/ is not a folder"),
        ('plugins = ["acme"]', "plugin “acme” is not installed"),
        ('[files."a/**"]\ncolour = 1', "unknown key “colour”"),
        ('[files."a/**"]\nignore = ["nmes"]', "files.“a/**”: no rule or group is named “nmes” (did you mean “names”?)"),
        ('baseline = "nowhere"', "nowhere: no such file or directory"),
    ],
)
def test_wrong_settings_are_errors_that_help(newsroom, capsys, setting, said):
    """A setting that cannot be ends with exit 2 and one line that names it and the nearest right one."""
    (newsroom / "wirelint.toml").write_text(setting, encoding="utf-8")
    code, out, err = run(capsys, "good.txt")
    assert (code, out) == (2, "")
    assert said in err
    assert len(err.splitlines()) == 1


def test_per_file_settings(newsroom, capsys):
    """A pattern switches rules off for its files only."""
    with open("wirelint.toml", "a", encoding="utf-8") as file:
        file.write('[files."opinion/**"]\nignore = ["house"]\n')
    (newsroom / "opinion").mkdir()
    (newsroom / "opinion" / "x.txt").write_text(BAD, encoding="utf-8")
    _, out, _ = run(capsys, "--format", "concise", ".")
    assert {line.partition(":")[0] for line in out.splitlines()} == {"bad.txt"}


def test_settings_are_shown_as_they_could_be_written(newsroom, capsys):
    """What --show-settings prints is TOML, with the baseline and the settings of single files."""
    with open("wirelint.toml", "r+", encoding="utf-8") as file:
        text = file.read()
        file.seek(0)
        file.write(f"baseline = 'known'\nexclude = ['a\"b']\n{text}[files.\"op-ed/**\"]\nignore = ['house']\n")
    code, out, _ = run(capsys, "--show-settings")
    shown = tomllib.loads(out)
    assert (code, shown["baseline"], shown["exclude"]) == (0, "known", ['a"b'])
    assert shown["files"] == {"op-ed/**": {"ignore": ["house"]}}


def test_options_of_a_group(newsroom, capsys):
    """They are given to the rules of the group that have them; one that none has is an error."""
    with open("wirelint.toml", "a", encoding="utf-8") as file:
        file.write('[options.conversion]\nunits = ["mile"]\n')
    code, out, _ = run(capsys, "--select", "conversion", "--show-settings")
    assert (code, tomllib.loads(out)["options"]["unconverted-unit"]) == (0, {"units": ["mile"]})
    with open("wirelint.toml", "a", encoding="utf-8") as file:
        file.write('unit = ["mile"]\n')
    assert "has no option “unit”" in run(capsys, "good.txt")[2]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("pyproject.toml", "[tool]\nwirelint = 5\n", "tool.wirelint is a table"),
        ("wirelint.toml", "[severity]\nnames = ['x']\n", "severity of names is error, warning or note"),
        ("wirelint.toml", b"\xff\xfe", "not UTF-8 at byte 0"),
        ("wirelint.toml", f"select = {'[' * 5000}{']' * 5000}", "nested too deep"),
        ("house/loaded_word.toml", f"flag = {'[' * 5000}{']' * 5000}", "nested too deep"),
    ],
)
def test_settings_of_the_wrong_kind(newsroom, capsys, name, text, said):
    """Settings of a kind that cannot be are one line too."""
    if name == "pyproject.toml":
        os.unlink("wirelint.toml")
    (newsroom / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    code, out, err = run(capsys, "good.txt")
    assert (code, out, said in err, err.count("\n")) == (2, "", True, 1)


def test_settings_that_are_not_there(newsroom, capsys):
    """A pyproject.toml without our table is none of ours, and one with the mark of an editor from Windows is read."""
    os.unlink("wirelint.toml")
    (newsroom / "pyproject.toml").write_text("tool = 5 # wirelint\n", encoding="utf-8")
    assert run(capsys, "good.txt")[0] == 0
    (newsroom / "wirelint.toml").write_text("\ufeffselect = ['nmes']\n", encoding="utf-8")
    assert "no rule or group is named “nmes”" in run(capsys, "good.txt")[2]


def test_exclusion_wherever_one_stands(newsroom, capsys, monkeypatch):
    """Patterns of the settings are relative to their file, those of the command line to the working folder."""
    with open("wirelint.toml", "r+", encoding="utf-8") as file:
        text = file.read()
        file.seek(0)
        file.write(f'exclude = ["desk/old/**"]\n{text}')
    for folder in ("old", "draft", "new"):
        (newsroom / "desk" / folder).mkdir(parents=True)
        (newsroom / "desk" / folder / "x.txt").write_text(BAD, encoding="utf-8")
    monkeypatch.chdir("desk")
    _, out, _ = run(capsys, "--format", "concise", "--exclude", "draft/*", ".")
    assert {line.partition(":")[0] for line in out.splitlines()} == {"new/x.txt"}
    assert run(capsys, "old/x.txt")[0] == 1
    assert run(capsys, "--force-exclude", "old/x.txt") == (0, "", "")
    assert run(capsys, "--force-exclude", "--exclude", "draft", "--fix", "draft/x.txt")[0] == 0


@pytest.mark.parametrize(
    "pattern", ["desk/old/**", "/desk/old/**", "/desk/old", "desk/old/", "old", "x.txt", "desk/*/x.txt"]
)
def test_patterns_of_files_as_ignore_files_have_them(newsroom, capsys, pattern):
    """What holds for some files, and what is left out, on the command line and in an editor, is named in the same ways."""
    (newsroom / "desk" / "old").mkdir(parents=True)
    story = newsroom / "desk" / "old" / "x.txt"
    story.write_text(BAD, encoding="utf-8")
    with open("wirelint.toml", "a", encoding="utf-8") as file:
        file.write(f'[files."{pattern}"]\nignore = ["house"]\n')
    assert run(capsys, "desk")[0] == 0
    assert run(capsys, "--isolated", "--force-exclude", "--exclude", pattern, str(story))[:2] == (0, "")
    assert excluded(Config(root=str(newsroom), exclude=(pattern,)), str(story))
    assert not excluded(Config(root=str(newsroom), exclude=(pattern,)), str(newsroom / "bad.txt"))
