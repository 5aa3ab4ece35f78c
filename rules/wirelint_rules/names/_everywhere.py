"""The fix that makes a name one throughout a story."""

from __future__ import annotations

from wirelint import Edit, Fix
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint import Document
    from wirelint.layers.naming.names import Spelling


MOST = 100
"""A name that stands in more places is mended place by place: the fix would be named with each of them."""


def everywhere(document: Document, spelling: Spelling, better: str) -> Iterator[Fix]:
    """Put a better spelling in all places of one, but for those in quotations; capitals stay capitals."""
    if len(spelling.places) > MOST:
        return
    spans = [span for span in spelling.spans if not quoted(document, span)] or spelling.spans
    edits = tuple(Edit(span, better.upper() if document[span].isupper() else better) for span in spans)
    yield Fix(f"make all “{better}”", edits)
