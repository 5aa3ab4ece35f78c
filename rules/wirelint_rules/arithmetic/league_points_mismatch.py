"""Points in a league that its wins and draws do not give."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.numbers.passages import behind, telling, told
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._written import NUMBER, value

if TYPE_CHECKING:
    from collections.abc import Iterator

_RECORD = pattern(
    rf"(?<![\w.,-])(?P<won>{NUMBER}) (?:wins?|victories|victory),?(?: and)? (?P<drawn>{NUMBER}) (?:draws?|ties)\b(?:,?(?: and)? (?P<lost>{NUMBER}) (?:defeats?|loss(?:es)?))?[^.;:“”\"0-9]{{1,60}}? (?P<points>{NUMBER}) points\b"
)
_OTHERWISE = pattern(
    r"\b(?:bonus|deduct\w*|docked|rugby|hockey|NHL|overtime|overtimes|shootouts?|cricket|forfeit\w*|short of|behind|clear|ahead|adrift|tries|goal difference of|from a possible)\b"
)
_WON = telling(behind("wins win victories victory"), behind("draws draw ties"), behind("points"), least=2)
_FAR = 12


@rule(severity=Severity.WARNING, reach="paragraph", among=(_WON,), in_quotes="skip")
def league_points_mismatch(document: Document) -> Iterator[Finding]:
    """Points in a league are not what wins and draws give.

    Five wins and three draws are 18 points, three for a win and one for a draw, and 13 where a win counts two. Reported where one sentence tells the wins, the draws and the points.

    Left alone: games with bonus points, deductions, and points that somebody is behind or ahead.

    Bad:  Five wins, three draws and one defeat have given the club {==19==} points.
    Good: Five wins, three draws and one defeat have given the club 18 points.
    """
    for passage in told(document, _WON):
        for m in _RECORD.finditer(document.text, *passage.span):
            won, drawn, points = (value(m[name]) for name in ("won", "drawn", "points"))
            right = 3 * won + drawn
            if points in (right, 2 * won + drawn) or abs(points - right) > _FAR or quoted(document, passage.span):
                continue
            if not _OTHERWISE.search(document.text, *passage.span):
                message = f"{m['won']} wins and {m['drawn']} draws are {right} points, not {m['points']}"
                yield Finding(Span(*m.span("points")), message)
