"""Marked text: CriticMarkup read into copy and marks, and written from them."""

from __future__ import annotations

import re

from wirelint.document import Span
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARK = re.compile(
    r"(?:\{~~(?P<old>.*?)~>(?P<new>.*?)~~\}|\{==(?P<flagged>.*?)==\})(?:\{>>(?P<comment>.*?)<<\})?", re.DOTALL
)
_DELIMITERS = ("{~~", "~>", "~~}", "{==", "==}", "{>>", "<<}")


class MarkupError(ValueError):
    """Marks that cannot be written: they overlap, or the copy itself holds CriticMarkup."""


class Mark(NamedTuple):
    """A marked stretch of copy: what is better there (None if it is only flagged), and whose mark it is."""

    span: Span
    better: str | None = None
    comment: str = ""

    @property
    def todo(self) -> bool:
        """Whether this is a known miss: counted, not failing."""
        return self.comment.startswith("todo")


def read(text: str) -> tuple[str, list[Mark]]:
    """The copy without its marks, and the marks with spans in that copy."""
    copy: list[str] = []
    marks: list[Mark] = []
    at = size = 0
    for m in _MARK.finditer(text):
        bad = m["flagged"] if m["old"] is None else m["old"]
        size += m.start() - at
        copy += text[at : m.start()], bad
        marks.append(Mark(Span(size, size + len(bad)), m["new"], m["comment"] or ""))
        size += len(bad)
        at = m.end()
    copy.append(text[at:])
    return "".join(copy), marks


def write(copy: str, marks: Iterable[Mark]) -> str:
    """The copy with its marks; `read` gives both back.

    Raises MarkupError if marks overlap or a stretch of the copy would itself read as a mark.
    """
    out: list[str] = []
    at = 0
    for mark in sorted(marks):
        if mark.span.start < at:
            raise MarkupError(f"marks overlap at {mark.span.start}")
        out += _plain(copy[at : mark.span.start]), _written(copy[mark.span.start : mark.span.end], mark)
        at = mark.span.end
    out.append(_plain(copy[at:]))
    return "".join(out)


def _written(bad: str, mark: Mark) -> str:
    for part in (bad, mark.better or "", mark.comment):
        _plain(part)
    body = f"{{=={bad}==}}" if mark.better is None else f"{{~~{bad}~>{mark.better}~~}}"
    return f"{body}{{>>{mark.comment}<<}}" if mark.comment else body


def _plain(text: str) -> str:
    for delimiter in _DELIMITERS:
        if delimiter in text:
            raise MarkupError(f"the copy holds “{delimiter}”, which is CriticMarkup")
    return text
