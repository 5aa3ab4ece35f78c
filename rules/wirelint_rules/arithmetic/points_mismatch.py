"""Points that the wins and draws beside them do not give."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, matched
from wirelint.layers.numbers.passages import telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected
from wirelint_rules.arithmetic._ranges import plain

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Frame

_SEASON = telling(
    frozenset(("points",)),
    frozenset("won win wins winning".split()),
    frozenset("drawn drew draw draws drawing".split()),
)
_RECORD = pattern(
    rf"\b(?:won|win|winning) (?P<won>{COUNT})(?: [a-z]+)?,? (?:and )?(?:drawn|drew|draw|drawing) (?P<drawn>{COUNT})(?: [a-z]+)?,? (?:and )?(?:lost|lose|losing) {COUNT}[^.;{COUNT}]{{0,50}}(?:{COUNT}[^.;{COUNT}]{{0,40}}?)??(?P<points>{COUNT}) points"
    rf"|(?P<points2>{COUNT}) points(?: (?:from|in|after) (?:its |their |his |her )?{COUNT} (?:games|matches|outings|fixtures),)?[^.;{COUNT}]{{0,30}} (?P<won2>{COUNT}) wins?,? (?:and )?(?P<drawn2>{COUNT}) draws?\b"
)
_TAKEN = pattern(r"\b(?:deduct|penal|dock|bonus|tries|try)")


@rule(severity=Severity.WARNING, reach="paragraph", among=(_SEASON,))
def points_mismatch(document: Document) -> Iterator[Finding]:
    """The points of a team are not what its wins and draws give.

    Three points a win and one a draw: five wins and a draw are 16 points. Two points a win, as leagues gave once and some sports still do, pass
    too, and so do one a win and half a draw, as in chess, and the greater numbers of rugby with its bonus points.

    Left alone: points that were deducted or added.

    Bad:  Kotoko have won five, drawn one and lost one of their seven matches and have {~~15~>16~~} points.
    Good: Kotoko have won five, drawn one and lost one of their seven matches and have 16 points.
    """
    for frame, m in matched(document, _SEASON, _RECORD):
        yield from _judged(document, frame, m)


def _judged(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    won, drawn, points = (frame.shown(m, name) or frame.amount(m, f"{name}2") for name in ("won", "drawn", "points"))
    right = 3 * won.value + drawn.value
    others = (2 * won.value + drawn.value, won.value + drawn.value / 2)
    if points.value in (right, *others) or points.value >= 4 * won.value + 2 * drawn.value:
        return
    if any(one.hedge for one in (won, drawn, points)) or _TAKEN.search(frame.text):
        return
    message = f"{document[won.span]} wins and {document[drawn.span]} draws are {plain(right)} points, not {document[points.span]}"
    yield corrected(document, points, right, (won, drawn), message)
