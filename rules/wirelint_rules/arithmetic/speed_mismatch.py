"""A speed that is not what the way and the time beside it give."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, OPEN, framed
from wirelint.layers.numbers.passages import telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected
from wirelint_rules.arithmetic._ranges import plain
from wirelint_rules.arithmetic._roles import roles, span_of_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Frame
    from wirelint_rules.arithmetic._roles import Role

_SPEEDS_TOLD = frozenset("kph kmh kmph km/h km mph hour a per each every".split())
_HOURS = frozenset("hour hours minute minutes".split())
_TIMED = telling(_HOURS, _SPEEDS_TOLD, least=3)


@rule(severity=Severity.WARNING, reach="paragraph", among=(_TIMED,))
def speed_mismatch(document: Document) -> Iterator[Finding]:
    """A way, a time and a speed do not fit.

    “600 kilometers in four hours, an average of 200 kph”: the way by the time is the speed, 150. So is a pace (“four minutes a
    kilometer”), and how long the way takes at a speed (“moving at 20 kph, 300 kilometers from the coast, it was to arrive in 15 hours”). All
    stand in one sentence, which has no other figures.

    Left alone: speeds that are near enough, for ways are rounded and nobody goes at one speed; winds; figures that are more or less than something.

    Bad:  They drove 600 kilometers in four hours, an average of {~~200 kph~>150 kph~~}, in the rain.
    Bad:  The storm, moving at 20 kph and 300 kilometers from the coast, was to arrive in {~~five~>15~~} hours.
    Good: They drove 600 kilometers in four hours, an average of 150 kph, in the rain.
    Good: They drove 600 kilometers in four hours, at times at 200 kph.
    Good: They drove 600 kilometers in four hours, with a top speed of 200 kph.
    """
    for frame in framed(document, _TIMED):
        yield from _speed(document, frame)


def _speed(document: Document, frame: Frame) -> Iterator[Finding]:
    """A distance, the time that it took, and the speed or the pace: “600 kilometers in four hours, an average of 150 kph”."""
    found = [one for one in roles(frame) if not _is_aside(one)]
    lengths = [one for one in found if one.amount.unit in _LENGTHS]
    times = [one for one in found if span_of_time(one.amount) in _OF_AN_HOUR]
    speeds = [one for one in found if one.amount.unit in _SPEEDS]
    paces = [one for one in times if _A_LENGTH.match(one.behind)]
    took, stated = [one for one in times if one not in paces], speeds or paces
    if len(found) != 1 + len(times) + len(speeds):
        return
    if len(lengths) != 1 or len(stated) != 1 or not took or any(one.amount.hedge in OPEN for one in found):
        return
    if stated[0] is found[-1]:
        yield from _held(document, lengths[0], took, stated[0])
    elif len(times) == 1 and speeds:
        yield from _journey(document, frame, speeds[0], lengths[0], times[0])


def _is_aside(one: Role) -> bool:
    """Whether a number counts the places between which a way lies: “the two cities”."""
    few = one.amount.kind == COUNT and one.amount.value < _FEW and one.before.endswith(("the ", "The "))
    return few and not span_of_time(one.amount)


_FEW = 13


def _held(document: Document, length: Role, took: list[Role], stated: Role) -> Iterator[Finding]:
    """A speed or a pace, held to a way and the times that it took."""
    hours = sum(one.amount.value * _OF_AN_HOUR[span_of_time(one.amount)] for one in took)
    if not hours or not _CUE.search(stated.before):
        return
    rate = length.amount.value * _LENGTHS[length.amount.unit] / hours
    pace = _A_LENGTH.match(stated.behind)
    if pace is None:
        right = rate / _SPEEDS[stated.amount.unit]
    else:
        right = (_MILE if pace["unit"] == "mile" else 1.0) / rate / _OF_AN_HOUR[span_of_time(stated.amount)]
    if abs(stated.amount.value / right - 1) > _ROUGH:
        others = [one.amount for one in (length, *took)]
        shown = " in ".join(document[one.span] for one in others[:2])
        message = f"{shown} is {plain(round(right))}, not {document[stated.amount.span]}"
        yield corrected(document, stated.amount, round(right), others, message)


_CUE = pattern(
    r"(?:\b(?:average(?: speed)? of|averaging|averaged|(?<!top )(?<!peak )(?<!highest )(?<!maximum )speed of|or|pace of|(?<!times )at)|,)(?: (?:about|around|some|nearly|almost|just over|roughly))? ?$"
)
_A_LENGTH = pattern(r" (?:minutes?|seconds?) (?:a|per|each|for each|for every) (?P<unit>kilomet(?:er|re)|mile)\b")
_MILE, _NAUTICAL_MILE = 1.609344, 1.852
"""In kilometers."""
_LENGTHS = {"km": 1.0, "mile": _MILE, "nautical mile": _NAUTICAL_MILE}
_SPEEDS = {"km/h": 1.0, "mph": _MILE, "knot": _NAUTICAL_MILE}
_OF_AN_HOUR = {"hour": 1.0, "minute": 1 / 60, "second": 1 / 3600}
_ROUGH = 0.15
"""How far a speed may be off, as a share of it."""


def _journey(document: Document, frame: Frame, speed: Role, length: Role, took: Role) -> Iterator[Finding]:
    """A speed, a distance and then how long it takes: “moving at 20 kph, 300 kilometers from the coast, it was to arrive in 15 hours”."""
    if not (_GOING.search(frame.text) and _TAKES.search(took.before)) or _WINDS.search(frame.text):
        return
    way = length.amount.value * _LENGTHS[length.amount.unit]
    right = way / (speed.amount.value * _SPEEDS[speed.amount.unit]) / _OF_AN_HOUR[span_of_time(took.amount)]
    if abs(took.amount.value / right - 1) > _ROUGHEST:
        shown = f"{document[length.amount.span]} at {document[speed.amount.span]}"
        message = f"{shown} is {plain(round(right))}, not {document[took.amount.span]}"
        yield corrected(document, took.amount, round(right), (speed.amount, length.amount), message)


_GOING = pattern(
    r"\b(?:mov|travel|head|driv|sail|fly|flie|flew|march|crawl|roll|drift|creep|advanc|cruis|churn|steam|run|cycl|walk|trip|journey|drive|flight|voyage|crossing)[a-z]*\b|^At \W",
)
_TAKES = pattern(
    r"\b(?:in|within|takes?|took|taking|lasts?|lasted|hours away)(?: (?:about|around|some|nearly|just))*(?: the next)? $"
)
_WINDS = pattern(r"\b(?:winds?|gusts?|gusting|limit)\b")
_ROUGHEST = 0.3
"""How far the time of a way may be off, as a share of it."""
