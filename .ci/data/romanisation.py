"""Builds what layers/naming/romanisation knows, in linter/wirelint/data, from the lists in inputs/.

    python .ci/data/romanisation.py [--measure]

Needs numpy. systems.tsv is inputs/romanisation.toml as lines; correspondences.tsv is every two forms of one row, with
what an alignment pays for them; likeness.tsv is the weights of a logistic regression learnt from inputs/name-pairs.tsv.xz
(two spellings of one name, or of two that look alike, with what the pair is from) and from names of the counts of news that share no
more than a key. Costs and weights are learnt in turn: what tells of one name
is made cheaper, and the pairs are aligned anew. `--measure` prints recall and false alarms by fivefold cross-validation, pairs of one
name kept together, and writes nothing.
"""

from __future__ import annotations

import lzma
import random
import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import numpy as np

HERE = Path(__file__).parent
OUTPUT = HERE.parent.parent / "linter" / "wirelint" / "data"
sys.path[:0] = [str(HERE), str(HERE.parent.parent / "linter")]

from regression import chances, fitted  # noqa: E402

from wirelint.layers.naming.names import plain  # noqa: E402
from wirelint.layers.naming.romanisation.alignment import align  # noqa: E402
from wirelint.layers.naming.romanisation.correspondences import Correspondence, indexed  # noqa: E402
from wirelint.layers.naming.romanisation.forms import derived, genders  # noqa: E402
from wirelint.layers.naming.romanisation.keys import keys  # noqa: E402
from wirelint.layers.naming.romanisation.likeness import BIAS, features  # noqa: E402

FIRST_COST, FIRST_COST_DROPPED = 0.35, 0.5
CHEAPEST, DEAREST, CHEAPER = 0.08, 1.0, 0.15
"""Costs are held between the first two; a weight of one makes a correspondence cheaper by the third."""

ROUNDS = 2
STRENGTH = 1.0
"""The inverse of the regression's regularisation."""

RARE, SMALL = 2, 0.04
"""A feature seen less often is left out, and so is a weight that is smaller."""


FAR, FAR_COST, OFTEN = 6000, 1.2, 30
"""How many pairs of names that only share a key are taken, what their alignment costs at least, and how often each stands in news."""


FOLDS = 5
"""In so many parts the pairs are measured, each by the weights that the others give."""


class Pair(NamedTuple):
    """Two spellings, whether of one name, what tells the pair's origin, and its kind."""

    left: str
    right: str
    same: bool
    origin: str
    kind: str


def main() -> None:
    """Learn and write, or measure."""
    tables = tomllib.loads((HERE / "inputs" / "romanisation.toml").read_text(encoding="utf-8"))
    found = correspondences(tables)
    pairs = [*read_pairs(), *far_pairs(found)]
    costs: dict[tuple[str, str, str], float] = {}
    for _ in range(ROUNDS):
        rows = seen(pairs, found, costs)
        weights = learnt(rows, pairs)
        costs = costs_of(found, weights)
    rows = seen(pairs, found, costs)
    if "--measure" in sys.argv:
        measure(rows, pairs)
        return
    write("systems.tsv", systems(tables), "language, letter, where it stands so, each system with its forms")
    lines = [
        f"{a}\t{b}\t{at}\t{costs[a, b, at]:.2f}\t{' '.join(sorted(langs))}"
        for (a, b, at), langs in sorted(found.items())
    ]
    write("correspondences.tsv", lines, "letters, letters, where, cost, languages")
    weights = learnt(rows, pairs)
    kept = {name: weight for name, weight in weights.items() if abs(weight) >= SMALL or name == BIAS}
    write("likeness.tsv", [f"{name}\t{weight:.2f}" for name, weight in sorted(kept.items())], "feature, weight")


def correspondences(tables: dict) -> dict[tuple[str, str, str], set[str]]:
    """Every two forms of one row, by (form, form, where), with the languages that have them."""
    found: dict[tuple[str, str, str], set[str]] = {}
    for language, table in tables.items():
        for row in table["rows"]:
            cells = [cell for key, cell in row.items() if key not in {"of", "at"}]
            forms = sorted({"" if form == "0" else form for cell in cells for form in cell.split()})
            for number, one in enumerate(forms):
                for other in forms[number + 1 :]:
                    found.setdefault((one, other, row.get("at", "")), set()).add(language)
    return found


def systems(tables: dict) -> list[str]:
    """The rows with the systems' names in place of their keys."""
    lines = []
    for language, table in tables.items():
        for row in table["rows"]:
            cells = [f"{table['systems'][key]}={cell.strip()}" for key, cell in row.items() if key not in {"of", "at"}]
            lines.append("\t".join([language, row["of"], row.get("at", ""), *cells]))
    return lines


