"""Coming to an old archive: the baseline and changes since a revision."""

import json
import os
import re
import subprocess

import pytest

from wirelint.changes import _parse
from wirelint.cli import main

BAD = "The anti-offensive began in May.\n"


@pytest.fixture
def newsroom(tmp_path, monkeypatch):
    """A git repository with one bad story."""
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "loaded_word.toml").write_text('flag = ["anti-offensive"]\n', encoding="utf-8")
    (tmp_path / "wirelint.toml").write_text('terms = ["house/"]\nselect = ["house"]\n', encoding="utf-8")
    (tmp_path / "a.txt").write_text(BAD + "Plain words follow here.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WIRELINT_CACHE_DIR", str(tmp_path / ".cache"))
    git("init", "-q")
    git("add", "a.txt")
    git("commit", "-qm", "one")
    return tmp_path


def git(*arguments):
    identity = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


def check(capsys, *arguments):
    code = main(["check", "--format", "concise", *arguments])
    return code, capsys.readouterr().out.splitlines()


def test_baseline_survives_moved_lines_and_sees_new_ones(newsroom, capsys):
    """Known findings stay silent when lines move above them; a new one is reported."""
    assert main(["baseline", "."]) == 0
    capsys.readouterr()
    assert check(capsys, "--baseline", "wirelint.baseline", ".") == (0, [])
    (newsroom / "a.txt").write_text("A new first line.\n\n" + BAD + "Plain words follow here.\n", encoding="utf-8")
    assert check(capsys, "--baseline", "wirelint.baseline", ".")[0] == 0
    with open("a.txt", "a", encoding="utf-8") as file:
        file.write("Another anti-offensive ended.\n")
    code, lines = check(capsys, "--baseline", "wirelint.baseline", ".")
    assert code == 1
    assert len(lines) == 1
    assert lines[0].startswith("a.txt:5:")


def test_baseline_only_shrinks(newsroom, capsys):
    """Stale entries are reported; --update takes them out and adds none."""
    main(["baseline", "."])
    (newsroom / "a.txt").write_text("Mended.\n", encoding="utf-8")
    (newsroom / "b.txt").write_text(BAD, encoding="utf-8")
    capsys.readouterr()
    _, lines = check(capsys, "--baseline", "wirelint.baseline", ".")
    assert [line.split()[2] for line in lines] == ["loaded-word", "stale-baseline"]
    main(["baseline", "--update", "."])
    assert "loaded-word" not in (newsroom / "wirelint.baseline").read_text(encoding="utf-8")


def test_rules_and_files_that_were_not_asked_are_not_stale(newsroom, capsys):
    """An entry goes only if the run looked for it; `baseline` for one file or rule keeps what is known of the others."""
    (newsroom / "b.txt").write_text(BAD + "The the mayor.\n", encoding="utf-8")
    main(["baseline", "--extend-select", "doubled-word", "."])
    before = (newsroom / "wirelint.baseline").read_bytes()
    for flags in (["--select", "doubled-word"], []):
        capsys.readouterr()
        assert check(capsys, *flags, "--baseline", "wirelint.baseline", ".") == (0, [])
        for update in ([], ["--update"]):
            main(["baseline", *flags, *update, "b.txt"])
            assert (newsroom / "wirelint.baseline").read_bytes() == before
    (newsroom / "b.txt").write_text("Plain words.\n", encoding="utf-8")
    main(["baseline", "--update", "--select", "doubled-word", "b.txt"])
    lines = (newsroom / "wirelint.baseline").read_text(encoding="utf-8").splitlines()
    assert [line.split("\t")[:2] for line in lines[1:]] == [["loaded-word", "a.txt"], ["loaded-word", "b.txt"]]


