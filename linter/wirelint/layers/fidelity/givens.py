"""What an amount of a copy may come out of: the amounts about its passage, alone and two by two, the years and months there, and the words beside it."""

from __future__ import annotations

from itertools import combinations, pairwise

from wirelint.document import Document, Span, layer
from wirelint.layers.calendar_words import FULL_MONTHS, MONTH_NAMES
from wirelint.layers.fidelity.alignment import held, within
from wirelint.layers.fidelity.readings import DIGITS, NUMBER, TIME, Reading, readings, readings_within
from wirelint.layers.numbers.dates import FIRST_YEAR, day_written
from wirelint.layers.sentences import sentence_at, sentences
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.alignment import Passage

COMPARING = frozenset(
    """more fewer less up down rise rises rose risen rising fell fall falls fallen drop drops dropped grew grow grown growth gain gains gained lost loses
    lose loss shed cut cuts ahead behind above below majority margin lead leads led higher lower later after earlier before older younger apart short
    shorter longer gap increase increased decrease decreased raise raised reduced climbed slid added adds add difference point points another further extra
    clear taller heavier faster slower outdid beat beats beating exceeded exceeding topped missed expectations trailed separated separates cheaper dearer since other others rest left remaining remain""".split()
)
"""Words beside a figure that say that it is how far two others are apart, or what one leaves of the other."""

_MULTIPLYING = {
    "double": 2, "doubled": 2, "doubling": 2, "twice": 2, "twofold": 2, "triple": 3, "tripled": 3, "treble": 3, "trebled": 3, "threefold": 3,
    "quadruple": 4, "quadrupled": 4, "fourfold": 4, "halve": 0.5, "halved": 0.5,
}  # fmt: skip
"""Words that multiply, and by how much."""

_BESIDE = 7
"""So near to a figure, in words, stands what says how it comes out of others."""

_WORD = 12
"""So many code points have a short word behind a figure."""


class Given(NamedTuple):
    """What an amount may come out of: the amounts of a stretch of the source, and those that stand in one sentence two by two: all of the stretch, all of the
    source, and those of the passage of which the copy's sentence leaves one out at least. And by what the stretch multiplies, the years it names, whether another is named
    from one of them, how many months there are from those it names, and what the copy says beside the amount.
    """

    all: Sequence[Reading]
    amounts: Sequence[Reading]
    inside: Sequence[Reading]
    pairs: Sequence[tuple[Reading, Reading]]
    anywhere: Sequence[tuple[Reading, Reading]]
    replaced: Sequence[tuple[Reading, Reading]]
    mixed: Sequence[tuple[Reading, Reading]]
    times: set[float]
    clocks: Sequence[float]
    years: Sequence[float]
    near: bool
    born: bool
    months: set[float]
    said: set[str]


def given(document: Document, span: Span, source: Document, stretch: Span) -> Given:
    """What there is about a stretch of a source for a figure of a copy to come out of."""
    theirs = readings_within(source, stretch)
    keys = {t.key for t in within(source, stretch)}
    written = day_written(source)
    years = {one.value for one in theirs if is_year_read(one)} | ({float(written.year)} if written else set[float]())
    named = [*_months(keys)]
    months = {float((a - b) % _A_YEAR) for a in named for b in named}
    if written:
        months |= {float((written.month - at) % _A_YEAR + more) for at in named for more in (0, 1)}
    anywhere = _pairs(source)
    pairs = [(a, b) for a, b in anywhere if stretch.covers(a.span) and stretch.covers(b.span)]
    passage = held(document, span.start)
    inside = readings_within(source, passage.span) if passage else []
    replaced = _replaced(document, passage, pairs) if passage else []
    mixed = [
        (a, b)
        for a, b in replaced
        if NUMBER in {a.sort, b.sort} and a.sort != b.sort and any(_is_bare(source, one) for one in (a, b))
    ]
    return Given(
        readings(source),
        theirs,
        inside,
        pairs,
        anywhere,
        replaced,
        mixed,
        _times(keys),
        _clocks(source, readings(source))
        + _clocks(document, readings_within(document, Span(max(0, span.start - _BEFORE), span.end + _BEFORE))),
        sorted(years),
        "year" in keys and not keys.isdisjoint(_OFF),
        "born" in keys,
        months,
        _beside(document, span),
    )


def _is_bare(source: Document, one: Reading) -> bool:
    """Whether a number stands without what it counts: who took 51.2, six above the limit."""
    behind = source.text[one.span.end : one.span.end + _WORD]
    return one.sort == NUMBER and (behind[:1] in {".", ",", ";", ")"} or {*behind.split()[:1]} <= COMPARING)


def _replaced(
    document: Document, passage: Passage, pairs: Sequence[tuple[Reading, Reading]]
) -> list[tuple[Reading, Reading]]:
    """Of pairs of amounts those that stand in the passage of a sentence, which leaves one of the two out at least."""
    kept = {(one.sort, round(one.value, DIGITS)) for one in readings_within(document, passage.copy)}
    return [
        pair
        for pair in pairs
        if passage.span.covers(pair[0].span) and any((one.sort, round(one.value, DIGITS)) not in kept for one in pair)
    ]


def _clocks(document: Document, found: Sequence[Reading]) -> list[float]:
    """What some amounts come to that are times of day, or running times."""
    return [one.value for one in found if one.sort == TIME and not one.figure]


_BEFORE = 200
"""So far about an amount of the copy, in code points, stand the times that it is the gap between."""


def _beside(document: Document, span: Span) -> set[str]:
    """The words of its sentence that stand about a figure, each with the next one too."""
    row = within(document, sentence_at(document, span.start))
    at = next((n for n, t in enumerate(row) if t.span.end > span.start), 0)
    near = [t.key for t in row[max(0, at - _BESIDE) : at + _BESIDE + 1]]
    return {*near, *map(" ".join, pairwise(near))}


_A_YEAR = len(MONTH_NAMES)


def _months(keys: set[str]) -> Iterator[int]:
    """The months that some words name, from 1."""
    return (at for at, name in enumerate(MONTH_NAMES, 1) if name.lower() in keys & FULL_MONTHS)


@layer
def _pairs(source: Document) -> list[tuple[Reading, Reading]]:
    """The amounts of a text that stand in one sentence, two by two, years apart."""
    return [
        two
        for sentence in sentences(source)
        for two in combinations([one for one in readings_within(source, sentence) if not is_year_read(one)], 2)
    ]


_OFF = frozenset("earlier ago previous before prior later after following next last same corresponding".split())
"""Words by which a year is named from another: last year."""


def _times(said: set[str]) -> set[float]:
    """By what a text multiplies in words: twice; points in games by those for a win."""
    times = {float(_MULTIPLYING[key]) for key in said & _MULTIPLYING.keys()}
    return times | {_A_WIN} if said & _POINTS and said & _GAMES else times


_POINTS, _GAMES = frozenset(("point", "points")), frozenset("game games match matches".split())
_A_WIN = 3.0


def is_year_read(one: Reading) -> bool:
    """Whether an amount may be a year."""
    written = one.span.end - one.span.start == len("1999")
    return one.sort == NUMBER and written and FIRST_YEAR <= one.value < _LAST_YEAR and one.value.is_integer()


_LAST_YEAR = 2100
