"""One time, given in two zones that disagree."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Related, Severity, rule
from wirelint.layers.clock import DAY, ZONE_HINTS, Clock, chains, written_like
from wirelint.layers.zones import offsets

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date


@rule(severity=Severity.ERROR, needs=ZONE_HINTS)
def zone_mismatch(document: Document) -> Iterator[Finding]:
    """A time is given in several zones, and they are not the same moment.

    “9 a.m. EST (1400 GMT)” is one moment; “(1300 GMT)” is another. Zones are abbreviations, “Eastern time”, “Cairo time” or
    “5:30 p.m. in Seoul”. All are held to the same day: the story's own date and ten days either way where it is known, else
    any week of recent years, so that the weeks in which one country has changed its clocks and another has not pass. Where
    three times or more are given, those that disagree with most are the ones reported.

    Left alone: a minute more or less (“midnight, 2301 GMT”), times without a zone, zones that are not known, and abbreviations in any of the meanings they have in the
    world (BST is British and Bangladeshi). A 12-hour time without a.m. or p.m. may be either.

    Bad:  The vote is at 9 a.m. EST ({~~1300 GMT~>1400 GMT~~}), he said.
    Bad:  The deadline passes at 5:30 p.m. in Seoul, {~~0930 GMT~>0830 GMT~~}, officials said.
    Good: The vote is at 9 a.m. EST (1400 GMT), he said.
    Good: Polls close at 11pm ET (10pm CT, 9pm MT, 8pm PT, 4am GMT).
    """
    for chain in chains(document):
        known = [clock for clock in chain if clock.zone]
        if len(known) > 1:
            yield from _findings(document, known)


def _findings(document: Document, chain: Sequence[Clock]) -> Iterator[Finding]:
    agreeing: list[Clock] = []
    when: tuple[date, int] | None = None
    for day in _telling_days(tuple(clock.zone for clock in chain), document.date):
        moments = [_moments(clock, day) for clock in chain]
        if not all(moments):
            return
        for moment in (moment for one in moments for moment in one):
            same = [clock for clock, one in zip(chain, moments, strict=True) if _among(moment, one)]
            if len(same) > len(agreeing):
                agreeing, when = same, (day, moment)
        if len(agreeing) == len(chain):
            return
    if when is None:
        return
    for clock in chain:
        if clock not in agreeing:
            yield _finding(document, clock, agreeing[0], *when)


def _finding(document: Document, clock: Clock, other: Clock, day: date, moment: int) -> Finding:
    steady = document.date or (_steady(clock.zone, day) and _steady(other.zone, day))
    certain = steady and len(other.minutes) == 1
    right = {(moment + offset) % DAY for offset in offsets(clock.zone, day)} if certain else set[int]()
    better = written_like(document[clock.reading], *right) if len(right) == 1 else ""
    zone = document.text[clock.reading.end : clock.span.end]
    message = f"“{document[clock.span]}” is not “{document[other.span]}”" + (
        f", which is {better}{zone}" if better else ""
    )
    fixes = [Fix.replace(clock.span, better + zone)] if better else []
    return Finding(clock.span, message, fixes, [Related(document, other.span, f"“{document[other.span]}” here")])


def _steady(zone: str, day: date) -> bool:
    """Whether a zone keeps one time all year."""
    return offsets(zone, day.replace(month=1, day=1)) == offsets(zone, day.replace(month=7, day=1))


def _among(moment: int, moments: Sequence[int]) -> bool:
    return any((moment + more) % DAY in moments for more in (0, 1, -1))


def _moments(clock: Clock, day: date) -> list[int]:
    """The minutes of the UTC day that a time may be, in the commonest meaning of its zone first."""
    return [(minutes - offset) % DAY for offset in offsets(clock.zone, day) for minutes in clock.minutes]


YEARS = (2008, 2012, 2015, 2016, 2019, 2022, 2025)
"""Years whose clocks are tried where a story has no date: rules have changed, as in Russia, Turkey and North Korea."""


@lru_cache(maxsize=256)
def _telling_days(zones: tuple[str, ...], written: date | None) -> tuple[date, ...]:
    """Of the days to try, the first of each on which the zones stand to each other as on no day before."""
    first: dict[tuple[tuple[int, ...], ...], date] = {}
    for day in _days(written):
        first.setdefault(tuple(offsets(zone, day) for zone in zones), day)
    return tuple(first.values())


def _days(written: date | None) -> Iterator[date]:
    from datetime import date, timedelta

    if written:
        yield from (written + timedelta(days=days) for days in (0, -10, 10))
        return
    for year in YEARS:
        yield from (date(year, 1, 4) + timedelta(days=7 * week) for week in range(52))
