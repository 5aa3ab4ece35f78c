"""Builds rules/wirelint_rules/data/actives.tsv, what stands behind past forms in the active, from the counts in inputs/.

    python .ci/data/actives.py

The counts are of pairs of words behind he, she, they, we, I, has, have and had, where a past form is no passive and no
reduced clause. A row is a form, how often it was counted so, how many of a hundred had an article, a possessive or a pronoun of the
object behind them, and which small words were seen behind it.
"""

from __future__ import annotations

import lzma
from collections import Counter, defaultdict
from pathlib import Path

HERE = Path(__file__).parent
OUTPUT = HERE.parent.parent / "rules" / "wirelint_rules" / "data" / "actives.tsv"

LEAST = 40
"""A form must have been counted so often for what it does not take to say something."""

OBJECTS = frozenset("the a an his her its their him them it us this these those".split())
PREPOSITIONS = frozenset(
    """of to from for with at in on about by into against over under after before through around across up out off down back away
    during among between toward towards upon onto behind as that""".split()
)
NO_VERBS = frozenset("been not also never always already only just still even since no a an the to more".split())


def main() -> None:
    """Write the table and say how large it is."""
    seen = defaultdict[str, Counter[str]](Counter)
    with lzma.open(HERE / "inputs" / "actives.tsv.xz", "rt", encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                pair, _, count = line.rstrip("\n").partition("\t")
                verb, _, other = pair.partition(" ")
                seen[verb][other] += int(count)
    rows = [
        row(verb, others) for verb, others in sorted(seen.items()) if verb not in NO_VERBS and others.total() >= LEAST
    ]
    OUTPUT.write_text("".join(f"{line}\n" for line in rows), encoding="utf-8")
    print(f"{OUTPUT.name}: {len(rows)} forms, {OUTPUT.stat().st_size:,} bytes")


def row(verb: str, others: Counter[str]) -> str:
    """A form, how often it was counted, the share of objects in a hundred, and the small words seen behind it."""
    objects = sum(count for word, count in others.items() if word in OBJECTS)
    small = sorted(word for word in others if word in PREPOSITIONS)
    return f"{verb}\t{others.total()}\t{100 * objects // others.total()}\t{' '.join(small)}"


if __name__ == "__main__":
    main()
