"""Learns the weights of rules/wirelint_rules/data/spare-words.tsv: how likely a word is one too many where it stands.

    python .ci/data/spare_words.py FOLDER

Needs numpy, and FOLDER, a folder of published stories in English (the project may not ship any: those it was learnt from are
their publishers'). Words of the stories as they are stand where they belong; the others are made: every dozen words a small word is put
between two words, or a verb beside a verb. Every second story is learnt from; how many of the words that were put there in the others are found, and how
often a sound word is taken for one, is printed.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE), str(ROOT / "linter"), str(ROOT / "rules")]

from regression import fitted, parted, recall  # noqa: E402

from wirelint.document import Document  # noqa: E402
from wirelint.layers.grammar import grammar  # noqa: E402
from wirelint.layers.paragraphs import in_headline  # noqa: E402
from wirelint.layers.words import words  # noqa: E402
from wirelint_rules.collision import _spare_words as spare  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Row = dict[str, float]

OUTPUT = ROOT / "rules" / "wirelint_rules" / "data" / "spare-words.tsv"
SEED = 11
LONGEST = 5_000
"""So many code points of a story are read."""

LEARNT, TOLD = 800, 300
"""From so many stories at most is learnt, on so many others it is told how well."""

STRENGTH = 0.1
"""The inverse of the regression's regularisation."""

RARE, LEAST = 60, 0.1
"""A feature seen less often is left out, and so is a weight that is less."""

RATES = (0.05, 0.1, 0.2, 0.3, 0.5, 1.0)
"""For so many false alarms in 1,000 words it is told how many faults are found."""

LEFT_OVER = (
    (40, "of to in for on with at by from"),
    (14, "it them him they he"),
    (16, "was is were are has had have be been"),
    (8, "the a an his its their this"),
    (12, "that which who and about into over up out off than as"),
)
"""What is put between two words, each kind in so many of ninety places."""

VERBS, SAME = 0.3, 0.7
"""So often a verb is put beside a verb, and so often of those one in the same form."""

_FORMS = "PdzVirwx"


def main() -> None:
    """Write the weights."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    stories = sorted(options.parse_args().folder.rglob("*.txt"))
    random.Random(SEED).shuffle(stories)
    rows, labels = zip(*_rows(stories[1::2][:LEARNT]), strict=True)
    seen = Counter(name for row in rows for name in row)
    kept = {name for name, number in seen.items() if number >= RARE}
    some = [{name: value for name, value in row.items() if name in kept} for row in rows]
    weights = fitted(some, labels, strength=STRENGTH, free=["bias"])
    told = {
        name: round(weight, 2) for name, weight in weights.items() if abs(weight) >= LEAST or name.startswith("gain")
    }
    print(len(rows), sum(labels), len(told))
    head = "# Built by .ci/data/spare_words.py; nobody edits it. Feature, weight in nats\n"
    OUTPUT.write_text(head + "".join(sorted(f"{name}\t{weight}\n" for name, weight in told.items())), encoding="utf-8")
    _tell(told, stories[::2][:TOLD])


def _rows(stories: Iterable[Path]) -> Iterator[tuple[Row, bool]]:
    """The words of stories, as they are and damaged, each with whether it was put there."""
    chosen, verbs = random.Random(SEED), _verbs(stories)
    for path in stories:
        story = Document(path.read_text(encoding="utf-8")[:LONGEST])
        for at in spare.candidates(story):
            if not in_headline(story, words(story).span(at)):
                yield spare.features(story, at), False
        damaged, places = _damaged(chosen, story, verbs)
        there = set(spare.candidates(damaged))
        for place in places:
            at = words(damaged).at(place)
            if at in there:
                yield spare.features(damaged, at), True


def _verbs(stories: Iterable[Path]) -> dict[str, list[str]]:
    """The verbs of some stories, by their letters, as often as they stand there."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in [*stories][:300]:
        story = Document(path.read_text(encoding="utf-8")[:LONGEST])
        for kind, word in zip(grammar(story).kinds, words(story).lower, strict=True):
            if kind in _FORMS:
                found[kind].append(word)
    return found


def _damaged(chosen: random.Random, document: Document, verbs: dict[str, list[str]]) -> tuple[Document, list[int]]:
    """A story with a word put between two words here and there, and where those stand."""
    story, letters = words(document), grammar(document)
    kinds, shares = [kind.split() for _, kind in LEFT_OVER], [share for share, _ in LEFT_OVER]
    made: list[str] = []
    places: list[int] = []
    done, at = 0, chosen.randrange(4, 12)
    while at < len(story) - 2:
        word = chosen.choice(chosen.choices(kinds, shares)[0])
        if chosen.random() < VERBS:
            near = (verb for verb in range(at, min(at + 6, len(story) - 2)) if letters.kinds[verb] in _FORMS)
            verb = next(near, None)
            if verb is not None:
                form = letters.kinds[verb] if chosen.random() < SAME else chosen.choice(_FORMS)
                word, at = chosen.choice(verbs[form]), verb - chosen.randrange(2)
        plain = letters.marks[at] == " " and story.texts[at] == story.lower[at]
        if plain and story.starts[at] >= done and word not in story.lower[at : at + 2]:
            made += [document.text[done : story.ends[at]], " ", word]
            done = story.ends[at]
            places.append(sum(map(len, made)) - len(word))
            at += chosen.randrange(9, 18)
        at += 1
    return Document("".join([*made, document.text[done:]])), places


def _tell(weights: Row, stories: list[Path]) -> None:
    sound, faults = parted(_rows(stories), weights)
    size = sum(len(words(Document(path.read_text(encoding="utf-8")[:LONGEST]))) for path in stories)
    for rate in RATES:
        print(f"{rate} in 1,000: {recall(sound, faults, int(rate * size / 1000))}")


if __name__ == "__main__":
    main()
