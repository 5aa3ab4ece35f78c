"""A move in points and per cent that the closing figure contradicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.measures.figures import DIGITS
from wirelint_rules.arithmetic._amounts import extent, figure, plain

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_DOWN = frozenset(
    "fell lost dropped slipped declined slid tumbled plunged sank shed eased dipped down retreated".split()
)
_UP = "rose|gained|climbed|jumped|added|advanced|surged|rallied|up|soared|edged up"
_MOVE = pattern(
    rf"\b(?P<move>{_UP}|{'|'.join(sorted(_DOWN))}) (?:by )?(?P<points>{DIGITS})(?: points?)?,? (?:\(|or )(?P<percent>{DIGITS}) ?(?:%|per ?cent)\)?,? (?:to|at|to close at|to end at|to finish at) (?:\$)?(?P<close>{DIGITS})",
    ("%", "percent", "per cent"),
)


@rule(severity=Severity.WARNING, needs=("%", "percent", "per cent"))
def index_move(document: Document) -> Iterator[Finding]:
    """An index moved by points and per cent that do not fit where it closed.

    “Fell 25 points, or 2.1 percent, to 1,150”: the move and the close give where it opened, and the percentage follows.
    Each figure may stand for all that rounds to it.

    Bad:  The Dow fell 250 points, or {==2.1==} percent, to 34,150.
    Good: The Dow fell 250 points, or 0.7 percent, to 34,150.
    """
    for m in _MOVE.finditer(document.text):
        yield from _findings(m)


def _findings(m: re.Match[str]) -> Iterator[Finding]:
    points, close = extent(figure(m, "points")), extent(figure(m, "close"))
    sign = -1 if m["move"] in _DOWN else 1
    opened = [c - sign * p for p in points for c in close]
    if min(opened) <= 0:
        return
    moves = [p / o * 100 for p in points for o in opened]
    low, high = extent(figure(m, "percent"))
    if high < min(moves) - 0.05 or low > max(moves) + 0.05:
        right = figure(m, "points").value / (figure(m, "close").value - sign * figure(m, "points").value) * 100
        message = f"{m['points']} points to {m['close']} is {plain(right) if right >= 10 else f'{right:.2g}'} percent"
        yield Finding(Span(*m.span("percent")), f"{message}, not {m['percent']}")
