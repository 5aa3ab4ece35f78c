"""A duration that the two years, months, days or weekdays of its sentence contradict."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import FULL_MONTHS, WEEKDAY_WORDS, WEEKDAYS
from wirelint.layers.number_words import ONES
from wirelint.layers.numbers.amounts import COUNT, framed
from wirelint.layers.numbers.passages import behind, telling
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.calendar._durations_dated import FROM_A_DATE, durations_dated
from wirelint_rules.calendar._durations_twice import AGAIN, durations_twice
from wirelint_rules.calendar._points import DAYS, points_of_time
from wirelint_rules.calendar._told_between import AFTER, UNITS, told_between

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame
    from wirelint.layers.numbers.passages import Passage
    from wirelint_rules.calendar._points import Point

_UNIT = pattern(r"[ -](?:[a-z]+ )?(?P<unit>year|month|week|day|night|hour|summer|winter|season)s?\b")
_OLD = pattern(r"[ -]olds?\b| ago\b| (?:before|earlier)\b")
_IS_LATER = pattern(r", [\w-]+ (?:years|months|weeks|days) later")
_SET_OFF = (" for ", "marked ", "completed ", "celebrated ", ", ", "or ", " of ", "(", "— ", "spent ", "served ")
_UNIT_BEHIND = 3
"""In words: so far behind its number a unit begins at most."""

_HEDGES = frozenset(
    (
        "about", "around", "nearly", "almost", "more than", "over", "some", "roughly", "less than", "under", "at least", "up to", "just over",
        "just under",
    )
)  # fmt: skip

_SLACK = {"hour": 0.6, "week": 0.7}
_TO_THE_DAY = 0.75
"""By how many of a unit a duration may be off, both ends of which may count: by one of others, by less in years of which the days or months are told."""
_ROUNDED = 1.05
"""The same again for what was rounded."""
_LONG, _ROUND, _OF_LONG = 60, 5, 0.1
"""More years than this that are a multiple of that are a round number, which may be off by so much of itself."""
_EXACT = 0.15
"""How far from a whole number a duration may lie for that to be offered."""

_RUNNING = behind(" ".join(UNITS), 2)
_BETWEEN_FIGURES = telling(_RUNNING, least=3, dated=True)
_BETWEEN_WEEKDAYS = telling(_RUNNING, WEEKDAY_WORDS, least=1, dated=True)
_BETWEEN_MONTHS = telling(behind("month months"), FULL_MONTHS, least=1, dated=True)


@rule(severity=Severity.WARNING, among=(_BETWEEN_FIGURES, _BETWEEN_WEEKDAYS, _BETWEEN_MONTHS, AGAIN, FROM_A_DATE))
def duration_mismatch(document: Document) -> Iterator[Finding]:
    """A duration is not what lies between the two points of time in its sentence.

    “Led the party from 2014 to 2021, nine years in all”, “arrested in January 2018 and freed in July 2018, after eight months”, “from April 5 to April 9,
    eight days”, “began on Monday and was broken on Thursday, five days later”. The sentence names two points of one kind and one
    duration, and says that it lies between them: “from … to”, or something that begins and something that ends. “18 months, or three years” tells one duration
    twice, and not the same.

    Left alone: one more or less, since both ends may count; hedged durations; more points or durations than that.

    Bad:  He led the party from 2014 to 2021, {~~nine~>seven~~} years in all.
    Bad:  The war, which began in 1980 and ended in 1988, lasted {~~six~>eight~~} years.
    Bad:  The siege lasted from April 5 to April 9, {~~eight~>four~~} days.
    Bad:  The truce began on Monday and was broken on Thursday, {~~five~>three~~} days later.
    Good: He led the party from 2014 to 2021, seven years in all, and for nearly ten years before.
    Bad:  The trial lasted 18 months, or {==three years==}.
    Good: The film runs 150 minutes, or two and a half hours, and was shot in 90 days, or about three months.
    Good: He was held from April 5 to April 9, five days.
    """
    yield from durations_twice(document)
    yield from durations_dated(document)
    for frame in _frames(document):
        spans = [(amount, m) for amount in frame.amounts.values() if (m := _duration(document, amount))]
        if len(spans) == 1 and spans[0][0].hedge not in _HEDGES:
            yield from _between(document, frame, *spans[0])


def _between(document: Document, frame: Frame, amount: Amount, m: re.Match[str]) -> Iterator[Finding]:
    """The only duration of a sentence, held to its two points of time, or to the last two where it is said behind them."""
    points = points_of_time(document, *frame.span, m["unit"])
    if len(points) > 2 and _IS_LATER.fullmatch(document.text, points[-1].span.end, m.end() + len(" later")):
        points = points[-2:]
    if len(points) == 2 and told_between(document, frame, amount, *points):
        yield from _judged(document, amount, m["unit"], *points)


def _frames(document: Document) -> Iterator[Frame]:
    """The frames of the sentences in which a number of years, months, weeks, days or hours stands near two points of time."""
    return framed(
        document,
        _BETWEEN_FIGURES,
        _BETWEEN_WEEKDAYS,
        _BETWEEN_MONTHS,
        where=lambda one: _has_points(one) and _has_duration(document, one),
    )


def _has_duration(document: Document, passage: Passage) -> bool:
    """Whether a number of years, months, weeks, days or hours is set off, or told as what something takes."""
    story, text = words(document), document.text
    return any(
        not UNITS.isdisjoint(story.lower[index + 1 : index + _UNIT_BEHIND])
        and (AFTER.match(text, story.ends[index]) or text.endswith(_SET_OFF, 0, story.starts[index]))
        for index in passage.places
    )


def _has_points(passage: Passage) -> bool:
    """Whether a sentence may have two years, days or times beside a duration, or two weekdays or months."""
    return len(passage.places) > 2 or any(
        sum(map(names.__contains__, passage.lower)) >= 2 for names in (WEEKDAY_WORDS, FULL_MONTHS)
    )


def _duration(document: Document, amount: Amount) -> re.Match[str] | None:
    """The unit behind an amount, if it is a duration in whole or half ones and no age."""
    if amount.kind != COUNT or amount.partial or amount.value * 2 != round(amount.value * 2):
        return None
    m = _UNIT.match(document.text, amount.span.end)
    return None if m is None or (m["unit"] == "year" and _OLD.match(document.text, m.end())) else m


def _judged(document: Document, amount: Amount, unit: str, first: Point, last: Point) -> Iterator[Finding]:
    if unit == "day" and document[first.span] in WEEKDAYS:
        right = (last.day - first.day) % 7
        wrong = _not_by_weekday(document, amount, right)
    else:
        right = (last.day - first.day) / DAYS[unit]
        is_dated = unit == "year" and _is_dated(document, first) and _is_dated(document, last)
        wrong = right > 0 and abs(right - amount.value) > _slack(amount, unit, right, is_dated=is_dated)
    if not wrong:
        return
    better = _like(document[amount.figure.span], round(right)) if abs(right - round(right)) < _EXACT else ""
    fixes = [Fix.replace(amount.figure.span, better)] if better else []
    related = [Related.here(document, one.span) for one in (first, last)]
    message = (
        f"from {document[first.span]} to {document[last.span]} is {right:.3g} {unit}s, not {document[amount.span]}"
    )
    span = amount.span if amount.span.start > last.span.start else Span(amount.span.start, last.span.end)
    yield Finding(span, message, fixes, related)


def _not_by_weekday(document: Document, amount: Amount, right: float) -> bool:
    """Whether a number of days is not what lies between two weekdays, of which both may count but where one is so much later."""
    if not (0 < amount.value <= 7 and right):
        return False
    is_later = "later" in document.text[amount.span.end : amount.span.end + 14]
    return amount.value % 7 not in {right, right if is_later else (right + 1) % 7}


def _slack(amount: Amount, unit: str, right: float, *, is_dated: bool) -> float:
    """How far a duration may lie from the right one."""
    slack = _TO_THE_DAY if is_dated else _SLACK.get(unit, 1.0)
    if right > _LONG * DAYS["year"] / DAYS[unit] and amount.value % _ROUND == 0:
        slack += _OF_LONG * right
    return slack * _ROUNDED


def _is_dated(document: Document, point: Point) -> bool:
    """Whether a point of time is told to the day or the month: with more than its year."""
    return len(document[point.span]) > len("2010")


_IN_FIGURES = 10
"""From here on numbers are written in figures."""


def _like(written: str, value: int) -> str:
    """A whole number as copy writes it that has `written` in its place."""
    text = ONES[value] if value < _IN_FIGURES else f"{value:,}"
    return text.capitalize() if written[:1].isupper() else text