def test_an_old_encoding_is_known_or_ignored(newsroom, capsys):
    """Stories that are in Windows-1252 and stay so need not be told of for ever."""
    (newsroom / "a.txt").write_bytes(b"Caf\xe9 owners spoke.\n")
    assert check(capsys, "a.txt")[0] == 1
    assert check(capsys, "--ignore", "broken-text", "a.txt") == (0, [])
    assert main(["check", "--ignore", "broken-txt", "a.txt"]) == 2
    assert "did you mean “broken-text”?" in capsys.readouterr().err
    assert check(capsys, "a.txt")[0] == 1
    main(["baseline", "."])
    capsys.readouterr()
    assert check(capsys, "--baseline", "wirelint.baseline", ".") == (0, [])
    (newsroom / "a.txt").write_text("Owners spoke.\n", encoding="utf-8")
    assert check(capsys, "--baseline", "wirelint.baseline", ".")[0] == 1
    assert check(capsys, "--baseline", "wirelint.baseline", "--ignore", "stale-baseline", ".") == (0, [])
    with open("wirelint.toml", "a", encoding="utf-8") as file:
        file.write('[files."old/**"]\nignore = ["unused-suppression", "unknown-suppression"]\n')
    (newsroom / "old").mkdir()
    for folder in (newsroom, newsroom / "old"):
        (folder / "c.txt").write_text("Words. <!-- wirelint: allow loaded-word, nothing: x -->\n", encoding="utf-8")
    _, lines = check(capsys, "c.txt", "old/c.txt")
    assert [line.split(":")[0] for line in lines] == ["c.txt", "c.txt"]


def test_same_fault_twice_is_two_entries(newsroom, capsys):
    """A second copy of a known fault in the same words is new."""
    main(["baseline", "."])
    (newsroom / "a.txt").write_text((BAD + "Plain words follow here.\n") * 2, encoding="utf-8")
    capsys.readouterr()
    assert len(check(capsys, "--baseline", "wirelint.baseline", ".")[1]) == 1


def test_broken_baseline_is_an_error(newsroom, capsys):
    """A baseline that cannot be read names the file and the line."""
    (newsroom / "wirelint.baseline").write_text("nonsense\n", encoding="utf-8")
    assert check(capsys, "--baseline", "wirelint.baseline", ".")[0] == 2


def test_since_reports_changed_lines_only(newsroom, capsys):
    """Old lines are passed over; changed lines and files that git does not know are reported."""
    assert check(capsys, "--since", "HEAD", ".") == (0, [])
    (newsroom / "a.txt").write_text(BAD + "An anti-offensive ended.\n", encoding="utf-8")
    (newsroom / "né w.txt").write_text(BAD, encoding="utf-8")
    _, lines = check(capsys, "--since", "HEAD", ".")
    assert [line.partition(" ")[0] for line in lines] == ["a.txt:2:4:", "né"]
    assert check(capsys, "--since", "nosuch", ".")[0] == 2


MENDABLE = 'safe = true\n[replace]\n"anti-offensive" = "counteroffensive"\n'


def test_what_is_known_is_not_mended(newsroom, capsys):
    """--fix mends what is new and leaves what the baseline knows, close by as well; nothing is left to report."""
    (newsroom / "house" / "loaded_word.toml").write_text(MENDABLE, encoding="utf-8")
    main(["baseline", "."])
    (newsroom / "a.txt").write_text(
        "An anti-offensive ended.\n" + BAD * 2 + "Plain words follow here.\n", encoding="utf-8"
    )
    capsys.readouterr()
    assert check(capsys, "--fix", "--baseline", "wirelint.baseline", "a.txt") == (0, [])
    lines = (newsroom / "a.txt").read_text(encoding="utf-8").splitlines()
    assert lines == [
        "An counteroffensive ended.",
        BAD.strip(),
        BAD.strip().replace("anti-", "counter"),
        "Plain words follow here.",
    ]


def test_what_has_not_changed_is_not_mended(newsroom, capsys):
    """--fix --since mends on changed lines alone, and shows with --diff what it would do."""
    (newsroom / "house" / "loaded_word.toml").write_text(MENDABLE, encoding="utf-8")
    (newsroom / "a.txt").write_text(
        "The anti-offensive ended.\n" + BAD + "Plain words follow here.\n", encoding="utf-8"
    )
    code, lines = check(capsys, "--diff", "--since", "HEAD", "a.txt")
    assert code == 1
    assert [line for line in lines if line.startswith(("-", "+"))][2:] == [
        "-The anti-offensive ended.",
        "+The counteroffensive ended.",
    ]
    assert check(capsys, "--fix", "--since", "HEAD", "a.txt") == (0, [])
    assert (newsroom / "a.txt").read_text(encoding="utf-8").splitlines()[:2] == [
        "The counteroffensive ended.",
        BAD.strip(),
    ]


