"""Readability: measures without a download, norms, tables, and that nothing of it is there unless it is wanted."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from wirelint import Document
from wirelint.cli import main
from wirelint.readability import norms
from wirelint.readability.measures import FIGURES, Measures, copy, measure

STORY = Path(__file__).parents[1] / "examples" / "harbour.txt"
TEXT = "The dog sat on the mat. Gen. Smith paid $3.5 million to the U.S. navy’s pilots on Jan. 5."


def test_sentences_are_wirelints_own():
    """A stop after an abbreviation or in a figure ends no sentence."""
    document = Document(TEXT)
    assert [len(paragraph) for paragraph in copy(document)] == [2]
    read = measure(copy(document)[0])
    assert (read.words, read.sentences) == (19, 2)
    assert read.words_per_sentence == 9.5


def test_measures_are_those_of_the_formulas():
    """The figures of textstat agree with the formulas worked out by hand."""
    read = measure(["The cat sat on the mat."])  # 6 words of one syllable, 17 letters and a stop
    assert read.ease == pytest.approx(206.835 - 1.015 * 6 - 84.6 * 1, abs=0.01)
    assert read.grade == pytest.approx(0.39 * 6 + 11.8 * 1 - 15.59, abs=0.01)
    assert read.lix == pytest.approx(6)
    assert read.ari == pytest.approx(4.71 * 18 / 6 + 0.5 * 6 - 21.43, abs=0.01)


def test_nothing_to_measure():
    """Copy without a word has measures of nothing."""
    assert measure([]).words == 0
    assert measure(["…", "***"]) == Measures(0, 0, *([0.0] * len(FIGURES)))


def test_headings_and_captions_are_not_measured():
    """Only what ends as a sentence does is running copy."""
    assert copy(Document("Dog bites man\n\nThe dog bit the man.\n\nPhoto: A dog\n")) == [["The dog bit the man."]]


def test_no_network_is_needed(tmp_path):
    """With every connection refused and no cache, all measures are there."""
    code = (
        "import socket\n"
        "def refuse(*_, **__): raise AssertionError('the network was asked')\n"
        "socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse\n"
        "from wirelint.readability.measures import measure\n"
        "print(measure(['Considerable difficulties arose.']).ease)"
    )
    environment = {**os.environ, "HOME": str(tmp_path), "WIRELINT_CACHE_DIR": str(tmp_path / "cache")}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert float(done.stdout) < 0


def test_norm_is_written_and_read(tmp_path, capsys):
    """What `readability norm` writes is what the rule's option takes."""
    for number in range(3):
        text = f"The dog of house {number} sat on the mat and looked at the cat. " * (12 + number)
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "short.txt").write_text("The dog sat.", encoding="utf-8")
    path = tmp_path / "norm.toml"
    assert main(["readability", "norm", "--isolated", "--output", str(path), str(tmp_path)]) == 0
    assert "3 stories" in capsys.readouterr().out
    assert norms.read(str(path)).keys() == set(FIGURES)
    assert norms.read(str(path))["words_per_sentence"].mean == pytest.approx(14, abs=0.5)


@pytest.mark.parametrize("text", ["", "[ease]\nmean = 1\n", "]"])
def test_broken_norms_are_told(tmp_path, text, capsys):
    """A norm that cannot be read is one line; other rules go on."""
    (tmp_path / "norm.toml").write_text(text, encoding="utf-8")
    settings = tmp_path / "wirelint.toml"
    settings.write_text(
        f'select = ["off-norm-story", "doubled-word"]\n[options.off-norm-story]\nnorm = "{tmp_path}/norm.toml"\n',
        encoding="utf-8",
    )
    story = tmp_path / "story.txt"
    story.write_text("The man was found in in the house. " * 30, encoding="utf-8")
    main(["check", "--no-cache", "--config", str(settings), "--format", "jsonl", str(story)])
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    missing = [one for one in found if one["rule"] == "missing-engine"]
    assert len(missing) == 1
    assert "norm.toml" in missing[0]["message"]
    assert len(found) > 1


def test_stats_tell_how_stories_read(capsys):
    """A line a story, or a record."""
    assert main(["stats", "--isolated", "--readability", str(STORY)]) == 0
    shown = capsys.readouterr().out
    assert "words/sentence" in shown
    assert "harbour.txt" in shown
    assert main(["stats", "--isolated", "--readability", "--format", "jsonl", str(STORY)]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["path"] == str(STORY)
    assert 5 < record["words_per_sentence"] < 40


def test_without_textstat_one_line_says_so(tmp_path):
    """The extra is named once for all rules that need it; a rule that needs none goes on."""
    code = (
        "import sys; sys.modules['textstat'] = None; from wirelint.cli import main; "
        "sys.exit(main(['check', '--isolated', '--no-cache', '--format', 'concise', '--select', 'readability', *sys.argv[1:]]))"
    )
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The man " + "and the dog " * 25 + "sat.\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", code, "a.txt", "b.txt"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    lines = done.stdout.splitlines()
    assert sum("wirelint[readability]" in line for line in lines) == 1
    assert sum("long-sentence" in line for line in lines) == 2


def test_all_does_not_need_textstat(capsys):
    """`all` selects only what needs no package more."""
    main(["check", "--isolated", "--show-settings", "--select", "all"])
    shown = capsys.readouterr().out
    assert "long-sentence" in shown
    assert "odd-paragraph" not in shown
