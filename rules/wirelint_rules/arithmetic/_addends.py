"""The figures that a total sums up: those before it in its sentence, and of the sentence before."""

from __future__ import annotations

from wirelint.layers.numbers.amounts import COUNT, MEASURE, MONEY, frames
from wirelint.layers.paragraphs import in_headline
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._roles import comparable, roles, span_of_time, thing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wirelint.document import Document
    from wirelint.layers.numbers.amounts import Amount, Frame
    from wirelint_rules.arithmetic._roles import Role


def addends(document: Document, frame: Frame, total: Role, start: int) -> list[Amount]:
    """The figures that may make up a total, announced from a place of a frame on: all of its kind that stand before it.

    Where that is one at most, those of the sentence before belong to them. There are none where a figure of its kind counts something else.
    """
    here = [one for one in roles(frame) if one.at < start and _is_of_kind(one.amount, total.amount)]
    if _TAKEN_UP.search(total.before):
        total = total._replace(amount=total.amount._replace(noun=""))
    parts = _counting_towards(here, total)
    if len(parts) < len(here):
        return []
    if len(parts) > 1:
        return parts
    last = [one for one in frames(document).before(frame, 1, paragraphs=1) if not in_headline(document, one.span)]
    whole = total.amount
    before = [
        one for one in (roles(last[0]) if last else ()) if one.amount.kind == whole.kind or bare_sum(one.amount, whole)
    ]
    parts = [*_counting_towards(before, total), *parts]
    if len(parts) < len(before):
        return []
    return [*_first_of_two(document, frame, total, parts), *parts]


def _is_of_kind(one: Amount, total: Amount) -> bool:
    return one.kind == total.kind or bare_sum(one, total) or comparable(one, total)


_TAKEN_UP = pattern(r"\bTogether,? (?:the|these|those) $")
"""What takes the parts up by a word of its own: “60 branches last year and 45 this year. Together, the 105 closures …”."""


def _first_of_two(document: Document, frame: Frame, total: Role, parts: Sequence[Amount]) -> list[Amount]:
    """The part that the sentence before the last tells, where that tells but one: “The first cost 320 million. The second cost 145 million. Together …”."""
    before = frames(document).before(frame, 2, paragraphs=0) if len(parts) == 1 else []
    found = [one for one in roles(before[1]) if one.amount.kind == total.amount.kind] if len(before) > 1 else []
    return _counting_towards(found, total) if len(found) == 1 and parts[0].span.start >= before[0].span.start else []


def _counting_towards(found: Iterable[Role], total: Role) -> list[Amount]:
    """Those of some figures that may be parts of a total."""
    return [
        one.amount
        for one in found
        if _counts_towards(one.amount, total.amount)
        and not one.amount.partial
        and one.amount.value > 0
        and (span_of_time(one.amount) in ("", span_of_time(total.amount)) or _leaves_out_points(one, total))
    ]


def _leaves_out_points(part: Role, total: Role) -> bool:
    """Whether a total leaves it to its parts to say that it is of points: “18 points in the first half and 13 in the second to finish with 31”."""
    return not total.amount.noun and span_of_time(part.amount) in ("point", "goal", "run")


def _counts_towards(part: Amount, total: Amount) -> bool:
    """Whether an amount may be a part of a total: of the same, or of some kind of people where the total is of people."""
    return (
        comparable(part, total)
        or bare_sum(part, total)
        or (bool(span_of_time(total)) and part.kind == COUNT and part.noun.startswith(_LINKS))
        or (part.kind == total.kind == COUNT and _are_people(thing(part), thing(total)))
    )


def _are_people(part: frozenset[str], total: frozenset[str]) -> bool:
    """Whether people of some kind are a part of a number of people, or the dead among those who were called patients before."""
    return bool((total & _ALL_PERSONS and part & _PERSONS) or (part & _ALL_PERSONS and total & _CALLED))


_PERSONS = frozenset(
    "person man woman child boy girl passenger crew soldier civilian student teacher pilot officer worker tourist baby player sailor miner police policeman refugee migrant"
    " patient prisoner guest resident villager voter".split()
)
_CALLED = frozenset("patient prisoner guest visitor passenger voter customer refugee migrant evacuee".split())
"""What people are called when they are told of again."""
_ALL_PERSONS = frozenset("person victim member casualty death fatality killing body".split())
_LINKS = ("for ", "in ", "on ", "and ", "at ", "as ", "under ", "with ")
"""What stands behind a number that leaves it to the one before to say what it counts: “eight years for fraud and four for forgery”."""


def bare_sum(part: Amount, total: Amount) -> bool:
    """Whether a number leaves its currency to the others of its list: “30,000 euros, sponsors 50,000 and the town 20,000”."""
    bare = part.kind == COUNT and total.kind in (MONEY, MEASURE) and not thing(part) and not span_of_time(part)
    return bare and total.value / _TIMES < part.value < total.value


_TIMES = 50
"""A part is no smaller than one of so many: a bare number that is counts something else."""


def may_be_added(document: Document, frame: Frame, total: Role, parts: Sequence[Amount]) -> bool:
    """Whether figures are added up where a total is told: they are as many as it says, of one kind, and each stands for itself alone."""
    so_many = _IN_SO_MANY.match(frame.text, total.at + 1)
    return (
        2 <= len(parts) <= _MOST
        and MANIFOLD.search(frame.text) is None
        and all(one.hedge in _ADDED for one in parts)
        and _of_one_kind(parts)
        and (so_many is None or frame.amount(so_many, "many").value == len(parts))
        and not any(_is_measure(document, one) or _BESIDES.match(document.text, one.span.end) for one in parts)
        and not any(_is_model(document, one) for one in (*parts, total.amount))
    )


_MOST = 5
"""So many figures may be parts of a total; more are told as a table."""

MANIFOLD = pattern(r"\b(?:each|apiece|every|times|twice)\b")
"""What makes of a figure more than one part."""

_ADDED = frozenset(("", "another"))
"""What stands before a part that others come before."""

_IN_SO_MANY = pattern(
    rf"(?: [a-z]+){{0,2}},? (?:in|over) (?:the )?(?:last |past )?(?P<many>{COUNT}) (?:days|weeks|months|years)\b"
)
"""A total of so many days is held to the figures of as many."""

_BESIDES = pattern(r" other\b| for [0-9]")
"""What counts beside something that is not counted here (seven other ships), and what a bowler took for so many runs (four for 38)."""


def _of_one_kind(parts: Sequence[Amount]) -> bool:
    """Whether no two parts name things that are told apart, but for parts of people."""
    named = [thing(one) for one in parts if thing(one)]
    return len(named) < 2 or all(one & named[0] for one in named[1:]) or all(one & _PERSONS for one in named)


def _is_measure(document: Document, one: Amount) -> bool:
    """Whether a figure is what others are held to: an average, a limit."""
    start = one.span.start
    return _AVERAGE.search(document.text, max(0, start - _AHEAD_OF_IT), start) is not None


_AVERAGE = pattern(r"\b(?:average|mean|norm|normal|record|limit|target)\b[^.;]{0,30}$")
_AHEAD_OF_IT = 45


def _is_model(document: Document, one: Amount) -> bool:
    start = one.span.start
    return MODEL.search(document.text, max(0, start - 8), start) is not None


MODEL = pattern(r"\b[A-Z]{2,}[- ]$")
"""Letters before the number of a model: RTX 3080."""
