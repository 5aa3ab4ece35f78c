"""Every rule keeps the conventions, and finds in its examples and cases what they mark."""

import os
from pathlib import Path

import pytest

import wirelint_rules
from wirelint.markup import read
from wirelint.registry import discover
from wirelint.testing import Case, cases, labelled

CASES = Path(__file__).parent / "cases"
RULES = list(discover("wirelint_rules"))


@pytest.mark.parametrize("case", list(cases("wirelint_rules", CASES)), ids=str)
def test_case(case: Case):
    """A rule finds what its example marks, and nothing else."""
    assert case.found == case.expected


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_conventions(rule):
    """A rule has a title that fits a line, a bad and a good example, and the name of its file."""
    assert rule.title
    assert len(rule.title) <= 80, rule.title
    kinds = dict(labelled(rule.doc))
    assert rule.against_source == ("Source" in kinds), "a rule with a source in its examples says that it is against it"
    assert read(kinds["Bad"])[1], "the bad example marks nothing"
    assert not read(kinds["Good"])[1], "the good example marks something"
    stem = os.path.basename(rule.module).removesuffix(".toml").rpartition(".")[2]
    assert stem.replace("_", "-") == rule.name


def test_names_are_unique():
    """No two rules and no rule and a group share a name."""
    names = [rule.name for rule in RULES] + sorted({rule.group for rule in RULES})
    assert sorted(names) == sorted(set(names))


def test_cases_have_rules():
    """Every case file belongs to a rule."""
    assert {path.stem for path in CASES.glob("*.md")} <= {rule.name for rule in RULES}


def test_data_has_sources():
    """Every data file's origin and licence stand in SOURCES.md."""
    for package in (
        wirelint_rules.__path__[0],
        str(Path(wirelint_rules.__path__[0]).parents[1] / "linter" / "wirelint"),
    ):
        data = Path(package) / "data"
        if data.is_dir():
            sources = (data / "SOURCES.md").read_text(encoding="utf-8")
            files = [path.relative_to(data).as_posix() for path in data.rglob("*") if path.is_file()]
            named = [
                f for f in files if f in sources or f"{Path(f).parent.as_posix()}/" in sources or f == "SOURCES.md"
            ]
            assert sorted(files) == sorted(named)
