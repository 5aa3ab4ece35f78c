"""A share of a vote that is more than the two counts beside it can give."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, rule
from wirelint.layers.numbers.amounts import COUNT, PERCENT, matched
from wirelint.layers.numbers.passages import before, behind, telling
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_OR = rf"(?:,? or |, | \()(?P<share>{PERCENT})\)?"
_FOR = rf"(?P<won>{COUNT}) (?:valid )?votes{_OR}"
_TO = pattern(
    rf"{_FOR}(?: of [^,.;]{{3,40}})?,? (?:against|to|compared (?:with|to)|ahead of|while [^,.;]{{3,60}} (?:had|got|won|received|took|polled)) (?:[^,.;]{{3,40}} )?(?P<other>{COUNT})"
)
_VOTES = telling(behind("votes", 2), before("or", 2) | behind("percent cent %", 2), least=3)
_ROUNDED = 0.6
"""In percentage points: shares are rounded by no more."""


@rule(severity=Severity.WARNING, among=(_VOTES,))
def vote_share(document: Document) -> Iterator[Finding]:
    """A share of a vote is more than the votes beside it can give.

    Whoever gets 14,206 votes against 13,518 has 51.2 percent of both together, and less if others got some: it cannot be 57.2 percent.

    Left alone: smaller shares, since there may have been others, and hedged figures.

    Bad:  She got 14,206 votes, or {==57.2 percent==}, against 13,518 for the mayor.
    Good: She got 14,206 votes, or 51.2 percent, against 13,518 for the mayor.
    Good: She got 14,206 votes, or 41.2 percent, against 13,518 for the mayor.
    """
    for frame, m in matched(document, _VOTES, _TO):
        won, share, other = (frame.amount(m, name) for name in ("won", "share", "other"))
        most = 100 * won.value / max(won.value + other.value, 1)
        if share.value > most + _ROUNDED and not any(one.hedge for one in (won, share, other)):
            related = [Related.here(document, one.span) for one in (won, other)]
            yield Finding(share.span, f"these votes are {most:.1f} percent of both, at most", (), related)
