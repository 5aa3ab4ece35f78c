"""A move in points and per cent that the closing figure contradicts."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, MONEY, PERCENT, framed, frames
from wirelint.layers.numbers.passages import before, telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected
from wirelint_rules.arithmetic._ranges import extent, misses, plain
from wirelint_rules.arithmetic._roles import roles

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame

_DOWN = frozenset(
    "fell lost dropped slipped declined slid tumbled plunged sank shed eased dipped down retreated".split()
)
_UP = "rose|gained|climbed|jumped|added|advanced|surged|rallied|up|soared|edged up"
_FALLING = pattern(
    r"\b(?:f[ae]ll(?:ing)?|los[ets]\w*|lost|drop\w*|slip\w*|declin\w+|slid\w*|tumbl\w+|plung\w+|sank|shed|eased?|dip\w*|down|retreat\w*|loss|lower)\b"
)
_RISING = pattern(
    r"\b(?:r[io]s(?:e|es|en|ing)|rose|gain\w*|climb\w*|jump\w*|add(?:ed|s|ing)|advanc\w+|surg\w+|rall\w+|up|soar\w*|higher|increas\w+)\b"
)
_CLOSED_AT = pattern(
    r"\b(?:to|at|(?:clos|end|finish|settl)(?:ed|ing) (?:at|on))(?: (?:close|end|finish|settle|a record|around|about) (?:at |of )?)? ?$"
)
_STEPPED = pattern(
    r"(?:\b(?:by|or|up|down|added|of|another|[a-z]+ed|fell|rose|lost|shed|slid|sank)|[,(])(?: (?:by|or|an?|another))? ?$"
)
_OLD = pattern(r"\bfrom [^,;]*$|\b(?:close|finish|price|level|high|low|value|peak|record) of $")
"""What stands before the figure from which something moved: from Wednesday’s close of $75.50."""
_MOVE = pattern(
    rf"\b(?P<move>{_UP}|{'|'.join(sorted(_DOWN))}) (?:by )?(?P<points>[{COUNT}{MONEY}])(?: points?| cents)?,? (?:\(|or )(?P<percent>{PERCENT})\)?,?"
    rf" (?:to|at|to close at|to end at|to finish at|to settle at) (?P<close>[{COUNT}{MONEY}])"
)


_PER_CENT = telling(
    frozenset(("%", "percent", "cent")), before("to at on close end finish settle record around about of"), least=3
)


@rule(severity=Severity.WARNING, reach="paragraph", among=(_PER_CENT,))
def index_move(document: Document) -> Iterator[Finding]:
    """An index moved by points and per cent that do not fit where it closed.

    “Fell 25 points, or 2.1 percent, to 1,150”: the move and the close give where it opened, and the percentage follows.
    Each figure may stand for all that rounds to it.

    Bad:  The Dow fell 250 points, or {==2.1 percent==}, to 34,150.
    Good: The Dow fell 250 points, or 0.7 percent, to 34,150.
    """
    for frame in framed(document, _PER_CENT):
        forms = list(_MOVE.finditer(frame.text))
        for m in forms:
            yield from _findings(document, frame, m)
        if not forms:
            yield from _told(document, frame)


def _told(document: Document, frame: Frame) -> Iterator[Finding]:
    """One percentage, one move and one close of a sentence, in whatever order."""
    found = roles(frame)
    percents = [one for one in found if one.amount.kind == PERCENT and one.amount.unit == "%"]
    others = [one for one in found if one.amount.kind in (COUNT, MONEY)]
    closes = [one for one in others if _CLOSED_AT.search(one.before)]
    moves = [one for one in others if one not in closes and _STEPPED.search(one.before) and not _OLD.search(one.before)]
    if len(found) != _THREE or not (len(percents) == len(closes) == len(moves) == 1):
        return
    percent, move, close = percents[0], moves[0], closes[0]
    points = move.amount.noun.startswith(("point", "cent"))
    if not _STEPPED.search(percent.before) or not (
        points or (move.amount.kind == MONEY and move.amount.unit == close.amount.unit)
    ):
        return
    first, second, third = sorted(one.amount.span for one in (percent, move, close))
    if _OTHER_CLAUSE.search(f"{document[(first.end, second.start)]}|{document[(second.end, third.start)]}"):
        return
    falling, rising = _FALLING.search(frame.text), _RISING.search(frame.text)
    if bool(falling) == bool(rising):
        return
    cents = move.amount.noun.startswith("cent")
    step = (-1 if falling else 1) * _worth(close.amount, cents=cents)
    yield from _judged(document, move.amount, percent.amount, close.amount, step)
    yield from _closed_before(document, frame, move.amount, close.amount, step)


_CLOSED_BEFORE = pattern(
    rf"[“\"]?(?:It|The index|The [a-z]+ index|The [A-Z][\w-]+) (?:had )?(?:closed|ended|finished|stood|settled)(?: at)? (?P<old>[{COUNT}{MONEY}]) (?:on [A-Z][a-z]+day|the day before|a day (?:earlier|before)|the previous day)\b"
)


def _closed_before(document: Document, frame: Frame, move: Amount, close: Amount, step: float) -> Iterator[Finding]:
    """Where it stood before, told in the next sentence: “gained 112 points … to close at 8,112. It had closed at 8,000 on Monday”."""
    behind = frames(document).behind(frame)
    m = _CLOSED_BEFORE.match(behind.text) if behind else None
    if behind is None or m is None or len(behind.amounts) != 1:
        return
    old = behind.amount(m, "old")
    right = close.value - move.value * step
    off = abs(old.value - right) > _A_POINT and misses(document, right, old, move, close)
    if right > 0 and off and abs(old.value - right) < right / 2 and not any(one.hedge for one in (move, close, old)):
        by = f"{document[move.span]} to {document[close.span]}"
        yield corrected(
            document, old, round(right, 2), (move, close), f"{by} began at {right:,.10g}, not {document[old.span]}"
        )


_THREE = 3
_A_POINT = 1.0

_OTHER_CLAUSE = pattern(r"(?:, (?:and|but|while|as|with|though|after)|; ?\w+) ")
"""What stands between two figures of different things: the index fell 30 points, and the dollar rose 2 percent."""


def _worth(close: Amount, *, cents: bool) -> float:
    """What a point of a move is of what a close is told in: 12 cents to $4.60, but .12 cent to 14.87 cents."""
    return 0.01 if cents and not close.noun.startswith("cent") else 1.0


def _findings(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    points, percent, close = (frame.amount(m, name) for name in ("points", "percent", "close"))
    step = (-1 if m["move"] in _DOWN else 1) * _worth(close, cents=" cents" in m.group())
    yield from _judged(document, points, percent, close, step)
    yield from _closed_before(document, frame, points, close, step)


def _judged(document: Document, points: Amount, percent: Amount, close: Amount, step: float) -> Iterator[Finding]:
    """A move held to its percentage and its close; `step` is what a point is worth, below zero where the move is a fall."""
    moves = [p * step for p in extent(points)]
    opened = [c - p for p in moves for c in extent(close)]
    if min(opened) <= 0:
        return
    shares = [abs(p) / o * 100 for p in moves for o in opened]
    low, high = extent(percent)
    if high < min(shares) - 0.05 or low > max(shares) + 0.05:
        right = abs(points.value * step) / (close.value - points.value * step) * 100
        shown = plain(right) if right >= 10 else f"{right:.2g}"
        message = (
            f"{document[points.span]} points to {document[close.span]} is {shown} percent, not {document[percent.span]}"
        )
        yield Finding(percent.span, message)
