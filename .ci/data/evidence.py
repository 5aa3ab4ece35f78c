"""Learns the weights of linter/wirelint/layers/naming/evidence.py, and prints them beside those that stand there.

    python .ci/data/evidence.py FOLDER [--judged FILE]

Needs numpy, and FOLDER, a folder of published stories in English (the project may not ship any: those it was learnt from are
their publishers'). Pairs of names that look alike in the stories as they are are of two names. Pairs of one name are made: one mention of a
name that stands twice and more is respelt by a slip of the hand, by another system of romanisation, or as a name of inputs/name-pairs.tsv.xz
is attested. What the rules report in the stories as they are may be either, and is left out until somebody has read it: FILE has a line for
each that was read, `path, usual, rare, one` or `two`, divided by tabs; those that no line is for are printed, to be judged.

Evidence is linear in its weights: what a weight is multiplied by in a pair is found by setting it to one and the others to none. A weight
that has few pairs to show for itself is left to the reader: the script changes no file.
"""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE), str(ROOT / "linter"), str(ROOT / "rules"), str(ROOT / "tests" / "benchmarks")]

from regression import fitted  # noqa: E402
from respelt import as_attested, attested, respelt  # noqa: E402

from wirelint.document import Document  # noqa: E402
from wirelint.layers.naming import evidence  # noqa: E402
from wirelint.layers.naming.lookalikes import Lookalike, lookalikes  # noqa: E402
from wirelint.layers.naming.names import spellings  # noqa: E402
from wirelint.layers.naming.variants import ENOUGH  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

WEIGHTS = """BIAS LETTERS ONE_LETTER CHANGED_CONSONANT SAME_NEIGHBOUR OTHER_BEFORE OTHER_GIVEN_NAME OTHER_BEHIND OTHER_ROLE HAS_NEIGHBOUR
    OWN_GIVEN_NAME OWN_SURNAME NEVER_ALONE INTRODUCES LISTED_APART TWO_GIVEN_NAMES SHORT NAMED COORDINATED TWO_BEARERS MANY_BEARERS KNOWN KNOWN_TOO BOTH_OFTEN
    KNOWN_BESIDE EVERYDAY EVERYDAY_TOO TWICE SIDE_BY_SIDE ACCENTED INNER_CAPITAL ONE_TOWN TWO_TOWNS""".split()

STRENGTH = 3.0
"""The inverse of the regression's regularisation."""

LONGEST = 15_000
"""So many code points of a story are read."""

EVERYTHING = -1e9
"""No evidence is too little to be told to the end."""

Row = tuple[dict[str, float], bool]


def main() -> None:
    """Print the weights."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--judged", type=Path)
    told = options.parse_args()
    rows = list(learnt_from(told.folder, judgements(told.judged)))
    labels = [label for _, label in rows]
    learnt = fitted([row for row, _ in rows], labels, strength=STRENGTH)
    print(f"{sum(labels)} pairs of one name, {len(labels) - sum(labels)} of two")
    for name in WEIGHTS:
        count = sum(name in row for row, _ in rows)
        print(f"{name:20} {getattr(evidence, name):7.2f} stands, {learnt.get(name, 0.0):7.2f} learnt, {count:6} pairs")


def judgements(path: Path | None) -> dict[tuple[str, str, str], bool]:
    """By story, usual and rarer spelling, whether the two are one name."""
    lines = path.read_text(encoding="utf-8").splitlines() if path else []
    return {(story, usual, rare): word == "one" for story, usual, rare, word in (line.split("\t") for line in lines)}


def learnt_from(folder: Path, judged: dict[tuple[str, str, str], bool]) -> Iterator[Row]:
    """What each pair of the stories tells, and whether it is of one name."""
    dice = random.Random(1)
    names = attested()
    for path in sorted(folder.rglob("*.txt")):
        text = path.read_text(encoding="utf-8", errors="replace")[:LONGEST]
        story = Document(text)
        for pair in lookalikes(story):
            key = (str(path.relative_to(folder)), pair.usual.text, pair.rare.text)
            told = evidence.evidence(story, pair, ENOUGH)
            if key in judged:
                yield from features(story, pair, one=judged[key])
            elif told is None or told < ENOUGH:
                yield from features(story, pair, one=False)
            else:
                print("\t".join((*key, "?")))
        for copy, place in (*((copy, at) for _, copy, at in respelt(text, dice)), *as_attested(story, names, dice)):
            changed = Document(copy)
            for pair in lookalikes(changed):
                if place in pair.rare.places and pair.usual.text in spellings(story):
                    yield from features(changed, pair, one=True)


def features(story: Document, pair: Lookalike, *, one: bool) -> Iterator[Row]:
    """What each weight is multiplied by in a pair, unless its letters rule it out whatever the story says."""
    if evidence.evidence(story, pair, EVERYTHING) is None:
        return
    stand = {name: getattr(evidence, name) for name in WEIGHTS}
    told = {}
    for name in WEIGHTS:
        set_to({other: float(other == name) for other in WEIGHTS})
        told[name] = evidence.evidence(story, pair, EVERYTHING) or 0.0
    set_to(stand)
    yield {name: value for name, value in told.items() if value}, one


def set_to(weights: dict[str, float]) -> None:
    """Give the module these weights."""
    for name, weight in weights.items():
        setattr(evidence, name, weight)
    evidence.forget()


if __name__ == "__main__":
    main()
