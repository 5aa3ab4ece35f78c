"""Phrases of manner, degree and time that stand behind any verb, whichever preposition it takes: depends to a great extent, adhered of its own accord."""

from __future__ import annotations

from wirelint.layers.calendar_words import FULL_MONTHS
from wirelint.layers.function_words import POSSESSIVES
from wirelint.layers.number_words import ONES
from wirelint.patterns import pattern

GOING = frozenset("go goes going gone went do does doing done did".split())
"""Verbs that “without” follows as an adverb: parents go without to feed their children."""

_MANY = frozenset("days weeks months years decades centuries hours minutes seconds generations".split())

_NUMBERS = frozenset(ONES[2:13]) | FULL_MONTHS

_WORDS = {
    "of": "evenings mornings nights weekends sundays saturdays late course old right necessity habit all",
    "to": "death date",
    "from": """birth childhood boyhood girlhood infancy youth start then now above below within without behind afar top head bow day time morning week
    month year end coast wall space habit jail prison dawn dusk noon midnight early late nearby abroad inside outside beginning then hour here there""",
    "on": "average balance occasion paper instinct principle",
    "in": "vain part fact turn effect public private principle general particular person silence",
    "with": "regard respect reference reason reservations pride ease care hindsight",
    "for": "now good example instance ever once safety years decades months weeks days hours centuries lack fear",
    "at": "present times night length first last once noon midnight home",
    "about": "noon midnight now once twice",
}
"""What makes such a phrase with the preposition, alone or as its first word."""

_BEHIND = {
    "of": "evening morning night afternoon day weekend monday tuesday wednesday thursday friday saturday sunday summer winter spring autumn sudden",
    "to": """day last end bone full point extent core fault man degree letter limit tune exclusion north south east west left right best surprise
    dismay delight""",
    "from": """start outset beginning first top moment day minute time left right rear front back air ground sea sky side sides outside inside north south
    east west roof word off heart bottom age get-go distance""",
    "on": "whole other one face side surface contrary level basis scale",
    "for": "moment first time most part record while day second second-time reason reasons",
    "at": "time moment outset end start beginning",
    "with": "reason reasons difficulty exception exceptions care",
    "by": "time",
    "in": "end meantime main past future style manner footsteps wake vein spirit tradition mould mold footprints shadow",
}
"""What makes one behind an article or the like, with no more than two words between."""

_OF_TIME = frozenset("from in at for on".split())
_POINTS = frozenset("beginning start outset end time day year past moment first very last meantime same other".split())
"""Prepositions of time, and what makes one so behind whichever of them."""

_MOMENTS = frozenset(
    "date time point stage moment minute hour age dawn dusk noon midnight night lunchtime weekend".split()
)
"""What ends a phrase of when with “at”: at a later date, at the very last minute."""

_CLOCK = pattern(r"\d{1,2}(?:\.\d\d)?(?:am|pm)")
"""A time of the clock: a helicopter responding at 07:50, whose hours and minutes are two words."""

_FIRST = frozenset(
    """the a an this that some all every great large good one lesser greater certain limited third many his her their its our my
    your""".split()
)
_SINGLE = {small: frozenset(words.split()) for small, words in _WORDS.items()}
_HEADS = {small: frozenset(words.split()) for small, words in _BEHIND.items()}


def by_the_way(lower: list[str], at: int) -> bool:
    """Whether the preposition at a place begins a phrase that tells how, how far or since when, and is none of the verb before it."""
    small, first, second, third = (*lower[at : at + 4], "", "", "", "")[:4]
    if first in _SINGLE.get(small, ()):
        return True
    if small in _OF_TIME and (_CLOCK.fullmatch(first) or (small == "at" and first.isdigit() and second.isdigit())):
        return True
    if small == "at" and not _MOMENTS.isdisjoint(lower[at + 1 : at + 5]):
        return True
    if small == "of":
        return (first in POSSESSIVES and second == "own") or (first in {"a", "an"} and _is_head(small, second))
    if small == "from" and (first[:1].isdigit() or first in _NUMBERS or second in _MANY):
        return True
    return first in _FIRST and (_is_head(small, second) or (second in _FIRST and _is_head(small, third)))


def _is_head(small: str, word: str) -> bool:
    """Whether a word makes such a phrase behind an article and a preposition."""
    return word in _HEADS.get(small, ()) or (small in _OF_TIME and word in _POINTS)
