"""Builds what is asked of the shipped house list, in rules/wirelint_rules/data: house-ap.tsv, house-exceptions.tsv, near-names.tsv.

    python .ci/data/house.py

The first is rules/wirelint_rules/names/house/ap.toml by spelling: a spelling, then what it is of, several divided by a bar:
p, l or o (person, place, organisation), = ~ or ! (the house's, another newsroom's, wrong), and the house's spelling. The second has the list's exceptions,
by spelling, divided by bars. The third has, by first letter and key, the names of that list and those that news has often
(inputs/unigrams.tsv.xz): those that a slip may have spoilt.
"""

from __future__ import annotations

import lzma
import sys
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
DATA = ROOT / "rules" / "wirelint_rules" / "data"
sys.path[:0] = [str(ROOT / "linter"), str(ROOT / "rules")]

from wirelint.layers.naming.names import kinds, plain  # noqa: E402
from wirelint.layers.naming.romanisation.keys import keys  # noqa: E402
from wirelint.layers.ngrams import counts  # noqa: E402
from wirelint_rules.names._lists import PREFERRED, entries, exceptions, read  # noqa: E402

OFTEN = 30
"""How often a name stands in the counted news to be one that a slip may be of."""

SHORTEST = 5


def main() -> None:
    """Write the three files."""
    tables = read(str(ROOT / "rules" / "wirelint_rules" / "names" / "house" / "ap.toml"))
    found = list(entries(tables))
    by_spelling: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for entry in found:
        by_spelling[entry.spelling][f"{entry.kind}{entry.status}{entry.preferred}"] = None
    write("house-ap.tsv", [f"{spelling}\t{'|'.join(values)}" for spelling, values in by_spelling.items()])
    write(
        "house-exceptions.tsv", [f"{spelling}\t{'|'.join(phrases)}" for spelling, phrases in exceptions(tables).items()]
    )
    known = [e.spelling for e in found if e.status == PREFERRED and " " not in e.spelling]
    by_key: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for name in dict.fromkeys([*known, *often()]):
        for key in keys(plain(name)) if len(name) >= SHORTEST else ():
            if len(key) > 1:
                by_key[plain(name)[0] + key][name] = None
    write("near-names.tsv", [f"{key}\t{' '.join(values)}" for key, values in by_key.items()])


def often() -> list[str]:
    """Names that news has often, and seldom in lower case."""
    with lzma.open(HERE / "inputs" / "unigrams.tsv.xz", "rt", encoding="utf-8") as file:
        rows = [line.split("\t") for line in file if not line.startswith("#")]
    return [
        word
        for word, count, *_ in rows
        if int(count) >= OFTEN
        and word.isalpha()
        and word[0].isupper()
        and not word.isupper()
        and not kinds(word)
        and (counts().count(word.lower()) or 0.0) < (counts().count(word) or 0.0)
    ]


def write(name: str, lines: list[str]) -> None:
    """A table sorted by its bytes, to be asked by bisection."""
    (DATA / name).write_bytes(b"\n".join(sorted(line.encode() for line in lines)) + b"\n")


if __name__ == "__main__":
    main()