def test_diff_lines_that_look_like_headers():
    """A line of copy that begins with ++ or -- is not taken for a file's name."""
    diff = "--- a/x.txt\n+++ b/x.txt\n@@ -1,1 +1,2 @@\n--- old\n+++ new\n+more\n@@ -9 +10 @@\n-a\n+b\n"
    assert list(_parse(diff)) == [("x.txt", [range(1, 3), range(10, 11)])]


def test_suppressions_are_written_where_comments_can_stand(newsroom, capsys):
    """Each line with findings gets one comment with the reason; then nothing is found, and the copy is as it was."""
    (newsroom / "a.txt").write_bytes(b"The anti-offensive began.\r\nAn anti-offensive, the anti-offensive")
    assert check(capsys, "--add-suppressions", "archive of 2020", "a.txt") == (0, [])
    comment = b" <!-- wirelint: allow loaded-word: archive of 2020 -->"
    after = b"The anti-offensive began." + comment + b"\r\nAn anti-offensive, the anti-offensive" + comment
    assert (newsroom / "a.txt").read_bytes() == after
    assert check(capsys, "a.txt") == (0, [])
    assert check(capsys, "--add-suppressions", "again", "a.txt") == (0, [])
    assert (newsroom / "a.txt").read_bytes() == after


def test_no_suppression_is_written_into_front_matter_or_a_tag(newsroom, capsys):
    """What no comment can reach is reported, and stays as it is."""
    story = "---\ntitle: The anti-offensive began\n---\n\nIt is the anti-offensive now.\n"
    (newsroom / "b.md").write_text(story, encoding="utf-8")
    code, lines = check(capsys, "--add-suppressions", "archive", "b.md")
    assert code == 1
    assert [line.partition(": ")[0] for line in lines] == ["b.md:2:12"]
    expected = story.replace("now.", "now. <!-- wirelint: allow loaded-word: archive -->")
    assert (newsroom / "b.md").read_text(encoding="utf-8") == expected


def test_a_comment_that_has_other_rules_speak_is_not_written(newsroom, capsys):
    """Where what stands behind a line decides which rule speaks, the comment would silence nothing in the end."""
    story = "The harbour lay still on Monday as the crews came home from the long strike. Photograph: Alamy\n"
    (newsroom / "b.txt").write_text(story, encoding="utf-8")
    assert check(capsys, "--isolated", "--add-suppressions", "old", "b.txt")[0] == 1
    assert (newsroom / "b.txt").read_text(encoding="utf-8") == story


@pytest.mark.parametrize("reason", ["", "two\nlines", "ends --> here"])
def test_a_reason_must_fit_a_comment(newsroom, capsys, reason):
    """Anything else is wrong usage, and no file is touched."""
    before = (newsroom / "a.txt").read_bytes()
    assert check(capsys, "--add-suppressions", reason, "a.txt")[0] == 2
    assert (newsroom / "a.txt").read_bytes() == before


@pytest.mark.parametrize(
    "setting", ["diff.noprefix=true", "diff.mnemonicPrefix=true", "diff.relative=true", "diff.interHunkContext=9"]
)
def test_since_whatever_git_is_told(newsroom, capsys, monkeypatch, setting):
    """Settings of git for how a difference is shown change nothing."""
    git("config", *setting.split("="))
    (newsroom / "desk").mkdir()
    (newsroom / "a.txt").write_text(BAD + "An anti-offensive ended.\n", encoding="utf-8")
    monkeypatch.chdir("desk")
    assert [line.partition(" ")[0] for line in check(capsys, "--since", "HEAD", "../a.txt")[1]] == ["../a.txt:2:4:"]


@pytest.mark.skipif(os.name == "nt", reason="such names cannot be there")
@pytest.mark.parametrize("name", ['a "b".txt', "a\tb.txt", "a\\b.txt", "ä\nb.txt", "a b.txt", "\x01.txt"])
def test_since_with_odd_names(newsroom, capsys, name):
    """Files are known by whatever name git writes."""
    (newsroom / name).write_text(BAD, encoding="utf-8")
    git("add", "-A")
    git("commit", "-qm", "odd")
    (newsroom / name).write_text(BAD + "An anti-offensive ended.\n", encoding="utf-8")
    _, lines = check(capsys, "--since", "HEAD", "--format", "jsonl", ".")
    found = [json.loads(line) for line in lines]
    assert [(one["path"], one["line"]) for one in found] == [(name, 2)]


