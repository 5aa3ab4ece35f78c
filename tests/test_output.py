"""What a run prints and writes: formats, reports in files, streams that break, colours and characters."""

import json
import os
import subprocess
import sys

import pytest
from newsroom import BAD, run

from wirelint.cli import main
from wirelint.commands.check import FORMATS


def test_text_shows_the_place_why_and_how(newsroom, capsys):
    """The text format shows the line, carets under the finding, and the fix."""
    _, out, _ = run(capsys, "bad.txt")
    lines = out.splitlines()
    assert lines[2] == "1 | The anti-offensive began in May. The anti-offensive ended in June."
    assert lines[3] == "  |     ^^^^^^^^^^^^^^"
    assert "  = fix: replace with “counteroffensive” (unsafe)" in lines
    assert lines[-1] == "2 findings in 1 story (2 warnings)"
    assert "\x1b[" not in out
    assert "\x1b[33m" in run(capsys, "--color", "always", "bad.txt")[1]


def test_jsonl_keeps_the_contract(newsroom, capsys):
    """Every promised field is there, with offsets in code points."""
    (newsroom / "bad.txt").write_text("😀 " + BAD, encoding="utf-8")
    record = json.loads(run(capsys, "--format", "jsonl", "bad.txt")[1].splitlines()[0])
    assert {k: record[k] for k in ("path", "rule", "group", "severity", "line", "column", "start", "end", "text")} == {
        "path": "bad.txt",
        "rule": "loaded-word",
        "group": "house",
        "severity": "warning",
        "line": 1,
        "column": 7,
        "start": 6,
        "end": 20,
        "text": "anti-offensive",
    }
    assert record["fixes"][0]["edits"] == [{"start": 6, "end": 20, "text": "counteroffensive"}]


def test_github_escapes_and_limits(newsroom, capsys, monkeypatch):
    """No more than ten annotations of a level; all findings stand in the step's summary."""
    (newsroom / "a,b.txt").write_text(BAD * 9, encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(newsroom / "summary.md"))
    _, out, _ = run(capsys, "--format", "github", "a,b.txt")
    assert out.startswith("::warning file=a%2Cb.txt,line=1,endLine=1,col=5,endColumn=18,title=house/loaded-word::“anti")
    assert out.count("::warning") == 10
    assert (newsroom / "summary.md").read_text(encoding="utf-8").count("loaded-word") == 18


def test_critic_marks_the_story(newsroom, capsys):
    """The story itself comes back, marked, and reads back to the same copy."""
    from wirelint.markup import read

    _, out, _ = run(capsys, "--format", "critic", "bad.txt")
    copy, marks = read(out)
    assert copy == BAD
    assert [mark.better for mark in marks] == ["counteroffensive"] * 2


def test_several_outputs(newsroom, capsys):
    """`--output` writes reports to files beside what is printed."""
    run(capsys, "--output", "a.jsonl:jsonl", "--output", "b.txt:concise", "bad.txt")
    assert len((newsroom / "a.jsonl").read_text(encoding="utf-8").splitlines()) == 2
    assert len((newsroom / "b.txt").read_text(encoding="utf-8").splitlines()) == 2


def test_broken_pipe(newsroom):
    """A reader that goes away ends the run without a word."""
    (newsroom / "big.txt").write_text(BAD * 5000, encoding="utf-8")
    command = f"{sys.executable} -m wirelint check big.txt | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.stdout.startswith("big.txt:1:5:")
    assert done.stderr == ""


@pytest.mark.parametrize(("output", "code", "said"), [("&-", 1, ""), ("/dev/full", 2, "no space left on device")])
def test_output_that_cannot_be_written(newsroom, output, code, said):
    """Where nobody listens, or nothing more can be written, the run ends with one line at most."""
    command = f"{sys.executable} -m wirelint check bad.txt >{output}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (code, f"wirelint: {said}\n" if said else "")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere all names are text")
@pytest.mark.parametrize("name", [b"bad\xff.txt", b"bad\n.txt", b"bad\t\xff.txt"])
def test_names_that_are_no_text(newsroom, capsys, monkeypatch, name):
    """A file whose name is not UTF-8, or has a line end, is reported in each format and remembered by a baseline."""
    os.rename(b"bad.txt", name)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    for form in FORMATS:
        assert run(capsys, "--format", form, "--output", f"report.{form}:{form}", ".")[0] == 1
    assert main(["baseline", "."]) == 0
    assert run(capsys, "--baseline", "wirelint.baseline", ".")[0] == 0


@pytest.mark.skipif(os.name == "nt", reason="such names cannot be there")
def test_a_name_gives_no_orders(newsroom, capsys):
    """Neither the name of a file nor its words end a line of the report, or reach the terminal as an order."""
    os.rename("bad.txt", "bad\n\x1b[2J\u202e.txt")
    (newsroom / "house" / "loaded_word.toml").write_text('flag = ["anti-\\u001bphrase"]\n', encoding="utf-8")
    (newsroom / "bad\n\x1b[2J\u202e.txt").write_text("An anti-\x1bphrase.\n", encoding="utf-8")
    _, out, _ = run(capsys, "--format", "concise", ".")
    assert out.startswith("bad\\n\\x1b[2J\\u202e.txt:1:")
    for form in ("text", "concise"):
        assert not set(run(capsys, "--format", form, ".")[1]) & {"\x1b", "\u202e"}
    main(["stats", "--by", "file", "."])
    assert "  bad\\n\\x1b" in capsys.readouterr().out


def test_a_report_among_the_stories_is_not_linted(newsroom, capsys):
    """What this run writes is no story of it, though it has a story's suffix."""
    (newsroom / "reports").mkdir()
    for _ in range(2):
        main(["check", "--output", "reports/found.txt:concise", "--output", "page.html:html", "."])
        assert "found.txt" not in capsys.readouterr().out
    assert (newsroom / "reports" / "found.txt").read_text(encoding="utf-8")
    assert "page.html" not in (newsroom / "reports" / "found.txt").read_text(encoding="utf-8")


def test_a_report_that_cannot_be_written_takes_no_other_with_it(newsroom, capsys):
    """What was found is printed and written wherever it can be, and the run ends with exit 2."""
    code, out, err = run(
        capsys, "--format", "concise", "--output", "no/where.json:json", "--output", "there.json:json", "bad.txt"
    )
    assert code == 2
    assert out.count("loaded-word") == 2
    assert "--output: no/where.json: no such file or directory" in err
    assert len(json.loads((newsroom / "there.json").read_text(encoding="utf-8"))) == 2


@pytest.mark.parametrize("arguments", ["--help", "rules", "explain name-variant", "check bad.txt"])
def test_a_terminal_without_our_characters(newsroom, arguments):
    """Where an output's encoding lacks a character it is escaped."""
    command = [sys.executable, "-m", "wirelint", *arguments.split()]
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert "Traceback" not in done.stderr
    assert done.stdout.isascii()


@pytest.mark.parametrize(
    ("environment", "colour"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
    ],
)
def test_colour_by_the_environment(newsroom, capsys, monkeypatch, environment, colour):
    """NO_COLOR, if it is not empty, takes colours away, and FORCE_COLOR brings them where there is no terminal."""
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in run(capsys, "bad.txt")[1]) is colour
    assert "\x1b[" in run(capsys, "--color", "always", "bad.txt")[1]
