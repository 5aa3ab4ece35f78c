"""An age that the years beside it contradict."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.number_words import ONES, TO_TWELVE, value
from wirelint.layers.numbers.dates import day_written, years_between
from wirelint.layers.numbers.passages import before, telling, told
from wirelint.layers.words import words
from wirelint.patterns import places_between
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_BIRTH = r"(?P<birth>1[0-9]{3}|20[0-9]{2})(?![\w,-]?[0-9])"
_DEATH = r"(?P<then>1[0-9]{3}|20[0-9]{2})(?![\w,-]?[0-9])"
_AGE = r"(?P<age>[1-9][0-9]?|1[01][0-9])"
_GAP = r"[^.;:()\d\n]{0,40}?"
_DAY = r"(?:(?:[A-Z][a-z]{2,8}\.? [0-9]{1,2},? |[0-9]{1,2} [A-Z][a-z]{2,8} |[A-Z][a-z]{2,8}\.? ))?"
_LIVES = (
    pattern(
        rf"\b[Bb]orn {_GAP}{_DAY}{_BIRTH},? (?:[^.;:()\d\n]{{0,60}}? )?(?:and )?(?:he |she )?died {_GAP}{_DAY}{_DEATH},? (?:at (?:the age of )?|aged ){_AGE}\b",
        ("orn ",),
    ),
    pattern(
        rf"\b[Bb]orn {_GAP}{_DAY}{_BIRTH},? (?:[^.;:()\d\n]{{0,60}}? )?(?:and )?(?:he |she )?died (?:at (?:the age of )?|aged ){_AGE},? {_GAP}{_DEATH}",
        ("orn ",),
    ),
    pattern(
        rf"\((?P<birth>1[0-9]{{3}}|20[0-9]{{2}})[-–](?P<then>1[0-9]{{3}}|20[0-9]{{2}})\),? (?:who )?(?:died|was killed) (?:at (?:the age of )?|aged ){_AGE}\b",
        ("(1", "(2"),
    ),
    pattern(
        rf"\((?P<birth>1[0-9]{{3}}|20[0-9]{{2}})[-–](?P<then>1[0-9]{{3}}|20[0-9]{{2}})\),? (?:who )?was {_AGE} (?:years old )?when (?:he|she) (?:died|was killed)\b",
        ("(1", "(2"),
    ),
    pattern(
        rf"\b[Bb]orn {_GAP}{_DAY}{_BIRTH},? (?:he |she |they |and )?(?:turned|turns?|was|were|will be) {_AGE} (?:years old )?in {_DAY}{_DEATH}",
        ("orn ",),
    ),
)
_LIVED = pattern(
    rf"[Bb]orn {_GAP}{_DAY}{_BIRTH},? (?:[^.;:()\d\n]{{0,60}}? )?(?:and )?(?:he |she )?died {_GAP}{_DAY}{_DEATH},? (?:[a-z]+ ){{0,3}}?(?:lived to(?: be)?|reached the age of|was) {_AGE}\b",
    ("orn ",),
)
_TWICE = (
    pattern(
        r"(?P<age>[1-9][0-9]?) (?:years old )?when (?:he|she) [^.;\d\n]{3,60}? in (?P<birth>1[0-9]{3}|20[0-9]{2}),? and,? (?:now )?(?:at|aged) (?P<then>[1-9][0-9]?), [^.;\d\n]{1,60}? in (?P<end>1[0-9]{3}|20[0-9]{2})(?=[,.; ])"
    ),
    pattern(
        r"(?P<age>[1-9][0-9]?) (?:years old )?when [^.;\d\n]{3,60}? in (?P<birth>1[0-9]{3}|20[0-9]{2})[^.;\d\n]{1,40}? (?P<then>[1-9][0-9]?) (?:years old )?when [^.;\d\n]{3,60}? in (?P<end>1[0-9]{3}|20[0-9]{2})"
    ),
    pattern(
        r"\bin (?P<birth>1[0-9]{3}|20[0-9]{2}),? (?:at (?:the age of )?|aged |when (?:he|she) was )(?P<age>[1-9][0-9]?)(?: and| but|,)[^.;\d\n]{1,80}? in (?P<end>1[0-9]{3}|20[0-9]{2}),? (?:at|aged) (?:the age of )?(?P<then>[1-9][0-9]?)(?=[,.;]| and|$)"
    ),
    pattern(
        r"at (?:the age of )?(?P<age>[1-9][0-9]?),? in (?P<birth>1[0-9]{3}|20[0-9]{2})[^.;\d\n]{1,80}? in (?P<end>1[0-9]{3}|20[0-9]{2}),? (?:at|aged) (?:the age of )?(?P<then>[1-9][0-9]?)(?=[,.;]| and)"
    ),
)
_EVENT = pattern(
    rf"\bin {_DAY}(?P<then>1[0-9]{{3}}|20[0-9]{{2}}),? (?:when (?:he|she) was |at (?:the age of |age )?|aged ){_AGE}(?=[,.;]| and| when| after|$)|\b(?:at the age of|at age|aged|at) (?P<age2>[1-9][0-9]?),? in {_DAY}(?P<then2>1[0-9]{{3}}|20[0-9]{{2}})(?![\w-]|[.,][0-9])"
)
_BORN = pattern(rf"(?:[Bb]orn|[Bb]irth) (?:(?:in|on|at|near|to) [^.;:()\n]{{0,60}}?)?{_BIRTH}", ("orn ", "irth "))
_NOW_BEHIND = pattern(
    rf"\bborn (?:in|on) (?:[^.;:()\d\n]{{0,30}}? in )?{_DAY}{_BIRTH}, (?:was|is|turned) {_AGE}(?=[.;]|,? (?:years old|on |and )|$)",
    ("orn ",),
)
_YEAR_OLD = pattern(
    rf"\b[Tt]he {_AGE}-year-old(?: [a-z]+){{0,2}}, (?:who )?(?:was|is)? ?born (?:in|on) (?:[^.;:()\d\n]{{0,30}}? in )?{_DAY}{_BIRTH}",
    ("-year-old",),
)
_NOW = pattern(
    rf",? {_AGE}, (?:who )?(?:was|is|were) born (?:in|on) (?:[^.;:()\d\n]{{0,30}}? in )?{_DAY}{_BIRTH}", ("orn ",)
)
_NOW_OF_BORN = (
    pattern(rf"\b[Bb]orn (?:in|on) (?:[^.;:()\d\n]{{0,30}}? in )?{_DAY}{_BIRTH}, the {_AGE}-year-old\b", ("orn ",)),
    pattern(rf"\(born (?:in )?{_DAY}{_BIRTH}\), {_AGE}(?=[,;)]|$)", ("(born ",)),
    pattern(
        rf"\b[Bb]orn (?:in|on) (?:[^.;:()\d\n]{{0,30}}? in )?{_DAY}{_BIRTH},? and is (?:now )?{_AGE}(?=[.,;]| today\b| now\b| years old\b|$)",
        ("orn ",),
    ),
)
"""An age that somebody has now, behind a year of birth."""


_TELLING, _BIRTHS, _APART = (
    frozenset("born birth died killed".split()),
    frozenset(("born", "birth")),
    frozenset(("apart",)),
)
_OF_A_LIFE, _OF_A_BIRTH = telling(_TELLING, dated=True), telling(_BIRTHS, least=1, dated=True)
_IN_TWO_YEARS = telling(frozenset(("when", "at")), before("in"), least=4, dated=True)
_APART_BY = telling(_APART, dated=True)
_AGO_BY = telling(frozenset(("ago",)), least=3, dated=True)
_WHEN = telling(frozenset(("when",)), least=3, dated=True)
_WHEN_IN_ONE = telling(frozenset(("when",)), least=2, dated=True)


@rule(
    severity=Severity.WARNING,
    among=(_OF_A_LIFE, _OF_A_BIRTH, _IN_TWO_YEARS, _APART_BY, _AGO_BY, _WHEN, _WHEN_IN_ONE),
)
def age_mismatch(document: Document) -> Iterator[Finding]:
    """An age and the years of birth and death, or of the story, do not fit.

    Who was born in 1950 and died in 1998 died at 47 or 48. Where a story names someone's age and then the year of birth, its
    own date decides, if it is known. Years must stand in one sentence in a form that speaks of one person; nothing is said of ages at some other
    time of a life.

    Bad:  She was born in Leeds in 1950 and died in 1998 at the age of {==58==}.
    Date: 2023-02-12
    Bad:  Anna Host, {==45, was born in Delft in 1950==}.
    Bad:  Born in {==1950, the 66==}-year-old painter lives in Porto; her son was born in {==1975 and is 61==} today.
    Good: She was born in Leeds in 1950 and died in 1998 at the age of 47.
    """
    for passage in told(document, _IN_TWO_YEARS):
        for form in _TWICE:
            for m in form.finditer(document.text, *passage.span):
                yield from _aged(m)
    for start, end in _of_lives(document):
        for form in (*_LIVES, _LIVED):
            for m in form.finditer(document.text, start, end):
                yield from _finding(m, int(m["then"]))
        yield from _once(document, start, end)
    yield from _events(document)
    yield from _apart(document)
    yield from _so_long_ago(document)
    yield from _two_ages(document)
    written = day_written(document)
    yield from _then_and_now(document, written.year if written else None)
    if written is not None:
        yield from _remembered(document, written.year)
        yield from _coming(document, written.year)
        for start, end in _of_lives(document):
            for form in (_NOW, _NOW_BEHIND, _YEAR_OLD, *_NOW_OF_BORN):
                for m in form.finditer(document.text, start, end):
                    yield from _now(m, written.year)


_AGED_IN = pattern(
    rf"\b(?:turned|at|aged|was|at the age of) {_AGE}(?: years old)?(?:,? (?:when|as) [^.,;:()\d\n]{{3,60}}?)? in {_DAY}(?P<then>1[0-9]{{3}}|20[0-9]{{2}})(?![\w-]|[.,][0-9])"
)
_OTHERS = pattern(
    r"\b(?:father|mother|son|sons|daughter|daughters|brother|sister|wife|husband|parents|child|children|whose|grand\w+|widow|uncle|aunt|twins?)\b"
)


def _once(document: Document, start: int, end: int) -> Iterator[Finding]:
    """One year of birth, and one age in another year, in a sentence that speaks of one person: “Born in 1930, he was 42 when he took office in 1982”."""
    text = document.text
    if len(years_between(document, start, end)) != _TWO or _OTHERS.search(text, start, end):
        return
    born = list(_BORN_IN.finditer(text, start, end))
    aged = list(_AGED_IN.finditer(text, start, end))
    if len(born) == len(aged) == 1 and aged[0].start("then") != born[0].start("birth"):
        birth, year, age = int(born[0]["birth"]), int(aged[0]["then"]), int(aged[0]["age"])
        if birth < year and age not in (year - birth, year - birth - 1):
            message = f"who was born in {birth} was {year - birth - 1} or {year - birth} in {year}, not {age}"
            yield Finding(Span(*aged[0].span("age")), message)


_BORN_IN = pattern(rf"\b[Bb]orn (?:[^.;:()\d\n]{{0,40}}? )?(?:in|on) {_DAY}{_BIRTH}", ("orn ",))
_TWO = 2
_THEN_AND_NOW = pattern(
    rf"\b[Nn]ow (?P<now>[1-9][0-9]),? (?:[A-Z][\w’-]+|he|she) was {_AGE} when [^.;\d\n]{{3,80}}? (?:in (?P<then>1[0-9]{{3}}|20[0-9]{{2}})(?![\w-]|[.,][0-9])|(?P<ago>[1-9][0-9]?) years ago\b)"
)


def _then_and_now(document: Document, year: int | None) -> Iterator[Finding]:
    """An age now and an age then, with how long ago that was: “Now 64, he was 32 when he joined the party 40 years ago”."""
    text = document.text
    near = told(document, _WHEN)
    then = (
        _THEN_AND_NOW.match(text, at - 1) for passage in near for at in places_between(text, "ow ", *passage.span) if at
    )
    aged = (m for passage in near for form in (_SINCE_THEN, _WHO_WAS) for m in form.finditer(text, *passage.span))
    for m in (*then, *aged):
        if m is not None and (m.groupdict().get("ago") or year):
            ago = int(m["ago"]) if m.groupdict().get("ago") else (year or 0) - int(m["then"])
            right = int(m["now"]) - ago
            if right > 0 and abs(int(m["age"]) - right) > 1:
                yield Finding(Span(*m.span("age")), f"who is {m['now']} now was about {right} then, not {m['age']}")


_NUMBERED = rf"(?:[1-9][0-9]?|{'|'.join((*ONES[1:], 'twenty'))})"
_TWO_AGES = pattern(
    rf"\b(?:at the age of|aged|at age|at) (?P<one>{_NUMBERED}),? (?:in {_DAY}[12][0-9]{{3}},? )?when (?:he|she) was (?P<two>{_NUMBERED})(?=[.,;]|$| years old)"
)
_AN_AGE = pattern(rf"\bin {_DAY}(?P<then>1[0-9]{{3}}|20[0-9]{{2}}),? when (?:he|she) was {_AGE}(?=[.,;]|$| and)")
_NAMED_AGE = pattern(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+, (?P<now>[1-9][0-9]),")
_FAR = 400


def _two_ages(document: Document) -> Iterator[Finding]:
    """Two ages for one time: “joined at the age of nine in 2010, when he was 11”."""
    for passage in told(document, _WHEN_IN_ONE):
        for m in _TWO_AGES.finditer(document.text, *passage.span):
            if value(m["one"]) != value(m["two"]):
                yield Finding(Span(*m.span("two")), f"who was {m['one']} was not {m['two']}")


def _remembered(document: Document, year: int) -> Iterator[Finding]:
    """An age in some year of one who has an age now, the only one that the paragraph names: “Ann Lee, 61, left. Her first was in 1848, when she was 22.”"""
    text = document.text
    for passage in told(document, _WHEN_IN_ONE):
        for m in _AN_AGE.finditer(text, *passage.span):
            start = max(text.rfind("\n", 0, m.start()) + 1, m.start() - _FAR)
            ages = list(_NAMED_AGE.finditer(text, start, m.start()))
            if len(ages) != 1 or _FULL_NAME.search(text, ages[0].end(), m.start()):
                continue
            right = int(ages[0]["now"]) - (year - int(m["then"]))
            if abs(int(m["age"]) - right) > _LATITUDE:
                message = f"who is {ages[0]['now']} in {year} was not {m['age']} in {m['then']}"
                yield Finding(Span(*m.span("then")), message)


_FULL_NAME = pattern(
    r"\b[A-Z][a-z’'-]+ [A-Z][a-z’'-]+|\b(?:father|mother|son|daughter|brother|sister|husband|wife|grand\w+|uncle|aunt)\b"
)
_LATITUDE = 2

_AGO = pattern(
    rf", (?P<now>[1-9][0-9]),(?: who)? [^.;\d\n]{{3,80}}? (?:at(?: the age of)?|aged|when (?:he|she) was) {_AGE},? (?:[a-z]+ ){{0,2}}?(?P<ago>[1-9][0-9]) years ago\b"
)


def _so_long_ago(document: Document) -> Iterator[Finding]:
    """Two ages, and how long ago the lesser was: “the singer, 71, made his first record at 21, 50 years ago”."""
    for passage in told(document, _AGO_BY):
        for m in _AGO.finditer(document.text, *passage.span):
            right = int(m["now"]) - int(m["age"])
            if right > 0 and abs(right - int(m["ago"])) > 1:
                yield Finding(
                    Span(*m.span("ago")), f"who is {m['now']} was {m['age']} {right} years ago, not {m['ago']}"
                )


_WILL_BE = pattern(
    rf"\b[Bb]orn (?:in|on) {_DAY}{_BIRTH}, (?:[^.;:()\d\n]{{3,50}} )?(?:will be|will turn|turns|turned) {_AGE} (?:(?:in|on) [A-Z][a-z]+|this|next) ?(?P<next>year|summer|month|week|autumn|spring|winter|fall)?",
    ("orn ",),
)


def _coming(document: Document, written: int) -> Iterator[Finding]:
    """The age that someone reaches in the year of the story: “Born in 1950, he will be 76 this summer”."""
    for start, end in _of_lives(document):
        for m in _WILL_BE.finditer(document.text, start, end):
            right = written - int(m["birth"])
            if right > 0 and not right - 1 <= int(m["age"]) <= right + 1:
                yield Finding(
                    Span(*m.span("age")), f"who was born in {m['birth']} is {right} in {written}, not {m['age']}"
                )


_YEARS_APART = pattern(
    rf"(?:\b[Aa]ged (?P<one>[1-9][0-9]?) and (?P<two>[1-9][0-9]?)|, (?P<one2>[1-9][0-9]?),? and [^.;\d\n]{{2,50}}?, (?P<two2>[1-9][0-9]?)),? (?:are|were) (?P<many>[0-9]{{1,2}}|{TO_TWELVE}) years apart\b"
)


def _apart(document: Document) -> Iterator[Finding]:
    """Two ages and how far they are apart: “aged 14 and 17, are three years apart”."""
    story = words(document)
    for index in (index for passage in told(document, _APART_BY) for index in passage.standing(_APART)):
        end = story.ends[index]
        for m in _YEARS_APART.finditer(document.text, max(0, end - 120), end):
            right = abs(int(m["one"] or m["one2"]) - int(m["two"] or m["two2"]))
            many = value(m["many"])
            if right not in (0, many):
                yield Finding(Span(*m.span("many")), f"these ages are {right} years apart, not {m['many']}")


_WHO_WAS = pattern(
    rf", (?P<now>[1-9][0-9]),? who was {_AGE}(?: years old)? when [^.;\d\n]{{3,80}}? (?:(?P<ago>[1-9][0-9]?) years ago\b|in (?P<then>1[0-9]{{3}}|20[0-9]{{2}})(?![\w-]|[.,][0-9]))"
)
_SINCE_THEN = pattern(
    rf", (?P<now>[1-9][0-9]),(?: who)? [^.;\d\n]{{3,90}}? (?:since|in) (?P<then>1[0-9]{{3}}|20[0-9]{{2}}),? when (?:he|she) was {_AGE}(?=[.,;]| and|$)"
)


def _of_lives(document: Document) -> Iterator[Span]:
    """The sentences that tell of a birth or a death, and hold two figures."""
    return (passage.span for passage in told(document, _OF_A_LIFE))


def _aged(m: re.Match[str]) -> Iterator[Finding]:
    """Two ages of one person, in two years: “25 when he took office in 1990 and 35 when he left it in 2000”."""
    years, aged = int(m["end"]) - int(m["birth"]), int(m["then"]) - int(m["age"])
    if years > 0 and abs(years - aged) > 1:
        right = int(m["age"]) + years
        yield Finding(Span(*m.span("then")), f"who was {m['age']} in {m['birth']} was about {right} in {m['end']}")


def _events(document: Document) -> Iterator[Finding]:
    """An age at an event of some year, in a story that gives one year of birth, close by: “in 1952 at the age of 35 … born in 1926”."""
    story = words(document)
    births = (index for passage in told(document, _OF_A_BIRTH) for index in passage.standing(_BIRTHS))
    starts = (story.starts[index] for index in births)
    born = [m for at in starts if (m := _BORN.match(document.text, at))]
    years = {m["birth"] for m in born}
    if len(years) != 1 or len(born) > _MOST:
        return
    birth = int(years.pop())
    start, end = max(0, born[0].start() - _CLOSE - _LONG), born[-1].end() + _CLOSE + _LONG
    for m in _EVENT.finditer(document.text, start, end):
        year, name = int(m["then"] or m["then2"]), "age" if m["age"] else "age2"
        near = min(max(m.start() - one.end(), one.start() - m.end()) for one in born)
        if birth < year and near < _CLOSE and int(m[name]) not in (year - birth, year - birth - 1):
            message = f"who was born in {birth} was {year - birth - 1} or {year - birth} in {year}, not {m[name]}"
            yield Finding(Span(*m.span(name)), message)


_LONG = 80
_MOST = 9
"""A story that tells one year of birth more often is no story."""
_CLOSE = 160
"""In code points: a year of birth further off may be another's."""


def _now(m: re.Match[str], year: int) -> Iterator[Finding]:
    """An age of today that a year of birth contradicts: either may be the wrong one, so the finding stands at both."""
    for finding in _finding(m, year):
        yield finding._replace(span=Span(min(m.start("age"), m.start("birth")), max(m.end("age"), m.end("birth"))))


def _finding(m: re.Match[str], year: int) -> Iterator[Finding]:
    age, birth = int(m["age"]), int(m["birth"])
    if birth < year and age not in (year - birth, year - birth - 1):
        message = f"who was born in {birth} was {year - birth - 1} or {year - birth} in {year}, not {age}"
        yield Finding(Span(*m.span("age")), message)
