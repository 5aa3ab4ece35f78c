"""One stretch of time that is told in two units which do not agree."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.measures.figures import figure_at
from wirelint.layers.numbers.passages import before, behind, telling, told
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.words import Words

_HOURS = {
    "minute": (1 / 60, 1 / 60),
    "hour": (1.0, 1.0),
    "day": (24.0, 24.0),
    "week": (5 * 24.0, 7 * 24.0),
    "fortnight": (14 * 24.0, 15 * 24.0),
    "month": (28 * 24.0, 31 * 24.0),
    "year": (12 * 28 * 24.0, 366 * 24.0),
    "decade": (10 * 365 * 24.0, 10 * 366 * 24.0),
    "century": (100 * 365 * 24.0, 100 * 366 * 24.0),
}
"""How long a unit is, at least and at most."""
_PLURALS = {"centuries": "century", **{f"{unit}s": unit for unit in _HOURS}}
_UNITS = frozenset((*_HOURS, *_PLURALS))
_EXACT = {("month", "year"): 12, ("month", "decade"): 120, ("year", "decade"): 10, ("year", "century"): 100, ("decade", "century"): 10, ("minute", "hour"): 60, ("hour", "day"): 24, ("month", "century"): 1200}  # fmt: skip
"""How many of a unit make another exactly."""
_LINK = pattern(
    r"(?:,? or|, that is,?|, i\.e\.,?|,| \(| [—–]|, which is| (?!short |shy |ahead )[a-z]+(?: [a-z]+)? (?:of|lasting|taking))(?: (?P<hedge>about|some|around|roughly|nearly|almost|just over|just under|more than|over|less than|approximately))? ?"
)
_CLOSED = pattern(r"(?:[.;)”\"—–]|,(?! (?:and|or)\b)| [—–]|$|\n| (?:in all|altogether|in total)\b)")
_APPOSED = 0.3
_BINDING = (" of", " lasting", " taking")


class _Stretch(NamedTuple):
    """A stretch of time as it is told: so many of a unit."""

    span: Span
    many: float
    step: float
    unit: str


_NUMBERS = (
    *"two three four five six seven eight nine ten eleven twelve fifteen eighteen twenty thirty forty fifty sixty".split(),
    *map(str, range(2, 121)),
)
_NEAR = 7
"""In words: how far the second unit stands behind the first."""
_IN_UNITS = telling(
    _UNITS,
    before(", ( — – -", 4) | before("of lasting taking", 3) | frozenset("or which i.e".split()),
    behind(" ".join(_UNITS), 3)
    | {f"0-{unit}" for unit in _HOURS}
    | frozenset(f"{number}-{unit}" for number in _NUMBERS[:18] for unit in _HOURS),
    least=1,
    dated=True,
)


@rule(severity=Severity.WARNING, reach="paragraph", among=(_IN_UNITS,))
def stretch_mismatch(document: Document) -> Iterator[Finding]:
    """A stretch of time is told in two units that do not agree.

    “A fortnight, or 10 days” is 14, and “a seven-month journey of some 95 days” takes 210. The second stands right behind the first, set off by “or”, a comma or
    a bracket, or is what the journey is “of”, and ends its clause.

    Left alone: what adds up (“two years, three months”), working days and weeks, “six months or a year”, and figures that are rounded to the other.

    Bad:  They have {==a fortnight, or 10 days==}, to leave.
    Bad:  It set out on a {==seven-month journey of some 95 days==}.
    Good: The match was nine minutes short of five hours.
    Good: They have a fortnight, or 14 days, to leave. It took two years, three months, and a week, or five days.
    Good: He was given 18 months, or a year and a half, and she two years, or 24 months.
    """
    story, text = words(document), document.text
    for index, next_ in _near_each_other(document):
        first = _ending(story, text, index) if next_ - index <= _NEAR else None
        m = _LINK.match(text, first.span.end) if first else None
        last = _beginning(story, text, m.end()) if m else None
        if first is None or last is None or m is None or first.unit == last.unit:
            continue
        bound = text[m.start() : m.start("hedge") if m["hedge"] else m.end()].rstrip().endswith(_BINDING)
        if not (bound or _CLOSED.match(text, last.span.end)) or (m.group().strip() == "," and _adds_up(first, last)):
            continue
        if last.many == 1 and " or" in m.group():
            continue
        if not _fit(first, last, hedged=bool(m["hedge"])):
            span = Span(first.span.start, last.span.end)
            related = [Related.here(document, one.span) for one in (first, last)]
            message = f"{document[first.span]} is not {document[last.span]}"
            yield Finding(span, message, (), related)


def _near_each_other(document: Document) -> Iterator[tuple[int, int]]:
    """The words for units of a sentence that stand next to each other."""
    lower = words(document).lower
    for passage in told(document, _IN_UNITS):
        found = [index for index in passage.indices if _TOLD[lower[index]]]
        yield from zip(found, found[1:], strict=False)


def _told(word: str) -> bool:
    """Whether a word is one for a unit, or a number with a unit that stands before a noun: “seven-month”."""
    number, _, unit = word.partition("-")
    return word in _UNITS or (unit in _HOURS and number in _NUMBERS)


_TOLD = Remembered(_told)


def _ending(story: Words, text: str, index: int) -> _Stretch | None:
    """The stretch of time that ends with a word for a unit."""
    number, _, unit = story.lower[index].rpartition("-")
    start, end = story.starts[index], story.ends[index]
    if number:
        figure = figure_at(text, start)
        return _Stretch(Span(start, end), figure.value, figure.place, unit) if figure else None
    unit = _unit(unit)
    for back in (1, 2, 3, 4):
        if index < back:
            return None
        if story.gaps[index - back + 1] not in (" ", "\u00a0"):
            return None
        found = _number(text, story.starts[index - back], story.ends[index - 1])
        if found is not None:
            return _with_half(text, _Stretch(Span(story.starts[index - back], end), *found, unit))
    return None


def _beginning(story: Words, text: str, at: int) -> _Stretch | None:
    """The stretch of time that begins at a place."""
    index = story.at(at)
    for ahead in (1, 2, 3, 4) if index is not None and story.starts[index] == at else ():
        if index is None or index + ahead >= len(story) or story.gaps[index + ahead] not in (" ", "\u00a0"):
            return None
        if story.lower[index + ahead] in _UNITS:
            found = _number(text, at, story.ends[index + ahead - 1])
            unit = _unit(story.lower[index + ahead])
            return _with_half(text, _Stretch(Span(at, story.ends[index + ahead]), *found, unit)) if found else None
    return None


def _number(text: str, start: int, end: int) -> tuple[float, float] | None:
    """A number that fills a stretch of the text, with the step in which it is told; “a” is one."""
    written = text[start:end].lower()
    if written in ("a", "an", "one"):
        return 1.0, 1.0
    figure = figure_at(text, start)
    if figure is None or figure.span.end != end:
        return None
    return figure.value, figure.place


def _with_half(text: str, one: _Stretch) -> _Stretch:
    """The stretch, with the half that stands behind its unit: “a year and a half”."""
    half = " and a half"
    if not text.startswith(half, one.span.end):
        return one
    return one._replace(span=Span(one.span.start, one.span.end + len(half)), many=one.many + 0.5, step=0.5)


def _unit(word: str) -> str:
    return _PLURALS.get(word, word)


def _adds_up(first: _Stretch, last: _Stretch) -> bool:
    """Whether two stretches set apart by a comma are parts of one: “two years, three months”."""
    return _HOURS[last.unit][1] < _HOURS[first.unit][1] and last.many * _HOURS[last.unit][0] < _HOURS[first.unit][1]


def _fit(first: _Stretch, last: _Stretch, *, hedged: bool) -> bool:
    """Whether two stretches may be the same, each rounded to what it is told in."""
    small, large = sorted((first, last), key=lambda one: _HOURS[one.unit])
    exact = _EXACT.get((small.unit, large.unit))
    low, high = (exact, exact) if exact else _ratio(small.unit, large.unit)
    if large.unit in _NAMED:
        return low * large.many - 1 <= small.many <= high * large.many + 1
    slack = 0.5 if hedged or large.many > _FEW else _APPOSED
    slack = (
        slack * min(1.0, large.step * 2) if large.step < 1 else max(slack, large.step / 2 if large.many > _FEW else 0)
    )
    rounding = max(0.5, small.step / 2) if hedged or small.step > 1 else 0.5
    ways = [(low, high), *([_WORKED] if (small.unit, large.unit) == ("hour", "day") else [])]
    return any(
        low * (large.many - slack) - rounding <= small.many <= high * (large.many + slack) + rounding
        for low, high in ways
    )


def _ratio(small: str, large: str) -> tuple[float, float]:
    """How many of a unit make another, at least and at most."""
    if small == "hour" and large in ("week", "fortnight"):
        return 35.0, _HOURS[large][1]
    (least, most), (low, high) = _HOURS[small], _HOURS[large]
    if (small, large) == ("week", "month"):
        return 4.0, 4.5
    if (small, large) == ("week", "year"):
        return 50.0, 53.0
    return low / most, high / least if small != "week" else high / (7 * 24.0)


_FEW = 4
_WORKED = (7.0, 8.0)
"""Hours of a day at work."""
_NAMED = ("fortnight", "decade", "century")
"""Units that nobody rounds to."""