def read_pairs() -> list[Pair]:
    """The pairs to learn from, those that are equal but for accents and hyphens left out."""
    with lzma.open(HERE / "inputs" / "name-pairs.tsv.xz", "rt", encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    pairs = [Pair(*sorted((plain(a), plain(b))), label == "same", origin, kind) for a, b, label, kind, origin in rows]
    return [pair for pair in pairs if pair.left != pair.right and pair.left]


def far_pairs(found: dict) -> list[Pair]:
    """Names of the news that share a key and are otherwise far apart: what no alignment should take for one name."""
    with lzma.open(HERE / "inputs" / "unigrams.tsv.xz", "rt", encoding="utf-8") as file:
        rows = [line.split("\t") for line in file if not line.startswith("#")]
    low = {row[0] for row in rows if row[0].islower()}
    known = [
        row[0]
        for row in rows
        if row[0].istitle() and row[0].isalpha() and int(row[1]) >= OFTEN and row[0].lower() not in low
    ]
    groups: dict[str, list[str]] = {}
    for name in dict.fromkeys(map(plain, known)):
        for key in keys(name):
            groups.setdefault(key, []).append(name)
    dice = random.Random(1)
    table = indexed([Correspondence(*key, FIRST_COST, frozenset(langs)) for key, langs in found.items()])
    pairs: dict[tuple[str, str], Pair] = {}
    keys_ = sorted(key for key, names in groups.items() if len(names) > 1)
    for key in dice.choices(keys_, [len(groups[key]) for key in keys_], k=6 * FAR):
        one, other = sorted(dice.sample(groups[key], 2))
        if derived(one, other) or genders(one, other):
            continue
        alignment = align(one, other, table)
        if alignment and alignment.cost >= FAR_COST:
            pairs[one, other] = Pair(one, other, same=False, origin=key, kind="far")
    return list(pairs.values())[:FAR]


def seen(pairs: list[Pair], found: dict, costs: dict) -> list[dict[str, float]]:
    """The features of each pair, aligned at these costs."""
    first = {key: FIRST_COST if key[0] and key[1] else FIRST_COST_DROPPED for key in found}
    table = indexed(
        [Correspondence(*key, costs.get(key, first[key]), frozenset(langs)) for key, langs in found.items()]
    )
    rows = []
    for pair in pairs:
        alignment = align(pair.left, pair.right, table)
        row: Counter[str] = Counter()
        for name, value in features(pair.left, pair.right, alignment) if alignment else [("far", 1.0)]:
            row[name] += value
        rows.append(dict(row))
    often = Counter(name for row in rows for name in row)
    return [{name: value for name, value in row.items() if often[name] >= RARE} for row in rows]


def learnt(rows: list[dict[str, float]], pairs: list[Pair]) -> dict[str, float]:
    """The weights by feature, the bias among them; spellings of other languages count half, gender forms and hand-picked pairs double."""
    return fitted(
        [{BIAS: 1.0, **row} for row in rows],
        [pair.same for pair in pairs],
        strength=STRENGTH,
        importance=[0.5 if "foreign" in p.kind else 2.0 if p.kind in {"hand", "gender-form"} else 1.0 for p in pairs],
        free={BIAS},
    )


def costs_of(found: dict, weights: dict[str, float]) -> dict[tuple[str, str, str], float]:
    """The costs of the correspondences, cheaper where their weight tells of one name."""
    costs = {}
    for one, other, at in found:
        sign = f"{one}~{other}"
        mark = {"start": "^", "end": "$"}.get(at)
        weight = weights.get(f"by {sign}", 0.0) + (weights.get(f"by{mark} {sign}", 0.0) if mark else 0.0)
        base = FIRST_COST if one and other else FIRST_COST_DROPPED
        costs[one, other, at] = round(min(DEAREST, max(CHEAPEST, base - CHEAPER * weight)), 2)
    return costs


def measure(rows: list[dict[str, float]], pairs: list[Pair]) -> None:
    """Print recall at some rates of false alarms, by cross-validation."""
    same = np.array([pair.same for pair in pairs])
    far = np.array([pair.kind == "far" for pair in pairs])
    chance = np.zeros(len(pairs))
    folds = np.array([crc32(pair.origin.encode()) % FOLDS for pair in pairs])
    for fold in range(FOLDS):
        train, test = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        weights = learnt([rows[i] for i in train], [pairs[i] for i in train])
        chance[test] = chances([{BIAS: 1.0, **rows[i]} for i in test], weights)
    for rate in (0.02, 0.03, 0.04, 0.06):
        near = chance[~same & ~far]
        threshold = np.sort(near)[::-1][int(rate * len(near))]
        print(f"false alarms {rate}: recall {(chance[same] > threshold).mean():.3f}, threshold {threshold:.3f}")
    for kind in sorted({pair.kind for pair in pairs}):
        mask = np.array([pair.kind == kind for pair in pairs])
        print(f"  {kind:24} {mask.sum():5}  above {threshold:.2f}: {(chance[mask] > threshold).mean():.3f}")


def write(name: str, lines: list[str], what: str) -> None:
    """A table with a first line that says what it is."""
    head = f"# Built by .ci/data/romanisation.py; nobody edits it. {what}"
    (OUTPUT / name).write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
