"""The clauses of a sentence, as far as marks and the words that join them tell."""

from __future__ import annotations

from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.document import Document
    from wirelint.layers.naming.housestyle import Token

_JOINING = frozenset(
    """and but or nor that which who whom whose because although though while whereas when where if as since until unless before after so said whether how what
    why than""".split()
)
"""Words with which another clause begins."""

_MARKS = ',;:—–()\n"“”'
"""Marks between clauses."""


def clauses(document: Document, row: Sequence[Token]) -> list[list[Token]]:
    """The words of a sentence, parted where another clause may begin."""
    found: list[list[Token]] = [[]]
    last: Token | None = None
    for token in row:
        between = document.text[last.span.end : token.span.start] if last else ""
        if token.key in _JOINING or not token.word or any(mark in between for mark in _MARKS):
            found.append([])
        if token.word:
            found[-1].append(token)
        last = token
    return [clause for clause in found if clause]
