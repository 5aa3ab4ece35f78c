"""Plain text: all of it is copy, but for the comments that speak to wirelint."""

from __future__ import annotations

from wirelint.document import Document
from wirelint.patterns import pattern

_COMMENT = pattern(r"<!--\s{0,9}wirelint:[^\r\n]{0,800}?-->", ("wirelint:",))


def read(text: str, path: str | None = None) -> Document:
    """A document of plain text."""
    comments = [m.span() for m in _COMMENT.finditer(text)]
    if not comments:
        return Document(text, path)
    from wirelint.readers.masking import blanked

    return Document(blanked(text, comments), path, raw=text)
