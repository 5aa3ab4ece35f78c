"""Learns the weights of rules/wirelint_rules/data/disjoint.bin: how far the traits of a word speak for its being out of joint.

    python .ci/data/disjoint.py FOLDER

Needs numpy and numba, and FOLDER, a folder of published stories in English (the project may not ship any: those it was learnt from are
their publishers'). The words of the sentences as they are published are sound, those in which `faults.py` has made a fault are not. The
weights are of a logistic regression over hashed traits, learnt word by word with steps that grow small for traits often met (Adagrad);
each time some traits are left out, so that none is relied upon alone. What the rounds end with is averaged, and what weighs
little is forgotten.
"""

from __future__ import annotations

import argparse
import random
import sys
from array import array
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

import numpy as np
from numba import njit

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE), str(ROOT / "linter"), str(ROOT / "rules")]

from faults import faulty, letters_of  # noqa: E402
from packing import assembled  # noqa: E402

from wirelint.document import Document  # noqa: E402
from wirelint.layers.grammar import grammar  # noqa: E402
from wirelint.layers.words import words  # noqa: E402
from wirelint_rules.collision._disjoint import MAGIC, STEP  # noqa: E402
from wirelint_rules.collision._traits import details, outline, sentence  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TARGET = ROOT / "rules" / "wirelint_rules" / "data" / "disjoint.bin"
BITS = 22
"""So many bits of a hash are kept."""

COPIES, ROUNDS, PACE, LEFT_OUT, LITTLE = 11, 3, 0.1, 0.3, 0.1
"""How many faults are made in each sentence, how often all words are gone through, the greatest step, the share of traits left out, and what weighs little."""

SHORTEST, LONGEST, HEADLINE = 5, 70, 0.45
"""Of how many words a sentence is that is learnt from, and the share of capitals that makes a headline."""

Sentence = tuple[list[str], list[str]]


def main() -> None:
    """Write the weights."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    sound = [one for path in sorted(options.parse_args().folder.rglob("*.txt")) for one in sentences(path)]
    dice = random.Random(1)
    made = [fault for _ in range(COPIES) for one in sound if (fault := faulty(*one, dice))]
    good = hashed((one, range(len(one[0]))) for one in sound)
    bad = hashed(((texts, marks), sorted({*places})) for texts, marks, places in made)
    print(f"{len(sound)} sentences, {len(good)} sound words, {len(bad)} words out of joint")
    learnt = learn(np.concatenate([good, bad]), np.repeat(np.float32([0, 1]), [len(good), len(bad)]))
    steps = np.where(abs(learnt) < LITTLE, 0, np.clip(np.round(learnt * STEP), -127, 127))
    bias = np.array([round(float(learnt[-1]) * STEP)], np.int32)
    TARGET.write_bytes(assembled(MAGIC, steps[:-1].astype(np.int8).tobytes(), bias.tobytes()))


def sentences(path: Path) -> Iterator[Sentence]:
    """The sentences of a story that are learnt from: their words, and the marks behind them."""
    story = Document(path.read_text(encoding="utf-8", errors="replace"))
    texts, marks = words(story).texts, grammar(story)[1::2]
    first = 0
    for at, mark in enumerate(marks):
        if mark == ".":
            one, first = texts[first : at + 1], at + 1
            capitals = sum(text[:1].isupper() for text in one)
            if SHORTEST <= len(one) <= LONGEST and capitals < HEADLINE * len(one):
                yield list(one), list(marks[first - len(one) : first])


def hashed(chosen: Iterable[tuple[Sentence, Iterable[int]]]) -> Any:
    """The hashes of the traits of some words, a row for each."""
    found, width = array("I"), 1
    for (texts, marks), places in chosen:
        made = sentence(texts, letters_of(texts), marks)
        for at in places:
            traits = (*outline(made, at), *details(made, at))
            width = len(traits)
            found.extend(crc32(trait.encode()) & ((1 << BITS) - 1) for trait in traits)
    return np.array(found, np.uint32).reshape(-1, width)


def learn(rows: Any, labels: Any) -> Any:
    """The weights of all hashes, and behind them what a word weighs before any trait."""
    weights, squares = np.zeros((1 << BITS) + 1, np.float32), np.ones((1 << BITS) + 1, np.float32)
    mean, dice = np.zeros_like(weights), np.random.default_rng(1)
    for _ in range(ROUNDS):
        print(f"loss {go_through(rows, labels, dice.permutation(len(labels)), weights, squares):.3f}")
        mean += weights / ROUNDS
    return mean


@njit(fastmath=True)
def go_through(rows: Any, labels: Any, order: Any, weights: Any, squares: Any) -> float:
    """Learn from all rows in some order; the mean loss."""
    loss, kept = 0.0, np.zeros(rows.shape[1], np.bool_)
    for row in order:
        weight = weights[-1]
        for trait in range(rows.shape[1]):
            kept[trait] = np.random.random() >= LEFT_OUT  # noqa: NPY002
            if kept[trait]:
                weight += weights[rows[row, trait]] / (1.0 - LEFT_OUT)
        chance = 1.0 / (1.0 + np.exp(-weight))
        error = chance - labels[row]
        loss -= np.log(max(1.0 - abs(error), 1e-9))
        for trait in range(rows.shape[1]):
            if kept[trait]:
                place = rows[row, trait]
                squares[place] += error * error
                weights[place] -= PACE * error / np.sqrt(squares[place])
        weights[-1] -= PACE * 0.01 * error
    return loss / len(order)


if __name__ == "__main__":
    main()