def test_since_follows_a_renamed_file(newsroom, capsys):
    """Of a file that got another name only the lines count that changed."""
    git("mv", "a.txt", "b.txt")
    with open("b.txt", "a", encoding="utf-8") as file:
        file.write("An anti-offensive ended.\n")
    assert [line.partition(" ")[0] for line in check(capsys, "--since", "HEAD", ".")[1]] == ["b.txt:3:4:"]


def test_since_looks_into_submodules(newsroom, capsys):
    """Of a repository within the repository those lines count that differ from the commit that was pinned."""
    git("-c", "protocol.file.allow=always", "submodule", "add", "-q", str(newsroom), "desk")
    assert [line.partition(" ")[0] for line in check(capsys, "--since", "HEAD", "desk")[1]] == ["desk/a.txt:1:5:"]
    git("commit", "-qm", "two")
    assert check(capsys, "--since", "HEAD", "desk") == (0, [])
    for name in ("a.txt", "b.txt"):
        with open(f"desk/{name}", "a", encoding="utf-8") as file:
            file.write("An anti-offensive ended.\n")
    places = ["desk/a.txt:3:4:", "desk/b.txt:1:4:"]
    assert [line.partition(" ")[0] for line in check(capsys, "--since", "HEAD", "desk")[1]] == places
    git("-C", "desk", "add", "-A")
    git("-C", "desk", "commit", "-qm", "three")
    git("add", "desk")
    git("commit", "-qm", "four")
    assert check(capsys, "--since", "HEAD", "desk") == (0, [])
    assert [line.partition(" ")[0] for line in check(capsys, "--since", "HEAD~1", "desk")[1]] == places


def test_since_hides_no_trouble(newsroom, capsys):
    """What could not be linted is told, and what is no revision does not reach git as an option."""
    assert check(capsys, "--since", "HEAD", "nosuch.txt")[0] == 2
    assert check(capsys, "--since=--output=pwned", "a.txt")[0] == 2
    assert not (newsroom / "pwned").exists()


def test_update_of_a_part(newsroom, capsys):
    """--update keeps what is known of files that were not linted, and lets go of those that are gone."""
    for name in ("b.txt", "c.txt"):
        (newsroom / name).write_text(BAD, encoding="utf-8")
    main(["baseline", "."])
    (newsroom / "a.txt").write_text("Fine.\n", encoding="utf-8")
    (newsroom / "c.txt").unlink()
    main(["baseline", "--update", "a.txt"])
    assert "b.txt\t" in (newsroom / "wirelint.baseline").read_text(encoding="utf-8")
    assert check(capsys, "--baseline", "wirelint.baseline", ".")[0] == 0


def test_no_baseline_of_nothing(newsroom, capsys):
    """Without a path the baseline stays as it is."""
    main(["baseline", "--extend-select", "doubled-word", "."])
    before = (newsroom / "wirelint.baseline").read_bytes()
    assert main(["baseline"]) == 2
    assert "name files or folders" in capsys.readouterr().err
    assert (newsroom / "wirelint.baseline").read_bytes() == before


def test_suppressions_keep_tables_and_breaks(newsroom, capsys):
    """A comment goes into the last cell of a row, and before the blanks that break a line: what is shown stays the same."""
    from markdown_it import MarkdownIt

    text = "| anti-offensive | b |\n|---|---|\n| c | anti-offensive |\n\nThe anti-offensive  \nended.\n"
    (newsroom / "a.md").write_text(text, encoding="utf-8")
    assert main(["check", "--add-suppressions", "why", "a.md"]) == 0
    after = (newsroom / "a.md").read_text(encoding="utf-8")
    assert after.count("wirelint: allow loaded-word: why") == 3
    shown = [re.sub(r" *<!--.*?-->", "", MarkdownIt().enable("table").render(one)) for one in (text, after)]
    assert shown[0] == shown[1]
    assert check(capsys, "a.md")[0] == 0
