"""A holiday on a day that is not its own."""

from __future__ import annotations

from functools import cache

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import MONTH_NAMES
from wirelint.layers.numbers.dates import dates, day_written, resolved
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_HOLIDAYS = {
    "Anzac Day": (("NZ", "Anzac Day"),), "Australia Day": (("AU", "Australia Day"),), "Bastille Day": (("FR", "National Day"),),
    "Boxing Day": (("GB", "Boxing Day"),), "Canada Day": (("CA", "Canada Day"),), "Christmas Day": (("US", "Christmas Day"), ("RU", "Christmas Day")),
    "Columbus Day": (("US", "Columbus Day"),), "Easter Monday": (("FR", "Easter Monday"),),
    "Good Friday": (("DE", "Good Friday"),), "Independence Day": (("US", "Independence Day"), ("IN", "Independence Day"), ("MX", "Independence Day")),
    "Juneteenth": (("US", "Juneteenth"),), "Labor Day": (("US", "Labor Day"), ("FR", "Labor Day")), "Martin Luther King Jr. Day": (("US", "Martin Luther King"),),
    "Memorial Day": (("US", "Memorial Day"), ("KR", "Memorial Day")), "New Year’s Day": (("US", "New Year's Day"),), "Presidents Day": (("US", "Washington's Birthday"),),
    "Rosh Hashanah": (("IL", "Rosh Hashanah"),), "St. Patrick’s Day": (("IE", "Saint Patrick's Day"),), "Thanksgiving": (("US", "Thanksgiving"), ("CA", "Thanksgiving")),
    "Thanksgiving Day": (("US", "Thanksgiving"), ("CA", "Thanksgiving")), "Veterans Day": (("US", "Veterans Day"),), "Waitangi Day": (("NZ", "Waitangi Day"),),
    "Yom Kippur": (("IL", "Yom Kippur"),),
}  # fmt: skip
"""Holidays as copy names them, with the countries (ISO 3166) and the names under which the library `holidays` knows them."""

_NAME = pattern(
    r"(?P<before>\b\w+ (?:\w+ )?)?(?P<name>"
    + "|".join(sorted((name.replace("’", "['’]").replace(".", r"\.") for name in _HOLIDAYS), key=len, reverse=True))
    + r")(?: \(|, | falls? on |, which (?:falls? on|fell on|is|was) )(?:on )?(?:the )?$"
)
_ANOTHER_DAY = frozenset(
    "before after until since by ahead following between day days eve week weekend to from and".split()
)
_REACH = 60


@rule(severity=Severity.NOTE, words=frozenset("day thanksgiving juneteenth kippur hashanah friday monday".split()))
def holiday_mismatch(document: Document) -> Iterator[Finding]:
    """A holiday is put on a day that is not its own.

    “Thanksgiving (Nov. 20)” is right in no country in 2022. The days come from the library `holidays`, which the extra of that name
    installs; without it the rule says nothing. A holiday that several countries keep on different days passes on any of them, and so
    does the day on which it is observed. Dates without a year are those nearest to the story's own.

    Bad:  Shops close on {==Thanksgiving (Nov. 20, 2022==}).
    Good: Shops close on Thanksgiving (Nov. 24, 2022), and open late in the week before Thanksgiving, Nov. 18, 2022.
    """
    written = day_written(document)
    for found in dates(document):
        m = _NAME.search(document.text, max(0, found.span.start - _REACH), found.span.start)
        day = resolved(found, written) if m else None
        if m is None or day is None or _ANOTHER_DAY & set((m["before"] or "").lower().split()):
            continue
        days = _days(m["name"].replace("'", "’"), day.year)
        if days and day not in days:
            own = " or ".join(f"{MONTH_NAMES[one.month - 1]} {one.day}" for one in sorted(days))
            yield Finding(Span(m.start("name"), found.span.end), f"{m['name']} is {own} in {day.year}")


@cache
def _days(name: str, year: int) -> frozenset[date]:
    """The days of a holiday in a year, none where the library is not installed or does not know."""
    try:
        from holidays import country_holidays
    except ImportError:
        return frozenset()
    return frozenset(
        day
        for country, known in _HOLIDAYS[name]
        for day, title in country_holidays(country, years=year, language=_LANGUAGES.get(country, "en_US")).items()
        if known in title
    )


_LANGUAGES = {"GB": "en_GB", "IE": "en_IE"}
