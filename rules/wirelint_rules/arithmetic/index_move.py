"""A move in points and per cent that the closing figure contradicts."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.amounts import COUNT, MONEY, PERCENT, framed
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import extent, plain

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.amounts import Frame

_DOWN = frozenset(
    "fell lost dropped slipped declined slid tumbled plunged sank shed eased dipped down retreated".split()
)
_UP = "rose|gained|climbed|jumped|added|advanced|surged|rallied|up|soared|edged up"
_MOVE = pattern(
    rf"\b(?P<move>{_UP}|{'|'.join(sorted(_DOWN))}) (?:by )?(?P<points>[{COUNT}{MONEY}])(?: points?| cents)?,? (?:\(|or )(?P<percent>{PERCENT})\)?,?"
    rf" (?:to|at|to close at|to end at|to finish at|to settle at) (?P<close>[{COUNT}{MONEY}])"
)


@rule(severity=Severity.WARNING, beside=("%", "percent", "per", "cent"))
def index_move(document: Document) -> Iterator[Finding]:
    """An index moved by points and per cent that do not fit where it closed.

    “Fell 25 points, or 2.1 percent, to 1,150”: the move and the close give where it opened, and the percentage follows.
    Each figure may stand for all that rounds to it.

    Bad:  The Dow fell 250 points, or {==2.1 percent==}, to 34,150.
    Good: The Dow fell 250 points, or 0.7 percent, to 34,150.
    """
    for frame in framed(document, "%", "percent", "per cent", least=3):
        for m in _MOVE.finditer(frame.text):
            yield from _findings(document, frame, m)


def _findings(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    points, percent, close = (frame.amount(m, name) for name in ("points", "percent", "close"))
    sign = -1 if m["move"] in _DOWN else 1
    cents = 0.01 if " cents" in m.group() else 1
    moves = [p * cents for p in extent(points)]
    opened = [c - sign * p for p in moves for c in extent(close)]
    if min(opened) <= 0:
        return
    shares = [p / o * 100 for p in moves for o in opened]
    low, high = extent(percent)
    if high < min(shares) - 0.05 or low > max(shares) + 0.05:
        right = points.value * cents / (close.value - sign * points.value * cents) * 100
        shown = plain(right) if right >= 10 else f"{right:.2g}"
        message = (
            f"{document[points.span]} points to {document[close.span]} is {shown} percent, not {document[percent.span]}"
        )
        yield Finding(percent.span, message)
