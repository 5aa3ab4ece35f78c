"""Copy against its source: what a rewriter does is left alone, what changes the sense is found, and it takes little time."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from wirelint import Document, Severity, markup
from wirelint.engine import findings
from wirelint.registry import discover

DEFAULT = [rule for rule in discover("wirelint_rules") if rule.scope == "story" and rule.severity >= Severity.WARNING]
REWRITES = Path(__file__).parent / "rewrites"
RULES = [rule for rule in discover("wirelint_rules") if rule.group == "fidelity" and rule.severity >= Severity.WARNING]


def rewrites(name):
    """The stories of a file as (title, source, copy): a source is quoted with >, the copy stands below it."""
    for section in (REWRITES / name).read_text(encoding="utf-8").split("# ")[1:]:
        title, _, body = section.partition("\n")
        lines = body.strip().split("\n")
        source = "\n".join(line[2:] for line in lines if line.startswith(">"))
        yield title, source, "\n".join(line for line in lines if not line.startswith(">")).strip() + "\n"


def found(copy, *sources):
    """What the rules find in a copy, as (rule, stretch, message)."""
    document = Document(copy, "copy.txt", sources=[Document(text, "source.txt") for text in sources])
    return [(rule.name, document[one.span], one.message) for rule in RULES for one in findings(document, rule)]


@pytest.mark.parametrize(
    "name",
    [
        "first.md",
        "second.md",
        "third.md",
        "fourth.md",
        "fifth.md",
        "sixth.md",
        "seventh.md",
        "eighth.md",
        "ninth.md",
        "tenth.md",
        "eleventh.md",
        "twelfth.md",
        "thirteenth.md",
        "fourteenth.md",
        "fifteenth.md",
        "sixteenth.md",
        "seventeenth.md",
        "eighteenth.md",
        "nineteenth.md",
        "twentieth.md",
        "twenty-first.md",
        "twenty-second.md",
        "twenty-third.md",
        "twenty-fourth.md",
        "twenty-fifth.md",
        "twenty-sixth.md",
    ],
)
def test_rewrites(name):
    """Stories rewritten without a change of sense give at most one finding in twenty stories."""
    stories = list(rewrites(name))
    alarms = [(title, *one) for title, source, copy in stories for one in found(copy, source)]
    assert len(stories) >= 8
    assert len(alarms) <= max(1, len(stories) // 20), "\n".join(map(str, alarms))


KAVALA = """The ferry company will close its terminal at Kavala in October, its owner, Nikos Dalas, said on Thursday, after the loss of the line to Samothrace.

About 60 people work at the terminal. "We have nothing for them here," Dalas told reporters.

