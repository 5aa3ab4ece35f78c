"""Plain text: all of it is copy."""

from __future__ import annotations

from wirelint.document import Document


def read(text: str, path: str | None = None) -> Document:
    """A document of plain text."""
    return Document(text, path)
