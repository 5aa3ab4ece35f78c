"""Plain text: all of it is copy, but for the comments that speak to wirelint and the breaks of lines that were wrapped."""

from __future__ import annotations

from wirelint.document import Document
from wirelint.patterns import pattern
from wirelint.readers.wrapping import softened, wraps

_COMMENT = pattern(r"<!--\s{0,9}wirelint:[^\r\n]{0,800}?-->", ("wirelint:",))


def read(text: str, path: str | None = None) -> Document:
    """A document of plain text."""
    copy = uncommented(text)
    return Document(softened(copy, wraps(copy)), path, raw=text)


def uncommented(text: str) -> str:
    """The text with the comments that speak to wirelint blanked."""
    comments = [m.span() for m in _COMMENT.finditer(text)]
    if not comments:
        return text
    from wirelint.readers.masking import blanked

    return blanked(text, comments)
