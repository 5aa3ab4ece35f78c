"""An amount for one stretch of time and the same for another that do not fit: so much a month and so much a year."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.calendar_words import MONTH
from wirelint.layers.numbers.amounts import COUNT, SIZED, framed, framed_at, frames
from wirelint.layers.numbers.passages import behind, opening, telling, told
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected
from wirelint_rules.arithmetic._ranges import extent, plain
from wirelint_rules.arithmetic._roles import comparable, roles, span_of_time

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame

_VAGUE = r"(?:(?:about|around|some|roughly|nearly|almost|just over|just under|more than|over|at least|approximately|up to|only) )?"
_PER = r"(?:a|an|per|every|each) "
_UNITS = "second|minute|hour|day|week|month|quarter|year"
_LINK = rf"(?:(?:,? or | \(| — |, that is,? )(?:the equivalent of |equivalent to |an average of |averaging |on average )?{_VAGUE}|, (?:an average of |averaging |about |some |roughly |nearly )| (?:earns|comes to|amounts to|adds up to) {_VAGUE})"
_RATES = pattern(
    rf"(?P<one>{SIZED})(?: [\w’-]+){{0,3}}? {_PER}(?P<per>{_UNITS})\b(?:(?: (?!or )[\w’-]+){{0,5}}?{_LINK}|, )(?P<two>{SIZED})(?: [\w’-]+){{0,2}}? {_PER}(?P<per2>{_UNITS})\b(?! (?:of|ago|earlier|before|later)\b)"
)
_SPENT = pattern(
    rf"(?P<one>{SIZED})(?: [\w’-]+){{0,5}}? (?:in (?P<month>{MONTH})|last (?P<per>week|month|year)|(?:in|during) (?:all of )?(?P<year>[12][0-9]{{3}})|over the (?P<per3>week|month|year))(?: [\w’-]+){{0,3}}?"
    rf"{_LINK}(?P<two>{SIZED})(?: [\w’-]+){{0,2}}? {_PER}(?P<per2>{_UNITS})\b"
)
_WITHIN = pattern(
    rf"(?P<one>{SIZED})(?: [\w’-]+){{0,4}}? (?:in|over|within) (?:the (?:last |past |first )?)?(?P<many>{COUNT}) (?P<per>{_UNITS})s(?:(?:,| or|,? an average of|,? averaging)[\w ]{{0,20}}?(?: of)? |,? or ){_VAGUE}(?P<two>{SIZED})(?: [\w’-]+){{0,2}}? {_PER}(?P=per)\b"
)
_RAN_FOR = pattern(
    rf"\b(?:for|in|over|lasted|during its) (?P<many>{COUNT}) (?P<per>{_UNITS})s(?:,)? (?:and |it |which |that |they )?(?:has |have |had )?(?:drew|drawn|attracted|sold|treated|collected|served|made|produced|caught|picked|saw|seen|carried|earned|took|raised|handled|pumped|screened|tested|registered|received|recorded|fed|moved|shipped|built|laid) (?:[a-z-]+ )?(?P<one>{SIZED})(?: [\w’-]+){{0,4}}?, (?:or )?(?:an average of |averaging |about |some |on average )?(?P<two>{SIZED})(?: [\w’-]+)? {_PER}(?P=per)\b"
)
_OVER = pattern(
    rf"(?P<one>{SIZED})(?: [\w’-]+){{0,3}}? {_PER}(?P<per>{_UNITS})\b(?:(?: (?!or )[\w’-]+){{0,5}}?{_LINK}|, )(?P<two>{SIZED})(?: [\w’-]+){{0,2}}? (?:in|over|for) (?:(?:the )?(?P<many>{COUNT}) (?P<per2>{_UNITS})s|(?:a|one|the whole|a whole|an entire) (?P<per3>{_UNITS}))\b"
)
_EVERY = pattern(
    rf"(?P<many>{COUNT})(?: [\w’-]+){{1,3}} {_PER}(?P<per>hour|day|minute)\b(?: [\w’-]+){{0,3}}(?:{_LINK}|, )(?:one|{COUNT})(?: [a-z]+)? every (?P<gap>{COUNT}) (?P<unit>second|minute)s"
)
_DAYS = {
    "second": (1 / 86400, 1 / 28800),
    "minute": (1 / 1440, 1 / 480),
    "hour": (1 / 24, 1 / 6),
    "day": (1.0, 1.0),
    "week": (5.0, 7.0),
    "month": (20.0, 31.0),
    "quarter": (60.0, 92.0),
    "year": (200.0, 366.0),
}
"""How many days a stretch has, by the least that is worked and the most that are on the calendar."""
_EXACT = {("second", "minute"): (60.0, 60.0), ("minute", "hour"): (60.0, 60.0), ("second", "hour"): (3600.0, 3600.0), ("day", "week"): (5.0, 7.0), ("week", "month"): (4.0, 4.5), ("week", "year"): (46.0, 53.0), ("week", "quarter"): (12.0, 13.1), ("month", "year"): (12.0, 12.0), ("month", "quarter"): (3.0, 3.0), ("quarter", "year"): (4.0, 4.0)}  # fmt: skip
"""How many of one stretch go into another."""
_SECONDS = {"second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0}
_SLACK, _LOOSE = 0.03, 0.12
_PERIODS = frozenset("hour day week month quarter year minute minutes second seconds".split())
_EACH = frozenset(("a", "an", "per", "each", "every"))

_MAKING = telling(opening("over in for"), _PERIODS, frozenset("that this it which".split()), least=1)
_FEW = 4
_RATED = telling(_PERIODS, behind(" ".join(_EACH), 5))


@rule(severity=Severity.WARNING, reach="paragraph", among=(_RATED, _MAKING))
def period_mismatch(document: Document) -> Iterator[Finding]:
    """So much a month and so much a year are not the same.

    “$1,000 a month, or $21,000 a year” is 12,000. Both amounts stand in one sentence and the second restates the first: it follows
    “or”, a comma or a bracket. What a month has of days may be working days, so 20 to 31 pass; twelve months are a year. The same goes for what a
    month or a year brought in all and what that is a day (“4,200 patients in June, or 140 a day”), and for “120 an hour, one every 30 seconds”.

    Left alone: figures of different units, and rounded ones that are near enough.

    Bad:  They pay $1,000 a month in rent, or {~~$21,000~>$12,000~~} a year.
    Bad:  The clinic saw 4,200 patients in June, or about {==240==} a day.
    Bad:  The loss is $12 million a day, or {==$129 million==} in 16 days.
    Bad:  The plant makes 120 cars an hour, one every {~~50~>30~~} seconds.
    Good: They pay $1,000 a month in rent, or $12,000 a year, and earn 200 rupees a day, about 4,500 rupees a month.
    Good: It sold 300 a day in May, 500 a week of them abroad. Some 8,400 waited more than 18 months, 2,100 fewer than a year ago.
    """
    for frame in framed_at(document, _periods(document), 2):
        for m in _RATES.finditer(frame.text):
            if m["per"] != m["per2"]:
                yield from _judged(document, frame.amount(m, "one"), m["per"], frame.amount(m, "two"), m["per2"])
        for m in _SPENT.finditer(frame.text):
            per = m["per"] or m["per3"] or ("month" if m["month"] else "year")
            if per != m["per2"]:
                yield from _judged(document, frame.amount(m, "one"), per, frame.amount(m, "two"), m["per2"], total=True)
        for form in (_WITHIN, _RAN_FOR):
            for m in form.finditer(frame.text):
                yield from _within(document, frame, m)
        for m in _OVER.finditer(frame.text):
            yield from _over(document, frame, m)
        for m in _EVERY.finditer(frame.text):
            yield from _interval(document, frame, m)
        for m in _TIMES_AN_HOUR.finditer(frame.text):
            yield from _times_an_hour(document, frame, m)
        yield from _by_time(document, frame)
    for frame in framed(document, _MAKING, where=lambda one: one.figures < _FEW):
        making = _THAT_MAKES.match(frame.text)
        if making is not None:
            yield from _told_next(document, frame, making)


_THAT_MAKES = pattern(
    rf"[“\"]?(?:Over|In|For) (?:a|one|the|an entire|a whole|a full) (?:full )?(?P<per2>{_UNITS}),? (?:that|this|it|which) (?:is|was|makes|made|comes to|came to|adds up to|added up to|amounts to|amounted to|would be|would make|would come to|means) (?P<two>{SIZED})"
)
_A_RATE = pattern(rf"(?P<one>{SIZED})(?: [\w’-]+){{0,3}}? {_PER}(?P<per>{_UNITS})\b")


def _told_next(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """What a rate of the sentence before comes to in a longer time: “pays 180 euros a month. Over a year that is 2,160 euros”."""
    last = frames(document).before(frame, 1, paragraphs=0)
    rates = list(_A_RATE.finditer(last[0].text)) if last else []
    if len(rates) == 1 and rates[0]["per"] != m["per2"]:
        one, two = last[0].amount(rates[0], "one"), frame.amount(m, "two")
        yield from _judged(document, one, rates[0]["per"], two, m["per2"])


def _periods(document: Document) -> Iterator[int]:
    """Where “a day”, “per week”, “each month” or “every year” stands."""
    story = words(document)
    for passage in told(document, _RATED):
        yield from (story.starts[index] for index in passage.standing(_PERIODS) if story.lower[index - 1] in _EACH)


def _judged(
    document: Document, one: Amount, per: str, two: Amount, per2: str, *, total: bool = False
) -> Iterator[Finding]:
    if not comparable(one, two) or one.value <= 0 or two.value <= 0:
        return
    low, high = _ratio(per, per2, total=total)
    lowest, highest = (bound * side for bound, side in zip((low, high), extent(one, fine=True), strict=True))
    least, most = extent(two, fine=True)
    slack = _LOOSE if one.hedge or two.hedge else _SLACK
    if lowest * (1 - slack) <= most and least <= highest * (1 + slack):
        return
    right = f"{plain(one.value * low)}" if low == high else f"{plain(one.value * low)} to {plain(one.value * high)}"
    message = f"{document[one.span]} a {per} is {right} a {per2}, not {document[two.span]}"
    yield corrected(document, two, one.value * low if low == high else None, (one,), message)


def _ratio(per: str, per2: str, *, total: bool) -> tuple[float, float]:
    """The least and the most that an amount for one stretch may be for another, as a multiple of it."""
    if (per, per2) in _EXACT:
        return _EXACT[per, per2]
    if (per2, per) in _EXACT:
        low, high = _EXACT[per2, per]
        return 1 / high, 1 / low
    (low, high), (low2, high2) = _DAYS[per], _DAYS[per2]
    if per2 == "day" and not total:
        return 1 / high, 1 / low
    return min(low2 / low, high2 / high), max(low2 / low, high2 / high)


def _within(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """So many in so many days, and how many that is a day."""
    one, many, two = (frame.amount(m, name) for name in ("one", "many", "two"))
    if not comparable(one, two) or many.value < 1:
        return
    right = one.value / many.value
    slack = _LOOSE if one.hedge or two.hedge or many.hedge else _SLACK
    least, most = extent(two, fine=True)
    if least * (1 - slack) <= right <= most * (1 + slack):
        return
    message = f"{document[one.span]} in {document[many.span]} {m['per']}s is {plain(right)} a {m['per']}"
    yield corrected(document, two, right, (one, many), message)


def _over(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """So many a day, and how many that is in so many days: “$12 million a day, or $192 million in 16 days”."""
    one, two, many = frame.amount(m, "one"), frame.amount(m, "two"), frame.shown(m, "many")
    per, per2 = m["per"], m["per2"] or m["per3"]
    if not comparable(one, two) or one.value <= 0 or (per == per2 and many is None):
        return
    times = many.value if many else 1.0
    low, high = (1.0, 1.0) if per == per2 else _ratio(per, per2, total=True)
    rates, sums = extent(one, fine=True), extent(two, fine=True)
    hedged = one.hedge or two.hedge or (many is not None and many.hedge)
    slack = _LOOSE if hedged else _SLACK
    if rates.low * low * times * (1 - slack) <= sums.high and sums.low <= rates.high * high * times * (1 + slack):
        return
    right = one.value * low * times
    stretch = f"{document[many.span]} {per2}s" if many else f"a {per2}"
    message = f"{document[one.span]} a {per} is {plain(right)} in {stretch}, not {document[two.span]}"
    by = (one,) if many is None else (one, many)
    yield corrected(document, two, right if low == high else None, by, message)


_A_PERIOD = pattern(rf"(?: (?!than )[\w’-]+){{0,2}}? {_PER}(?P<per>{_UNITS})\b(?! (?:of|ago|earlier|before|later)\b)")
_SET_OFF = pattern(
    r"(?:,|\(|—|–)(?: or| that is,?| an average of| averaging)*(?: (?:about|around|some|roughly|nearly|almost|just over|just under|approximately|only))? $"
)
_CALENDAR = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25, "decade": 3652.5}
"""In days."""
_WORKED = 0.55
"""Of a year so much is worked at least: what is done in a year may be told by its working days."""


def _by_time(document: Document, frame: Frame) -> Iterator[Finding]:
    """So many in so long a time, and last how many that is for a shorter: “over seven years it will make 24 loops, or about three a month”."""
    found = roles(frame)
    rate = found[-1] if len(found) in (_TWO, _TWO + 1) and len(found) == len(frame.amounts) else None
    m = _A_PERIOD.match(rate.behind) if rate else None
    if (
        rate is None
        or m is None
        or not _SET_OFF.search(rate.before)
        or _RATES.search(frame.text)
        or _WITHIN.search(frame.text)
    ):
        return
    spans = [one for one in found[:-1] if span_of_time(one.amount) in _CALENDAR]
    totals = [one for one in found[:-1] if one not in spans]
    if len(totals) != 1 or not comparable(totals[0].amount, rate.amount) or totals[0].amount.value <= 0:
        return
    told = _A_PERIOD.match(totals[0].behind)
    days = spans[0].amount.value * _CALENDAR[span_of_time(spans[0].amount)] if spans else 0.0
    if told is not None and not spans:
        days = _CALENDAR.get(told["per"], 0.0)
    if not days or m["per"] not in _CALENDAR or (told is not None and spans):
        return
    right = totals[0].amount.value * _CALENDAR[m["per"]] / days
    stated, slack = rate.amount.value, _ROUGH * (2 if rate.amount.hedge else 1)
    if (
        right * (1 - slack) - _HALF
        <= stated
        <= right / (_WORKED if m["per"] in ("hour", "day") else 1) * (1 + slack) + _HALF
    ):
        return
    message = f"{document[totals[0].amount.span]} is {plain(right)} a {m['per']}, not {document[rate.amount.span]}"
    by = [one.amount for one in found[:-1]]
    yield corrected(document, rate.amount, round(right) if right >= 1 else None, by, message)


_TWO, _ROUGH, _HALF = 2, 0.15, 0.5
_TIMES_AN_HOUR = pattern(
    rf"[Ee]very (?P<gap>{COUNT}) minutes(?: or so)?,?(?: or| that is,?)? (?P<many>{COUNT}) (?:times |trains |buses |flights )?(?:an|per|every|each) hour\b"
)


def _times_an_hour(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """Every so many minutes, and how many times an hour that is."""
    gap, many = frame.amount(m, "gap"), frame.amount(m, "many")
    right = 60 / gap.value if gap.value else 0.0
    if right and abs(many.value - right) > _HALF:
        message = f"every {document[gap.span]} minutes is {plain(right)} times an hour"
        yield corrected(document, many, right, (gap,), message)


def _interval(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    many, gap = frame.amount(m, "many"), frame.amount(m, "gap")
    right = _SECONDS[m["per"]] / many.value / _SECONDS[m["unit"]] if many.value else 0.0
    if right and abs(gap.value / right - 1) > (2 if gap.hedge or many.hedge else 1) * _LOOSE:
        message = f"{document[many.span]} a {m['per']} is one every {plain(right)} {m['unit']}s"
        yield corrected(document, gap, right, (many,), message)
