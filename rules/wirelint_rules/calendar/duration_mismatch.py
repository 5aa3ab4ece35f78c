"""A duration that the two years, months, days or weekdays of its sentence contradict."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import FULL_MONTHS, MONTH, MONTH_WORDS, MONTHS, WEEKDAY_WORDS, WEEKDAYS
from wirelint.layers.number_words import ONES, value
from wirelint.layers.numbers.amounts import COUNT, framed
from wirelint.layers.numbers.clock import DAY, clocks
from wirelint.layers.numbers.dates import dates_between, existing, years_between
from wirelint.layers.numbers.passages import before, behind, telling, told
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame
    from wirelint.layers.numbers.passages import Passage

_UNIT = pattern(r"[ -](?:[a-z]+ )?(?P<unit>year|month|week|day|night|hour|summer|winter|season)s?\b")
_AFTER = pattern(
    r"(?:[ -](?:[a-z]+ )?(?:year|month|week|day|night|hour|summer|winter|season)s?)(?P<cue> to [a-z]+\b| later\b| in all\b| in total\b| altogether\b| long\b| after (?:that|it|he|she|they)\b"
    r"| (?:of|as) [a-z]+\b| in (?:power|office|charge|jail|prison|detention|captivity|exile|hospital|the air|flight|the water|orbit|space|the saddle)\b| at sea\b| (?:on|in|under|behind|without|at) (?:the |his |her |its |their )?[a-z]+\b(?=[,.;)]|$)| (?:adrift|underground|abroad|away)\b|(?=[.,;)]|$| from\b| between\b))"
)
_BEFORE = pattern(
    r"(?:\b(?:lasted|lasts|lasting|giving (?:[a-z]+ )?|stood for|took|ran for|spent|served|after|or|that is,?|for|spanning|(?:total|span|period|reign|spell|run) of)(?: (?:about|nearly|almost|some|more than|over|a total of|another))?|,|\() ?$"
)
_UNTIL_IT = pattern(r",? (?:until|till) (?:[\w’'-]+ ){1,6}in ")
_FROM_TO = pattern(r"\b(?:from|between) [^.;]{0,40}$")
_BEGUN = pattern(
    r"\b(?:beg[au]n|began|starts?|started|opens?|opened|begins?|broke out|founded|launched|took (?:office|power|over)|came to power|came to the throne|took the throne|arrested|jailed|detained|captured|imprisoned|closed|shut|left|suspended|married|elected|appointed|joined|entered|moved|kidnapped|laid|built|erected|imposed|introduced|agreed on|enacted|declared|frozen|installed|inaugurated|crowned|banned|outlawed|adopted|set up|formed|created|signed|seized|abducted|wed|began work|took effect|came into (?:force|effect)|entered into force|announced|agreed|worked|met|sat|set out|set off|fled|hired|enlisted|ordained|commissioned|trapped|vanished|disappeared|went missing|occupied|invaded|besieged|cut off|taken hostage|since)\b"
)
_ENDED = pattern(
    r"\b(?:ends?|ended|closes?|closed|finish(?:es)?|finished|stopped|stepped down|left|was ousted|resigned|freed|released|reopened|opened|lifted|died|returned|retired|completed|divorced|resumed|rescued|inaugurated|overthrown|torn down|demolished|pulled down|scrapped|dissolved|sunk|sold|landed|docked|moored|berthed|collapsed|arrived|reached|expired|until|broke up|killed|toppled|replaced|destroyed|separated|deposed|recovered|found|shut|decommissioned|abolished|abdicated|withdr[ae]wn?|surrendered|cancell?ed|repealed|brought up|pulled out|relieved|liberated|razed|merged|stood down|moved out)\b"
)
_HEDGES = (
    "about",
    "around",
    "nearly",
    "almost",
    "more than",
    "over",
    "some",
    "roughly",
    "less than",
    "under",
    "at least",
    "up to",
    "just over",
    "just under",
)
_SLACK = {
    "hour": 0.6,
    "year": 1.0,
    "summer": 1.0,
    "winter": 1.0,
    "season": 1.0,
    "month": 1.0,
    "week": 0.7,
    "day": 1.0,
    "night": 1.0,
}
_DAYS = {
    "hour": 1 / 24,
    "year": 365.25,
    "summer": 365.25,
    "winter": 365.25,
    "season": 365.25,
    "month": 30.44,
    "week": 7.0,
    "day": 1.0,
    "night": 1.0,
}
_MONTH_YEAR = pattern(
    rf"(?P<month>{'|'.join(sorted((name for name in MONTHS if '.' not in name), key=len, reverse=True))})\.?,? (?P<year>[12][0-9]{{3}})\b"
)
_MONTH = pattern(rf"(?<=\bin ){MONTH}\b(?! [0-9])")
_WEEKDAY = pattern(rf"\b(?:{'|'.join(name for name in WEEKDAYS if name.endswith('day'))})\b")
_UNITS = frozenset(
    "years year months month weeks week days day nights night hours hour summers winters seasons".split()
)
_SEASONS = frozenset(("summer", "winter", "season"))
_NUMBER = "[0-9]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty|thirty|forty"
_RESTATED = pattern(
    rf"(?P<many>{_NUMBER}) (?P<unit>minute|hour|day|week|month)s?(?:, or |,? or | \()(?P<hedge>about |nearly |almost |around |roughly |more than |just over |over |just under |some )?(?P<other>{_NUMBER})(?P<half> and a half|\.5)? (?P<unit2>hour|day|week|month|year)(?P<plural>s?)\b(?!-)"
)
_INTO = {
    ("minute", "hour"): (60, 60), ("hour", "day"): (24, 24), ("day", "week"): (7, 7), ("day", "month"): (28, 31), ("day", "year"): (365, 366), ("week", "month"): (4, 4.5),
    ("week", "year"): (52, 52.2), ("month", "year"): (12, 12),
}  # fmt: skip
"""How many of a unit go into another, the least and the most."""
_MOST, _OF_LONG = 60, 0.1
"""In years: longer durations are told in round numbers, which may be off by so much of them."""


class Point(NamedTuple):
    """A year, a month of a year or a day: where it stands, and how many days after some beginning it is."""

    span: Span
    day: float


_SMALLER = frozenset("minute minutes hour hours day days week weeks month months".split())
_RUNNING = behind(" ".join(_UNITS), 2)
_BETWEEN_FIGURES = telling(_RUNNING, least=3, dated=True)
_BETWEEN_WEEKDAYS = telling(_RUNNING, WEEKDAY_WORDS, least=1, dated=True)
_BETWEEN_MONTHS = telling(behind("month months"), FULL_MONTHS, least=1, dated=True)
_FROM_A_DATE = telling(
    frozenset(f"{number}-{unit}" for number in ("0", *ONES[2:13]) for unit in ("day", "week")), MONTH_WORDS, dated=True
)
_AGAIN = telling(
    behind(" ".join(_UNITS | _SMALLER)),
    frozenset(("or", "one")) | before("(", 3),
    _SMALLER,
    _UNITS,
    least=1,
    dated=True,
)


@rule(severity=Severity.WARNING, among=(_BETWEEN_FIGURES, _BETWEEN_WEEKDAYS, _BETWEEN_MONTHS, _AGAIN, _FROM_A_DATE))
def duration_mismatch(document: Document) -> Iterator[Finding]:
    """A duration is not what lies between the two points of time in its sentence.

    “Led the party from 2014 to 2021, nine years in all”, “arrested in January 2018 and freed in July 2018, after eight months”, “from April 5 to April 9,
    eight days”, “began on Monday and was broken on Thursday, five days later”. The sentence names two points of one kind and one
    duration, and says that it lies between them: “from … to”, or something that begins and something that ends. “18 months, or three years” tells one duration
    twice, and not the same.

    Left alone: one more or less, since both ends may count; hedged durations; more points or durations than that.

    Bad:  He led the party from 2014 to 2021, {~~nine~>seven~~} years in all.
    Bad:  The war, which began in 1980 and ended in 1988, lasted {~~six~>eight~~} years.
    Bad:  The siege lasted from April 5 to April 9, {~~eight~>four~~} days.
    Bad:  The truce began on Monday and was broken on Thursday, {~~five~>three~~} days later.
    Good: He led the party from 2014 to 2021, seven years in all, and for nearly ten years before.
    Bad:  The trial lasted 18 months, or {==three years==}.
    Good: The film runs 150 minutes, or two and a half hours, and was shot in 90 days, or about three months.
    Good: He was held from April 5 to April 9, five days.
    """
    for twice in _told_twice(document):
        yield from _restated(twice)
    yield from _from_a_date(document)
    for frame in _frames(document):
        spans = [(amount, m) for amount in frame.amounts.values() if (m := _duration(document, amount))]
        if len(spans) != 1:
            continue
        amount, m = spans[0]
        points = _points(document, frame, m["unit"])
        if len(points) > _TWO and _IS_LATER.compiled.fullmatch(
            document.text[points[-1].span.end : m.end() + len(" later")]
        ):
            points = points[-_TWO:]
        if len(points) == _TWO and amount.hedge not in _HEDGES and _is_between(document, frame, amount, points):
            yield from _judged(document, amount, m["unit"], *points)


_TWO = 2
_SO_LONG = pattern(
    r"(?P<many>[0-9]{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)-(?P<unit>day|week)(?= )"
)


def _from_a_date(document: Document) -> Iterator[Finding]:
    """What is said to be so long, from one date to another: “the six-week campaign begins on Aug. 1 and ends on Sept. 12”."""
    text = document.text
    for passage in told(document, _FROM_A_DATE):
        found = dates_between(document, *passage.span)
        spans = list(_SO_LONG.finditer(text, *passage.span))
        if len(found) != _TWO or len(spans) != 1 or spans[0].end() > found[0].span.start:
            continue
        m, (first, last) = spans[0], found
        if not (
            _RUNNING_FROM.compiled.fullmatch(text, m.end("many"), first.span.start)
            and _AND_THEN_ENDS.compiled.fullmatch(text, first.span.end, last.span.start)
        ):
            continue
        year = first.year or last.year or 2023
        days = existing(year, first.month, first.day), existing(last.year or year, last.month, last.day)
        if days[0] is None or days[1] is None:
            continue
        apart = (days[1] - days[0]).days % 365
        right = value(m["many"]) * (1 if m["unit"] == "day" else 7)
        if abs(apart - right) > (1 if m["unit"] == "day" else 3):
            span = Span(m.start("many"), m.end())
            message = (
                f"from {document[first.span]} to {document[last.span]} are {apart} days, not {m['many']} {m['unit']}s"
            )
            yield Finding(span, message, (), [Related.here(document, one.span) for one in found])


def _told_twice(document: Document) -> Iterator[re.Match[str]]:
    """The durations that stand twice, “or” or a bracket between."""
    text, story = document.text, words(document)
    for passage in told(document, _AGAIN):
        for index in passage.standing(_SMALLER):
            if text.startswith(_JOINTS, story.ends[index]) and index:
                m = _RESTATED.match(text, story.starts[index - 1])
                if m is not None:
                    yield m


_JOINTS = (", or ", " or ", " (")


def _restated(m: re.Match[str]) -> Iterator[Finding]:
    """A duration that is told again in a greater unit: “90 minutes, or an hour and a half”."""
    bounds = _INTO.get((m["unit"], m["unit2"]))
    if bounds is None:
        return
    many, other = value(m["many"]), value(m["other"]) + (0.5 if m["half"] else 0)
    low, high = many / bounds[1], many / bounds[0]
    slack = 0.2 * other if m["hedge"] else 0.26
    if other < low - slack or other > high + slack:
        yield Finding(
            Span(m.start("other"), m.end("plural")),
            f"{m['many']} {m['unit']}s are {many / bounds[0]:.2g} {m['unit2']}s, not {m['other']}",
        )


def _frames(document: Document) -> Iterator[Frame]:
    """The frames of the sentences in which a number of years, months, weeks, days or hours stands near two points of time."""
    return framed(
        document,
        _BETWEEN_FIGURES,
        _BETWEEN_WEEKDAYS,
        _BETWEEN_MONTHS,
        where=lambda one: _has_points(one) and _has_duration(document, one),
    )


def _has_duration(document: Document, passage: Passage) -> bool:
    """Whether a number of years, months, weeks, days or hours is set off, or told as what something takes."""
    story, text = words(document), document.text
    return any(
        not _UNITS.isdisjoint(story.lower[index + 1 : index + _UNIT_BEHIND])
        and (_AFTER.match(text, story.ends[index]) or text.endswith(_SET_OFF, 0, story.starts[index]))
        for index in passage.places
    )


def _has_points(passage: Passage) -> bool:
    """Whether a sentence may have two years, days or times beside a duration, or two weekdays or months."""
    return len(passage.places) > _TWO or any(
        sum(map(names.__contains__, passage.lower)) >= _TWO for names in (WEEKDAY_WORDS, FULL_MONTHS)
    )


_SET_OFF = (" for ", "marked ", "completed ", "celebrated ", ", ", "or ", " of ", "(", "— ", "spent ", "served ")
_UNIT_BEHIND = 3
"""In words: so far behind its number a unit begins at most."""


def _duration(document: Document, amount: Amount) -> re.Match[str] | None:
    if amount.kind != COUNT or amount.partial or amount.value * 2 != round(amount.value * 2):
        return None
    m = _UNIT.match(document.text, amount.span.end)
    return None if m is None or (m["unit"] == "year" and _OLD.match(document.text, m.end())) else m


_OLD = pattern(r"[ -]olds?\b| ago\b| (?:before|earlier)\b")


def _points(document: Document, frame: Frame, unit: str) -> list[Point]:
    """The years of a sentence for a number of years, else its months or days, where it has two."""
    start, end = frame.span
    if unit in _SEASONS:
        unit = "year"
    days = dates_between(document, start, end)
    if days and (unit != "year" or all(one.year for one in days)):
        year = next((one.year for one in reversed(days) if one.year), 2023)
        found = [
            Point(one.span, day.toordinal()) for one in days if (day := existing(one.year or year, one.month, one.day))
        ]
        if len(found) == _TWO and found[1].day < found[0].day and not any(one.year for one in days):
            found[1] = found[1]._replace(day=found[1].day + 365)
        return found if len(found) == len(days) else []
    if unit == "hour":
        times = [one for one in clocks(document) if start <= one.span.start < end]
        if len(times) != _TWO or any(one.zone or len(one.minutes) != 1 for one in times):
            return []
        first, last = (one.minutes[0] / DAY for one in times)
        return [Point(times[0].span, first), Point(times[1].span, last + (last < first))]
    if unit == "night":
        unit = "day"
    if unit in ("month", "year"):
        months = list(_MONTH_YEAR.finditer(document.text, start, end))
        years = years_between(document, start, end)
        if unit == "month" and not months and not years:
            return _months_of_one_year(document, start, end)
        if len(months) == len(years):
            return [Point(Span(*m.span()), (int(m["year"]) + (MONTHS[m["month"]] - 1) / 12) * 365.25) for m in months]
        return [Point(span, year * 365.25) for span, year in years] if unit == "year" and not days else []
    if unit == "day":
        return [Point(Span(*m.span()), WEEKDAYS[m.group()]) for m in _WEEKDAY.finditer(document.text, start, end)]
    return []


def _months_of_one_year(document: Document, start: int, end: int) -> list[Point]:
    """The months that a sentence names without their year: the second is within a year of the first."""
    found = [
        Point(Span(*m.span()), (MONTHS[m.group()] - 1) * 365.25 / 12)
        for m in _MONTH.finditer(document.text, start, end)
    ]
    if len(found) == _TWO and found[1].day < found[0].day:
        found[1] = found[1]._replace(day=found[1].day + 365.25)
    return found


def _is_between(document: Document, frame: Frame, amount: Amount, points: list[Point]) -> bool:
    """Whether a sentence says that the duration is that between its two points."""
    text, (first, last) = document.text, (one.span for one in points)
    cue = _AFTER.match(text, amount.figure.span.end)
    between = text[first.end : last.start]
    spanned = bool(
        (between.strip(" ,") in ("to", "until", "and", "through", "till", "-", "–") or _UNTIL_IT.fullmatch(between))
        and _FROM_TO.search(text, frame.span.start, first.start) is not None
    )
    told = text[last.end : amount.span.start]
    if text.endswith((" since ", "Since "), 0, first.start) and _MARKED.search(text, first.end, amount.span.start):
        return amount.span.end <= last.start and text.endswith(" in ", 0, last.start)
    if (
        first.end <= amount.span.start
        and amount.span.end <= last.start
        and _RUNS_FOR.search(text, first.end, amount.span.start)
        and _AND_ENDS.compiled.fullmatch(text, amount.figure.span.end, last.start)
    ):
        return bool(_BEGUN.search(text, frame.span.start, first.start))
    if (
        first.end <= amount.span.start
        and amount.span.end <= last.start
        and _SERVED.search(text, first.end, amount.span.start)
        and _AND_FREED.compiled.fullmatch(text, amount.figure.span.end, last.start)
    ):
        return bool(_BEGUN.search(text, frame.span.start, first.start))
    if (
        first.end <= amount.span.start
        and amount.span.end <= last.start
        and _UNTIL.compiled.fullmatch(text, amount.figure.span.end, last.start)
    ):
        return bool(_BEGUN.search(text, frame.span.start, first.start))
    if (
        first.end <= amount.span.start
        and amount.span.end <= last.start
        and _LATER_IN.compiled.fullmatch(text, amount.figure.span.end, last.start)
    ):
        return True
    if spanned and cue is None:
        return last.end < amount.span.start and told in (", ", ", a total of ", ", or ", " — ", " (")
    if cue is None:
        return False
    if cue["cue"] == " later":
        return (
            last.end <= amount.span.start
            and len(told) < _NEAR
            and (told == ", " or bool(_BEGUN.search(text, frame.span.start, last.start)))
        )
    if spanned and told.endswith(" after ") and len(told) < _NEAR and _THEN.search(told) is None:
        return True
    if spanned and (
        len(told) < _CLOSE if last.end <= amount.span.start else first.start - amount.span.end < _CLOSE + 20
    ):
        return _THEN.search(told) is None
    if (
        first.end <= amount.span.start
        and amount.span.end <= last.start
        and document.text[: amount.span.start].endswith("after ", frame.span.start)
    ):
        ended = _ENDED.search(text, amount.span.end, last.start)
        return bool(ended and _BEGUN.search(text, frame.span.start, first.start))
    begun, ended = _BEGUN.search(text, frame.span.start, first.start), _ENDED.search(between)
    return bool(
        begun
        and ended
        and last.end <= amount.span.start
        and len(told) < _NEAR
        and _BEFORE.search(text, max(frame.span.start, amount.span.start - 30), amount.span.start)
    )


_RUNS_FOR = pattern(r"\b(?:runs?|ran|lasts?|lasted|valid|good|granted|signed|agreed) for $")
_AND_ENDS = pattern(
    r"[ -](?:year|month|week|day)s?,? and (?:will )?(?:ends?|ended|expires?|expired|runs? out|ran out|lapses?|lapsed)(?: in| on)? ?"
)
_SERVED = pattern(
    r",? (?:and )?(?:served|spent|was held(?: for)?|was jailed for|was imprisoned for|ruled(?: for)?|reigned(?: for)?) $"
)
_AND_FREED = pattern(
    r"[ -](?:[a-z]+ )?(?:year|month|week|day)s?(?: (?:in|behind|of) [a-z]+)?,? and (?:was |were )?(?:freed|released|paroled|let out|deported|pardoned|stepped down|resigned|abdicated|died|retired) in "
)
_IS_LATER = pattern(r", [\w-]+ (?:years|months|weeks|days) later")
_RUNNING_FROM = pattern(
    r"-(?:week|day) [a-z-]+(?: [a-z-]+){0,2}?(?:,? (?:that|which))?(?: (?:will )?(?:be )?(?:begins?|starts?|opens?|runs?|ran|began|started|opened|lasts|held|scheduled)(?: on| from)?|,? from) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
)
_AND_THEN_ENDS = pattern(
    r",?(?: and| to| until| through)? ?(?:will )?(?:ends?|ended|closes?|closed|finish(?:es|ed)?|concludes?|concluded)?(?: on| in)? ?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
)
_LATER_IN = pattern(r"[ -](?:year|month|week|day|hour)s? later,? (?:in |on |at |by )")
_MARKED = pattern(r"\b(?:mark|celebrat|complet|reach)[a-z]* (?:his |her |its |their )?$")
_UNTIL = pattern(
    r"[ -](?:[a-z]+ )?(?:year|month|week|day|hour)s?(?: [a-z]+){0,3},? (?:until|till|to|through|ending(?: on)?) (?:his |her |their |its )?(?:[a-z]+ )?(?:in |on )?"
)
_NEAR, _CLOSE = 40, 18
"""In code points: how far behind the second point a duration stands."""
_THEN = pattern(r"\b(?:then|and for|another|before that|followed|plus)\b")


def _judged(document: Document, amount: Amount, unit: str, first: Point, last: Point) -> Iterator[Finding]:
    if unit == "day" and document[first.span] in WEEKDAYS:
        right = (last.day - first.day) % 7
        wrong = (
            0 < amount.value <= 7
            and right
            and amount.value % 7 not in (right, (right + 1) % 7 if "later" not in _tail(document, amount) else right)
        )
    else:
        right = (last.day - first.day) / _DAYS[unit]
        slack = (
            _TO_THE_DAY if unit == "year" and _is_dated(document, first) and _is_dated(document, last) else _SLACK[unit]
        )
        if right > _MOST * 365.25 / _DAYS[unit] and amount.value % _ROUND == 0:
            slack += _OF_LONG * right
        wrong = right > 0 and abs(right - amount.value) > slack * 1.05
    if not wrong:
        return
    better = _like(document[amount.figure.span], round(right)) if abs(right - round(right)) < 0.15 else ""
    fixes = [Fix.replace(amount.figure.span, better)] if better else []
    related = [Related.here(document, one.span) for one in (first, last)]
    message = (
        f"from {document[first.span]} to {document[last.span]} is {right:.3g} {unit}s, not {document[amount.span]}"
    )
    span = amount.span if amount.span.start > last.span.start else Span(amount.span.start, last.span.end)
    yield Finding(span, message, fixes, related)


_ROUND = 5
_TO_THE_DAY = 0.75


def _is_dated(document: Document, point: Point) -> bool:
    """Whether a point of time is told to the day or the month: with more than its year."""
    return len(document[point.span]) > len("2010")


def _tail(document: Document, amount: Amount) -> str:
    return document.text[amount.span.end : amount.span.end + 14]


_IN_FIGURES = 10
"""From here on numbers are written in figures."""


def _like(written: str, value: int) -> str:
    """A whole number as copy writes it that has `written` in its place."""
    text = ONES[value] if value < _IN_FIGURES else f"{value:,}"
    return text.capitalize() if written[:1].isupper() else text
