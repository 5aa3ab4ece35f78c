"""Offices and heads whose holders are known: of which years, and where the title of one stands in what is said of somebody."""

from __future__ import annotations

from wirelint.layers.numbers.dates import day_written
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import re

    from wirelint import Document
    from wirelint.patterns import Pattern

FAR = 90
"""So many code points before and behind a title may be about it."""

CAPITALISED = r"[A-ZÀ-Þ][\w’'-]*\w"
"""An expression for a word of a name."""

_FIRST, _LAST = 2000, 2025
"""The years of which all holders are listed."""


def holders_are_listed(document: Document) -> bool:
    """Whether a story is dated, and of a year of which all holders are listed: of whoever has come since, nobody is known."""
    written = day_written(document)
    return written is not None and _FIRST <= written.year <= _LAST


def about(form: Pattern, text: str, low: int, start: int, end: int) -> re.Match[str] | None:
    """The match of a form, from an offset on, in which a word of a title stands at two others."""
    search = form.finditer(text, low, min(len(text), end + FAR))
    return next((m for m in search if m.start("title") <= start and end <= m.end("title")), None)
