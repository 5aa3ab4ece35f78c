"""One moment, told by the clocks of two places that are not so many hours apart."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.numbers.clock import AT_PLACES, clocks
from wirelint.layers.numbers.zones import is_known
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.calendar._moments import disagreements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.clock import Clock

_IN = pattern(
    r" (?:[Ll]ocal time |on [A-Z][a-z]+day )?in (?P<place>[A-Z][\w’.-]+(?: (?!on\b)[A-Z][\w’-]+){0,2})(?! [a-z]+ed\b)"
)
_BRACKET = pattern(r" \([^()\n]{3,40}\)")
_SAME = pattern(
    r",? (?:or|which (?:was|is|would be|will be)|when it (?:was|is|will be)|that is|equivalent to)(?: only| already| still)? "
)
_WHEN = pattern(r"It was $")
_ENDED = pattern(r" when [a-z’' -]{3,60} at ")
_LONG = 110
"""So far apart the two times may stand, in code points."""


@rule(severity=Severity.WARNING, in_quotes="skip", among=(AT_PLACES,))
def clocks_apart(document: Document) -> Iterator[Finding]:
    """One moment is told by the clocks of two places that do not show it together.

    When it is 9:45 a.m. in Ottawa it is 6:45 in Vancouver, not 7:45. Reported where a sentence gives a time in one place and, behind “or”, “which was” or “when it was”, that
    in another, perhaps with a third in brackets, and the two places, by the tz database, have no such hours on the story's day.

    Left alone: places that keep several zones or whose zone is not known, and times that only follow each other (“at 9 a.m. in Paris, then at noon in Lyon”).

    Bad:  OTTAWA (Feb. 7, 2015) — The judgment was read at {==9:45 a.m. in Ottawa, which was 7:45 a.m. in Vancouver==}.
    Good: OTTAWA (Feb. 7, 2015) — The judgment was read at 9:45 a.m. in Ottawa, which was 6:45 a.m. in Vancouver.
    Good: It opens at 9 a.m. in Paris and closes at noon in Lyon.
    """
    found = [
        (clock, place)
        for clock in clocks(document)
        if not clock.zone or clock.zone.endswith(" time")
        for place in [_placed(document, clock)]
        if place
    ]
    for (one, there), (other, elsewhere) in zip(found, found[1:], strict=False):
        if (
            other.span.start - one.span.end > _LONG
            or there[0] == elsewhere[0]
            or not _is_same(document, one, there[1], other)
        ):
            continue
        both = [one._replace(zone=there[0]), other._replace(zone=elsewhere[0])]
        if all(is_known(clock.zone) for clock in both) and any(disagreements(document, both)):
            span = Span(one.span.start, elsewhere[1])
            yield Finding(
                span,
                f"it is never “{document[one.reading]}” and “{document[other.reading]}” at once in those two places",
            )


def _placed(document: Document, clock: Clock) -> tuple[str, int] | None:
    """The zone of the place in which a time is told, and where its name ends."""
    m = _IN.match(document.text, clock.reading.end)
    if m is None:
        return None
    name = m["place"].rstrip(".")
    return f"{name} time", m.start("place") + len(name)


def _is_same(document: Document, one: Clock, end: int, other: Clock) -> bool:
    """Whether what stands between two times says that they are one moment."""
    text = document.text
    if bracket := _BRACKET.match(text, end):
        end = bracket.end()
    joint = _SAME.match(text, end)
    if joint is None:
        joint = _ENDED.match(text, end) if _WHEN.search(text, max(0, one.span.start - 8), one.span.start) else None
    return joint is not None and joint.end() == other.span.start
