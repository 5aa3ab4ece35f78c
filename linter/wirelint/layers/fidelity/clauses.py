"""The clauses of a sentence, as far as marks and the words that join them tell."""

from __future__ import annotations

from wirelint.layers.fidelity.judging.tokens import says_more
from wirelint.layers.fidelity.senses import stem
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from wirelint.document import Document
    from wirelint.layers.naming.housestyle import Token

JOINING = frozenset(
    """and but or nor that which who whom whose because although though while whereas when where if as since until unless before after so said whether how what
    why than""".split()
)
"""Words with which another clause begins."""

_MARKS = frozenset(',;:—–()\n"“”')
"""Marks between clauses."""


def clauses(document: Document, row: Sequence[Token]) -> list[list[Token]]:
    """The words of a sentence, parted where another clause may begin."""
    found: list[list[Token]] = [[]]
    last: Token | None = None
    for token in row:
        between = document.text[last.span.end : token.span.start] if last else ""
        if token.key in JOINING or not token.word or not _MARKS.isdisjoint(between):
            found.append([])
        if token.word:
            found[-1].append(token)
        last = token
    return [clause for clause in found if clause]


def what_else(clause: Iterable[Token], word: Token) -> set[str]:
    """The stems of what else a clause tells of, a word of it apart."""
    return {stem(t.key) for t in clause if says_more(t) and t.key != "said" and t is not word}


def is_told(shared: Collection[str], told: Collection[str], enough: Sequence[tuple[int, float]]) -> bool:
    """Whether so many of the words that a clause tells are shared, and such a share of them, for one of some pairs of the two."""
    return any(len(shared) >= fewest and len(shared) >= share * len(told) for fewest, share in enough)
