"""The hooks work from a clone of this repository, in pre-commit and in prek."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def git(folder, *arguments):
    identity = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
    return subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def linter(tmp_path_factory):
    """This checkout as a repository of its own, as it stands in the work tree."""
    folder = tmp_path_factory.mktemp("linter")
    names = git(
        ROOT, "ls-files", "--cached", "--others", "--exclude-standard", "-z", "--", ".", ":!tests", ":!docs", ":!.ci"
    )
    for name in filter(None, names.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes((ROOT / name).read_bytes())
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "linter")
    return folder


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory):
    """A repository with a story in it."""
    folder = tmp_path_factory.mktemp("newsroom")
    git(folder, "init", "-q")
    (folder / "story.md").write_bytes((ROOT / "examples" / "harbour.txt").read_bytes())
    git(folder, "add", "-A")
    return folder


@pytest.mark.parametrize("runner", ["pre_commit", "prek"])
@pytest.mark.parametrize("hook", ["wirelint", "wirelint-stories", "wirelint-fix"])
def test_hook_fails_on_a_bad_story(hook, runner, linter, newsroom):
    """Each hook installs from git, runs, and fails as it should; the second run needs nothing from outside."""
    command = [sys.executable, "-m", runner, "try-repo", str(linter), hook, "--all-files"]
    done = subprocess.run(command, cwd=newsroom, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "story.md" in done.stdout
    assert "Traceback" not in done.stdout
    git(newsroom, "checkout", "--", "story.md") if hook == "wirelint-fix" else None
