"""A time that is said twice."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import DATE_WORDS, MONTH, WEEKDAY
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import outside_speech

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

_RELATIVE = pattern(
    rf"(?:[Yy]esterday|[Tt]omorrow|[Tt]oday)(?P<again> on (?:{WEEKDAY}|the (?:following|next|previous|same) day))\b"
)
_DAYS = pattern(rf"(?P<day>{WEEKDAY})(?:,? [a-z’]+){{1,3}}?(?P<again> (?:on|last|next|this) (?P=day))\b(?!['’])")

_YEARS = pattern(
    r"in (?:the year )?(?P<year>\d{4})(?P<again>,? in (?:(?:the year )?(?P=year)|(?:that (?:same |very )?|the (?:same|very) )year))\b"
)
_SOME = r"(?:(?:just|a little|well|only|about|around|nearly|almost|roughly|some|more than|less than|fewer than|under|over|at least|up to) )*"
_SO_LONG = pattern(
    rf"(?P<how>in|for|after|within) {_SOME}(?P<long>(?:\d[\d.,]*|[a-z]+(?:-[a-z]+)?) (?:seconds|minutes|hours|days|weeks|months|years))(?P<again>,? (?P=how) {_SOME}(?P=long))\b"
)
_YEAR_OF = pattern(r"in (?P<again>the year of )\d{4}(?=[.,;]| (?:in|on|at|and|after|when|by|to)\b)")
_MONTHS = pattern(rf"{MONTH}(?P<again> month)(?=[.,;]| (?:and|when|after|in|at|of)\b)")
_NOW = pattern(
    r"(?:currently|presently|now) (?:(?:is|are|being) )?(?P<again>now|currently|presently|at present|at the moment|at this time|nowadays)\b"
    r"|(?:previously|formerly|earlier|already) (?P<before>before|previously|earlier in the past)\b"
    r"|(?:soon|shortly) (?P<soon>in the near future|before long)\b"
)

_STRETCHES = pattern(
    r"(?P<rel>(?:last|next|this) (?:week|month|year|summer|winter|spring|autumn|season|weekend))(?: [A-Za-z]+){0,4}(?P<again> (?P=rel))\b(?!['’-])"
)
_OF_TIME = pattern(
    r"(?:minutes|hours|days|weeks|months|years)(?P<again> of time)(?=[,.;]|$| (?:and|before|after|on|in|at)\b)"
)
_SHORT_AND_LONG = pattern(
    rf"on (?P<short>[A-Z][a-z]{{2,3}})\.? (?P<date>\d{{1,2}})(?P<again>,? (?:on )?(?P<long>{MONTH}) (?P=date))\b"
)

_TO_COME = pattern(
    r"(?P<unit>years|months|weeks|days)(?: (?:to come|ahead)(?P<again> (?:in|over|during|for) the (?:coming|next|following) (?P=unit))|(?P<before> in the (?P=unit) (?:to come|ahead)))\b"
)

_RELATIVES = frozenset("yesterday tomorrow today".split())
_NOWS = frozenset("currently presently now previously formerly earlier already soon shortly".split())
_IN = frozenset(["in"])
_HOW_LONG = frozenset(["in", "for", "after", "within"])
_SPANS = frozenset(["last", "next", "this"])
_UNITS = frozenset("minutes hours days weeks months years".split())
_ON = frozenset(["on"])
_WAKING = DATE_WORDS | _RELATIVES | _NOWS | {"year"}


@rule(severity=Severity.WARNING, words=_WAKING | _HOW_LONG | _SPANS | _UNITS | _ON)
def time_twice(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A time is said twice.

    “On Friday, police said on Friday”, “yesterday on Tuesday”, “in 2014 in the year 2014”, “in two hours, in less than two hours”, “in May month”, “currently are
    now”. One day twice in a sentence is reported where the second has a preposition of its own and stands close; spans (from
    Monday to Monday), and speech are left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  On {~~Friday, police said on Friday~>Friday, police said~~} the boy was safe.
    Bad:  {~~Yesterday on Tuesday~>Yesterday~~} the army withdrew.
    Bad:  The law was passed {~~in 2014 in the year 2014~>in 2014~~}.
    Bad:  The levy ended {~~in 1991 in that year~>in 1991~~}, and they came {~~in just under three hours, in less than three hours~>in just under three hours~~}.
    Bad:  They {~~currently are now~>currently are~~} in Doha.
    Bad:  Prices will fall for {~~years to come in the coming years~>years to come~~}.
    Good: It runs from Monday to Monday, and on Friday, May 3, they said in 2014 it was 2014.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    for m in _matches(document):
        group = next(name for name in ("again", "before", "soon") if m.groupdict().get(name))
        span, again = Span(*m.span()), Span(*m.span(group))
        if document.intact(span):
            better = (document[(span.start, again.start)] + document[(again.end, span.end)]).rstrip()
            yield Finding(span, f"“{document[again].strip(' ,')}” says the time again", [Fix.replace(span, better)])


def _matches(document: Document) -> Iterator[Match[str]]:
    story, text = words(document), document.text
    for wanted, said in (
        (_RELATIVES, (_RELATIVE,)),
        (DATE_WORDS, (_DAYS, _MONTHS)),
        (_IN, (_YEARS, _YEAR_OF)),
        (_HOW_LONG, (_SO_LONG,)),
        (_NOWS, (_NOW,)),
        (_SPANS, (_STRETCHES,)),
        (_UNITS, (_OF_TIME, _TO_COME)),
    ):
        for at in story.standing(wanted):
            yield from (m for one in said if (m := one.match(text, story.starts[at])))
    for at in story.standing(_ON):
        m = _SHORT_AND_LONG.match(text, story.starts[at])
        if m and m["long"].startswith(m["short"]):
            yield m
