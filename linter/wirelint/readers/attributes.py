"""Values within tags and shortcodes that readers of the story see: alternative texts, captions, titles of pictures."""

from __future__ import annotations

import re

from wirelint.document import Block, Span
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SHOWN = pattern(
    r"(?<![\w-])(?P<name>alt|caption|title|credit)\s*=\s*(?P<mark>[\"'])(?P<value>(?:(?!(?P=mark))[^<>]){2,2000})(?P=mark)",
    ("alt", "caption", "title", "credit", "ALT", "TITLE", "Alt", "Title"),
    re.IGNORECASE,
)
_META = pattern(
    r"<meta\b(?=[^<>]{0,1000}\bname\s*=\s*[\"']?description\b)"
    r"[^<>]{0,1000}\bcontent\s*=\s*(?P<mark>[\"'])(?P<value>(?:(?!(?P=mark))[^<>]){2,2000})(?P=mark)",
    ("<meta", "<META", "<Meta"),
    re.IGNORECASE,
)


def shown(text: str, tags: Iterable[tuple[int, int]]) -> Iterator[Block]:
    """The blocks of copy within tags of pictures and within shortcodes, each tag given by its span."""
    for start, end in tags:
        for m in _SHOWN.finditer(text[start:end]):
            kind = "caption" if m["name"].lower() == "caption" else "alt"
            yield Block(kind, Span(start + m.start("value"), start + m.end("value")))


def described(text: str, start: int) -> Iterator[Block]:
    """The description of a page in its meta tag, which search engines show under the title."""
    for m in _META.finditer(text, start):
        yield Block("deck", Span(*m.span("value")))
