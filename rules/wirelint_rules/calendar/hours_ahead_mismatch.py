"""Two times of day that are not as far apart as the hours that are said to lie between two places."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, pattern, rule
from wirelint.layers.number_words import VALUES, value
from wirelint.layers.numbers.amounts import frames
from wirelint.layers.numbers.clock import DAY, clocks
from wirelint.layers.numbers.passages import behind, telling, told
from wirelint.patterns import one_of
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.clock import Clock

_AHEAD = pattern(
    rf"\b(?:which|that|where|it) (?:is|was|are|time is|the time is) (?P<many>[0-9]{{1,2}}|{one_of(VALUES)})(?P<half>(?: and a half)?) hours? (?P<way>ahead of|behind|earlier than|later than) (?:the )?[A-Z]"
)
_TOLD = telling(behind("hour hours", 4), behind("ahead behind earlier later", 5), dated=True)


@rule(severity=Severity.WARNING, reach="paragraph", among=(_TOLD,), in_quotes="skip")
def hours_ahead_mismatch(document: Document) -> Iterator[Finding]:
    """The times in two places are not as far apart as the places are said to be.

    When it is 3 p.m. in Tokyo, nine hours ahead of London, it is 6 a.m. in London. One sentence tells the time in one place, “which is nine hours ahead of” the other, and then the time there,
    and has no other times.

    Left alone: times with a zone of their own.

    Bad:  At 3 p.m. in Tokyo, which is nine hours ahead of London, it was {==8 a.m.==} in the British capital.
    Good: At 3 p.m. in Tokyo, which is nine hours ahead of London, it was 6 a.m. in the British capital.
    Good: The bell rang at 3 p.m. in Tokyo, which is nine hours ahead of London.
    """
    for passage in told(document, _TOLD):
        m = _AHEAD.search(document.text, *passage.span)
        frame = frames(document).at(passage.span.start) if m else None
        near = [one for one in clocks(document) if frame and frame.span.start <= one.span.start < frame.span.end]
        if m is None or len(near) != _TWO or any(_is_zoned(one) or len(one.minutes) != 1 for one in near):
            continue
        here, there = near
        if not here.span.end <= m.start() <= m.end() <= there.span.start:
            continue
        hours = value(m["many"]) + (0.5 if m["half"] else 0)
        way = -1 if m["way"] in ("ahead of", "later than") else 1
        right = (here.minutes[0] + way * round(60 * hours)) % DAY
        if right != there.minutes[0]:
            yield _finding(document, here, there, right)


def _is_zoned(one: Clock) -> bool:
    return bool(one.zone) and not one.zone.endswith(" time")


_TWO = 2


def _finding(document: Document, here: Clock, there: Clock, right: int) -> Finding:
    shown = f"{right // 60}:{right % 60:02}"
    message = f"by the hours told it is {shown} there when it is {document[here.reading]} here"
    return Finding(there.reading, message, (), [Related.here(document, here.reading)])
