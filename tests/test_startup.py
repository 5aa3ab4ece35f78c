"""What the default path imports is kept small by name, which is the same on any machine."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from wirelint import Severity

STORY = Path(__file__).parents[1] / "examples" / "harbour.txt"

LIGHT = """
_bisect _datetime _locale bisect collections.abc datetime errno gc importlib importlib._abc importlib._bootstrap importlib._bootstrap_external importlib.machinery locale
math mmap unicodedata warnings zlib __future__
""".split()
"""What the linter takes from Python besides what `re` and `argparse` bring in: a module more is a choice, to be made here."""

HEAVY = """
array typing tomllib json string html html.entities pathlib tempfile shutil random threading decimal
textstat nltk language_tool_python requests pygls importlib.metadata dataclasses logging inspect asyncio numpy regex
yaml concurrent.futures multiprocessing sqlite3 subprocess hashlib difflib xml html.parser email urllib.request unittest
""".split()


def imported(path, folder):
    """The modules that linting a story brings in, the rules and their tables being known from the run before, and what it asks for from the next."""
    code = (
        f"import sys; from wirelint.cli import main; main(['check', '--isolated', {str(path)!r}]); print(*sys.modules)"
    )
    environment = {**os.environ, "WIRELINT_CACHE_DIR": str(folder)}
    for _ in range(3):
        command = [sys.executable, "-c", code]
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return set(done.stdout.splitlines()[-1].split())


@pytest.fixture(scope="module")
def modules(tmp_path_factory):
    """The modules that linting one story brings in."""
    return imported(STORY, tmp_path_factory.mktemp("cache"))


@pytest.mark.parametrize("name", HEAVY)
def test_default_path_is_light(name, modules):
    """None of the heavy modules is imported to lint a story."""
    assert name not in modules


def test_every_rule_is_found(modules):
    """The test sees the real run: the rules' modules are there."""
    assert any(name.startswith("wirelint_rules.") for name in modules)


def test_nothing_else_is_imported(modules):
    """What Python's own modules a run brings in is known by name."""
    bare = subprocess.run(
        [sys.executable, "-c", "import sys, re, argparse; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    own = {name for name in modules if name.partition(".")[0] in {"wirelint", "wirelint_rules"}}
    assert sorted(modules - own - set(bare.stdout.split()) - set(LIGHT)) == []


def test_most_rules_are_not_imported_for_a_plain_story(tmp_path):
    """A sentence without a fault brings in the modules of a third of the rules at most, once they are known."""
    from wirelint.catalogue import rules

    (tmp_path / "story.txt").write_text("The mayor spoke on the bridge, and stayed.\n", encoding="utf-8")
    on = {rule.module for rule in rules("wirelint_rules") if rule.severity > Severity.NOTE}
    assert 0 < len(on & imported(tmp_path / "story.txt", tmp_path / "cache")) < len(on) / 3
