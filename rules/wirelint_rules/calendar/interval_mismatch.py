"""A stretch of time that its two ends contradict."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.numbers.clock import DAY, clocks
from wirelint.layers.numbers.dates import dates, day_written, resolved
from wirelint.layers.sentences import sentences
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from wirelint.patterns import Pattern

_WORDS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
_NUMBERS: dict[str, int] = {word: number for number, word in enumerate(_WORDS.split())}
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_MANY = rf"(?P<many>[0-9]{{1,3}}|{'|'.join([*_NUMBERS, *_TENS])}|a)"
_YEAR = "(?P<year>1[5-9][0-9]{2}|20[0-9]{2})"
_AGO = (
    pattern(rf"{_MANY} years ago,? (?:in|on) (?:[A-Z][a-z]+\.? (?:[0-9]{{1,2}}, )?)?{_YEAR}(?![0-9-])"),
    pattern(rf"in {_YEAR}, {_MANY} years ago\b"),
)
_SPAN = pattern(
    rf"(?:from|between) {_YEAR} (?:to|and|until|through) (?P<end>1[5-9][0-9]{{2}}|20[0-9]{{2}}),? (?:a (?:span|period|total) of |or |for |that is,? )?{_MANY} years\b"
)
_UNTIL = pattern(
    rf"(?P<way>in |){_MANY} (?P<unit>days|weeks|week)(?P<ago> ago)?, on (?=(?:[A-Z][a-z]+day,? )?(?:[A-Z][a-z]{{2,8}}\.? [0-9]|[0-9]{{1,2}} [A-Z]))"
)
_LATER = pattern(rf"{_MANY} hours (?P<way>later|earlier)\b")
_HEDGED = pattern(r"\b(?:about|nearly|almost|more than|over|some|around|roughly|than|least|at|or|another|just) $")
_SLACK = {"days": 1, "weeks": 3, "week": 3}


@rule(severity=Severity.WARNING, beside=frozenset(("0 years", "0 days", "0 weeks", "0 hours", "years", "week")))
def interval_mismatch(document: Document) -> Iterator[Finding]:
    """A stretch of time is not what its two ends give.

    “Twenty years ago, in 1990”, in a story of 2015; “from 1990 to 1998, ten years”; “in two weeks, on March 14”, in a story of
    Feb. 14; “at 10:30 p.m. … at 2:30 a.m., six hours later”. A year more or less is left alone, since both ends may count, and so are round
    and hedged figures. What is told from the day of the story needs its date: front matter, the run's, or a dateline with a year.

    Date: 2015-02-14
    Bad:  The wall fell {==20 years ago, in 1989==}, he said.
    Bad:  The inquiry reports {==in two weeks, on==} March 14.
    Bad:  Voting was to end at 10:30 p.m. but the last ballot was cast at 2:30 a.m., {==six hours later==}.
    Good: The wall fell 26 years ago, in 1989, and he ruled from 1990 to 1998, eight years.
    Good: The inquiry reports in two weeks, on Feb. 28.
    """
    written = day_written(document)
    for m in _matches(document, (_SPAN,), _FROM, 0):
        yield from _judged(document, m, int(m["end"]) - int(m["year"]), "years", 1)
    yield from _hours(document)
    if written is None:
        return
    for m in _matches(document, _AGO, _WAS, 2, 4):
        yield from _judged(document, m, written.year - int(m["year"]), "years", 1 if _number(m["many"]) % 10 else 3)
    for m in _matches(document, (_UNTIL,), _UNITS, 2, 1):
        date = next((one for one in dates(document) if one.span.start >= m.end()), None)
        day = resolved(date, written) if date and date.span.start - m.end() < 2 else None
        if day is not None and (m["way"] or m["ago"]):
            days = _number(m["many"]) * (1 if m["unit"] == "days" else 7)
            apart = abs((day - written).days)
            if abs(apart - days) > _SLACK[m["unit"]]:
                yield Finding(
                    Span(m.start(), m.end() - 1),
                    f"“{document[date.span]}” is {apart} days from the day of the story" if date else "",
                )


def _matches(
    document: Document, forms: Iterable[Pattern], telling: frozenset[str], *before: int
) -> Iterator[re.Match[str]]:
    """What matches some forms so many words before one of some words: the first form that does, at the first place where it does."""
    story = words(document)
    for index in story.standing(telling):
        places = [story.starts[index - many] for many in before if many <= index]
        found = (m for form in forms for at in places if (m := form.match(document.text, at)))
        m = next(found, None)
        if m is not None:
            yield m


_FROM, _WAS, _THEN = frozenset(("from", "between")), frozenset(("ago",)), frozenset(("later", "earlier"))
_UNITS = frozenset(("days", "weeks", "week"))


def _judged(document: Document, m: re.Match[str], right: int, unit: str, slack: int) -> Iterator[Finding]:
    if (
        right > 0
        and abs(right - _number(m["many"])) > slack
        and not _HEDGED.search(document.text, max(0, m.start() - 12), m.start())
    ):
        yield Finding(Span(*m.span()), f"that is {right} {unit}, not {m['many']}")


def _hours(document: Document) -> Iterator[Finding]:
    """Times of day in one sentence that are said to be so many hours apart."""
    for m in _matches(document, (_LATER,), _THEN, 2):
        start = next((s.start for s in sentences(document) if s.start <= m.start() < s.end), m.start())
        near = [
            clock for clock in clocks(document) if start <= clock.span.start < m.start() and len(clock.minutes) == 1
        ]
        local = [clock for clock in near if not clock.zone]
        if len(local) == 1 and m["way"] == "later":
            local += [
                clock
                for clock in clocks(document)
                if _AT.compiled.fullmatch(document.text, m.end(), clock.span.start) and len(clock.minutes) == 1
            ]
        if len(local) != 2 or _HEDGED.search(document.text, max(0, m.start() - 12), m.start()):
            continue
        apart = (local[1].minutes[0] - local[0].minutes[0]) % DAY
        apart = DAY - apart if m["way"] == "earlier" else apart
        if abs(apart - 60 * _number(m["many"])) > 35:
            yield Finding(
                Span(*m.span()), f"from {document[local[0].span]} to {document[local[1].span]} is {apart / 60:g} hours"
            )


_AT = pattern(r",? (?:at|by) (?:about |around )?")


def _number(written: str) -> int:
    if written.isdigit():
        return int(written)
    return 1 if written == "a" else _TENS.get(written) or _NUMBERS[written]
