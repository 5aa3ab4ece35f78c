"""Standard time in summer, or daylight time in winter."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.numbers.clock import AT_ZONE, clocks
from wirelint.layers.numbers.dates import dates, day_written, existing
from wirelint.layers.numbers.zones import offsets
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from wirelint.layers.numbers.clock import Clock

_SEASONAL = {
    "EST": ("EDT", "America/New_York"), "CST": ("CDT", "America/Chicago"), "MST": ("MDT", "America/Denver"), "PST": ("PDT", "America/Los_Angeles"),
    "EDT": ("EST", "America/New_York"), "CDT": ("CST", "America/Chicago"), "MDT": ("MST", "America/Denver"), "PDT": ("PST", "America/Los_Angeles"),
    "BST": ("GMT", "Europe/London"), "CEST": ("CET", "Europe/Berlin"), "EEST": ("EET", "Europe/Athens"), "AEDT": ("AEST", "Australia/Sydney"), "NZDT": ("NZST", "Pacific/Auckland"),
}  # fmt: skip
"""Names of zones that are used in one season only, each with its name in the other and a place that changes."""
_BRITISH = pattern(
    r"\b(?:Britain|British|UK|U\.K\.|England|English|Scotland|Scottish|Wales|Welsh|London|Edinburgh|Glasgow|Cardiff|Belfast|Leeds|Manchester|Liverpool|Birmingham|Bristol|Premier League|BBC)\b"
)
"""What tells that BST is Britain's summer time, and not Bangladesh's."""
_ALL_YEAR = pattern(
    r"\b(?:Arizona|Phoenix|Saskatchewan|Regina|Jamaica|Panama|Canc[uú]n|Philippines|Manila|China|Taiwan|Costa Rica|Guatemala|Honduras"
    r"|El Salvador|Nicaragua|Mexico|Sonora|Cuba|Cayman|Queensland|Brisbane|Sydney|Melbourne|Australian?)\b"
)
"""Places that use such a name all year, or for another zone."""
_NEAR = 120
_MARGIN = 10
_ANY_YEAR = 2023


@rule(severity=Severity.WARNING, among=(AT_ZONE,))
def zone_out_of_season(document: Document) -> Iterator[Finding]:
    """A zone's standard time is named in summer, or its daylight time in winter.

    New York has no EST in July: its clocks show EDT, and a reader who trusts “EST” is an hour late. Told by a date beside the
    time, else by the story's own date; within ten days of a change of clocks nothing is said.

    Left alone: names that also serve elsewhere all year (CET, AEST, and BST where nothing British is named), and stories about places that never change their
    clocks, as Arizona or Panama.

    Date: 2016-07-15
    Bad:  The speech is at 9 a.m. {~~EST~>EDT~~} on Friday.
    Bad:  It began on Jan. 12 at 7 p.m. {~~PDT~>PST~~}.
    Good: The speech is at 9 a.m. EDT on Friday.
    """
    named = [clock for clock in clocks(document) if clock.zone.replace(".", "") in _SEASONAL]
    if not named or _ALL_YEAR.search(document.text):
        return
    for clock in named:
        zone = clock.zone.replace(".", "")
        other, key = _SEASONAL[zone]
        if zone == "BST" and not _BRITISH.search(document.text):
            continue
        day = _day_of(document, clock)
        if day is not None and all(_another(zone, key, near) for near in _around(day)):
            start = document.text.index(clock.zone, clock.reading.end)
            span = Span(start, start + len(clock.zone))
            better = ".".join(other) + "." if "." in clock.zone else other
            yield Finding(span, f"“{clock.zone}” is not kept in {day:%B}", [Fix.replace(span, better)])


def _another(zone: str, key: str, day: date) -> bool:
    return offsets(zone, day)[0] != offsets(key, day)[0]


def _around(day: date) -> Iterator[date]:
    from datetime import timedelta

    yield from (day + timedelta(days=days) for days in (-_MARGIN, 0, _MARGIN))


def _day_of(document: Document, clock: Clock) -> date | None:
    """The day of a time: of a date near it, in the story's year where it names none, else of the story."""
    written = day_written(document)
    near = [one for one in dates(document) if abs(one.span.start - clock.span.start) < _NEAR]
    near.sort(key=lambda one: abs(one.span.start - clock.span.start))
    year = written.year if written else _ANY_YEAR
    return next((day for one in near if (day := existing(one.year or year, one.month, one.day))), written)
