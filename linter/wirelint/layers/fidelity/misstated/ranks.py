"""Places in an order, such as sixth, in whose stead a copy's sources have another."""

from __future__ import annotations

from wirelint.document import Document, layer
from wirelint.layers.fidelity.alignment import Passage, reworded, within
from wirelint.layers.fidelity.changes import vocabulary
from wirelint.layers.fidelity.kinds import FIGURE, Departure
from wirelint.layers.number_words import ORDINALS
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.naming.housestyle import Token

_LEAST_SHARE = 0.4
"""The share of a sentence that must stand in its passage for their places to be of the same."""


@layer
def misstated_ranks(document: Document) -> list[Departure]:
    """The places of a copy that no source names, where the passage has one that is gone."""
    return [one for passage in reworded(document, _LEAST_SHARE) for one in _misstated(document, passage)]


def _misstated(document: Document, passage: Passage) -> Iterator[Departure]:
    strange = [t for t in within(document, passage.copy) if _is_strange(t, passage.source)]
    gone = [t for t in within(passage.source, passage.span) if _is_strange(t, document)]
    if len(strange) == len(gone) == 1 and not quoted(document, strange[0].span):
        yield Departure(FIGURE, strange[0].span, passage.source, gone[0].span)


def _is_strange(token: Token, other: Document) -> bool:
    """Whether a word is a place in an order, and another text names that nowhere."""
    number = _number(token.key)
    return number > 0 and {ORDINALS[number - 1], str(number), f"{number}th"}.isdisjoint(vocabulary(other))


def _number(key: str) -> int:
    return ORDINALS.index(key) + 1 if key in ORDINALS else 0
