"""Copy that was wrapped: the line breaks within a paragraph become blanks, so that rules see it on one line."""

from __future__ import annotations

from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NARROWEST, WIDEST = 40, 100
"""How many code points the longest line of a text has that is taken for hard-wrapped."""

_BREAK = pattern(r"\r\n?|\n")
_HARD = pattern(r"(?<=  )(?:\r\n?|\n)|\\(?:\r\n?|\n)")
"""The breaks that Markdown keeps: behind two blanks or a backslash."""


def softened(text: str, spans: Iterable[tuple[int, int]], kept: frozenset[int] = frozenset()) -> str:
    """The text with each break in some stretches, which are in order, made a blank for each of its code points; some are kept."""
    out: list[str] = []
    at = 0
    for start, end in spans:
        for m in _BREAK.finditer(text, max(start, at), end):
            if m.start() not in kept:
                out += text[at : m.start()], " " * (m.end() - m.start())
                at = m.end()
    return "".join((*out, text[at:])) if out else text


def hard(text: str) -> frozenset[int]:
    """Where the breaks begin that Markdown keeps."""
    return frozenset(m.end() - len(m.group().lstrip("\\")) for m in _HARD.finditer(text))


def wraps(text: str) -> Iterator[tuple[int, int]]:
    """The breaks of plain text that was hard-wrapped, each where the first word of the line below would not have fitted above it.

    A line without a blank, as an address is, may be longer than others.
    """
    lines = _BREAK.compiled.split(text)
    width = max((len(line) for line in map(str.strip, lines) if " " in line), default=0)
    if not NARROWEST <= width <= WIDEST:
        return
    for m, above, below in zip(_BREAK.finditer(text), lines, lines[1:], strict=False):
        last, first = above.strip(), below.strip().partition(" ")[0]
        if last and first and len(last) + 1 + len(first) > width:
            yield m.span()