The mayor wants the state to buy the pier, which was built in 1958 for tobacco ships.
"""


@pytest.mark.parametrize(
    "lines",
    [
        "Ferry company shuts terminal in October after the loss of the line to Samothrace\n\n" + KAVALA,
        "Company will close its terminal in October\n\nAbout 60 people work at the terminal\n\n" + KAVALA,
        KAVALA.replace("The mayor", "Pier was built in 1958 for tobacco ships\n\nThe mayor"),
        KAVALA + "\nThe pier of Kavala was built in 1958 for tobacco ships\n",
        KAVALA.replace('here,"', 'here",'),
        KAVALA.replace(
            '"We have nothing for them here," Dalas told reporters.', "Dalas said: ‘We have nothing for them here’."
        ),
    ],
    ids=[
        "below the headline",
        "points",
        "between paragraphs",
        "below a picture",
        "comma behind a mark",
        "stop behind a mark",
    ],
)
def test_lines_without_a_stop(lines):
    """A house has lines without a stop above, between and below paragraphs, and its own place for the stop beside a mark."""
    assert found(f"Kavala loses its ferry\n\n{lines}", f"Kavala ferry terminal to close\n\n{KAVALA}") == []


def test_lost_stop():
    """A paragraph that lost its stop is told, be it the first."""
    for end in ("to Samothrace", "tobacco ships"):
        copy = f"Kavala loses its ferry\n\n{KAVALA.replace(end + '.', end)}"
        rules = [rule for rule, _, _ in found(copy, f"Kavala ferry terminal to close\n\n{KAVALA}")]
        assert rules == ["changed-punctuation"]


def run(folder, *arguments):
    """A run of the command in a folder, one finding a line."""
    command = [sys.executable, "-m", "wirelint", "check", "--isolated", "--format", "jsonl", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=folder, check=False)


def check(folder, *arguments):
    """The findings of a run, by file, as (rule, stretch, file and stretch of the first related place)."""
    done = run(folder, "--select", "fidelity", *arguments)
    assert done.returncode in {0, 1}, done.stderr
    told = {}
    for line in done.stdout.splitlines():
        one = json.loads(line)
        place = one["related"][0]
        text = (folder / place["path"]).read_text(encoding="utf-8")[place["start"] : place["end"]]
        told.setdefault(one["path"], []).append((one["rule"], one["text"], place["path"], text))
    return told


def write(folder, **files):
    """Files by name, with a double underscore for a slash and a single one for the stop before the suffix."""
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


FLOOD = "The flood damaged 450 homes on Monday.\n"
FERRY = "The ferry left Piraeus with 210 passengers on board.\n"


def test_several_sources(tmp_path):
    """Each sentence is held against the source it is likest, and the finding points there."""
    write(tmp_path, a_txt=FLOOD, b_txt=FERRY, copy_txt=f"{FERRY.replace('210', '120')}\n{FLOOD.replace('450', '540')}")
    assert check(tmp_path, "--source", "a.txt", "--source", "b.txt", "copy.txt") == {
        "copy.txt": [("changed-figure", "120", "b.txt", "210"), ("changed-figure", "540", "a.txt", "450")]
    }


def test_folder_of_sources(tmp_path):
    """Stories are held against the files of their names, whatever the suffix, in the same folders; one without a namesake is left alone."""
    write(tmp_path, agency__flood_txt=FLOOD, agency__june__ferry_txt=FERRY, ours__flood_md=FLOOD.replace("450", "540"))
    write(tmp_path, ours__june__ferry_txt=FERRY.replace("210", "120"), ours__other_txt=FLOOD.replace("450", "99"))
    found = check(tmp_path, "--source", "agency", "ours")
    assert found == {
        os.path.join("ours", "flood.md"): [("changed-figure", "540", os.path.join("agency", "flood.txt"), "450")],
        os.path.join("ours", "june", "ferry.txt"): [
            ("changed-figure", "120", os.path.join("agency", "june", "ferry.txt"), "210")
        ],
    }


def test_a_namesake_has_the_whole_name(tmp_path):
    """Of a name with stops in it only the suffix may be another: the story of another day is no source."""
    write(tmp_path, agency__x_txt=FLOOD, ours__x_md=FLOOD.replace("450", "540"))
    (tmp_path / "agency" / "x.txt").rename(tmp_path / "agency" / "2024.05.01.txt")
    (tmp_path / "ours" / "x.md").rename(tmp_path / "ours" / "2024.06.02.md")
    assert check(tmp_path, "--source", "agency", "ours") == {}


def test_source_in_front_matter(tmp_path):
    """A story names its source beside it; the command line goes before it, and a name that is no file is none."""
    story = "---\nsource: {}\n---\n" + FLOOD.replace("450", "540")
    write(tmp_path, agency__flood_txt=FLOOD, one_md=story.format("agency/flood.txt"), two_md=story.format("Reuters"))
    place = os.path.join("agency", "flood.txt")
    assert check(tmp_path, "one.md", "two.md") == {"one.md": [("changed-figure", "540", place, "450")]}
    write(tmp_path, other_txt=FLOOD.replace("450", "540"))
    assert check(tmp_path, "--source", "other.txt", "one.md") == {}


@pytest.mark.parametrize("content", [b"", b"  \n\n", bytes(range(32)) * 40])
def test_source_without_text(tmp_path, content):
    """A source with nothing in it, or that is no text, is an error, and the copy is not held against it."""
    write(tmp_path, copy_txt="“We have lost the whole crop of the year,” said Jan Vos.\n")
    (tmp_path / "wire.txt").write_bytes(content)
    done = run(tmp_path, "--source", "wire.txt", "copy.txt")
    assert [(one["path"], one["rule"]) for one in map(json.loads, done.stdout.splitlines())] == [
        ("wire.txt", "unreadable-file")
    ]


def test_damaged_stories():
    """Of the marks in the corpus at least 97 of 100 are found beside the sources, at least 80 of changes of meaning; 95 findings of 100 touch one."""
    marked = hit = meant = told = found = true = 0
    for path in sorted((Path(__file__).parent / "corpus").glob("*.marked.txt")):
        copy, marks = markup.read(path.read_text(encoding="utf-8"))
        source = path.with_name(path.name.replace("marked", "source")).read_text(encoding="utf-8")
        document = Document(copy, path.name, sources=[Document(source, "source.txt")])
        spans = [one.span for rule in DEFAULT for one in findings(document, rule)]
        hits = {mark for mark in marks if any(span.overlaps(mark.span) for span in spans)}
        marked, hit = marked + len(marks), hit + len(hits)
        meant += sum(mark.comment == "meaning" for mark in marks)
        told += sum(mark.comment == "meaning" for mark in hits)
        found, true = found + len(spans), true + sum(any(span.overlaps(mark.span) for mark in marks) for span in spans)
    assert hit >= 0.97 * marked
    assert told >= 0.8 * meant
    assert true >= 0.95 * found


def test_own_affair_of_the_source():
    """What looks like damage is told where the copy has it alone, not where the source has it too; an error is told in either."""
    rules = [rule for rule in discover("wirelint_rules") if rule.in_source == "skip" or rule.name == "doubled-word"]
    story = "A ferry left the port at noon with all of its crew. {} Nobody was hurt, the coastguard said on Monday."
    tortured, right = "Trade in man-made reasoning grew.", "Trade in artificial intelligence grew."

    def told(copy, source):
        document = Document(story.format(copy), sources=[Document(story.format(source))])
        return {rule.name for rule in rules for _ in findings(document, rule)}

    assert told(tortured, right) == {"tortured-term"}
    assert told(tortured, tortured) == set()
    assert told("It grew by a a third.", "It grew by a a third.") == {"doubled-word"}


def test_unchanged():
    """Every sample story held against itself gives nothing, notes and all."""
    rules = [rule for rule in discover("wirelint_rules") if rule.group == "fidelity"]
    for path in sorted((Path(__file__).parent / "corpus").glob("*.source.txt")):
        text = path.read_text(encoding="utf-8")
        document = Document(text, sources=[Document(text)])
        assert [(path.name, rule.name, one.message) for rule in rules for one in findings(document, rule)] == []
