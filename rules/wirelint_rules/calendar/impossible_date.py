"""A date that no calendar has."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.calendar_words import MONTH_NAMES, MONTH_WORDS
from wirelint.layers.numbers.dates import DAYS_IN_MONTH, dates, day_written
from wirelint.layers.numbers.passages import telling
from wirelint.layers.numbers.signs import NO_DAY
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.dates import WrittenDate

_IN = pattern(r"\b(?:[Ii]n|[Ll]ast|[Tt]his|[Nn]ext|[Tt]hat) $")
_ON = pattern(r"\b(?:[Oo]n|[Uu]ntil|[Dd]ated|[A-Z][a-z]+day,?) (?:the )?$")
_CLOSED = pattern(r"(?:st|nd|rd|th)?(?:[),;.!?”’\"—–]|\s[—–(-]|$|\n)")
_HIGHEST = 39
"""A greater figure is a number of something, or a year."""

_LATE_IN_MONTH = telling(MONTH_WORDS, frozenset((NO_DAY,)), least=1, dated=True)


@rule(severity=Severity.ERROR, among=(_LATE_IN_MONTH,))
def impossible_date(document: Document) -> Iterator[Finding]:
    """A date that does not exist.

    Sept. 31, June 0 and Feb. 30 are on no calendar; Feb. 29 is only in leap years, and without a year it is
    reported where neither the story's year nor the ones beside it have one. Left alone: figures that merely stand behind
    the name of a month (“in March 40 people came”).

    Bad:  The court will rule on {==Sept. 31==}, a clerk said.
    Bad:  He was born on {==29 February 1999==} in Leeds.
    Good: The court will rule on Sept. 30, a clerk said, and in February 30 people were fined.
    Good: He was born on 29 February 2000 in Leeds.
    """
    if not _has_late_day(document):
        return
    written = day_written(document)
    for found in dates(document):
        if _in_calendar(found, written.year if written else None) or not _is_date(document, found):
            continue
        month, days = MONTH_NAMES[found.month - 1], DAYS_IN_MONTH[found.month - 1]
        if found.day == 29:
            message = f"there is no Feb. 29 in {found.year or (written and written.year)}"
        else:
            message = f"“{document[found.span]}” does not exist: {month} has {days} days"
        yield Finding(found.span, message)


def _has_late_day(document: Document) -> bool:
    """Whether a figure beside the name of a month is none of the days that every month has."""
    story = words(document)
    texts = story.texts
    return any(_LATE[word] for index in story.standing(MONTH_WORDS) for word in texts[max(0, index - 2) : index + 3])


def _late(word: str) -> bool:
    return (word[:2].isdecimal() and not 1 <= int(word[:2]) < _EVERY_MONTH) or word[0] == "0"


_EVERY_MONTH = 29
_LATE = Remembered(_late)


def _in_calendar(found: WrittenDate, year: int | None) -> bool:
    """Whether the day may exist, as far as its year or the story's is known."""
    if not 1 <= found.day <= DAYS_IN_MONTH[found.month - 1]:
        return False
    if found.month != 2 or found.day != 29:
        return True
    if found.year is not None:
        return _leap(found.year)
    return year is None or any(_leap(year + more) for more in (-1, 0, 1))


def _is_date(document: Document, found: WrittenDate) -> bool:
    """Whether month and figure belong together: in “last May 40 people came” they do not."""
    text, start = document.text, found.span.start
    if found.year is not None or found.weekday is not None:
        return True
    if found.day > _HIGHEST:
        return False
    if start == found.day_span.start or _ON.search(text, max(0, start - 14), start):
        return True
    shortened = "." in document[found.span]  # “the vote of Sept. 31”: copy spells a month out that is no date
    closed = shortened or _CLOSED.match(text, found.day_span.end) is not None
    return closed and not _IN.search(text, max(0, start - 6), start)


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
