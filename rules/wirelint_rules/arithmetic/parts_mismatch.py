"""Parts that do not make up their whole."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, rule
from wirelint.layers.numbers.amounts import framed
from wirelint.layers.numbers.passages import before, behind, opening, telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._breakdowns import broken_down
from wirelint_rules.arithmetic._parts_listed import in_form, listed_parts, may_list, vague
from wirelint_rules.arithmetic._parts_people import aboard, by_kind, makeup
from wirelint_rules.arithmetic._parts_told import (
    FATES,
    HEAD,
    THESE,
    among_the,
    first_and_second,
    is_told_before,
    shared_out,
    swapped,
    told_before,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.passages import Passage


_JOINED = frozenset(("and", "of", "or", "while", "with"))
_GROWN = frozenset(("women", "woman"))
_DYING = frozenset("dead died killed dying perished drowned bodies deaths".split())
_PASSENGERS, _CREWS = frozenset(("passengers",)), frozenset(("crew", "crewmembers"))
_GIVING = frozenset("free frees release releases hand hands return returns send sends give gives".split())
_GROUPS = frozenset("crew passengers victims dead injured".split())
_OUTCOMES = frozenset(
    "missing drowned survived rescued saved opposed against supported voted released acquitted still remain remained remains destroyed damaged injured stayed hit opposition coalition".split()
)
_LISTED = telling(
    _JOINED,
    before(", ( : — – -", 4) | before("has have had won took get gets got received holds hold") | {"0 of"},
    least=3,
)
_OF_THESE = telling(opening("of among"), frozenset(("and", "while")))
_BY_KIND, _ABOARD = telling(_GROWN, _DYING), telling(_PASSENGERS, _CREWS)
_SWAPPED = telling(
    frozenset(("and", "while")),
    before("free frees release releases return returns send sends give gives over back home up", 2),
    _GIVING,
)
_TOLD_BEFORE, _MADE_UP = telling(_OUTCOMES), telling(_GROUPS)
_AMONG = telling(frozenset(FATES), opening("among of the"))
_BROKEN_DOWN = telling(
    frozenset(("and", "while", "plus")),
    opening("of among out") | before(", and while plus", 2),
    behind("of from in at near off to by for", 5) | opening("of among out"),
)
_TWO_PARTS = telling(frozenset(("and", "while")), before("and while", 3))
_THREE_PARTS = telling(frozenset(("and", "while", "plus")), before(", ; and while plus", 4), least=3)
_FIRST_AND_SECOND = telling(frozenset(("first",)), frozenset(("second",)))


@rule(
    severity=Severity.WARNING,
    among=(
        _LISTED,
        _OF_THESE,
        _BY_KIND,
        _ABOARD,
        _SWAPPED,
        _TOLD_BEFORE,
        _MADE_UP,
        _AMONG,
        _FIRST_AND_SECOND,
        _BROKEN_DOWN,
        _THREE_PARTS,
        _TWO_PARTS,
    ),
)
def parts_mismatch(document: Document) -> Iterator[Finding]:
    """The parts of a number do not add up to it.

    “15 people, eight men and nine women”, “41 ships, 23 of them heading north and 28 heading south” and “3,900 cases: Taiz with 1,900, Hodeidah with
    1,350 and Lahj with 650” give parts that are the whole by what they are called, or because the list ends there. Parts that
    together are more than the whole cannot be parts of it, whatever they are called.

    “The crew are 14 Filipinos and nine Greeks” is held to “all 22 crew members” before it.

    “In two raids. Twelve died in the first and five in the second” is held to the number before it.

    A list of parts, each with its place, its kind or its name, is held to what it is said to be of, in its sentence or before: “of 214 boats, 131 are at
    Dunga, 49 at Usoma and 44 at Lela”, “18 ships, 11 of them Spanish-owned and nine Chinese-owned”, “10 of the dead were women, four men and five children”.

    Left alone: parts that are called otherwise and are fewer than the whole, since there may be a third, and “more than”,
    “about” and the like before any of the figures.

    Bad:  The blast killed {==15 people, eight men and nine==} women, police said.
    Bad:  In all {==41 ships were held up, 23 of them heading north and 28==} heading south.
    Bad:  The three provinces have {==3,900 cases: Taiz with 1,900, Hodeidah with 1,350 and Lahj with 850==}.
    Bad:  Of {==214 boats, 131 are at Dunga, 49 at Usoma and 44==} at Lela.
    Bad:  It showed 23 films this year. {==Ten were features, eight documentaries and seven==} shorts.
    Bad:  The 40 bulls, 60 cows and 12 calves are {==122==} animals in all.
    Good: The blast killed 17 people, eight men and nine women, police said.
    Good: It held 41 ships, 20 of them empty and 12 damaged.
    """
    text, seen = document.text, set[Span]()
    for frame in framed(document, _LISTED, where=lambda one: may_list(text, one)):
        found = [] if vague(frame) else list(in_form(document, frame))
        found = found or ([] if vague(frame) and ": " not in frame.text else list(listed_parts(document, frame)))
        seen.update(frame.span for _ in found)
        yield from found
    for frame in framed(document, _OF_THESE, where=lambda one: THESE.match(text, one.span.start) is not None):
        found = list(shared_out(document, frame))
        seen.update(frame.span for _ in found)
        yield from found
    for frame in framed(document, _BROKEN_DOWN, _THREE_PARTS):
        if frame.span not in seen:
            seen.add(frame.span)
            yield from broken_down(document, frame)
    for frame in framed(document, _TWO_PARTS, where=lambda one: one.figures == _PAIR and _is_behind(document, one)):
        if frame.span not in seen:
            yield from broken_down(document, frame)
    for frame in framed(document, _FIRST_AND_SECOND):
        yield from first_and_second(document, frame)
    for frame in framed(document, _BY_KIND):
        yield from by_kind(document, frame)
    for frame in framed(document, _ABOARD):
        yield from aboard(document, frame)
    for frame in framed(document, _SWAPPED):
        yield from swapped(document, frame)
    for frame in framed(document, _TOLD_BEFORE, where=lambda one: is_told_before(document, one)):
        yield from told_before(document, frame)
    for frame in framed(document, _MADE_UP):
        yield from makeup(document, frame)
    for frame in framed(document, _AMONG, where=lambda one: HEAD.match(text, one.span.start) is not None):
        yield from among_the(document, frame)


_PAIR = 2


def _is_behind(document: Document, passage: Passage) -> bool:
    """Whether a sentence begins with a figure and stands behind one that has one."""
    return passage.places[0] - passage.within.start < _PAIR and is_told_before(document, passage)
