"""Modules that are ready among what is kept are the modules, and only while their files are what they were."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import wirelint
from wirelint.cli import commands, summary

LISTED = (
    "import sys, threading; from wirelint.cli import run; sys.argv = {arguments!r}\ntry: run()\nfinally: print({what})"
)
"""With threads at hand a run ends as any program does, so that something can be printed behind it."""

STORY = Path(__file__).parents[1] / "examples" / "harbour.txt"


@pytest.fixture
def installed(tmp_path):
    """A copy of wirelint of the test's own, and a function that runs a command with it and prints something at the end."""
    import shutil

    import wirelint_rules

    roots = [Path(package.__path__[0]) for package in (wirelint, wirelint_rules)]
    for root in roots:
        shutil.copytree(root, tmp_path / root.name, ignore=shutil.ignore_patterns("__pycache__"))

    def run(what, *arguments, **environment):
        code = LISTED.format(arguments=["wirelint", *arguments], what=what)
        paths = {"PYTHONPATH": str(tmp_path), "WIRELINT_CACHE_DIR": str(tmp_path / "cache")}
        clean = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        done = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=False,
            env={**clean, **paths, **environment},
        )
        assert "Traceback" not in done.stderr, done.stderr
        return done.stdout

    run.folder = tmp_path
    return run


READY = (
    "sorted(n for n, m in sys.modules.items() if n.startswith('wirelint') and type(m.__loader__).__name__ == '_Loader')"
)
CHECK = ("check", "--isolated", "--no-cache", str(STORY))


def test_the_second_run_has_modules_ready(installed):
    """The first run imports from files and keeps, the second finds the same and says the same."""
    first, second = installed(READY, *CHECK), installed(READY, *CHECK)
    assert first.splitlines()[:-1] == second.splitlines()[:-1]
    assert first.splitlines()[-1] == "[]"
    assert "'wirelint_rules.conversion.conversion_mismatch'" in second


def test_an_edited_module_is_imported_from_its_file(installed):
    """A change of a file is seen by the next run."""
    installed(READY, *CHECK)
    path = installed.folder / "wirelint" / "checking.py"
    path.write_text(path.read_text("utf-8") + "\nMARK = 1\n", "utf-8")
    assert "'wirelint.checking'" not in (
        changed := installed(f"getattr(sys.modules['wirelint.checking'], 'MARK', 0), {READY}", *CHECK).splitlines()[-1]
    )
    assert changed.startswith("1 ")
    assert "'wirelint.checking'" in installed(READY, *CHECK)


def test_modules_know_their_files(installed):
    """A module that was ready has its file, package and source as any other."""
    installed(READY, *CHECK)
    what = "(m := sys.modules['wirelint.readers']).__file__, m.__path__, m.__spec__.submodule_search_locations"
    said = installed(what, *CHECK).splitlines()[-1]
    place = str(installed.folder / "wirelint" / "readers")
    assert said == f"{place}{os.sep}__init__.py {[place]} {[place]}"
    source = "__import__('inspect').getsource(sys.modules['wirelint.checking'])[:20]"
    assert installed(source, *CHECK).splitlines()[-1] == '"""From paths to dia'


def test_nothing_is_kept_where_python_writes_no_byte_code(installed):
    """Who tells Python to keep no byte code has none kept here either."""
    for _ in range(2):
        assert installed(READY, *CHECK, PYTHONDONTWRITEBYTECODE="1").splitlines()[-1] == "[]"


def test_a_version_is_told_at_once(installed):
    """Neither arguments nor rules are looked at for it."""
    said = installed(
        "[n for n in ('argparse', 'wirelint.commands.check', 'wirelint_rules') if n in sys.modules]", "--version"
    )
    assert said == f"wirelint {wirelint.__version__}\n[]\n"


def test_commands_are_listed_without_their_modules(installed):
    """What the help says of each command is what its module says."""
    said = installed("[n for n in sys.modules if n.startswith('wirelint.commands.')]")
    assert said.endswith("[]\n")
    for name in commands():
        module = (
            __import__(f"wirelint.commands.{name.replace('-', '_')}", fromlist=["run"]) if name not in EXTRAS else None
        )
        assert f"  {name:12} {summary(name)}" in said
        assert module is None or summary(name) == module.__doc__.partition(".")[0]


EXTRAS = {"lsp", "mcp"}
