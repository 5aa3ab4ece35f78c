"""Whether an amount of a copy is one of its source in other terms, or comes out of those there as its own words say: a sum, a difference, a part, so much each."""

from __future__ import annotations

from bisect import bisect_left

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.alignment import starts, within
from wirelint.layers.fidelity.givens import given, is_year_read
from wirelint.layers.fidelity.readings import DIGITS, NUMBER, SHARE, Reading, readings, readings_within
from wirelint.layers.fidelity.workings import JOINING, made
from wirelint.layers.naming.housestyle import tokens
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_UNTOLD = frozenset("either midpoint halfway".split())
"""Words by which figures come out of others in ways that are not worked out here: 25 either side."""
_SEVERALLY = frozenset("each apiece respectively".split())
"""Words of a source that say that there is so much several times."""

_ROUND = 0.05
"""At most by such a share of itself an amount may be off that ends in noughts."""

_NEAR = 0.03
"""How far an amount that is said to be rough may lie from another, as a share of that."""

_EXACT = 1e-6
_SMALL = 10
"""Smaller bare numbers come out of others by chance."""

_ROUGH = frozenset("about around roughly approximately some near say".split())
_ABOVE = frozenset("over above exceeding exceeded beyond past topping topped passed fully".split())
_BELOW = frozenset("under nearly almost below nigh towards toward approaching approached".split())
_THAN = {"more": 1, "longer": 1, "higher": 1, "greater": 1, "less": -1, "fewer": -1, "shorter": -1, "lower": -1}

_AROUND = 60
"""So far before a figure, in code points, an amount may begin that it is part of."""
_HEDGES = 3
"""So many words before an amount say how far it goes."""


def derived(document: Document, span: Span, source: Document, stretch: Span) -> bool:
    """Whether what is read from a figure of a copy, or from what it stands in, comes out of what is read in a stretch of its source."""
    ours = [one for one in readings_within(document, Span(span.start - _AROUND, span.end)) if one.span.overlaps(span)]
    if not ours:
        return False
    there = given(document, span, source, stretch)
    if not there.said.isdisjoint(_UNTOLD) or (
        not there.said.isdisjoint(JOINING) and _says_severally([t.key for t in within(source, stretch)])
    ):
        return True
    return any(
        _reaches(one, value, hedge) for one in ours for hedge in (_hedge(document, one),) for value in made(one, there)
    )


def _says_severally(keys: Sequence[str]) -> bool:
    """Whether some words say that there is so much several times, but not how often: for each of the brothers."""
    return any(
        key in _SEVERALLY and not any(one[0].isdigit() for one in keys[at + 1 : at + 1 + _HEDGES])
        for at, key in enumerate(keys)
    )


def restated(document: Document, span: Span, source: Document) -> bool:
    """Whether what is read from a figure of a copy with its unit is read from another anywhere in its source: 25 basis points, a quarter of a point."""
    known = _known(source)
    return any(
        known.get(key, {one.figure}) != {one.figure} or (not one.figure and key in known)
        for one in readings_within(document, Span(span.start - _AROUND, span.end))
        for key in ((one.sort, round(one.value, DIGITS)),)
        if one.sort != NUMBER and one.span.overlaps(span)
    )


@layer
def _known(source: Document) -> dict[tuple[str, float], set[float]]:
    """The figures of a text as they are written, by what they come to."""
    found: dict[tuple[str, float], set[float]] = {}
    for one in readings(source):
        found.setdefault((one.sort, round(one.value, DIGITS)), set()).add(one.figure)
    return found


def of_the_others(document: Document, sentence: Span, source: Document, passage: Span) -> bool:
    """Whether a sentence counts those of a whole that its passage does not: two of the 12 against it, ten for it."""
    ours, theirs = (
        [one.value for one in readings_within(text, span) if one.sort == SHARE and one.figure]
        for text, span in ((document, sentence), (source, passage))
    )
    return any(abs(a + b - 1) <= _EXACT for a in ours for b in theirs)


def _hedge(document: Document, one: Reading) -> list[str]:
    """The words right before an amount, or what stands for them behind it: 40 or so."""
    for behind, words in _BEHIND.items():
        if document.text.startswith(behind, one.span.end):
            return [*words]
    at = bisect_left(starts(document), one.span.start)
    row = [t for t in tokens(document)[max(0, at - _HEDGES) : at] if t.key not in _MONEY]
    return [t.key for t in row]


_BEHIND = {
    " or so": ("about",), "-odd": ("about",), "-ish": ("about",), " or more": ("at", "least"), "-plus": ("over",), "+": ("over",), " or thereabouts": ("about",),
    " and more": ("over",), " plus": ("over",),
}  # fmt: skip
_MONEY = frozenset("dollar pound euro yen rupee us u.s. a an the".split())


def _reaches(one: Reading, value: float, hedge: Sequence[str]) -> bool:
    """Whether an amount, as it is hedged, may stand for a value."""
    apart = value - one.value
    if abs(apart) <= _EXACT * abs(value):
        return True
    if is_year_read(one):
        return False
    beyond = _beyond(hedge)
    if beyond:
        return 0 < beyond * apart <= _step(one)
    if abs(apart) <= min(one.place / 2, _ROUND * abs(value)):
        return True
    if not _ROUGH.isdisjoint(hedge[-1:]):
        most = one.place / 2 if one.figure < _SMALL else min(_step(one) / 2, 2 * _ROUND * abs(value))
        return abs(apart) <= max(_NEAR * abs(value), most)
    return False


def _step(one: Reading) -> float:
    """To how much an amount is rounded: to tens, to fives."""
    size = one.value / one.figure if one.figure else 0.0
    return _FIVE * size if one.figure >= _SMALL and one.figure % _SMALL == _FIVE else one.place


_FIVE = 5


def _beyond(hedge: Sequence[str]) -> int:
    """1 where something is said to be more than the amount behind some words, -1 where it is less, else 0."""
    last, ahead = hedge[-1] if hedge else "", hedge[-2] if len(hedge) > 1 else ""
    if last == "than":
        return _THAN.get(ahead, 0)
    if last in _ABOVE or (ahead, last) in _FROM:
        return 1
    return -1 if last in _BELOW or (ahead, last) in _UP_TO else 0


_FROM = {("at", "least"), ("upwards", "of"), ("upward", "of"), ("excess", "of"), ("north", "of")}
_UP_TO = {
    ("up", "to"),
    ("close", "to"),
    ("close", "on"),
    ("short", "of"),
    ("shy", "of"),
    ("not", "quite"),
    ("at", "most"),
}
