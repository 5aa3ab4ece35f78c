"""The hooks work from a clone of this repository, in pre-commit and in prek."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from identify.identify import tags_from_filename

from wirelint.readers import SUFFIXES

ROOT = Path(__file__).parents[1]
HOOKS = {"wirelint", "wirelint-fix", "wirelint-stories"}


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


@pytest.fixture
def newsroom(tmp_path, linter):
    """A repository with a story in it, and with all the hooks."""
    folder = tmp_path / "newsroom"
    folder.mkdir()
    git(folder, "init", "-q")
    (folder / "story.md").write_bytes((ROOT / "examples" / "harbour.txt").read_bytes())
    hooks = "".join(f"      - id: {hook}\n" for hook in sorted(HOOKS))
    settings = f"repos:\n  - repo: {linter}\n    rev: {git(linter, 'rev-parse', 'HEAD')}    hooks:\n{hooks}"
    (folder / ".pre-commit-config.yaml").write_text(settings, encoding="utf-8")
    git(folder, "add", "-A")
    return folder


def test_hooks_take_the_stories_that_folders_are_searched_for():
    """But Word documents, which pre-commit has no kind for, and the rare suffix of which it knows nothing."""
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    for types in (set(hook["types_or"]) for hook in hooks if "types_or" in hook):
        assert {end for end in SUFFIXES if not types & tags_from_filename(f"a{end}")} == {".docx", ".text"}


@pytest.mark.parametrize("runner", ["pre_commit", "prek"])
def test_hooks_fail_on_a_bad_story(runner, linter, newsroom, tmp_path):
    """Each hook installs from git, runs, and fails as it should; a second run needs nothing from outside."""
    places = {"PRE_COMMIT_HOME": str(tmp_path / "home"), "PREK_HOME": str(tmp_path / "home")}
    closed = {"PIP_NO_INDEX": "1", "UV_OFFLINE": "1", "GIT_ALLOW_PROTOCOL": "none"}
    for more in ({}, closed):
        done = subprocess.run(
            [sys.executable, "-m", runner, "run", "--all-files"],
            cwd=newsroom, capture_output=True, text=True, check=False, env={**os.environ, **places, **more},
        )  # fmt: skip
        assert done.returncode == 1, done.stdout + done.stderr
        told = dict(re.findall(r"^- hook id: ([a-z-]+)$(.*?)(?=^- hook id|\Z)", done.stdout, re.MULTILINE | re.DOTALL))
        assert told.keys() == HOOKS
        assert all("story.md:" in one for one in told.values())
        assert "- files were modified by this hook" in told["wirelint-fix"]
        assert "Traceback" not in done.stdout
        git(newsroom, "checkout", "--", "story.md")
