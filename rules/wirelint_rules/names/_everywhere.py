"""The fix that makes a name one throughout a story."""

from __future__ import annotations

from wirelint import Edit, Fix
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint import Document
    from wirelint.layers.names import Spelling


def everywhere(document: Document, spelling: Spelling, better: str) -> Fix:
    """Put a better spelling in all places of one, but for those in quotations; capitals stay capitals."""
    spans = [span for span in spelling.spans if not quoted(document, span)] or spelling.spans
    edits = tuple(Edit(span, better.upper() if document[span].isupper() else better) for span in spans)
    return Fix(f"make all “{better}”", edits)
