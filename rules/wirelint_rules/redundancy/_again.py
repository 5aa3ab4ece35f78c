"""Words that come back after a few others: found once for all rules on what is said twice."""

from __future__ import annotations

from itertools import pairwise

from wirelint import layer
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint import Document

NEAR = 6
"""So many words on, at most, a word is looked for again."""


@layer
def again(document: Document) -> dict[int, list[int]]:
    """Where words come back, by how many words on: the indices of the first of two, in order, the nearest next one counting."""
    found: dict[int, list[int]] = {size: [] for size in range(1, NEAR + 1)}
    several = [places for places in words(document).places.values() if len(places) > 1]
    for one, size in sorted(
        [(one, other - one) for places in several for one, other in pairwise(places) if other - one <= NEAR]
    ):
        found[size].append(one)
    return found
