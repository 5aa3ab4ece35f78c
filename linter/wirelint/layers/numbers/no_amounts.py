"""Numbers that are no amounts: ages, days, years, parts of names and of times, and “one” in the place of a noun."""

from __future__ import annotations

from wirelint.layers.calendar_words import MONTHS
from wirelint.patterns import pattern

_BEHIND = pattern(
    r"[- ]?fold\b|(?:st|nd|rd|th)\b|:[0-9]|/[0-9]|[-–][0-9]+[-–]|(?:am|pm|a\.m|p\.m|s)\b| (?:a\.m|p\.m|am|pm|o.clock|GMT|UTC)\b|(?:[A-Za-z]{1,2}[0-9])"
)
_YEAR = pattern(r"(?:1[5-9]|20)[0-9]{2}(?![0-9,.]*[0-9])(?! ?(?:%|percent|per cent|people|[a-z]{4,}s\b))")
_AGE = pattern(r"[0-9]{1,3}(?=[,:;)](?![0-9])| years? old)")
_NUMBERED = pattern(
    r"(?:S&P|\b(?:FTSE|CAC|DAX|Stoxx|STOXX|ASX|Nikkei|Nasdaq|Russell|CSI|IBEX|SMI|Topix|Fortune|Nifty|TSX)) $|\b(?:No\.|Nos\.|[Pp]er|[Aa]ge|[Aa]ged|[Nn]umber|[Aa]rticles?|[Cc]hapters?|[Rr]oute|[Ff]light|[Ss]ection|[Rr]oom|[Pp]ages?|[Pp]osts|[Ii]nterstate|Highway|Formula|Group|World War"
    r"|Title|Part|Phase|Division|Channel|Level|Week|Day|Apollo|Windows|Type|Model|Chapter|Lot|Act|Unit|Camp"
    r"|Game|Match|Race|Stage|Round|Leg|Heat|Test|Lap|Hole|Zone|District|Ward|Precinct|Gate|Terminal|Platform|Block|Reactor|Pier|Berth|Runway|Junction|Exit|Grade|Category|Tier"
    r"|Clause|Volume|Episode|Season|Studio|Court|Hall|Building|Area|Tower|Schedule|Annex|Exhibit|Agenda|Proposition|Resolution|Directive|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?|(?:January|February|March|April|June|July|August|September|October|November|December)) (?:[0-9]+ and )?$"
)
_BEFORE_HOURS = frozenset("by at until till from before after since around about".split())
_HOUR = pattern(
    r"(?:1[0-2]|[1-9]) (?:on (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|the) (?:morning|afternoon|evening|night)|in the (?:morning|afternoon|evening)|at night|o[’']clock)\b"
)
"""An hour without a.m.: by 10 on Wednesday morning."""
_DAY = pattern(r"[0-9]{1,2}[ \u00a0](?P<month>[A-Z][a-z]+)")

_ONE = frozenset(("one", "one ", "one,", "one.", "one;", "one)", "one:"))
_PRONOUNS = frozenset("the this that each every any no which old new first last next previous".split())
"""The words behind which “one” is no number: “the old one”."""
_NO_NUMBER = (" after the other", " after another", " another", " by one")
"""The same behind it: “one after the other”."""
_AS_A_WORD = ("-time", "-way", "-off", "-sided", "-on-one", "-size")
"""What makes of “one” another word: a one-time payment."""
_BEFORE_NUMBERS = frozenset(
    "per age aged number article articles chapter chapters route flight section room page pages posts interstate and".split()
)
"""The words in lower case behind which a number is no amount."""
_LAST_DAY = 31
_YEAR_LENGTH = 4
_LONGEST_BEFORE = 16
_NAME_LENGTH = 24
_PERSONS = frozenset(
    "man woman boy girl father mother son daughter brother sister wife husband resident driver student teacher farmer worker soldier officer pupil"
    " nurse doctor lawyer engineer shopkeeper victim suspect widow pensioner retiree fisherman him her".split()
)


def is_no_number(text: str, start: int, first: int, before: str, *, digits: bool) -> bool:
    """Whether what may be a number is an age, a day, part of a name, or “one” for a noun.

    `first` is where the sentence begins, `before` the word before the number.
    """
    if digits:
        if before in _BEFORE_HOURS and _HOUR.match(text, start):
            return True
        return _is_numbered(text, start, first, before) or _is_age(text, start) or _is_day(text, start)
    if text[start : start + 3].lower() != "one":
        return False
    if text.startswith(_AS_A_WORD, start + 3):
        return True
    return text[start : start + 4].lower() in _ONE and (
        before in _PRONOUNS or before.endswith(("est", "er")) or text.startswith(_NO_NUMBER, start + 3)
    )


def is_no_amount(text: str, end: int) -> bool:
    """Whether what stands behind a figure makes another thing of it: 21st, 10:30, 5am, 3-fold."""
    return _BEHIND.match(text, end) is not None


def is_year(text: str, start: int, end: int) -> bool:
    """Whether digits are most likely a year."""
    return end - start == _YEAR_LENGTH and _YEAR.match(text, start) is not None


def _is_numbered(text: str, start: int, first: int, before: str) -> bool:
    """Whether a number is part of a name, or a day behind its month: Article 5, Formula 1, June 7."""
    if not (before[:1].isupper() or before in _BEFORE_NUMBERS):
        return False
    figure = text[start : start + 2]
    if before.rstrip(".") in MONTHS and figure.isdigit() and int(figure) > _LAST_DAY:
        return False
    return _NUMBERED.search(text, max(first, start - _LONGEST_BEFORE), start) is not None


def _is_day(text: str, start: int) -> bool:
    """Whether digits are the day before a month: 7 June."""
    found = _DAY.match(text, start)
    return found is not None and found["month"] in MONTHS


def _is_age(text: str, start: int) -> bool:
    """Whether a number in commas is the age of whoever stands before it: “Anna Host, 45, said”."""
    if text[start - 2 : start] != ", " or _AGE.match(text, start) is None:
        return False
    name = "".join(text[max(0, start - _NAME_LENGTH) : start - 2].split()[-1:])
    return name[:1].isupper() or name in _PERSONS or not name[-1:].isalpha()
