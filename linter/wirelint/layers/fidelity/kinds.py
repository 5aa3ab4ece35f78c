"""What a departure from a source is, and its kinds by name; `judgement` tells of which one a change is."""

from __future__ import annotations

from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Document, Span


class Departure(NamedTuple):
    """A stretch of the copy that stands in place of a stretch of the source; either may be empty."""

    kind: str
    span: Span
    source: Document
    origin: Span


FIGURE = "figure"
"""A figure, date or unit is another."""
NAME = "name"
"""A name is another, or was put in."""
SPELLING = "spelling"
"""A name is spelt otherwise."""
RANK = "rank"
"""An office or rank is another."""
PRONOUN = "pronoun"
"""A pronoun is of the other sex."""
NEGATION = "negation"
"""A negation was lost, put in or moved."""
CONTRARY = "contrary"
"""A word says the contrary."""
CLAIM = "claim"
"""A claim is stated as a fact."""
ROLES = "roles"
"""Two parties have changed places."""
QUOTATION = "quotation"
"""The words of a quotation are others."""
CUT = "cut"
"""Words were cut from a quotation."""
INSERTION = "insertion"
"""Words were put in."""
WORDING = "wording"
"""A word is another."""
MARKS = "marks"
"""Marks or spaces were lost or put in."""
STYLE = "style"
"""The wording differs and the sense does not."""
