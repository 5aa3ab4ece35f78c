"""A time that no clock shows."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import WEEKDAY
from wirelint.layers.numbers.numerals import numerals
from wirelint.layers.numbers.passages import behind, telling
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_CLOCK = pattern(
    r"(?P<hour>[0-9]{1,2})(?:(?P<mark>[:.])(?P<past>[0-9]{2}))?(?![0-9:])(?:[ \u00a0\u202f]?"
    r"(?:(?P<half>(?:[ap]\.m\b\.?|[ap]m\b|[AP]\.M\b\.?|[AP]M\b))|(?P<zone>GMT|UTC|[ECMP][SD]T|CES?T|BST|AE[SD]T|local time)\b))?"
)
_RUN = pattern(
    r"(?P<hour>[0-9]{2})(?P<past>[0-9]{2})[ \u00a0\u202f]?(?P<zone>GMT|UTC|[ECMP][SD]T|CES?T|BST|local time)\b"
)
_AT = pattern(r"\b(?:at|around|until|before|after|by|from|since) (?:about |around |exactly |just )?$")
_DAY_BEHIND = pattern(rf",? (?:local time\b|on (?:{WEEKDAY}|[A-Z][a-z]{{2,8}}\.? [0-9])|{WEEKDAY}\b)")
_TAKES_PLACE = pattern(
    r"\b(?:curfew|train|flight|bus|ferry|polls|doors?|polling stations?|ceasefire|truce|service|mass|shops?|markets?|blackout|power|shift|deadline)\b[^.;:\n]{0,40}"
    r"\b(?:begins?|began|starts?|started|opens?|opened|closes?|closed|ends?|ended|lasts?|runs?|ran|left|leaves?|departs?|departed|arrives?|arrived|takes effect|took effect|due|from|is|was|resumes?|resumed)"
    r" (?:at |from |until |by |around |about |daily at )?$"
)
_MONEY = frozenset("$£€¥₹")
_ZONES = "am pm gmt utc est edt cst cdt mst mdt pst pdt cet cest bst aest aedt local"
_TOLD = telling(
    behind(_ZONES) | frozenset(f"0{zone}" for zone in _ZONES.split()) | frozenset(("0 _ m", "0:")), least=1, dated=True
)
_BEHIND = frozenset(":.aApPGUECMBl")


@rule(severity=Severity.ERROR, reach="paragraph", among=(_TOLD,))
def impossible_time(document: Document) -> Iterator[Finding]:
    """A time of day that no clock shows.

    Minutes end at 59, the 12-hour clock at 12 and the 24-hour clock at 24:00. A figure counts as a time where a.m.,
    p.m. or a zone stands behind it, or where it is written with a colon behind “at” and the like and no reading as
    minutes and seconds saves it.

    Left alone: scores, ratios, verses, race times and prices (“£75 pm”), and “0:30 a.m.”, which some countries write.

    Bad:  It closes at {==25:70==} on weekdays, and the curfew begins at {==25:00==}.
    Bad:  The train left at {~~13:20 p.m.~>1:20 p.m.~~} for Lviv.
    Bad:  It struck at {==9:65 a.m.==} and again at {==2560 GMT==}.
    Good: The train left at 13:20 for Lviv, after 1:20 p.m. He quoted John 3:66, won 66:72 and scored at 61:25.
    """
    text = document.text
    end = 0
    for start, stop in numerals(document):
        before = text[start - 1 : start]
        if start < end or stop - start > 5 or not _tells(text, stop):
            continue
        if before.isalnum() or before in _NOT_BEFORE:
            continue
        m = _RUN.match(text, start) or _CLOCK.match(text, start)
        if m is not None:
            end = m.end()
            if finding := _finding(text, m):
                yield finding


def _tells(text: str, at: int) -> bool:
    """Whether what stands behind a figure may make it a time."""
    at += text[at : at + 1] in _SPACES
    return text[at : at + 1] in _BEHIND


_SPACES = (" ", "\u00a0", "\u202f")
_NOT_BEFORE = frozenset(":.,/-–−+")


def _finding(text: str, m: re.Match[str]) -> Finding | None:
    span, hour, past = Span(*m.span()), int(m["hour"]), int(m["past"] or 0)
    groups = m.groupdict()
    if groups.get("half"):
        if (
            text[m.start() - 1 : m.start()] in _MONEY
            or text.endswith("Rs ", 0, m.start())
            or (m["half"] == "PM" and m["past"] is None)
        ):
            return None
        if past > 59 or hour > 24:
            return Finding(span, f"no clock shows “{m.group()}”")
        if hour > 12:
            return Finding(span, f"“{m.group()}” counts hours in two ways", list(_rewritten(m, hour)))
        return None
    if m["zone"]:
        wrong = (past > 59 or hour > 24 or (hour == 24 and past > 0)) and (m["past"] or hour > 24)
        return Finding(span, f"no clock shows “{m.group()}”") if wrong and not _signed(text, m.start()) else None
    if groups.get("mark") == ":" and hour > 24 and past < 60 and _DAY_BEHIND.match(text, m.end()):
        return (
            Finding(span, f"no clock shows “{m.group()}”")
            if _AT.search(text, max(0, m.start() - 24), m.start())
            else None
        )
    if (
        groups.get("mark") == ":"
        and 24 < hour < 30
        and past % 15 == 0
        and past < 60
        and _TAKES_PLACE.search(text, max(0, m.start() - 60), m.start())
    ):
        return Finding(span, f"no clock shows “{m.group()}”")
    if groups.get("mark") != ":" or past < 60 or hour + past == 100:
        return None
    return (
        Finding(span, f"no clock shows “{m.group()}”") if _AT.search(text, max(0, m.start() - 24), m.start()) else None
    )


def _signed(text: str, at: int) -> bool:
    return text[at - 1 : at] in ("+", "-", "−", "–")


def _rewritten(m: re.Match[str], hour: int) -> Iterator[Fix]:
    """The hour of the 12-hour clock, where the half of the day is the same."""
    if m["half"][0] in "pP" and hour < 24:
        digits = Span(*m.span("hour"))
        yield Fix.replace(digits, str(hour - 12))
