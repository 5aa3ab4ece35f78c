"""The distribution: what the wheel holds, and that its types work for who uses it."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

CONSUMER = """
from wirelint import Document, Finding, Rule, Severity, rule


@rule(severity=Severity.NOTE)
def my_rule(document: Document) -> list[Finding]:
    '''Nothing.'''
    return []


name: str = my_rule.name
reveal_type(my_rule)
wrong: int = my_rule.name
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built from the sdist."""
    out = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(ROOT)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(out.glob("*.whl"))


def test_wheel_holds_the_two_packages(wheel):
    """Engine, rules and data are in it; nothing else lands in site-packages."""
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"wirelint", "wirelint_rules"}
    for name in ("wirelint/py.typed", "wirelint_rules/py.typed", "wirelint/cli.py"):
        assert name in names
    sources = [
        p
        for root in ("linter", "rules")
        for p in (ROOT / root).rglob("*")
        if p.is_file() and "__pycache__" not in p.parts
    ]
    assert len([name for name in names if ".dist-info/" not in name]) == len(sources)
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_wheel_is_small(wheel):
    """What a hook downloads stays small."""
    assert wheel.stat().st_size < 20e6


def test_types_for_consumers(tmp_path):
    """A consumer's type checker sees the package's types, and its mistakes."""
    (tmp_path / "consumer.py").write_text(CONSUMER, encoding="utf-8")
    pytest.importorskip("mypy")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "consumer.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "wirelint.rules.Rule" in done.stdout
    assert done.stdout.count("error:") == 1, done.stdout
