"""The command line: formats, exit codes, selection, and one clear line for every bad input."""

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
import tomllib
import zlib
from random import Random

import pytest

from wirelint import checking, running
from wirelint.cli import main
from wirelint.commands.check import FORMATS
from wirelint.commands.inspect import every_layer
from wirelint.config import KEYS, Config
from wirelint.lsp.stories import excluded

BAD = "The anti-offensive began in May. The anti-offensive ended in June.\n"
GOOD = "The counteroffensive began in May.\n"
TERMS = '[replace]\n"anti-offensive" = "counteroffensive"\n'


@pytest.fixture
def newsroom(tmp_path, monkeypatch):
    """A folder with settings, a word list of its own and two stories."""
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "loaded_word.toml").write_text(TERMS, encoding="utf-8")
    (tmp_path / "wirelint.toml").write_text('terms = ["house/"]\nselect = ["house"]\n', encoding="utf-8")
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WIRELINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path


def run(capsys, *arguments):
    code = main(["check", *arguments])
    captured = capsys.readouterr()
    assert "Traceback" not in captured.err
    return code, captured.out, captured.err


def test_clean_and_found(newsroom, capsys):
    """Exit 0 and silence for clean copy, exit 1 and a line for each finding."""
    assert run(capsys, "good.txt") == (0, "", "")
    code, out, _ = run(capsys, "--format", "concise", ".")
    assert code == 1
    assert out.splitlines()[0].startswith("bad.txt:1:5: warning loaded-word “anti-offensive”")
    assert len(out.splitlines()) == 2


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


def test_selection_and_settings(newsroom, capsys):
    """Select, ignore, isolated, statistics, exit-zero and show-settings do as they say."""
    assert run(capsys, "--ignore", "loaded-word", "bad.txt")[0] == 0
    assert run(capsys, "--isolated", "--select", "garbled", "good.txt")[0] == 0
    assert run(capsys, "--exit-zero", "bad.txt")[0] == 0
    assert run(capsys, "--statistics", "bad.txt")[1].split() == ["2", "warning", "house/loaded-word"]
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


def test_no_baseline_of_what_is_not_there(newsroom, capsys):
    """A mistyped path does not empty the baseline."""
    main(["baseline", "."])
    before = (newsroom / "wirelint.baseline").read_bytes()
    assert main(["baseline", "nosuch"]) == 2
    assert (newsroom / "wirelint.baseline").read_bytes() == before


def test_number_of_processes(newsroom, capsys):
    """Fewer processes than none are refused."""
    with pytest.raises(SystemExit, match="2"):
        main(["check", "--jobs", "-1", "bad.txt"])
    assert "a number from 0 on, not “-1”" in capsys.readouterr().err


def test_interrupt(newsroom):
    """Ctrl-C ends the run with one line and exit code 130."""
    command = [sys.executable, "-m", "wirelint", "check", "-"]
    run_ = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    time.sleep(0.7)
    run_.send_signal(signal.SIGINT)
    _, err = run_.communicate(timeout=20)
    assert run_.returncode == 130
    assert err == "wirelint: interrupted\n"


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


def test_deterministic_whatever_jobs_and_cache(newsroom, capsys):
    """One process or several, cold or warm: the same bytes."""
    for i in range(120):
        (newsroom / f"s{i:03}.txt").write_text(BAD if i % 3 else GOOD, encoding="utf-8")
    outputs = {
        run(capsys, "--format", "jsonl", *flags, ".")[1]
        for flags in (
            ["--jobs", "1", "--no-cache"],
            ["--jobs", "3", "--no-cache"],
            ["--jobs", "2"],
            ["--jobs", "1"],
            [],
        )
    }
    assert len(outputs) == 1
    assert len(outputs.pop().splitlines()) == 162


@pytest.mark.skipif(sys.platform != "linux", reason="processes inherit what a test changes only where they are forked")
def test_a_process_that_is_ended_takes_no_story_with_it(newsroom, capsys, monkeypatch):
    """Where the system ends one of several processes, the findings are the same."""
    for number in range(60):
        (newsroom / f"{number:02}.txt").write_text(BAD, encoding="utf-8")
    once = run(capsys, "--no-cache", "--jobs", "1", ".")
    monkeypatch.setattr(running, "check_file", lambda job, path: _unless_here(path) or checking.check_file(job, path))
    code, out, err = run(capsys, "--no-cache", "--jobs", "2", ".")
    assert (code, out) == once[:2]
    assert err == "wirelint: a process was ended from outside: what is left is linted in one\n"


def _unless_here(path):
    """End a process that is not the one that the test runs in, once it comes to a story."""
    if multiprocessing.parent_process() and path == "30.txt":
        os.kill(os.getpid(), signal.SIGKILL)


def test_cache_sees_changes(newsroom, capsys):
    """A changed story, a changed option and a changed word list are linted anew."""
    for i in range(8):
        (newsroom / f"s{i}.txt").write_text(BAD, encoding="utf-8")
    first = run(capsys, "--format", "concise", ".")[1]
    (newsroom / "s3.txt").write_text(GOOD, encoding="utf-8")
    second = run(capsys, "--format", "concise", ".")[1]
    assert len(second.splitlines()) == len(first.splitlines()) - 2
    (newsroom / "house" / "loaded_word.toml").write_text('flag = ["counteroffensive"]\n', encoding="utf-8")
    third = run(capsys, "--format", "concise", ".")[1]
    assert len(third.splitlines()) == 2


def test_a_report_among_the_stories_is_not_linted(newsroom, capsys):
    """What this run writes is no story of it, though it has a story's suffix."""
    (newsroom / "reports").mkdir()
    for _ in range(2):
        main(["check", "--output", "reports/found.txt:concise", "--output", "page.html:html", "."])
        assert "found.txt" not in capsys.readouterr().out
    assert (newsroom / "reports" / "found.txt").read_text(encoding="utf-8")
    assert "page.html" not in (newsroom / "reports" / "found.txt").read_text(encoding="utf-8")


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


def test_a_file_by_two_names_is_linted_once(newsroom, capsys):
    """However a file is named, it is one."""
    _, out, _ = run(capsys, "--format", "concise", "bad.txt", "./bad.txt", str(newsroom / "bad.txt"), ".")
    assert out.count("loaded-word") == 2


def test_a_report_that_cannot_be_written_takes_no_other_with_it(newsroom, capsys):
    """What was found is printed and written wherever it can be, and the run ends with exit 2."""
    code, out, err = run(
        capsys, "--format", "concise", "--output", "no/where.json:json", "--output", "there.json:json", "bad.txt"
    )
    assert code == 2
    assert out.count("loaded-word") == 2
    assert "--output: no/where.json: no such file or directory" in err
    assert len(json.loads((newsroom / "there.json").read_text(encoding="utf-8"))) == 2
