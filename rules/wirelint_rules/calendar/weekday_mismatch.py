"""A weekday that is not the date's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.paragraphs import dateline

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_MONTH = r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
_AMERICAN = pattern(
    rf"\b{_DAY},? (?:the )?{_MONTH} (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>(?:19|20)[0-9][0-9]))?(?![\w:/-])",
    ("day",),
)
_BRITISH = pattern(
    rf"\b{_DAY},? (?:the )?(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? (?P<year>(?:19|20)[0-9][0-9]))?(?!\w)",
    ("day",),
)
_YEAR = pattern(r"\b(?:19|20)[0-9][0-9]\b")


@rule(severity=Severity.ERROR, needs=("day",))
def weekday_mismatch(document: Document) -> Iterator[Finding]:
    """A date is not the weekday that the copy says.

    With a year, the calendar decides. Without one, the story's own date does: its front matter, the date given for the run,
    or a dateline with a year; the nearest such day before or after it must be that weekday. Without any date of the
    story it cannot be told, and nothing is said.

    Bad:  The funeral is on {==Monday, Sept. 14, 2022==}, the family said.
    Date: 2023-02-12
    Bad:  It sailed on {==Thursday, Feb. 8==}, he said.
    Good: The funeral is on Wednesday, Sept. 14, 2022, the family said.
    """
    written = document.date or _dateline(document)
    for one in (_AMERICAN, _BRITISH):
        for m in one.finditer(document.text):
            there = _date(m, written)
            if there and there.weekday() != _DAYS.index(m["weekday"].lower()):
                right = _DAYS[there.weekday()].capitalize()
                yield Finding(Span(*m.span()), f"“{m.group()}” was a {right}{'' if m['year'] else f' in {there.year}'}")


def _date(m: re.Match[str], written: date | None) -> date | None:
    from datetime import date

    month, day = _MONTHS.index(m["month"][:3].lower()) + 1, int(m["day"])
    if not m["year"] and not written:
        return None
    years = [int(m["year"])] if m["year"] else [y + written.year for y in (-1, 0, 1)] if written else []
    dates = [date(year, month, day) for year in years if _exists(year, month, day)]
    if m["year"] or not written:
        return dates[0] if dates else None
    near = [one for one in dates if abs((one - written).days) < 120]
    return near[0] if len(near) == 1 else None


def _exists(year: int, month: int, day: int) -> bool:
    from datetime import date

    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _dateline(document: Document) -> date | None:
    from datetime import date

    line = dateline(document)
    if line is None or line.date is None:
        return None
    text = document[line.date]
    year, words = _YEAR.search(text), text.replace(",", " ").replace(".", " ").split()
    months = [_MONTHS.index(word[:3].lower()) + 1 for word in words if word[:3].lower() in _MONTHS]
    days = [int(word) for word in words if word.isdigit() and len(word) < 3]
    if year and months and days and _exists(int(year.group()), months[0], days[0]):
        return date(int(year.group()), months[0], days[0])
    return None
