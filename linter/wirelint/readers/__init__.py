"""Readers turn a file's bytes into a document with exact offsets, one module a format."""

from __future__ import annotations

from wirelint.document import Document


class UnreadableError(Exception):
    """x."""


SUFFIXES = frozenset({".txt", ".md", ".html"})


def read(data: bytes, path: str | None) -> Document:
    return Document(data.decode("utf-8", "replace"), path)
