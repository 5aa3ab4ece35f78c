"""How far the words of a story are out of joint, by a model that was taught with sound news and with faults made in it."""

from __future__ import annotations

import os
from functools import cache
from zlib import crc32

from wirelint.assets import parts
from wirelint.layers.grammar import grammar
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules import DATA
from wirelint_rules.collision._traits import details, outline, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint import Document

MAGIC = b"wljoint1"
STEP = 16
"""A weight is kept times this."""

SHORTEST = 3
"""So many words a sentence has at least that is judged."""

DOUBT = -1.5
"""A word whose outline weighs less is sound, and its details are not looked at."""


class Weights(NamedTuple):
    """The weights of traits, each at the hash of its trait, and what a word weighs before any trait."""

    table: memoryview
    bias: int

    def weigh(self, traits: Iterable[str]) -> int:
        """What some traits weigh together, in steps."""
        table, mask = self.table, len(self.table) - 1
        return sum(table[crc32(trait.encode()) & mask] for trait in traits)


@cache
def weights() -> Weights:
    """The weights in the file that `.ci/data/disjoint.py` builds."""
    table, bias = parts(os.path.join(DATA, "disjoint.bin"), MAGIC)
    return Weights(table.cast("b"), bias.cast("i")[0])


def disjoint(document: Document, least: float) -> Iterator[tuple[int, float]]:
    """The words of a story that are out of joint by so much at least, in order: their numbers, and how much (the logarithm of odds)."""
    story, letters = words(document), grammar(document)
    known, first = weights(), 0
    while first < len(story):
        stop = letters.index(".", 2 * first)
        end = stop // 2 + 1
        if end - first >= SHORTEST:
            made = sentence(
                story.texts[first:end], letters[2 * first : stop : 2], letters[2 * first + 1 : stop + 1 : 2]
            )
            for at in range(end - first):
                weight = known.bias + known.weigh(outline(made, at))
                if weight > DOUBT * STEP:
                    weight += known.weigh(details(made, at))
                    if weight > least * STEP:
                        yield first + at, weight / STEP
        first = end
