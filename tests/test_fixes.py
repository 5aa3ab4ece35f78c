"""Fixes: safe ones only, none in quotations, none touching another, and no file is ever lost."""

import io
import json
import os
import signal
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint import Document, Edit, Finding, Fix, Severity, Span
from wirelint.cli import main
from wirelint.diagnostics import Diagnostic
from wirelint.fixes import apply, choose, encoded, moved, write
from wirelint.rules import Rule

RULE = Rule("test-rule", "test", Severity.ERROR, "Test.", lambda document: ())

SAFE = 'safe = true\n[replace]\n"anti-offensive" = "counteroffensive"\n'
UNSAFE = '[replace]\n"telegram host" = "Telegram channel"\n'


def diagnostic(document, *edits, safe=True):
    fix = Fix("mend", tuple(Edit(Span(a, b), text) for a, b, text in edits), safe)
    return Diagnostic(document, RULE, Finding(fix.edits[0].span, "x", (fix,)))


def test_overlapping_fixes_wait():
    """Of fixes that touch the same words the first is made; the other may be made in the next round."""
    document = Document("one two three")
    chosen = choose(document, [diagnostic(document, (0, 7, "A")), diagnostic(document, (4, 13, "B"))])
    assert [fix.edits[0].text for fix in chosen] == ["A"]


@given(st.data())
def test_places_move_with_the_text(data):
    """Around edits that do not touch it, a word stands where it is said to stand."""
    words = data.draw(st.lists(st.sampled_from(["one", "two", "three"]), min_size=1, max_size=8))
    kept = data.draw(st.integers(0, len(words) - 1))
    spans, edits, at = [], [], 0
    for number, word in enumerate(words):
        spans.append(Span(at, at + len(word)))
        at += len(word) + 1
        if number != kept and data.draw(st.booleans()):
            edits.append(Edit(spans[-1], data.draw(st.sampled_from(["", "x", "longer"]))))
    after = moved(spans[kept], data.draw(st.permutations(edits)))
    assert apply(" ".join(words), edits)[after.start : after.end] == words[kept]


def test_unsafe_fixes_need_asking():
    """An unsafe fix is made only when asked for."""
    document = Document("one two three")
    found = [diagnostic(document, (0, 3, "A"), safe=False)]
    assert choose(document, found) == []
    assert len(choose(document, found, unsafe=True)) == 1


def test_no_fix_in_quotations_or_markup():
    """What somebody said and where markup stands between the words is left alone."""
    document = Document("He said “one two” and   three.", raw="He said “one two” and<b>three.")
    assert choose(document, [diagnostic(document, (9, 12, "A")), diagnostic(document, (20, 26, "B"))]) == []


