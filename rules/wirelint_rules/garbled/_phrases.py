"""Tortured phrases that are known as they stand."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import table
from wirelint.terms import Index
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document, Span


def phrases(document: Document) -> Iterator[tuple[Span, str]]:
    """The listed phrases in a document, each with what is meant."""
    for span, term in _index().find(document):
        yield span, term.better[0]


@cache
def _index() -> Index:
    path = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data", "tortured.tsv")
    return Index({phrase: (better,) for phrase, better in table(path).items()})
