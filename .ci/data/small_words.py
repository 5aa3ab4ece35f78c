"""Learns the weights of rules/wirelint_rules/data/small-words.tsv: how likely a small word stands in the place of another.

    python .ci/data/small_words.py FOLDER

Needs numpy, and FOLDER, a folder of published stories in English (the project may not ship any: those it was learnt from are
their publishers'). Small words of the stories as they are stand where they belong; the others are made: one of a story is replaced by another
of its kind. Every second story is learnt from; how many of the faults in the others are found, and how often a sound word is taken for one,
is printed.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE), str(ROOT / "linter"), str(ROOT / "rules")]

from regression import parted, recall, strongest  # noqa: E402

from wirelint.document import Document  # noqa: E402
from wirelint.layers.words import words  # noqa: E402
from wirelint_rules.collision import _small_words as small  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Row = dict[str, float]

OUTPUT = ROOT / "rules" / "wirelint_rules" / "data" / "small-words.tsv"
SEED = 7
LONGEST = 6_000
"""So many code points of a story are read."""

LEARNT, TOLD = 2_000, 300
"""From so many stories at most is learnt, on so many others it is told how well."""

STRENGTH = 0.3
"""The inverse of the regression's regularisation."""

RARE, KEPT = 60, 400
"""A feature seen less often is left out; of the others so many that tell most are kept, and weighed once more."""

RATES = (0.1, 0.25, 0.5, 1.0, 2.0)
"""For so many false alarms in 1,000 words it is told how many faults are found."""


def main() -> None:
    """Write the weights."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    stories = sorted(options.parse_args().folder.rglob("*.txt"))
    chosen = random.Random(SEED)
    learnt, others = stories[1::2], stories[::2]
    chosen.shuffle(learnt)
    chosen.shuffle(others)
    rows, labels = zip(*_rows(learnt[:LEARNT]), strict=True)
    weights = strongest(rows, labels, strength=STRENGTH, rare=RARE, most=KEPT)
    print(len(rows), sum(labels), len(weights))
    lines = [f"{name}\t{weight:.2f}\n" for name, weight in weights.items() if round(weight, 2)]
    _tell(weights, others[:TOLD])
    head = "# Built by .ci/data/small_words.py; nobody edits it. Feature, weight in nats\n"
    OUTPUT.write_text(head + "".join(sorted(lines)), encoding="utf-8")


def _rows(stories: Iterable[Path]) -> Iterator[tuple[Row, bool]]:
    """The small words of stories, as they are and damaged, each with whether it was put there."""
    chosen = random.Random(SEED)
    for path in stories:
        text = path.read_text(encoding="utf-8")[:LONGEST]
        story = Document(text)
        for at in range(len(words(story))):
            if row := _instead(story, at):
                yield row, False
        damaged, places = _swapped(chosen, text)
        story = Document(damaged)
        for place in places:
            at = words(story).at(place)
            if at is not None and (row := _instead(story, at)):
                yield row, True


def _instead(document: Document, at: int) -> Row | None:
    if words(document).texts[at] not in small.OTHERS:
        return None
    return {"bias": 1.0, **small.features(document, at, small.instead(document, at))}


def _swapped(chosen: random.Random, text: str) -> tuple[str, list[int]]:
    """The text with a small word in the place of another here and there, and where those stand."""
    made: list[str] = []
    places: list[int] = []
    done, first = 0, chosen.randrange(20, 80)
    for word in re.finditer(r"(?<![\w’'-])[a-z]+(?= )", text):
        if word.start() < first or word.group() not in small.OTHERS:
            continue
        made += [text[done : word.start()], chosen.choice(small.OTHERS[word.group()][:9])]
        done, first = word.end(), word.end() + chosen.randrange(50, 120)
        places.append(sum(map(len, made)) - len(made[-1]))
    return "".join([*made, text[done:]]), places


def _tell(weights: Row, stories: list[Path]) -> None:
    sound, faults = parted(_rows(stories), weights)
    size = sum(len(words(Document(path.read_text(encoding="utf-8")[:LONGEST]))) for path in stories)
    for rate in RATES:
        print(f"{rate} in 1,000: {recall(sound, faults, int(rate * size / 1000))}")


if __name__ == "__main__":
    main()
