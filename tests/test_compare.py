"""A copy beside its source: the rows, and how they are written for a terminal, a page and a program."""

import json
import os
import subprocess
import sys

import pytest

from wirelint import Document
from wirelint.checking import Job
from wirelint.comparing import compare as beside
from wirelint.config import Config
from wirelint.engine import findings
from wirelint.registry import discover
from wirelint.terminal import columns
from wirelint.waking import RuleSet

KNOWN = RuleSet(discover("wirelint_rules"))
RULES = [rule for rule in KNOWN if rule.group == "fidelity"]

SOURCE = """KYIV, Ukraine (AP) — Ukraine’s army said it had retaken 20 square kilometers of land near Izium. It gave no losses.

“We will not stop,” Gov. Pavlo Kyrylenko said. Russian officials claimed to have destroyed two bridges.

The fighting left two villages without power. A school was hit.
"""
COPY = """Ukraine’s army said it had retaken 20 kilometers of land near Izium.

Sign up for our newsletter

“We will not stop,” Gov. Pavlo Kyrylenko said. Russian officials confirmed to have destroyed two bridges.

A school was hit. The fighting left two villages without power.
"""


@pytest.fixture
def paths(tmp_path):
    """A source and a copy as files."""
    for name, text in (("source.txt", SOURCE), ("copy.txt", COPY)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [str(tmp_path / "source.txt"), str(tmp_path / "copy.txt")]


def compare(*arguments, **environment):
    """Run the command: its exit code, what it wrote, and what it complained of."""
    done = subprocess.run(
        [sys.executable, "-m", "wirelint", "compare", "--isolated", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )
    return done.returncode, done.stdout, done.stderr


def test_side_by_side(paths):
    """Both texts stand beside each other within the width, what one has alone is marked, and findings stand beneath."""
    code, out, _ = compare(*paths, "--width", "100")
    assert code == 1
    rows = [line for line in out.split("\n") if "│" in line]
    assert all(line.index("│") == rows[0].index("│") for line in rows)
    assert max(map(columns, rows)) <= 100
    assert "[-square-]" in out
    assert "{+confirmed+}" in out
    assert "warning hardened-claim: claim hardened: the source has “claimed”" in out
    assert "1 moved, 1 added, 1 cut" in out


def test_narrow_and_coloured(paths):
    """In few columns the two sides stand one above the other; colour is written when asked for, and marks are not."""
    _, out, _ = compare(*paths, "--width", "50", "--color", "always", "--changes")
    assert "│" not in out
    assert "\x1b[31msquare\x1b[0m" in out
    assert "[-" not in out.replace("\x1b[", "")
    assert "A school was hit" not in out
    assert "stop,” Gov" not in out


def test_no_colour_off_a_terminal(paths):
    """Nothing is painted where the output is no terminal."""
    assert "\x1b" not in compare(*paths)[1]


def test_json(paths):
    """Rows as pieces that make up the text again, with the findings by number."""
    _, out, _ = compare(*paths, "--format", "json")
    found = json.loads(out)
    row = next(row for row in found["rows"] if row["kind"] == "added")
    assert row["source"] is None
    assert [found["findings"][at]["rule"] for at in row["findings"]] == ["inserted-passage"]
    for row in found["rows"]:
        for side, text in (("source", SOURCE), ("copy", COPY)):
            if row[side]:
                shown = "".join(piece for piece, _ in row[side]["pieces"])
                assert shown == text[row[side]["start"] : row[side]["end"]].replace("\n", " ")


def test_html(paths):
    """A page of its own, with what the texts hold escaped."""
    with open(paths[1], "a", encoding="utf-8") as file:
        file.write("\n<script>alert(1)</script> & so on\n")
    _, out, _ = compare(*paths, "--format", "html")
    assert out.startswith("<!doctype html>")
    assert "<script" not in out
    assert "<del>square</del>" in out


def test_unchanged(paths):
    """A copy that is its source has no findings, and the exit code says so."""
    code, out, _ = compare(paths[0], paths[0])
    assert code == 0
    assert out.strip().split("\n")[-1] == "no findings; sentences: 6 same"


def test_several_sources(tmp_path, paths):
    """The sentence of each source is found."""
    more = tmp_path / "more.txt"
    more.write_text("The river port of Kherson reopened on Sunday after nine weeks.\n", encoding="utf-8")
    with open(paths[1], "a", encoding="utf-8") as file:
        file.write("\nThe river port of Kherson reopened on Sunday after eight weeks.\n")
    code, out, _ = compare(paths[0], str(more), paths[1], "--format", "json")
    assert code == 1
    row = json.loads(out)["rows"][-1]
    assert row["source"]["path"] == str(more)
    assert row["kind"] == "changed"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["copy.txt"], "name the source first"), (["/no/such.txt", "/no/copy.txt"], "/no/such.txt")],
)
def test_wrong_usage(arguments, words):
    """What cannot be done is said, with exit code 2."""
    code, _, complaint = compare(*arguments)
    assert code == 2
    assert words in complaint


def test_empty_copy(tmp_path, paths):
    """An empty copy leaves all out; an empty source has nothing of the copy."""
    empty = tmp_path / "empty.txt"
    empty.write_text("", encoding="utf-8")
    assert compare(paths[0], str(empty))[1].endswith("no findings; sentences: 6 cut\n")
    assert compare(str(empty), paths[1])[0] == 1


def compare_rows(document):
    return beside(Job(Config(), KNOWN, KNOWN), document).rows


def story(sentences):
    """A long story of different sentences."""
    names = ["Weber", "Okafor", "Lindqvist", "Nowak", "Pires", "Mori", "Keane", "Brandt"]
    return "\n\n".join(
        f"On day {at} of the inquiry, {names[at % 8]} told the panel that barge {at * 7} had carried {at * 3} tons of gravel past lock {at % 97}."
        for at in range(sentences)
    )


def test_time_grows_with_the_length(stopwatch):
    """Two texts of 200 kB are compared within seconds, and twice as much takes little more than twice as long."""

    def seconds(sentences):
        source = story(sentences)
        copy = source.replace("gravel", "sand").replace("had carried", "carried")
        document = Document(copy, sources=[Document(source)])
        taken = stopwatch()
        assert sum(1 for rule in RULES for _ in findings(document, rule)) >= sentences
        assert len(compare_rows(document)) == sentences
        return taken()

    half, whole = seconds(900), seconds(1800)
    assert len(story(1800)) > 200_000
    assert whole < 12
    assert whole < 3.5 * half


@pytest.mark.parametrize("text", ["the " * 50_000, "a. " * 60_000, "“" * 50_000, "1 " * 100_000, "said " * 40_000])
def test_hostile(stopwatch, text):
    """Texts without sense take no more time than others."""
    document = Document(text, sources=[Document(text[: len(text) // 2] + "x")])
    seconds = stopwatch()
    for rule in RULES:
        list(findings(document, rule))
    compare_rows(document)
    assert seconds() < 12
