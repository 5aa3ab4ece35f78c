"""A gap, lead or rise that is not the difference of the two figures beside it."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, framed
from wirelint.layers.numbers.passages import behind, telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._differences import judged, measurable
from wirelint_rules.arithmetic._gaps import (
    BY_SO_MUCH,
    CHANGED,
    GAP_BEHIND,
    GAPPED,
    MORE_BEHIND,
    POINTS_APART,
    THAN_ANOTHER,
    WON_BY,
    gaps,
)
from wirelint_rules.arithmetic._roles import Role, comparable, roles, span_of_time, thing
from wirelint_rules.arithmetic._steps import BRINGING, IN_CENTS, MINUS, MOVING, steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Frame


_BEYOND = pattern(
    r"(?: (?!with\b|and\b|or\b|to\b|by\b|of\b|at\b|for\b)[a-z]+)?(?: more| less| fewer| higher| lower| taller| longer| shorter| older| younger| heavier| lighter| wider| deeper| larger| smaller| cheaper| dearer| faster| slower| quicker| better| worse| further| farther| bigger) than\b"
)
_AHEAD = pattern(
    r"(?: (?:points|votes|seats|places))? (?:ahead of|clear of|behind|adrift of|short of|fewer than|more than|above|below)\b(?! (?:in|on|at|a year|the year|last|expected|planned|forecast|before|during|for)\b)"
)
_LIMIT = pattern(
    r"(?: [a-z]+)? (?:over|above|below|under|short of|beyond) (?:the|its|their|his|her|a|an) (?:[a-z]+ )?(?:limit|target|quota|goal|threshold|record|average|norm|ceiling|minimum|maximum|forecast)(?: [a-z]+)? of "
)
_APART = pattern(r"(?: [a-z]+)? apart\b")
_PLANNED = pattern(
    r"(?: [a-z]+)? (?:more|less|fewer) than (?:planned|expected|budgeted|forecast|allotted|promised|the year before)\b"
)
_COMPARED = frozenset(
    "apart than ahead behind clear adrift points limit target quota goal threshold record average norm ceiling forecast".split()
)
_LYING = behind("than apart ahead clear behind adrift short above below over under beyond", 5)
_COMPARING = telling(_COMPARED, _LYING, least=3)


@rule(
    severity=Severity.WARNING,
    reach="paragraph",
    among=(
        GAPPED,
        BY_SO_MUCH,
        BRINGING,
        _COMPARING,
        MOVING,
        GAP_BEHIND,
        MORE_BEHIND,
        POINTS_APART,
        MINUS,
        IN_CENTS,
        WON_BY,
        CHANGED,
        THAN_ANOTHER,
    ),
)
def difference_mismatch(document: Document) -> Iterator[Finding]:
    """A gap, a lead or a step is not the difference of the two figures beside it.

    “60,760 votes … 50,818, a gap of 10,942”, “by 49 percent or by 27, a difference of 12 percentage points”, “gained one seat, going
    from nine to 12”, “another 12, bringing the total to 102 from 80”. The two figures are the only ones of their kind in the sentence, or in it and the one before.

    So are a step from a temperature to one below zero, and one of so many cents between two prices.

    Left alone: hedged and rounded gaps that are near enough, and sentences with several figures of a kind, in which it cannot be told which two are meant.

    Bad:  She won {==60,760 votes and he 50,818, a gap of 10,942==}.
    Bad:  Hunger would rise by {==49 percent or by 27 percent, a difference of 12 percentage points==}.
    Bad:  The party gained {==two seats, going from nine to 12==}.
    Good: She won 60,760 votes and he 50,818, a gap of nearly 10,000.
    Good: They won 12 of 30 seats and 14 of 40, a gap of 3.
    """
    yield from gaps(document)
    yield from steps(document)
    for frame in framed(document, _COMPARING):
        yield from _comparisons(document, frame)


_WHICH_IS = pattern(
    r"[^,;.]{1,50} than [^,;.]{2,40}, (?:which|who|whose [a-z]+) (?:is|was|are|were|measured|measures|has|had|stands|stood|weighs|weighed|cost|costs|lasted|took|won|got|received|holds|held) $"
)
_OLDER = pattern(r" years (?:older|younger) than [^,;.]{2,40}, who is $")
_FEWER = pattern(r" (?:more|less|fewer|longer|shorter) than the $")


def _of_one_time(found: list[Role]) -> bool:
    """Whether a sentence gives a number of years, how many fewer or more it is than another, and that: “12 years, two fewer than the 14 asked for”."""
    first, apart, last = found
    if first.before.endswith("At ") and _OLDER.fullmatch(last.before):
        return span_of_time(apart.amount) == "year" and not first.amount.unit
    return bool(
        span_of_time(first.amount)
        and not thing(apart.amount)
        and not span_of_time(apart.amount)
        and span_of_time(last.amount) in ("", span_of_time(first.amount))
        and _FEWER.fullmatch(last.before)
        and apart.before.endswith((", ", ", or "))
    )


_NEW_CLAUSE = pattern(r",? (?:and|but|while) ")


def _is_attributive(frame: Frame, one: Role) -> bool:
    """Whether a number is part of an adjective: “the 121-member council”."""
    return frame.text[one.at + 1 : one.at + 2] == "-"


def _comparisons(document: Document, frame: Frame) -> Iterator[Finding]:
    """So much more than another, so many ahead of another: held to the two figures of the sentence that it lies between."""
    found = roles(frame)
    if len(found) == len(frame.amounts) == 3 and all(one.amount.kind == COUNT for one in found) and _of_one_time(found):
        yield from judged(document, found[1].amount, found[0].amount, found[2].amount)
        return
    for apart in found:
        others = [
            one
            for one in found
            if one is not apart
            and not _is_attributive(frame, one)
            and (
                measurable(one.amount, apart.amount)
                or (_APART.match(apart.behind) and not one.amount.unit and one.at < apart.at)
            )
        ]
        if len(others) != 2 or not comparable(others[0].amount, others[1].amount) or apart.amount.unit == "%":
            continue
        if apart.before.endswith(" in "):
            continue  # second in 48.11 behind a man who clocked 47.94
        older = [
            one
            for one in others
            if one.at > apart.at
            and "than" in one.before
            and ((one.starts and "," not in one.before) or _WHICH_IS.fullmatch(one.before))
        ]
        if (
            (_BEYOND.match(apart.behind) and len(older) == 1)
            or (_APART.match(apart.behind) and others[1].at < apart.at)
            or (_PLANNED.match(apart.behind) and others[1].at < apart.at)
            or (
                _AHEAD.match(apart.behind)
                and others[0].at < apart.at < others[1].at
                and not _NEW_CLAUSE.search(others[1].before)
            )
            or (_LIMIT.fullmatch(apart.behind) and others[0].at < apart.at < others[1].at)
        ):
            yield from judged(document, apart.amount, others[0].amount, others[1].amount)
