"""The command line: exit codes, commands, and one clear line for every bad input."""

import json
import os
import subprocess
import sys
import zlib
from random import Random

import pytest
from newsroom import BAD, run

from wirelint.cli import main
from wirelint.commands.inspect import every_layer
from wirelint.config import KEYS


def test_clean_and_found(newsroom, capsys):
    """Exit 0 and silence for clean copy, exit 1 and a line for each finding."""
    assert run(capsys, "good.txt") == (0, "", "")
    code, out, _ = run(capsys, "--format", "concise", ".")
    assert code == 1
    assert out.splitlines()[0].startswith("bad.txt:1:5: warning loaded-word “anti-offensive”")
    assert len(out.splitlines()) == 2


def test_stdin(newsroom, capsys, monkeypatch):
    """`-` reads standard input, which stands for the path that is given."""
    done = subprocess.run(
        [sys.executable, "-m", "wirelint", "check", "--format", "concise", "--stdin-filename", "x.txt", "-"],
        input=BAD,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout.startswith("x.txt:1:5:")


def test_missing_and_empty(newsroom, capsys):
    """A missing file and a folder without stories get one line each; the other files are linted."""
    (newsroom / "empty").mkdir()
    code, out, _ = run(capsys, "--format", "concise", "nosuch.txt", "empty", "bad.txt")
    assert code == 2
    assert [line for line in out.splitlines() if line.startswith(("nosuch.txt", "empty"))] != []
    assert "loaded-word" in out


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 20,
        zlib.compress(Random(1).randbytes(4000)),
        Random(2).randbytes(600),
    ],
    ids=["png", "deflated", "random"],
)
def test_binary_file(newsroom, capsys, data):
    """A binary file gets one line that says so, of a known kind or not."""
    (newsroom / "photo.txt").write_bytes(data)
    code, out, _ = run(capsys, "--format", "concise", "photo.txt")
    assert code == 1
    assert len(out.splitlines()) == 1
    assert "unreadable-file" in out


@pytest.mark.parametrize("size", [0, 1])
def test_empty_file(newsroom, capsys, size):
    """An empty file is clean."""
    (newsroom / "empty.txt").write_text("\n" * size, encoding="utf-8")
    assert run(capsys, "--isolated", "empty.txt") == (0, "", "")


def test_a_rule_that_raises(newsroom, capsys, monkeypatch):
    """A crash is a finding with exit 3; the other rules go on."""
    from wirelint import selection
    from wirelint.findings import Severity
    from wirelint.rules import Rule

    def check(document):
        raise ZeroDivisionError("oops")

    real = selection.catalogue.rules
    broken = Rule("broken-rule", "house", Severity.ERROR, "Breaks.", check)
    monkeypatch.setattr(selection.catalogue, "rules", lambda name: [broken, *real(name)])
    code, out, _ = run(capsys, "--no-cache", "--format", "concise", "bad.txt")
    assert code == 3
    assert "rule broken-rule crashed: ZeroDivisionError: oops" in out
    assert "loaded-word" in out


def test_no_baseline_of_what_is_not_there(newsroom, capsys):
    """A mistyped path does not empty the baseline."""
    main(["baseline", "."])
    before = (newsroom / "wirelint.baseline").read_bytes()
    assert main(["baseline", "nosuch"]) == 2
    assert (newsroom / "wirelint.baseline").read_bytes() == before


@pytest.mark.parametrize("layer", sorted(dict(every_layer())))
def test_inspect_shows_a_layer_or_says_why_not(newsroom, capsys, layer):
    """Each layer is shown by its places, or is said to hold none."""
    code = main(["inspect", "--layer", layer, "--format", "jsonl", "bad.txt"])
    out, err = capsys.readouterr()
    assert all(json.loads(line)["layer"] == layer for line in out.splitlines())
    assert code == 0 or "no places of the text" in err


def test_other_commands(newsroom, capsys):
    """explain, rules, inspect and init answer."""
    assert main(["explain", "loaded-word"]) == 0
    assert main(["explain", "loaded-wird"]) == 2
    assert "did you mean “loaded-word”" in capsys.readouterr().err
    assert main(["rules", "--format", "jsonl"]) == 0
    assert any(json.loads(line)["rule"] == "loaded-word" for line in capsys.readouterr().out.splitlines())
    assert main(["inspect", "--layer", "sentences", "--format", "jsonl", "bad.txt"]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [record["text"] for record in records] == [s.strip() + "." for s in BAD.strip().split(".") if s.strip()]
    assert main(["inspect", "--layer", "sentenses", "bad.txt"]) == 2
    assert main(["init"]) == 2
    os.unlink("wirelint.toml")
    assert main(["init"]) == 0
    with open("wirelint.toml", encoding="utf-8") as file:
        explained = file.read()
    assert [key for key in KEYS if f"\n# {key} = " not in explained and f"\n# [{key}" not in explained] == []
    assert main(["check", "good.txt"]) == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chekc", "bad.txt"], "no command is named “chekc” (did you mean “check”?)"),
        (["bad.txt"], "no command is named “bad.txt” (did you mean “wirelint check bad.txt”?)"),
        (["check", "--isolated", "--config", "x.toml", "bad.txt"], "--isolated reads no configuration"),
        (["explain", "names"], "“names” is a group; its rules: "),
        (["explain", "residue/name-variant"], "no rule is named “residue/name-variant” (did you mean “name-variant”?)"),
        (["check", "--select", "ALL", "bad.txt"], "no rule or group is named “ALL” (did you mean “all”?)"),
        (["check", ""], "an empty name is no path"),
        (["check", "--config", "", "bad.txt"], "no such file"),
        (["check", "--baseline", "", "bad.txt"], "no such file or directory"),
        (["check", "--since", "", "bad.txt"], "--since takes a revision, not “”"),
        (["check", "--unsafe-fixes", "bad.txt"], "--unsafe-fixes mends nothing by itself"),
        (["check", "--stdin-filename", "a.md", "bad.txt"], "--stdin-filename is for standard input"),
        (["check", "--fix", "--add-suppressions", "why", "bad.txt"], "--add-suppressions cannot be given with --fix"),
        (["check", "--add-suppressions", "why", "-"], "cannot be given with standard input"),
        (["inspect", "--layer", "words", "nosuch.txt"], "wirelint: nosuch.txt: no such file or directory"),
    ],
)
def test_wrong_usage_is_one_line_that_helps(newsroom, capsys, arguments, said):
    """What cannot be meant ends with exit 2 and one line that says what could be."""
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert (out, said in err, err.count("\n")) == ("", True, 1)


def test_an_unknown_option_names_the_nearest(newsroom, capsys):
    """So does an option that is misspelt."""
    with pytest.raises(SystemExit, match="2"):
        main(["check", "--slect", "house", "bad.txt"])
    assert "unrecognized arguments: --slect (did you mean “--select”?)" in capsys.readouterr().err


@pytest.mark.parametrize("columns", ["abc", "-1", "0", "5", "80"])
def test_help_at_any_width(newsroom, capsys, monkeypatch, columns):
    """Whatever the shell calls the width of its terminal, help is printed, and no narrower than can be read."""
    monkeypatch.setenv("COLUMNS", columns)
    with pytest.raises(SystemExit, match="0"):
        main(["check", "--help"])
    assert "only these rules" in capsys.readouterr().out


def test_a_file_by_two_names_is_linted_once(newsroom, capsys):
    """However a file is named, it is one."""
    _, out, _ = run(capsys, "--format", "concise", "bad.txt", "./bad.txt", str(newsroom / "bad.txt"), ".")
    assert out.count("loaded-word") == 2
