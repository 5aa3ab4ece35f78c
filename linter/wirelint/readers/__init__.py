"""Readers turn a file's bytes into a document with exact offsets, one module a format."""

from __future__ import annotations

import os

from wirelint.document import Problem, Span
from wirelint.readers.decoding import UnreadableError, decode
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

    from wirelint.document import Document
    from wirelint.readers.decoding import Decoded

__all__ = ["READERS", "SUFFIXES", "UnreadableError", "read"]

READERS = {
    "": "text",
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
"""Which module of this package reads a file, by the suffix of its name in lower case; any other is read as plain text."""

PACKED = {".docx": "docx"}
"""The same for files that are no text: their modules read bytes."""

SUFFIXES = frozenset(READERS | PACKED) - {""}
"""The suffixes of the files that are taken for stories where a folder is walked."""


def read(data: bytes, path: str | None = None) -> Document:
    """A document of a file's bytes, by the suffix of its path.

    Raises UnreadableError for what is no text. What is broken but can be read stands in the document's `problems`.
    """
    suffix = os.path.splitext(path or "")[1].lower()
    document: Document
    if suffix in PACKED:
        document = _module(PACKED[suffix]).read(data, path)
        return document
    decoded = decode(data)
    document = _module(READERS.get(suffix, "text")).read(decoded.text, path)
    return _filed(document, decoded)


def _module(name: str) -> ModuleType:
    from importlib import import_module

    return import_module(f"wirelint.readers.{name}")


def _filed(document: Document, decoded: Decoded) -> Document:
    """The document with what decoding found of its file."""
    document.encoding = decoded.encoding
    document.bom = decoded.bom
    document.writable = document.writable and decoded.exact
    if decoded.problem:
        where = Span(decoded.at, min(decoded.at + 1, len(document.text)))
        document.problems = (Problem(where, decoded.problem), *document.problems)
    return document
