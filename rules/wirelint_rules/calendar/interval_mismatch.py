"""A stretch of time that its two ends contradict."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import MONTH_WORDS, WEEKDAY, WEEKDAY_NAMES, WEEKDAY_WORDS, WEEKDAYS
from wirelint.layers.number_words import VALUES
from wirelint.layers.numbers.amounts import frames
from wirelint.layers.numbers.clock import DAY, clocks
from wirelint.layers.numbers.dates import dates, dates_between, day_written, existing, resolved
from wirelint.layers.numbers.passages import before, behind, opening, standing, telling, told
from wirelint.layers.sentences import sentence_at, sentences
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

    from wirelint.layers.numbers.clock import Clock
    from wirelint.layers.numbers.dates import WrittenDate
    from wirelint.layers.numbers.passages import Telling
    from wirelint.patterns import Pattern

_MANY = rf"(?P<many>[0-9]{{1,3}}|{'|'.join(VALUES)}|a)"
_YEAR = "(?P<year>1[5-9][0-9]{2}|20[0-9]{2})"
_AGO = (
    pattern(rf"{_MANY} years ago,? (?:in|on) (?:[A-Z][a-z]+\.? (?:[0-9]{{1,2}}, )?)?{_YEAR}(?![0-9-])"),
    pattern(rf"(?:in|of) {_YEAR}, {_MANY} years ago\b"),
)
_SPAN = pattern(
    rf"(?:from|between) {_YEAR} (?:to|and|until|through) (?P<end>1[5-9][0-9]{{2}}|20[0-9]{{2}}),? (?:a (?:span|period|total) of |or |for |that is,? )?{_MANY} years\b"
)
_YEARS_FROM = pattern(
    rf"in {_YEAR}, {_MANY} years (?:after|before) (?!that\b|which\b)[^.;,:\n0-9]{{3,60}}? (?:of|in) (?P<end>1[5-9][0-9]{{2}}|20[0-9]{{2}})(?![0-9-])"
)
_YEARS_AFTER = pattern(
    rf"(?P<many>[0-9]{{1,3}}|(?i:{'|'.join(VALUES)})) years after [^.;\n0-9]{{3,60}}? (?:of|in) {_YEAR}, in (?P<end>1[5-9][0-9]{{2}}|20[0-9]{{2}})(?=[,.;])"
)
_YEARS_LATER = pattern(
    rf"\b[Ii]n (?:[A-Z][a-z]+ )?{_YEAR}(?![\w-]|[.,][0-9])[^.;:\n0-9]{{3,90}}? {_MANY} years (?P<way>later|earlier|before),? in (?:[A-Z][a-z]+ )?(?P<end>1[5-9][0-9]{{2}}|20[0-9]{{2}})(?![\w-]|[.,][0-9])"
)
_IN_POWER = pattern(
    rf"[“\"]?(?:In|During|Over|Throughout|For) (?:his|her|its|the|their) {_MANY} years (?:in (?:power|office|charge)|of (?:rule|office|his rule|her rule)|at the helm|on the throne|as [a-z]+)\b"
)
_RULED = pattern(
    rf"\b(?:ruled|governed|reigned|led|headed|served|ran|presided)\b[^.;\n0-9]{{0,60}}?\bfrom {_YEAR} (?:to|until|till)(?: [^.;\n0-9]{{0,50}}? in)? (?P<end>1[5-9][0-9]{{2}}|20[0-9]{{2}})"
)
_UNTIL = pattern(
    rf"(?P<way>in |){_MANY} (?P<unit>days|weeks|week)(?P<ago> ago)?, on (?=(?:[A-Z][a-z]+day,? )?(?:[A-Z][a-z]{{2,8}}\.? [0-9]|[0-9]{{1,2}} [A-Z]))"
)
_EVER_SINCE = pattern(rf"{_MANY} years,? (?:ever )?since (?:[A-Z][a-z]+ )?{_YEAR}(?=[.,;)”\"]|$| and )")
_SINCE_YEAR = pattern(rf"\bsince (?:[A-Z][a-z]+ )?{_YEAR}, {_MANY} years(?=[.;]|,? (?:he|she|it|officials|the)\b)")
_EXISTS = pattern(
    rf"\b(?:founded|opened|established|created|built|launched|set up|formed|introduced) in (?:[A-Z][a-z]+ )?{_YEAR}, (?:[a-z]+ )?has (?:existed|operated|stood|served|lasted|been [a-z]+(?: [a-z]+)?) for {_MANY} years\b"
)
_PERFECT = pattern(
    r"\b(?:has|have|[’']s|[’']ve) (?:[a-z]+ ){0,2}(?:been|lived|worked|ruled|led|run|held|served|taught|played|stood|existed|known|reigned|governed|lain|kept)\b[^.;\n]{0,60}for $"
)
_LATER = pattern(rf"{_MANY}(?P<half> and a half)? (?P<unit>hours|minutes) (?P<way>later|earlier)\b")
_HEDGED = pattern(r"\b(?:about|nearly|almost|more than|over|some|around|roughly|than|least|at|or|another|just) $")
_SLACK = {"days": 1, "weeks": 3, "week": 3}


_FROM, _WAS, _THEN = frozenset(("from", "between")), frozenset(("ago",)), frozenset(("later", "earlier"))
_RULING = telling(
    opening("in during over throughout for"),
    behind("years"),
    frozenset("power office charge rule helm throne as".split()),
    least=1,
)
_LASTING = telling(
    opening("in during over for throughout"),
    behind("days weeks months"),
    frozenset("lasted took ran went continued".split()),
    least=1,
)
_UNITS = frozenset(("days", "weeks", "week"))
_YEARS = frozenset(("years",))
_WAYS, _LENGTHS = frozenset(("before", "after")), frozenset("hour hours minute minutes".split())
_TOLD = frozenset(("later", "earlier", "after", "before"))
_SPANNED = telling(before("from between"), behind("years"), dated=True)
_YEARS_APART = telling(behind("years"), behind("after before", 2), dated=True)
_YEARS_THEN = telling(behind("years"), behind("later earlier before", 3), dated=True)
_HOURS_APART = telling(behind("hours minutes"), _THEN, least=1, dated=True)
_BEFORE_A_TIME = telling(_WAYS, _LENGTHS, dated=True)
_DATES_APART = telling(_TOLD, frozenset("day days week weeks month months".split()), MONTH_WORDS, dated=True)
_WEEKDAYS_APART = telling(_TOLD, frozenset(("day", "days")), WEEKDAY_WORDS, least=1, dated=True)
_YEARS_AGO = telling(behind("years"), _WAS, dated=True)
_FOR_YEARS = telling(behind("years"), frozenset(("since", "has")), dated=True)
_DAY_TO_COME = telling(_UNITS, MONTH_WORDS, frozenset(("on",)), least=1, dated=True)


@rule(
    severity=Severity.WARNING,
    among=(
        _SPANNED,
        _YEARS_APART,
        _YEARS_THEN,
        _HOURS_APART,
        _BEFORE_A_TIME,
        _DATES_APART,
        _WEEKDAYS_APART,
        _YEARS_AGO,
        _FOR_YEARS,
        _DAY_TO_COME,
        _LASTING,
        _RULING,
    ),
)
def interval_mismatch(document: Document) -> Iterator[Finding]:
    """A stretch of time is not what its two ends give.

    “Twenty years ago, in 1990”, in a story of 2015; “from 1990 to 1998, ten years”; “in two weeks, on March 14”, in a story of
    Feb. 14; “at 10:30 p.m. … at 2:30 a.m., six hours later”. A year more or less is left alone, since both ends may count, and so are round
    and hedged figures. What is told from the day of the story needs its date: front matter, the run's, or a dateline with a year.

    Date: 2015-02-14
    Bad:  The wall fell {==20 years ago, in 1989==}, he said.
    Bad:  The inquiry reports {==in two weeks, on==} March 14.
    Bad:  Voting was to end at 10:30 p.m. but the last ballot was cast at 2:30 a.m., {==six hours later==}.
    Bad:  Gates closed at 1.30pm, {==an hour and a half after==} the 3pm kick-off.
    Good: Gates closed at 1.30pm, an hour and a half before the 3pm kick-off.
    Good: The wall fell 26 years ago, in 1989, and he ruled from 1990 to 1998, eight years.
    Good: The inquiry reports in two weeks, on Feb. 28.
    """
    written = day_written(document)
    for m in _matches(document, _SPANNED, (_SPAN,), _FROM, 0):
        yield from _judged(document, m, int(m["end"]) - int(m["year"]), 1)
    for m in _matches(document, _YEARS_APART, (_YEARS_FROM,), _WAYS, 4):
        yield from _judged(document, m, abs(int(m["end"]) - int(m["year"])), 1)
    for m in _matches(document, _YEARS_APART, (_YEARS_AFTER,), _WAYS, 2):
        yield from _judged(document, m, int(m["end"]) - int(m["year"]), 1)
    for passage in told(document, _YEARS_THEN):
        for m in _YEARS_LATER.finditer(document.text, *passage.span):
            for finding in _judged(document, m, abs(int(m["end"]) - int(m["year"])), 1):
                yield finding._replace(span=Span(m.start("many"), m.end()))
    yield from _in_power(document)
    yield from _hours(document)
    yield from _days_apart(document)
    yield from _while_it_lasted(document)
    if written is None:
        return
    for m in _matches(document, _YEARS_AGO, _AGO, _WAS, 2, 4):
        yield from _judged(document, m, written.year - int(m["year"]), 1 if _number(m["many"]) % 10 else 3)
    for m in _matches(document, _FOR_YEARS, (_EVER_SINCE,), _YEARS, 1):
        if _PERFECT.search(document.text, max(0, m.start() - 90), m.start()):
            yield from _judged(document, m, written.year - int(m["year"]), 1)
    for m in _of_years(document):
        yield from _judged(document, m, written.year - int(m["year"]), 1)
    for m in _matches(document, _DAY_TO_COME, (_UNTIL,), _UNITS, 2, 1):
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


def _in_power(document: Document) -> Iterator[Finding]:
    """The years of a rule that the sentence before gives the first and the last of: “ruled from 1971 to 1979. In his eight years in power”."""
    text = document.text
    for passage in told(document, _RULING):
        m = _IN_POWER.match(text, passage.span.start)
        before = frames(document).span_before(passage.span.start) if m else None
        ruled = list(_RULED.finditer(text, *before)) if before else []
        if m is not None and len(ruled) == 1:
            yield from _judged(document, m, int(ruled[0]["end"]) - int(ruled[0]["year"]), 1)


def _of_years(document: Document) -> Iterator[re.Match[str]]:
    """“In force since 1998, 20 years”, “founded in 1990, has existed for 30 years”."""
    text, story = document.text, words(document)
    for index in standing(document, _FOR_YEARS, _YEARS):
        start = max(0, story.starts[index] - _LONGEST)
        for form in (_SINCE_YEAR, _EXISTS):
            yield from (
                m
                for m in form.finditer(text, start, story.ends[index] + 20)
                if m.start() < story.starts[index] < m.end()
            )


def _matches(
    document: Document, telling: Telling, forms: Iterable[Pattern], wanted: frozenset[str], *back: int
) -> Iterator[re.Match[str]]:
    """What matches some forms so many words before one of some words: the first form that does, at the first place where it does."""
    story = words(document)
    for index in standing(document, telling, wanted):
        places = [story.starts[index - many] for many in back if many <= index]
        found = (m for form in forms for at in places if (m := form.match(document.text, at)))
        m = next(found, None)
        if m is not None:
            yield m


def _judged(document: Document, m: re.Match[str], right: int, slack: int) -> Iterator[Finding]:
    if (
        right > 0
        and abs(right - _number(m["many"])) > slack
        and not _HEDGED.search(document.text, max(0, m.start() - 12), m.start())
    ):
        yield Finding(Span(*m.span()), f"that is {right} years, not {m['many']}")


def _hours(document: Document) -> Iterator[Finding]:
    """Times of day in one sentence, or in it and the one before, that are said to be so many hours apart."""
    for m in _matches(document, _HOURS_APART, (_LATER,), _THEN, 2, 5):
        pair = _two_times(document, m)
        if pair is None or _HEDGED.search(document.text, max(0, m.start() - 12), m.start()):
            continue
        first, last = pair
        apart = (last.minutes[0] - first.minutes[0]) % DAY
        apart = DAY - apart if m["way"] == "earlier" else apart
        size, slack = (60, 5 if m["half"] else 35) if m["unit"] == "hours" else (1, 3)
        if abs(apart - size * (_number(m["many"]) + (0.5 if m["half"] else 0))) > slack:
            shown = f"{apart / size:.3g} {m['unit']}"
            yield Finding(Span(*m.span()), f"from {document[first.span]} to {document[last.span]} is {shown}")
    yield from _before_and_after(document)


def _two_times(document: Document, m: re.Match[str]) -> tuple[Clock, Clock] | None:
    """The two times that something is said to lie between, if it cannot be others."""
    sentence = sentence_at(document, m.start())
    found = [one for one in clocks(document) if len(one.minutes) == 1]
    local = [one for one in found if sentence.start <= one.span.start < m.start() and not one.zone]
    if len(local) == 1 and m["way"] == "later":
        local += [one for one in found if _AT.fullmatch(document.text, m.end(), one.span.start)]
    if len(local) == 1 and _BESIDE.fullmatch(document.text, local[0].span.end, m.start()):
        before = frames(document).span_before(sentence.start)
        near = [one for one in clocks(document) if before.start <= one.span.start < before.end]
        if len(near) == 1 and near[0] in found:
            local.insert(0, near[0])
    return (local[0], local[1]) if len(local) == 2 else None


_BESIDE = pattern(r"(?:, (?:just |only )?|,? or |[.]?,? )")
"""What stands between a time and how much later it is than that of the sentence before."""


_TO_A_TIME = pattern(
    rf",? (?:(?P<about>about|around|nearly|almost|more than|less than|just|some|only) )?(?P<told>(?:{_MANY}|an) (?P<unit>hour|minute)s?(?P<half> and a half)?|half an hour) (?P<way>before|after) (?:the |its |his |her |their )?(?:[a-z-]+ ){{0,3}}?(?:(?:start|end|kick-off|opening|close|deadline|curfew|match|race|vote|polls?)(?: [a-z]+)? (?:of|at) )?(?=[0-9])"
)


def _before_and_after(document: Document) -> Iterator[Finding]:
    """A time of day that is said to be so long before or after another: “at 1.30pm, an hour and a half before the 3pm kick-off”."""
    story = words(document)
    near = standing(document, _BEFORE_A_TIME, _WAYS)
    ways = [index for index in near if not _LENGTHS.isdisjoint(story.lower[max(0, index - 4) : index])]
    found = clocks(document) if ways else []
    for first, second in zip(found, found[1:], strict=False):
        m = _TO_A_TIME.match(document.text, first.span.end) if second.span.start - first.span.end < _LONGEST else None
        if m is None or m.end() != second.span.start or first.zone or second.zone:
            continue
        if len(first.minutes) != 1 or len(second.minutes) != 1:
            continue
        told = (
            30
            if m["unit"] is None
            else (60 if m["unit"] == "hour" else 1) * (1 if m["many"] is None else _number(m["many"]))
        )
        told += (30 if m["unit"] == "hour" else 0) if m["half"] else 0
        apart = (second.minutes[0] - first.minutes[0]) * (1 if m["way"] == "before" else -1)
        if abs(apart - told) > (told / 4 + 5 if m["about"] else 5) and abs(apart) < DAY // 2:
            after = "after" if (second.minutes[0] < first.minutes[0]) else "before"
            shown = f"{abs(apart) // 60}:{abs(apart) % 60:02}"
            span = Span(m.start("told"), m.end("way"))
            yield Finding(span, f"{document[first.span]} is {shown} hours {after} {document[second.span]}")


_LONGEST = 90
"""In code points: what lies between two times is no longer."""


_AT = pattern(r",? (?:at|by) (?:about |around )?")


_APART = pattern(
    rf"{_MANY[:-1]}|[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Twenty) (?P<unit>day|week|month)s? (?P<way>later|after|before|earlier)\b"
)
_ON = pattern(r",? (?:on )?(?:the )?")
_SET_OFF = pattern(r",? ?(?:just |only |exactly )?")
_AND_THEN = pattern(r", (?:just |only |exactly )?")
_CLOSES = pattern(r"[.,;]|$")
_A_MONTH = 8.0
_IN_UNIT = {"day": (1.0, 1.0), "week": (7.0, 2.0), "month": (30.44, 18.0)}
"""How many days a unit has, and how many more or less may be told as so many of it."""


def _days_apart(document: Document) -> Iterator[Finding]:
    """Two dates or two weekdays of a sentence that are said to be so many days, weeks or months apart."""
    text = document.text
    for m in (
        *_matches(document, _DATES_APART, (_APART,), _TOLD, 2),
        *_matches(document, _WEEKDAYS_APART, (_APART,), _TOLD, 2),
    ):
        if _HEDGED.search(text, max(0, m.start() - 12), m.start()):
            continue
        span = next((s for s in sentences(document) if s.start <= m.start() < s.end), None)
        if span is None:
            continue
        found = dates_between(document, *span)
        if len(found) == 1 and m.start() - span.start < _AT_HEAD and m["way"] == "later":
            found = [*_dated_before(document, span), *found]
        if len(found) == _PAIR:
            pair = _ordered(text, m, [one.span for one in found])
            if pair is not None:
                yield from _dated(document, m, found)
        elif not found and m["unit"] == "day":
            names = list(_WEEKDAY.finditer(text, *span))
            pair = _ordered(text, m, [Span(*one.span()) for one in names]) if len(names) == _PAIR else None
            if pair is not None:
                first, last = (WEEKDAYS[document[one]] for one in pair)
                if (last - first - _number(m["many"].lower())) % 7 and _number(m["many"].lower()) < len(WEEKDAY_NAMES):
                    yield Finding(
                        Span(*m.span()), f"from {document[pair[0]]} to {document[pair[1]]} is {(last - first) % 7} days"
                    )


_AT_HEAD = 3
"""In code points: “Ten days later” begins its sentence."""


def _dated_before(document: Document, span: Span) -> list[WrittenDate]:
    """The one day that the sentence before tells, other than that of the dateline."""
    text, before = document.text, frames(document).span_before(span.start)
    return [one for one in dates_between(document, *before) if not text.startswith("(", one.span.start - 1)]


_PAIR = 2
_WEEKDAY = pattern(rf"\b{WEEKDAY}\b")


def _ordered(text: str, m: re.Match[str], pair: Sequence[Span]) -> tuple[Span, Span] | None:
    """Two points of time, the earlier first, where a sentence says that the words between or before them hold for them."""
    first, last = pair
    late = m["way"] in ("later", "after")
    if m["way"] in ("later", "earlier"):
        if first.end <= m.start() and _ON.fullmatch(text[m.end() : last.start]):
            return (first, last) if late else (last, first)
        if late and last.end <= m.start() and _CLOSES.match(text, m.end()) and m["unit"] != "day":
            return (first, last) if _AND_THEN.fullmatch(text[last.end : m.start()]) else None
        return None
    if first.end <= m.start() < last.start and _SET_OFF.fullmatch(text[first.end : m.start()]):
        return (last, first) if late else (first, last)
    if m.end() <= first.start and text[first.end : last.start].endswith((", on ", ", on the ")):
        return (first, last) if late else (last, first)
    return None


def _dated(document: Document, m: re.Match[str], found: Sequence[WrittenDate]) -> Iterator[Finding]:
    year = next((one.year for one in found if one.year), 2023)
    days = [day for one in found if (day := existing(one.year or year, one.month, one.day))]
    if len(days) != _PAIR:
        return
    apart = abs((days[1] - days[0]).days)
    if not all(one.year for one in found):
        apart = min(apart, 365 - apart % 365)
    size, slack = _IN_UNIT[m["unit"]]
    many = _number(m["many"].lower())
    if m["unit"] == "month" and many == 1:
        slack = _A_MONTH
    if abs(apart - many * size) > slack:
        first, last = (document[one.span] for one in found)
        yield Finding(Span(*m.span()), f"“{first}” and “{last}” are {apart} days apart")


_LASTED = pattern(
    rf"[“\"]?(?:In|During|Over|For|Throughout) the {_MANY} (?P<unit>day|week|month)s (?:that )?(?:it|they|the [a-z]+) (?:lasted|took|ran|went on|continued)\b"
)
_FROM_THEN = pattern(
    r"\b(?:beg[au]n|began|started|opened|broke out|was (?:called|imposed|declared|laid)|set (?:out|off)|took effect)\b[^.;\n]{0,40}$"
)


def _while_it_lasted(document: Document) -> Iterator[Finding]:
    """How long something lasted that the sentence before tells the first and the last day of: “began on March 3 and ended on March 24. In the three weeks it lasted”."""
    text = document.text
    for passage in told(document, _LASTING):
        m = _LASTED.match(text, passage.span.start)
        before = frames(document).span_before(passage.span.start) if m else None
        found = dates_between(document, *before) if before else []
        if m is None or before is None or len(found) != _PAIR:
            continue
        if _FROM_THEN.search(text, before.start, found[0].span.start):
            yield from _dated(document, m, found)


def _number(written: str) -> int:
    if written.isdigit():
        return int(written)
    return 1 if written == "a" else VALUES[written.lower()]
