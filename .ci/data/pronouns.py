"""Learns the weights of rules/wirelint_rules/data/pronouns.tsv: how likely a he or a she stands for the other.

    python .ci/data/pronouns.py FOLDER

Needs numpy, and FOLDER, a folder of published stories in English (the project may not ship any: those it was learnt from are
their publishers'). Every pronoun is learnt from twice: as it stands, which is sound, and as if it were the other, which is not. Every seventh
story is left out; how many of the turned pronouns are found in those, and how often a sound one is taken for turned, is printed.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE), str(ROOT / "linter"), str(ROOT / "rules")]

from regression import parted, recall, strongest  # noqa: E402

from wirelint.document import Document  # noqa: E402
from wirelint.layers.speech.people import HE, SHE  # noqa: E402
from wirelint.layers.words import words  # noqa: E402
from wirelint_rules.attribution import _agreement as agreement  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Row = dict[str, float]

OUTPUT = ROOT / "rules" / "wirelint_rules" / "data" / "pronouns.tsv"
LONGEST = 8_000
"""So many code points of a story are read."""

LEFT_OUT = 7
"""Of so many stories one tells how well the others were learnt."""

STRENGTH = 0.1
"""The inverse of the regression's regularisation."""

RARE, KEPT = 60, 1_200
"""A feature seen less often is left out; of the others so many that tell most are kept, and weighed once more."""

RATES = (0.001, 0.002, 0.005, 0.01, 0.02)
"""For so many false alarms a pronoun it is told how many turned ones are found."""


def main() -> None:
    """Write the weights."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    stories = sorted(options.parse_args().folder.rglob("*.txt"))
    learnt = [path for at, path in enumerate(stories) if at % LEFT_OUT]
    rows, labels = zip(*_rows(learnt), strict=True)
    weights = strongest(rows, labels, strength=STRENGTH, rare=RARE, most=KEPT)
    print(len(rows), len(weights))
    lines = [f"{name}\t{weight:.2f}\n" for name, weight in weights.items() if round(weight, 2)]
    head = "# Built by .ci/data/pronouns.py; nobody edits it. Feature, weight in nats\n"
    OUTPUT.write_text(head + "".join(sorted(lines)), encoding="utf-8")
    _tell(weights, stories[::LEFT_OUT])


def _rows(stories: Iterable[Path]) -> Iterator[tuple[Row, bool]]:
    """The pronouns of stories, as they are and turned, each with whether it was turned."""
    for path in stories:
        story = Document(path.read_text(encoding="utf-8")[:LONGEST])
        for at in agreement.candidates(story):
            said = agreement.PRONOUNS[words(story).lower[at]]
            yield agreement.features(story, at, said), False
            yield agreement.features(story, at, SHE if said == HE else HE), True


def _tell(weights: Row, stories: list[Path]) -> None:
    sound, turned = parted(_rows(stories), weights)
    for rate in RATES:
        print(f"{rate}: {recall(sound, turned, int(rate * len(sound)))}")


if __name__ == "__main__":
    main()
