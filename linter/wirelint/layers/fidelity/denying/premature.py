"""What is so already in one text, and not yet in the other: “is already able to fly”, “is not yet able to fly”."""

from __future__ import annotations

from wirelint.document import Document, Span
from wirelint.layers.fidelity.alignment import is_reworded, within
from wirelint.layers.fidelity.denying.negators import denies
from wirelint.layers.fidelity.judging.tokens import says_more
from wirelint.layers.fidelity.kinds import NEGATION
from wirelint.layers.fidelity.senses import meet
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.naming.housestyle import Token

_LEAST = 0.3
"""The share of a sentence that must stand in its passage."""

_REACH = 7
"""So near behind “already” and “yet” stands what is meant."""

_AS_YET = frozenset(("yet", "still"))


def premature(document: Document, passage: Passage) -> Iterator[tuple[str, Span, Span]]:
    """The kind of what only one of two texts has already, with where it stands in the copy and in the source."""
    if not is_reworded(passage, _LEAST):
        return
    ours, theirs = within(document, passage.copy), within(passage.source, passage.span)
    for early, late, here in ((ours, theirs, True), (theirs, ours, False)):
        already = _already(early)
        pending = _pending(late) if already and not any(map(denies, early)) else None
        if already and pending and _shared(already[1], pending[1]):
            spans = (already[0], pending[0]) if here else (pending[0], already[0])
            if not quoted(document, spans[0]):
                yield NEGATION, *spans


def _already(row: Sequence[Token]) -> tuple[Span, Sequence[Token]] | None:
    """The word by which something is so by now, with those behind it."""
    return next(((t.span, row[at + 1 : at + 1 + _REACH]) for at, t in enumerate(row) if t.key == "already"), None)


def _pending(row: Sequence[Token]) -> tuple[Span, Sequence[Token]] | None:
    """The words by which something is still to come, with those behind them: not yet, has yet to, still not."""
    for at, (one, other) in enumerate(zip(row, row[1:], strict=False)):
        pair = {one.key, other.key}
        if pair & _AS_YET and ("not" in pair or (one.key in _AS_YET and other.key == "to")):
            return Span(one.span.start, other.span.end), row[at + 2 : at + 2 + _REACH]
    return None


def _shared(some: Sequence[Token], others: Sequence[Token]) -> bool:
    """Whether two stretches have a word in common that says something, or that may stand for another."""
    return meet(*([t.key for t in side if t.text.islower() and says_more(t)] for side in (some, others)))
