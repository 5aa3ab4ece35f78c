"""A direction that lost its "of"."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import MONTHS, WEEKDAY_NAMES
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOST = pattern(
    r"(?P<way>(?:north|south)(?:-?(?:east|west))?|east|west)(?: (?P<side>east|west))? (?P<place>[A-ZÀ-Þ][\w’-]+)(?![\w’'])"
)
_UNIT = pattern(r"[0-9.,]*(?:kms?|kilomet(?:er|re)s?|miles?|mi|met(?:er|re)s?|yards|feet)")
_DIRECTIONS = frozenset(
    f"{one}{joint}{other}" for one in ("north", "south") for joint in ("", "-") for other in ("east", "west")
) | {"north", "south", "east", "west"}
_NOT = frozenset("Of On In At To From And But Along Into Over Through".split()).union(WEEKDAY_NAMES, MONTHS)


@rule(severity=Severity.ERROR, reach="paragraph", words=_DIRECTIONS)
def lost_of(document: Document) -> Iterator[Finding]:
    """A distance and direction lost the “of” before the place.

    Reported between a unit of length with a direction and a place's name. Days, months, and a direction that is followed by
    anything but a name are left alone.

    Bad:  It lies 45 miles {~~north Izyum~>north of Izyum~~}.
    Good: It lies 45 miles north of Izyum. They moved 3 miles north Monday.
    """
    story = words(document)
    for at in story.standing(_DIRECTIONS):
        m = _LOST.match(document.text, story.starts[at]) if at and _UNIT.fullmatch(story.lower[at - 1]) else None
        if m and m["place"] not in _NOT and story.gaps[at] in {" ", ") "}:
            span = Span(m.start("way"), m.end("place"))
            copy, better = document[span], f"{document[(span.start, m.start('place'))]}of {m['place']}"
            yield Finding(span, f"“{copy}” lost its “of”", [Fix.replace(span, better)])
