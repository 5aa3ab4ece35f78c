"""The names of months and weekdays as copy has them."""

from __future__ import annotations

MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"),
    "December",
)
_SHORT_MONTHS = {name[:3]: number for number, name in enumerate(MONTH_NAMES, 1)} | {"Sept": 9}
MONTHS = {
    **_SHORT_MONTHS,
    **{f"{name}.": number for name, number in _SHORT_MONTHS.items()},
    **{name: number for number, name in enumerate(MONTH_NAMES, 1)},
}
"""Months by all names that copy gives them, from 1."""

MONTH_WORDS = frozenset(name.lower() for name in MONTHS if "." not in name)
"""The names of months in lower case, as the words layer has them."""

FULL_MONTHS = frozenset(map(str.lower, MONTH_NAMES))
"""The same without the short ones."""

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT_DAYS = {"Mon": 0, "Tue": 1, "Tues": 1, "Wed": 2, "Thu": 3, "Thur": 3, "Thurs": 3, "Fri": 4, "Sat": 5, "Sun": 6}
WEEKDAYS = {
    **{name: number for name, number in _SHORT_DAYS.items() if name not in ("Sat", "Sun")},
    **{f"{name}.": number for name, number in _SHORT_DAYS.items()},
    **{name: number for number, name in enumerate(WEEKDAY_NAMES)},
}
"""Weekdays by all names that copy gives them, Monday being 0 as in `datetime`; The Sun is a newspaper."""

WEEKDAY_WORDS = frozenset(name.lower() for name in WEEKDAYS if "." not in name)
"""The names of weekdays in lower case."""

FULL_WEEKDAYS = frozenset(map(str.lower, WEEKDAY_NAMES))
"""The same without the short ones."""

DATE_NAMES = frozenset((*MONTH_NAMES, *WEEKDAY_NAMES))
"""Months and weekdays, in full and with their capitals."""

DATE_WORDS = FULL_MONTHS | FULL_WEEKDAYS
"""The same in lower case."""

MONTH = rf"(?:{'|'.join(MONTH_NAMES)})"
WEEKDAY = rf"(?:{'|'.join(WEEKDAY_NAMES)})"
"""Patterns of their names in full."""