@given(st.text(min_size=1, max_size=30), st.data())
def test_apply_changes_only_what_edits_say(text, data):
    """Text outside the edits stays as it is."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
    if cuts[1] == cuts[2]:
        return
    edits = [Edit(Span(*cuts[:2]), "<1>"), Edit(Span(*cuts[2:]), "<2>")]
    expected = text[: cuts[0]] + "<1>" + text[cuts[1] : cuts[2]] + "<2>" + text[cuts[3] :]
    assert apply(text, edits) == expected


@pytest.fixture
def newsroom(tmp_path, monkeypatch):
    """A folder with a word list that has safe fixes and one that has none."""
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "loaded_word.toml").write_text(SAFE, encoding="utf-8")
    (tmp_path / "house" / "odd_role.toml").write_text(UNSAFE, encoding="utf-8")
    (tmp_path / "wirelint.toml").write_text('terms = ["house/"]\nselect = ["house"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WIRELINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path


@pytest.mark.parametrize(
    ("encoding", "bom"),
    [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("cp1252", b"")],
)
def test_fix_keeps_encoding_line_ends_and_mode(newsroom, capsys, encoding, bom):
    """Only the words of the fix change: encoding, byte order mark, line ends and file mode stay."""
    text = "The café’s anti-offensive.\r\nA Telegram host said “the anti-offensive”.\rEnd\n"
    story = newsroom / "story.txt"
    story.write_bytes(bom + text.encode(encoding))
    story.chmod(0o640)
    main(["check", "--fix", "story.txt"])
    fixed = text.replace("café’s anti-offensive", "café’s counteroffensive")
    assert story.read_bytes() == bom + fixed.encode(encoding)
    assert story.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in newsroom.glob("story*")) == ["story.txt"]


def test_unsafe_fixes_and_diff(newsroom, capsys):
    """`--diff` shows and changes nothing; `--unsafe-fixes` makes the others too."""
    story = newsroom / "story.txt"
    story.write_text("A Telegram host said.\n", encoding="utf-8")
    assert main(["check", "--diff", "--unsafe-fixes", "story.txt"]) == 1
    assert "+A Telegram channel said." in capsys.readouterr().out
    assert story.read_text(encoding="utf-8") == "A Telegram host said.\n"
    assert main(["check", "--fix", "story.txt"]) == 1
    assert main(["check", "--fix", "--unsafe-fixes", "story.txt"]) == 0
    assert story.read_text(encoding="utf-8") == "A Telegram channel said.\n"


def test_what_is_left_is_told_in_order_as_asked(newsroom, capsys):
    """After --fix what is left is sorted, in the format that was asked for, and the exit code is that of a check."""
    (newsroom / "story.txt").write_text(
        "A Telegram host said.\n\nThe anti-offensive. A Telegram host said “the anti-offensive”.\n", encoding="utf-8"
    )
    assert main(["check", "--fix", "--format", "jsonl", "story.txt"]) == 1
    told = capsys.readouterr()
    left = [json.loads(line) for line in told.out.splitlines()]
    assert [(one["line"], one["column"]) for one in left] == [(1, 3), (3, 25), (3, 49)]
    assert told.err == "wirelint: 1 fix made\n"
    assert main(["check", "--fix", "--exit-zero", "story.txt"]) == 0
    assert main(["check", "--fix", "story.txt", "nosuch.txt"]) == 2
    assert main(["check", "--diff", "nosuch.txt"]) == 2


def test_a_fix_within_a_quotation_is_not_called_safe(newsroom, capsys):
    """What somebody said is not changed by --fix, so that its fix is not counted or called safe either."""
    (newsroom / "story.txt").write_text("He said “the anti-offensive” is over.\n", encoding="utf-8")
    main(["check", "story.txt"])
    told = capsys.readouterr().out
    assert "(unsafe)" in told
    assert "--fix" not in told


def test_a_crash_is_told_by_the_exit_code(newsroom, capsys, monkeypatch):
    """A rule that raises ends --fix with exit 3, and no --exit-zero hides it."""
    from wirelint import selection

    def check(document):
        raise ZeroDivisionError

    real = selection.catalogue.rules
    monkeypatch.setattr(selection.catalogue, "rules", lambda name: [RULE._replace(check=check), *real(name)])
    (newsroom / "story.txt").write_text("Fine.\n", encoding="utf-8")
    assert main(["check", "--fix", "--exit-zero", "--select", "test-rule", "story.txt"]) == 3


def test_standard_input_is_read_as_the_file_it_stands_for(newsroom, capsys, monkeypatch):
    """With --fix standard input comes back mended, read by the name that was given for it; what is left goes to the error output."""
    stdin = io.TextIOWrapper(io.BytesIO(b"The `anti-offensive` anti-offensive.\n"))
    monkeypatch.setattr("sys.stdin", stdin)
    main(["check", "--fix", "--stdin-filename", "story.md", "-"])
    assert capsys.readouterr().out == "The `anti-offensive` counteroffensive.\n"


def test_diff_is_a_patch(newsroom, capsys):
    """Lines end at LF only, and a last line without one is marked, so that `git apply` takes the difference."""
    text = "The\u2028anti-offensive.\r\nThe\x85end"
    (newsroom / "story.txt").write_bytes(text.encode())
    main(["check", "--diff", "story.txt"])
    patch = capsys.readouterr().out
    assert subprocess.run(["git", "apply", "-p0", "-"], input=patch.encode(), check=False).returncode == 0
    assert (newsroom / "story.txt").read_bytes() == text.replace("anti-offensive", "counteroffensive").encode()


def test_links_are_followed(newsroom, capsys):
    """A link stays a link; its target is mended."""
    (newsroom / "real.md").write_text("The anti-offensive.\n", encoding="utf-8")
    (newsroom / "link.md").symlink_to("real.md")
    main(["check", "--fix", "link.md"])
    assert (newsroom / "link.md").is_symlink()
    assert (newsroom / "real.md").read_text(encoding="utf-8") == "The counteroffensive.\n"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
def test_a_story_stays_its_owners(newsroom):
    """Mended by root, as in a container, a story still belongs to whom it belonged to."""
    story = newsroom / "story.txt"
    story.write_text("The anti-offensive.\n", encoding="utf-8")
    os.chown(story, 12345, 12346)
    story.chmod(0o640)
    main(["check", "--fix", "story.txt"])
    state = story.stat()
    assert (story.read_text(encoding="utf-8"), state.st_uid, state.st_gid) == ("The counteroffensive.\n", 12345, 12346)
    assert state.st_mode & 0o7777 == 0o640


def test_read_only_folder_loses_nothing(tmp_path):
    """Where nothing can be written the file stays as it was and the error is passed on."""
    with pytest.raises(OSError, match="No such file"):
        write(str(tmp_path / "gone" / "story.txt"), b"x")


def test_killed_at_any_moment_no_file_is_lost(newsroom):
    """Killed again and again in the middle of mending, every story is its old or its new self."""
    old, new = "The anti-offensive began.\n" * 400, "The counteroffensive began.\n" * 400
    stories = [newsroom / f"s{i}.txt" for i in range(40)]
    for story in stories:
        story.write_text(old, encoding="utf-8")
    for delay in (0.12, 0.2, 0.3, 0.4, 0.5):
        run = subprocess.Popen(
            [sys.executable, "-m", "wirelint", "check", "--fix", "."],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(delay)
        run.send_signal(signal.SIGKILL)
        run.wait()
        assert {story.read_text(encoding="utf-8") for story in stories} <= {old, new}
    main(["check", "--fix", "."])
    assert {story.read_text(encoding="utf-8") for story in stories} == {new}


def test_encoded_is_the_file():
    """Encoding a document's text gives its file back."""
    document = Document("é", encoding="utf-16-le", bom=b"\xff\xfe")
    assert encoded(document, document.raw) == b"\xff\xfe\xe9\x00"


