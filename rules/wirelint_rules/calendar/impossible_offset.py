"""An offset from Greenwich that no place keeps."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.numbers.clock import AT_ZONE, DAY, chains
from wirelint.layers.numbers.passages import before, telling
from wirelint.patterns import places
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from wirelint.layers.numbers.clock import Clock

_OFFSET = pattern(
    r"(?:UTC|GMT) ?(?P<sign>[+−–-]|plus |minus )(?P<hours>[0-9]{1,2})(?::?(?P<minutes>[0-9]{2}))?(?![0-9:.,]?[0-9])"
)
_WORLD = ("UTC", "GMT")
_WEST, _EAST = 12 * 60, 14 * 60
_QUARTERS = frozenset((0, 15, 30, 45))
_ODD = frozenset(
    minutes % DAY for minutes in (-570, -210, -150, 210, 270, 330, 390, 510, 570, 630, 690, 345, 525, 765, 825)
)
"""The offsets in use now or lately that are no whole hours, in minutes."""

_OFFSETS = telling(before("utc gmt", 2), least=1, dated=True)


@rule(severity=Severity.ERROR, reach="paragraph", among=(_OFFSETS, AT_ZONE))
def impossible_offset(document: Document) -> Iterator[Finding]:
    """A time is as far from Greenwich as no place is.

    Zones reach from UTC-12 to UTC+14, in whole hours but for some halves and three quarters. So no zone is UTC+17, and no
    clock shows 10 a.m. local time at 0210 GMT. A minute more or less is left alone (“midnight, 2301 GMT”).

    Bad:  The islands keep {==UTC+17==}, he said.
    Bad:  It opened at 10 a.m. local time ({==0210 GMT==}).
    Good: The islands keep UTC+13, and Nepal UTC+5:45, he said.
    Good: It opened at 10 a.m. local time (0530 GMT).
    """
    for at in sorted(at for zone in _WORLD for at in places(document.text, zone)):
        m = _OFFSET.match(document.text, at)
        if m is not None and not _in_use(m):
            yield Finding(Span(*m.span()), f"no place keeps “{m.group()}”")
    for chain in chains(document):
        yield from _unheard_of(document, chain)


def _in_use(m: re.Match[str]) -> bool:
    minutes = int(m["hours"]) * 60 + int(m["minutes"] or 0)
    furthest = _EAST if m["sign"] in ("+", "plus ") else _WEST
    return minutes <= furthest and minutes % 60 in _QUARTERS


def _unheard_of(document: Document, chain: Sequence[Clock]) -> Iterator[Finding]:
    local = next((clock for clock in chain if not clock.zone), None)
    world = next((clock for clock in chain if clock.zone in ("GMT", "UTC")), None)
    if local is None or world is None:
        return
    apart = [(here - there) % DAY for here in local.minutes for there in world.minutes]
    if not any(_kept(minutes + more) for minutes in apart for more in (0, 1, -1)):
        yield Finding(world.span, f"no place has “{document[local.span]}” at “{document[world.span]}”")


def _kept(minutes: int) -> bool:
    return minutes % 60 == 0 or minutes % DAY in _ODD
