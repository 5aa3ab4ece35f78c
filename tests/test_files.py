"""Folders are walked as git would: ignore files are honoured, from the top down, and the last rule that matches decides."""

import os

import pytest

from wirelint.files import walk
from wirelint.ignoring import patterns
from wirelint.reasons import Missing


@pytest.fixture
def archive(tmp_path, monkeypatch):
    """A repository with stories in two folders; a function that writes an ignore file and lists what is walked."""
    for name in ("a.txt", "b.txt", "old/a.txt", "old/keep.txt", "old/deep/a.txt", "old/deep/keep.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("The mayor spoke.\n", encoding="utf-8")
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)

    def walked(*rules, where="."):
        (tmp_path / where / ".gitignore").write_text("\n".join(rules) + "\n", encoding="utf-8")
        return list(walk(["."]))

    return walked


def stories(found):
    """The paths of stories; what stands for a folder without any is none."""
    return [os.path.normpath(path).replace(os.sep, "/") for path in found if isinstance(path, str)]


def test_a_name_is_left_out_at_any_depth(archive):
    """A bare name matches wherever it stands."""
    assert stories(archive("a.txt")) == ["b.txt", "old/deep/keep.txt", "old/keep.txt"]


def test_negation_takes_a_file_back(archive):
    """What an earlier rule leaves out a later one with an exclamation mark takes in again, at any depth."""
    assert stories(archive("*.txt", "!keep.txt")) == ["old/deep/keep.txt", "old/keep.txt"]
    assert stories(archive("old/*", "!old/keep.txt")) == ["a.txt", "b.txt", "old/keep.txt"]


def test_the_last_rule_decides(archive):
    """A negation before the rule that leaves out takes nothing back."""
    assert stories(archive("!keep.txt", "*.txt")) == []
    assert stories(archive("*.txt", "!*.txt", "b.txt")) == [
        "a.txt", "old/a.txt", "old/deep/a.txt", "old/deep/keep.txt", "old/keep.txt",
    ]  # fmt: skip


def test_nothing_is_taken_back_below_a_folder_that_is_left_out(archive):
    """As in git, a file cannot come back if a folder above it is left out."""
    assert stories(archive("old/", "!old/keep.txt")) == ["a.txt", "b.txt"]


def test_a_folder_is_taken_back(archive):
    """A negation that ends with a slash takes back folders only."""
    assert stories(archive("old/*", "!old/deep/")) == ["a.txt", "b.txt", "old/deep/a.txt", "old/deep/keep.txt"]


def test_a_file_further_down_overrules(archive):
    """An ignore file in a folder comes after those above it."""
    archive("keep.txt", "*.md")
    assert stories(archive("!keep.txt", "a.txt", where="old/deep")) == [
        "a.txt", "b.txt", "old/a.txt", "old/deep/keep.txt",
    ]  # fmt: skip


def test_what_settings_leave_out_no_ignore_file_takes_back(archive):
    """A negation in an ignore file is about what git ignores, and one in the settings about what they leave out."""
    archive("a.txt")
    archive("!keep.txt", where="old/deep")
    assert stories(walk(["."], excluded=patterns(["old/**", "!a.txt"], "."))) == ["b.txt"]


def test_an_ignore_file_may_begin_with_a_mark(archive):
    """Editors on Windows put a byte order mark before the first rule; git passes it over."""
    assert stories(archive("\ufeffold/", "b.txt")) == ["a.txt"]


def test_an_exclamation_mark_may_be_part_of_a_name(archive, tmp_path):
    """Behind a backslash it is one."""
    (tmp_path / "!a.txt").write_text("The mayor spoke.\n", encoding="utf-8")
    assert "!a.txt" in stories(archive("b.txt"))
    assert "!a.txt" not in stories(archive(r"\!a.txt"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_in_a_folder_is_no_story(archive, tmp_path):
    """What would be read for ever is passed over where it is found, though its name is a story's."""
    before = list(walk([str(tmp_path)]))
    os.mkfifo(tmp_path / "pipe.txt")
    assert list(walk([str(tmp_path)])) == before


def test_a_folder_that_cannot_be_read_is_told(archive, tmp_path, monkeypatch):
    """A folder that cannot be searched is not taken for an empty one."""
    closed, scan = tmp_path / "closed", os.scandir
    closed.mkdir()

    def scandir(path):
        if os.fspath(path) == str(closed):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr("os.scandir", scandir)
    assert Missing(str(closed), "permission denied") in list(walk([str(tmp_path)]))


@pytest.mark.parametrize("settings", [".config/git/config", ".gitconfig"])
def test_the_ignore_file_of_the_user(archive, tmp_path, tmp_path_factory, monkeypatch, settings):
    """What a user leaves out everywhere is left out in a repository, and in no other folder."""
    home = tmp_path_factory.mktemp("home")
    (home / ".config" / "git").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    (home / ".config" / "git" / "ignore").write_text("b.txt\n", encoding="utf-8")
    assert "b.txt" not in stories(archive())
    (home / "mine").write_text("a.txt\n", encoding="utf-8")
    said = '[user]\n\tname = X\n[core]\n\texcludesFile = "~/mine"\n[diff]\n\texcludesFile = x\n'
    (home / settings).write_text(said, encoding="utf-8")
    assert stories(archive()) == ["b.txt", "old/deep/keep.txt", "old/keep.txt"]
    (tmp_path / ".git").rmdir()
    assert "a.txt" in stories(archive())
