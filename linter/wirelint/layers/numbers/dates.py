"""Dates: months, weekdays, the dates that a story names, and the day it was written itself."""

from __future__ import annotations

from bisect import bisect_left

from wirelint.document import Span, layer
from wirelint.layers.calendar_words import MONTH_WORDS, MONTHS, WEEKDAY, WEEKDAYS
from wirelint.layers.numbers.numerals import numerals
from wirelint.layers.paragraphs import dateline, paragraphs
from wirelint.layers.words import words
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from wirelint.document import Document

DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
FIRST_YEAR = 1753
"""Before it the English-speaking world counted days otherwise, and no weekday can be told."""

NEAR = 90
"""In days: a date without a year is the one that is as near as that to the day on which the story was written."""


class WrittenDate(NamedTuple):
    """A day of a month as the copy names it, which need not exist.

    `span` is the date with its weekday; `month` counts from 1, `weekday` from Monday as 0. `day_span` is the number of
    the day, `weekday_span` the weekday's name.
    """

    span: Span
    month: int
    day: int
    day_span: Span
    year: int | None = None
    weekday: int | None = None
    weekday_span: Span | None = None


@layer
def dates(document: Document) -> list[WrittenDate]:
    """The dates that a story names, "Sept. 14, 2022", "Friday 14 September", "July 1, a Thursday", in order."""
    return list(_dates(document))


_ORDINAL = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (?P<year>1[0-9]{3}|20[0-9]{2})(?![\w/-]|[.,][0-9]))?"
_BEHIND_DAY = pattern(rf"{_ORDINAL}(?![\w:/%°]|-(?![0-9]{{1,2}}(?![\w-]|[.,][0-9]))|[.,][0-9]){_YEAR}")
_BEFORE_MONTH = pattern(rf"{_ORDINAL}(?: of)? (?P<month>[A-Z][a-z]{{2,8}}\.?)(?![\w-]){_YEAR}")
_WEEKDAY_BEHIND = pattern(rf"(?:, (?:which (?:is|was|falls on|fell on) )?an? | \()(?P<weekday>{WEEKDAY})\b")
_LONGEST_WORD = 10


def _dates(document: Document) -> Iterator[WrittenDate]:
    text = document.text
    for start, end in _days(document):
        found = _american(text, start, end) or _british(text, start, end)
        if found is not None:
            yield _with_weekday(text, found)


def _days(document: Document) -> Iterator[tuple[int, int]]:
    """The figures of one or two digits that stand by the name of a month, or one word from it, in order."""
    story = words(document)
    near, last = {index + step for index in story.standing(MONTH_WORDS) for step in (-2, -1, 1, 2)}, len(story)
    for index in sorted(near):
        if not 0 <= index < last:
            continue
        m = _DAY.match(story.texts[index]) if story.texts[index][0].isdigit() else None
        if m is not None:
            yield story.starts[index], story.starts[index] + m.end()


_DAY = pattern(r"[0-9]{1,2}(?![0-9]|[.,][0-9])")


def _american(text: str, start: int, end: int) -> WrittenDate | None:
    """“Sept. 14” or “September the 14th”, given where the 14 stands."""
    at, word = _word_before(text, start)
    if word == "the":
        at, word = _word_before(text, at)
    month = MONTHS.get(word)
    m = _BEHIND_DAY.match(text, end) if month else None
    if m is None or month is None:
        return None
    return WrittenDate(Span(at, m.end()), month, int(text[start:end]), Span(start, end), _number(m["year"]))


def _british(text: str, start: int, end: int) -> WrittenDate | None:
    """“14 September” or “14th of Sept.”, given where the 14 stands."""
    m = _BEFORE_MONTH.match(text, end)
    month = MONTHS.get(m["month"]) or MONTHS.get(m["month"].rstrip(".")) if m else None
    if m is None or month is None or text[start - 1 : start].isalnum() or text[start - 1 : start] in (*"$£€.,:/-",):
        return None
    stop = m.end() - (m["year"] is None and m["month"].endswith(".") and m["month"] not in MONTHS)
    return WrittenDate(Span(start, stop), month, int(text[start:end]), Span(start, end), _number(m["year"]))


