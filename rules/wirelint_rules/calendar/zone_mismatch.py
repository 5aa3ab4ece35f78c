"""One time, given in two zones that disagree."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.numbers.clock import AT_PLACES, AT_ZONE, chains
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.calendar._moments import disagreements

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.ERROR, among=(AT_ZONE, AT_PLACES))
def zone_mismatch(document: Document) -> Iterator[Finding]:
    """A time is given in several zones, and they are not the same moment.

    “9 a.m. EST (1400 GMT)” is one moment; “(1300 GMT)” is another. Zones are abbreviations, “Eastern time”, “Cairo time” or
    “5:30 p.m. in Seoul”. All are held to the same day: the story's own date and ten days either way where it is known, else
    any week of recent years, so that the weeks in which one country has changed its clocks and another has not pass. Where
    three times or more are given, those that disagree with most are the ones reported. Weekdays that both times name
    must fit too.

    Left alone: a minute more or less (“midnight, 2301 GMT”), times without a zone, zones that are not known, and abbreviations in any of the meanings they have in the
    world (BST is British and Bangladeshi). A 12-hour time without a.m. or p.m. may be either.

    Bad:  The vote is at 9 a.m. EST ({~~1300 GMT~>1400 GMT~~}), he said.
    Bad:  The deadline passes at 5:30 p.m. in Seoul, {~~0930 GMT~>0830 GMT~~}, officials said.
    Bad:  It fell at 6:24 a.m. Jakarta time Sunday (2324 GMT {~~Sunday~>Saturday~~}).
    Good: The vote is at 9 a.m. EST (1400 GMT), he said.
    Good: Polls close at 11pm ET (10pm CT, 9pm MT, 8pm PT, 4am GMT).
    """
    for chain in chains(document):
        known = [clock for clock in chain if clock.zone]
        if len(known) > 1:
            yield from disagreements(document, known)
