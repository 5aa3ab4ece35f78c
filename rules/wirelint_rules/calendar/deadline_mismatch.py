"""A deadline that is not so many days from the day of the story."""

from __future__ import annotations

from itertools import pairwise

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import MONTH_NAMES, WEEKDAY
from wirelint.layers.numbers.dates import dates, day_written, existing
from wirelint.layers.sentences import sentence_at
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from wirelint.layers.numbers.dates import WrittenDate

_SMALL = {word: number for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split())} | {
    "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "sixty": 60, "ninety": 90,
}  # fmt: skip
_AHEAD = pattern(
    rf"\b(?:(?:has|have|gets?|given|within) |in )(?P<many>[0-9]{{1,3}}|{'|'.join(sorted(_SMALL, key=len, reverse=True))}) (?P<unit>days|weeks)(?: (?:to|in which to) [a-z]+(?: [\w’'-]+){{0,3}})?,(?: or)? (?P<cue>until|by|on|till|that is, by) (?:the end of )?(?:{WEEKDAY},? )?(?:the )?$"
)
_MANY = rf"(?P<many>[0-9]{{1,3}}|{'|'.join(sorted(_SMALL, key=len, reverse=True))}) (?P<unit>days|weeks)"
_LEFT = pattern(rf"\b{_MANY} (?:left|remaining|to go) until (?:the |its |their )?$")
_BEHIND = pattern(
    rf",? (?:just |only )?{_MANY} (?:from now|away)\b|, (?:in|within) (?P<many2>[0-9]{{1,3}}) (?P<unit2>days)(?=[.,;]|$)"
)
_THEN = pattern(
    r"\b(?:ago|later|earlier|after that|from then|from then on|before|last year|next year|in [12][0-9]{3})\b"
)
_TERM = pattern(
    r"\b(?:for|of) (?P<many>[0-9]{1,3}|thirty|sixty|ninety) (?P<unit>days|weeks) (?:on|from|beginning|beginning on|starting|starting on) $"
)
_ENDS_ON = pattern(
    rf",? (?:and |which |it )?(?:will )?(?:expires?|ends?|runs? out|lapses?|is due to (?:expire|end)|expired|ended|lapsed) (?:on )?(?:{WEEKDAY},? )?"
)
_CUES = frozenset(("until", "by", "on", "till", "that is, by"))
_REACH = 110
_DAYS_PAST = 3
"""What a story tells of may have happened so many days before it was written."""


@rule(severity=Severity.WARNING, reach="paragraph", in_quotes="skip", words=frozenset({"days", "weeks"}))
def deadline_mismatch(document: Document) -> Iterator[Finding]:
    """A deadline is not so many days from the day of the story.

    Judges who have 90 days from Nov. 20 have them until Feb. 18, not March 18. Reported where so many days or weeks that somebody has, or within which
    something is to happen, are followed right behind a comma by the date on which they end, or it by them (“June 13, ten days from now”), in a story whose day is known. The days are counted from that day or one of the
    three before it; longer terms may be off by one in 25.

    Date: 2023-11-20
    Bad:  The judges have 90 days, until {==March 18==}, to publish their reasons.
    Bad:  The inquiry is to report within 14 days, by {==Dec. 24==}.
    Bad:  The deadline is {==Dec. 10==}, ten days from now, and voters have 12 days left until the {==Dec. 20==} ballot.
    Good: The judges have 90 days, until Feb. 18, to publish their reasons. The inquiry is to report within 14 days, by Dec. 4.
    """
    if not words(document).vocabulary.isdisjoint(_ENDING):
        yield from _terms(document)
    written = day_written(document)
    if written is None:
        return
    text = document.text
    for found in dates(document):
        start = max(found.span.start - _REACH, sentence_at(document, found.span.start).start)
        before = text[start : found.span.start]
        m = _AHEAD.search(before) or _LEFT.search(before) or _BEHIND.match(text, found.span.end)
        day = _next(found, written) if m else None
        if m is None or _THEN.search(before):
            continue
        told, unit = (part for part in m.groups() if part and part not in _CUES)
        many = (_SMALL.get(told) or int(told)) * (7 if unit == "weeks" else 1)
        slack = max(1, many // 25) + (3 if unit == "weeks" else 0)
        off = (day - written).days - many if day else 0
        if day and (off > slack or off < -slack - _DAYS_PAST):
            right = _later(written, many)
            message = f"{told} {unit} from {written} end on {MONTH_NAMES[right.month - 1]} {right.day}"
            yield Finding(Span(found.span.start, found.span.end), message)


def _terms(document: Document) -> Iterator[Finding]:
    """What runs for so many days from one date and ends on another: “imposed for 90 days on Jan. 10, expires on April 10”."""
    text, found = document.text, dates(document)
    for first, last in pairwise(found):
        m = _TERM.search(text, max(0, first.span.start - _REACH), first.span.start)
        if m is None or _ENDS_ON.fullmatch(text, first.span.end, last.span.start) is None:
            continue
        many = (_SMALL.get(m["many"]) or int(m["many"])) * (7 if m["unit"] == "weeks" else 1)
        year = first.year or last.year or 2023
        begun = existing(year, first.month, first.day)
        ended = existing(last.year or year, last.month, last.day)
        if begun is None or ended is None:
            continue
        off = ((ended - begun).days if last.year else (ended - begun).days % 365) - many
        if abs(off) > max(_OFF, many // 25):
            right = _later(begun, many)
            message = (
                f"{m['many']} {m['unit']} from {document[first.span]} end on {MONTH_NAMES[right.month - 1]} {right.day}"
            )
            yield Finding(Span(*last.span), message)


_OFF = 2
_ENDING = frozenset("expires expire expired ends end ended runs lapses lapse lapsed".split())


def _later(day: date, many: int) -> date:
    """The day so many days after another."""
    from datetime import timedelta

    return day + timedelta(days=many)


def _next(found: WrittenDate, written: date) -> date | None:
    """The day that a date means where it is still to come."""
    years = (found.year,) if found.year else (written.year, written.year + 1)
    days = (existing(year, found.month, found.day) for year in years)
    return next((day for day in days if day and (day - written).days >= -_DAYS_PAST), None)