def _with_weekday(text: str, found: WrittenDate) -> WrittenDate:
    at, word = _word_before(text, found.span.start)
    if word == "the":
        at, word = _word_before(text, at)
    elif not word and text[found.span.start - 1 : found.span.start] == "(":
        at, word = _word_before(text, found.span.start - 1)
    weekday = WEEKDAYS.get(word.rstrip(","))
    if weekday is not None:
        name = Span(at, at + len(word.rstrip(",")))
        return found._replace(span=Span(at, found.span.end), weekday=weekday, weekday_span=name)
    m = _WEEKDAY_BEHIND.match(text, found.span.end)
    if m is None:
        return found
    name = Span(*m.span("weekday"))
    return found._replace(span=Span(found.span.start, name.end), weekday=WEEKDAYS[m["weekday"]], weekday_span=name)


def _word_before(text: str, at: int) -> tuple[int, str]:
    """The word that ends one space before a place, with its start; "" where there is none."""
    if text[at - 1 : at] not in (" ", "\u00a0"):
        return at, ""
    start = max(0, at - 1 - _LONGEST_WORD)
    word = text[start : at - 1]
    for mark in (" ", "\u00a0", "\n", "(", "“", '"', "—", "–", "-", "‘", "/"):
        word = word.rpartition(mark)[2]
    return at - 1 - len(word), word


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


@layer
def years_named(document: Document) -> list[tuple[Span, int]]:
    """The years that stand in a story as four digits, those of its dates included, each with its place."""
    text, found = document.text, list[tuple[Span, int]]()
    for start, end in numerals(document):
        written = text[start:end]
        if end - start == _YEAR_LENGTH and written.isdecimal() and FIRST_YEAR <= int(written) <= _LAST_YEAR:
            found.append((Span(start, end), int(written)))
    return found


_YEAR_LENGTH, _LAST_YEAR = 4, 2100


def years_between(document: Document, start: int, end: int) -> list[tuple[Span, int]]:
    """The years of four digits that begin within a stretch of a story."""
    found = years_named(document)
    return found[bisect_left(found, ((start,),)) : bisect_left(found, ((end,),))]


def dates_between(document: Document, start: int, end: int) -> list[WrittenDate]:
    """The dates that begin within a stretch of a story."""
    found = dates(document)
    first = bisect_left(found, start, key=_begins)
    return found[first : bisect_left(found, end, first, key=_begins)]


def _begins(found: WrittenDate) -> int:
    return found.span.start


@layer
def day_written(document: Document) -> date | None:
    """The day on which a story was written: as its file or the run says, else as its dateline does with a year."""
    return document.date or _filed(document)


def _filed(document: Document) -> date | None:
    """The day of the dateline, or of a line of its own near the head that is a date with a year and nothing else."""
    line = dateline(document)
    if line is not None:
        found = _dated(document, line.span) if line.date else None
    else:
        lines = ((one, _dated(document, one)) for one in paragraphs(document)[:_HEAD])
        found = next((day for one, day in lines if day and _is_alone(document, day, one)), None)
    return existing(found.year, found.month, found.day) if found and found.year else None


def _dated(document: Document, stretch: Span) -> WrittenDate | None:
    """The first date in a stretch, but for a weekday behind it."""
    found = dates_between(document, *stretch)
    return found[0] if found and found[0].day_span.end <= stretch.end else None


def _is_alone(document: Document, day: WrittenDate, line: Span) -> bool:
    """Whether a date with a year fills a line, a time of day and “Published” left aside."""
    before, behind = document[line.start, day.span.start], document[min(day.span.end, line.end), line.end]
    return bool(day.year and _PUBLISHED.fullmatch(before) and _TIME.fullmatch(behind))


_HEAD = 4
"""So many paragraphs at the head of a story may be headline, byline and date."""
_PUBLISHED = pattern(r"(?:(?:Published|Posted|Updated|First published|Issued)(?: on)?:? )?")
_TIME = pattern(r"(?:,? (?:at )?\d{1,2}[.:]\d\d(?: ?[apAP]\.?[mM]\.?)?(?: \(?[A-Z]{2,4}\)?)?)?\.?")


def existing(year: int, month: int, day: int) -> date | None:
    """The day of that date, or None where the calendar has none."""
    from datetime import date

    try:
        return date(year, month, day)
    except ValueError:
        return None


def resolved(found: WrittenDate, written: date | None) -> date | None:
    """The day that a written date names; one without a year is the nearest to the day of writing, if that is known."""
    if found.year is not None:
        return existing(found.year, found.month, found.day)
    if written is None:
        return None
    years = (written.year - 1, written.year, written.year + 1)
    days = [day for year in years if (day := existing(year, found.month, found.day))]
    near = [day for day in days if abs((day - written).days) < NEAR]
    return near[0] if len(near) == 1 else None