def test_a_file_that_cannot_be_written_is_told_and_the_others_are_mended(newsroom, capsys, monkeypatch):
    """One line names the file and the reason; it stays as it was."""
    for name in ("a.txt", "b.txt"):
        (newsroom / name).write_text("The anti-offensive began.\n", encoding="utf-8")
    before = (newsroom / "a.txt").read_bytes()

    def full(path, data):
        if path == "a.txt":
            raise OSError(28, "No space left on device")
        write(path, data)

    monkeypatch.setattr("wirelint.mending.write", full)
    assert main(["check", "--fix", "a.txt", "b.txt"]) == 1
    assert "a.txt: no space left on device" in capsys.readouterr().err
    assert (newsroom / "a.txt").read_bytes() == before
    assert b"anti-offensive" not in (newsroom / "b.txt").read_bytes()


def test_a_fix_that_would_overlap_itself_is_not_made():
    """Edits of one fix that touch are left alone: there is no telling what they would leave."""
    document = Document("One two three four.")
    assert choose(document, [diagnostic(document, (0, 7, "A"), (4, 13, "B"))]) == []


def test_what_an_encoding_does_not_have_is_not_written(newsroom, capsys):
    """A fix or a suppression with characters that the file's encoding lacks is not made; the other files are mended."""
    (newsroom / "house" / "loaded_word.toml").write_text('safe = true\n[replace]\n"Lodz" = "Łódź"\n', encoding="utf-8")
    before = "In Lodz, at the café.\r\n".encode("cp1252")
    (newsroom / "a.txt").write_bytes(before)
    (newsroom / "b.txt").write_text("In Lodz.\n", encoding="utf-8")
    assert main(["check", "--fix", "--format", "concise", "a.txt", "b.txt"]) == 1
    told = capsys.readouterr()
    assert told.err == "wirelint: 1 fix made\n"
    assert "a.txt:1:4: warning loaded-word" in told.out
    assert (newsroom / "b.txt").read_text(encoding="utf-8") == "In Łódź.\n"
    assert main(["check", "--diff", "a.txt"]) == 0
    assert main(["check", "--add-suppressions", "Łódź", "a.txt"]) == 1
    assert (newsroom / "a.txt").read_bytes() == before


def test_a_read_only_file_is_left_alone(newsroom, capsys, monkeypatch):
    """A file that may not be written is not replaced, though its folder would let it be; what is found in it is reported."""
    story = newsroom / "story.txt"
    story.write_text("The anti-offensive.\n", encoding="utf-8")
    monkeypatch.setattr("os.access", lambda path, mode: False)  # root may write anything
    assert main(["check", "--fix", "story.txt"]) == 1
    told = capsys.readouterr()
    assert "permission denied" in told.err
    assert "story.txt:1:5: warning loaded-word" in told.out
    assert story.read_text(encoding="utf-8") == "The anti-offensive.\n"


def test_comparisons_are_made_of_what_is_mended(newsroom, capsys):
    """What is left after --fix has what comparing the stories finds."""
    text = "“We will stay on until the last road is open,” said {}.\n"
    for name, speaker in (("a.txt", "Anna Weber, the mayor"), ("b.txt", "Carl Osei, the minister")):
        (newsroom / name).write_text(text.format(speaker), encoding="utf-8")
    settings = ["--isolated", "--no-cache", "--select", "cross-story-speaker", "--format", "concise", "."]
    code = main(["check", *settings])
    found = capsys.readouterr().out
    assert (code, found.count("cross-story-speaker") > 0) == (1, True)
    assert main(["check", "--fix", *settings]) == 1
    assert capsys.readouterr().out == found
