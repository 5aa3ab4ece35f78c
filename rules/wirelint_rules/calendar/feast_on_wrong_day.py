"""A feast or a day of remembrance that is always on one date, and has another."""

from __future__ import annotations

from functools import cache

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import MONTHS, WEEKDAY
from wirelint.layers.words import words
from wirelint.patterns import one_of
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.patterns import Pattern

_FEASTS = {
    "Christmas Day": "Dec 25;Jan 7", "Christmas Eve": "Dec 24;Jan 6", "New Year’s Eve": "Dec 31;Jan 13", "New Year’s Day": "Jan 1;Jan 14", "Boxing Day": "Dec 26;Dec 27;Dec 28",
    "Valentine’s Day": "Feb 14", "St. Patrick’s Day": "Mar 17", "St Patrick’s Day": "Mar 17", "St. George’s Day": "Apr 23;May 6;Nov 23", "St. Andrew’s Day": "Nov 30", "St. David’s Day": "Mar 1", "Halloween": "Oct 31",
    "Bastille Day": "Jul 14", "Anzac Day": "Apr 25", "Australia Day": "Jan 26", "Canada Day": "Jul 1", "Waitangi Day": "Feb 6", "Juneteenth": "Jun 19", "Veterans Day": "Nov 11", "Armistice Day": "Nov 11",
    "All Saints’ Day": "Nov 1", "All Souls’ Day": "Nov 2", "April Fools’ Day": "Apr 1", "April Fool’s Day": "Apr 1", "International Women’s Day": "Mar 8", "Earth Day": "Apr 22", "World AIDS Day": "Dec 1", "Human Rights Day": "Dec 10;Mar 21",
    "May Day": "May 1", "Guy Fawkes Night": "Nov 5", "Bonfire Night": "Nov 5", "St. Stephen’s Day": "Dec 26;Aug 20", "St. Nicholas Day": "Dec 6;Dec 19", "Cinco de Mayo": "May 5", "Groundhog Day": "Feb 2", "World Environment Day": "Jun 5",
    "World Health Day": "Apr 7", "World Water Day": "Mar 22", "World Press Freedom Day": "May 3", "World Refugee Day": "Jun 20", "Holocaust Remembrance Day": "Jan 27", "Epiphany": "Jan 6;Jan 19", "Midsummer’s Day": "Jun 24", "Burns Night": "Jan 25",
    "Victory in Europe Day": "May 8", "VE Day": "May 8", "VJ Day": "Aug 15;Sep 2", "Indigenous Peoples’ Day": "Oct 12",
}  # fmt: skip
"""Feasts that are on one date each year, with the dates on which somebody keeps them."""

_HEADS = frozenset("day eve halloween juneteenth epiphany night mayo".split())
_MONTH = one_of([name for name in MONTHS if len(name) > 2])
_NOT = pattern(
    r"\b(?:celebrat\w+|mark(?:s|ed|ing)?|observ\w+|commemorat\w+|held|hold|kept|keeps?|events?|rall(?:y|ies)|part(?:y|ies)|sales?|before|after|until|since|by|of|ahead of|following|between|from|to|near|around|post|pre|past|first|day|days|eve|week|observed|movable|moved|Orthodox|Julian|last|next|than)[ -](?:the )?$"
)


@rule(severity=Severity.WARNING, reach="paragraph", words=_HEADS)
def feast_on_wrong_day(document: Document) -> Iterator[Finding]:
    """A feast that is on one date each year has another.

    Christmas Eve is on Dec. 24 and Bastille Day on July 14. Reported where one of some fifty such days stands right beside a date: in
    brackets, behind a comma, “is on” or “on”. Feasts whose date moves, days that are marked or kept on another for once, and “the day after Christmas Day, Dec. 26,” are left alone.

    Bad:  On New Year’s Eve, {==Jan. 1==}, he rang.
    Bad:  Valentine’s Day ({==March 14==}) sells flowers, and Bastille Day falls on {~~July 4~>July 14~~}.
    Bad:  International Women’s Day on {~~March 9~>March 8~~} drew crowds in Lima.
    Good: On New Year’s Eve, Dec. 31, he rang. The day after Christmas Day, Dec. 26, was quiet.
    """
    story, text = words(document), document.text
    for at in story.standing(_HEADS):
        for m in _form().finditer(text, max(0, story.starts[at] - 28), min(len(text), story.ends[at] + 44)):
            if m.start("name") <= story.starts[at] < m.end("name") and not _NOT.search(
                text[max(0, m.start() - 16) : m.start()]
            ):
                finding = _finding(m)
                if finding:
                    yield finding
                break


def _finding(m: re.Match[str]) -> Finding | None:
    days = _days()[m["name"].replace("'", "’")]
    month = MONTHS[m["month"] or m["month2"]]
    group = "day" if m["day"] else "day2"
    if (month, int(m[group])) in days:
        return None
    alike = [day for of_month, day in days if of_month == month]
    fixes = [Fix.replace(Span(*m.span(group)), str(alike[0]))] if len(alike) == 1 else []
    return Finding(Span(*m.span("date")), f"{m['name']} is not on {m['date']}", fixes)


@cache
def _days() -> dict[str, list[tuple[int, int]]]:
    """The dates of each feast, as month and day."""
    dates = {name: [date.split() for date in listed.split(";")] for name, listed in _FEASTS.items()}
    return {name: [(MONTHS[month], int(day)) for month, day in some] for name, some in dates.items()}


@cache
def _form() -> Pattern:
    names = one_of(sorted({form for name in _FEASTS for form in (name, name.replace("’", "'"))}))
    return pattern(
        rf"(?<![\w-])(?P<name>{names})(?: \(|, (?:which (?:is|falls|fell) on )?|,? (?:falls|fell|is|was|will be|comes) on | on )(?:this year )?(?:{WEEKDAY},? )?(?P<date>(?P<month>{_MONTH})\.? (?P<day>[0-9]{{1,2}})|(?P<day2>[0-9]{{1,2}}) (?P<month2>{_MONTH}))(?=[,.;)]|$| (?:and|in|with|is|was|are|were|drew|saw|has|had|have|will|marks?|marked|brought|brings?)\b)"
    )
