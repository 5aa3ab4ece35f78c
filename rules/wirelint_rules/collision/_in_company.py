"""Small words that stand together though they seldom meet: from down the hall, though because of the rain, a through road."""

from __future__ import annotations

from wirelint.layers.function_words import POSSESSIVES
from wirelint_rules.collision._belonging import STANDS_ALONE
from wirelint_rules.collision._by_the_way import GOING
from wirelint_rules.collision._forms import plain

_FROM = frozenset(
    "down behind under inside outside across within above beneath below beyond between among near off".split()
)
"""What stands behind “from” for a place: an order from down the hall."""

_FROM_TWO = frozenset(
    {("in", one) for one in ("front", "among", "here", "there")}
    | {("on", one) for one in ("top", "high", "board")}
    | {("at", "least"), ("at", "most"), ("out", "of"), ("up", "above"), ("over", "there"), ("up", "there")}
)
"""What stands behind “from” for a place in two words: from in front of the posts."""

_BOARDS = frozenset("sale hire rent let".split())
"""What “for” or “to” stands before on a board: they stopped at for sale signs."""

_WHO_ACTS = frozenset("he she they we i".split())
"""What another clause begins with behind a passive: if it was not dealt with they would sue."""

_BEFORE_RANGES = frozenset("while although though but and because if whereas when since than".split())
"""What a range may follow: while between a third and half were unsure."""

_BEFORE_EVER = frozenset("and but or nor yet that as because since though although if so for".split())
"""What a clause with whatever, whenever or wherever may follow: but wherever blood flows."""

_GO_UNDER = frozenset(
    "go come plow plough snow dig knuckle buckle put keep bring sink duck slip pull suck sweep".split()
)
"""Verbs with “under” as an adverb: the firm went under in May."""

_LENGTHS = frozenset(
    "minutes hours days weeks months years decades generations centuries week month year decade generation century ages long".split()
)
"""What ends a phrase that says how long: the deal they had worked toward for a decade."""

_THROUGH = frozenset(
    "road highway street route traffic train lane ticket ball balls pass passes service way draft hole bridge".split()
)
"""What “through” stands before as an adjective: a through road."""

_LATER = frozenset(
    "soon shortly long ever never even immediately day days week weeks month months year years hour hours minute minutes moments just not".split()
)
"""What “after” and “before” follow as adverbs: soon after to say, as never before after he had spoken."""

_STRANDED = frozenset(
    "thought heard spoken dreamt dreamed disposed talked cared paid accounted called asked provided catered wished prayed hoped".split()
)
"""Participles that a preposition follows in the passive, with nothing behind."""

_IRREGULAR = frozenset("dealt spat shot thrown run fought lied trodden built swept sworn written read sung".split())
"""Participles not in -ed that a preposition may follow in the passive: lied to by the board."""

_BE = frozenset("be been being is are was were isn't aren't wasn't weren't".split())


def in_company(lower: list[str], at: int) -> bool:
    """Whether two small words may stand together, by the words about them."""
    first, second, third = (*lower[at : at + 3], "")[:3]
    if first == "from" and (second in _FROM or (second, third) in _FROM_TWO):
        return True
    if second in {"for", "to"} and third in _BOARDS:
        return True
    if second == "because" and third == "of":
        return True
    if (second == "by" or second in _WHO_ACTS) and _left_behind(lower, at):
        return True
    if second == "between" and first in _BEFORE_RANGES:
        return True
    if second in {"and", "or"} and first in POSSESSIVES and third not in {"the", "a", "an"}:
        return True
    if first == "than" or (second.endswith("ever") and first in _BEFORE_EVER):
        return True
    if first == "under" and at and plain(lower[at - 1]) in _GO_UNDER:
        return True
    if second == "for" and not _LENGTHS.isdisjoint(lower[at + 2 : at + 5]) and first != "of":
        return True
    return (second == "through" and third in _THROUGH) or _complete(lower, at)


def _complete(lower: list[str], at: int) -> bool:
    """Whether a preposition is an adverb (soon after to say), or the end of a passive (they are rarely thought of for making music)."""
    before, word = lower[at - 1], lower[at]
    if word == "without" and before in GOING:
        return True
    if word in {"after", "before"}:
        return before in _LATER
    return word in {"of", "for"} and before in _STRANDED and not _BE.isdisjoint(lower[max(0, at - 4) : at - 1])


def _left_behind(lower: list[str], at: int) -> bool:
    """Whether a preposition ends a passive whose doer is named behind it: he was spat at by the crowd."""
    before = lower[at - 1] if at else ""
    passive = before.endswith("ed") or before in _STRANDED or before in _IRREGULAR
    return passive and lower[at] in STANDS_ALONE and not _BE.isdisjoint(lower[max(0, at - 4) : at - 1])
