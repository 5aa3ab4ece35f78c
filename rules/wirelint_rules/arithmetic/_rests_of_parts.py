"""Rests of a number of things of which the sentences before count the parts, however many there are."""

from __future__ import annotations

from itertools import combinations

from wirelint.layers.numbers.amounts import COUNT, OPEN, frames
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import Range, counted
from wirelint_rules.arithmetic._rests import OF_A_WHOLE, less_parts, near
from wirelint_rules.arithmetic._roles import span_of_time

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from wirelint.document import Document
    from wirelint.findings import Finding
    from wirelint.layers.numbers.amounts import Amount, Frame

THINGS = frozenset(
    "people crew members passengers ships drones missiles shells rockets seats votes hostages prisoners soldiers troops students workers customers patients"
    " cars vehicles houses homes flights players runners riders boats tents miners sailors children women men villagers migrants refugees voters defendants"
    " suspects victims survivors bodies injured wounded aircraft planes buses trains tanks trucks states countries provinces districts schools".split()
)


def left_of_many(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """What several parts leave of the last number of such things: “36 shells. Six fell near posts and 15 in a field; the remaining 20 …”.

    Any choice of the figures before it that leaves the rest lets it pass.
    """
    rest = frame.amount(m, "rest")
    before = frames(document).before(frame, 2)
    last = [amount for one in reversed(before) for amount in one.amounts.values()]
    here = [amount for at, amount in frame.amounts.items() if at < m.start("rest")]
    figures = _wholes_first([one for one in (*last, *here) if one.kind == COUNT and not span_of_time(one)])
    if rest.noun in OF_A_WHOLE or rest.hedge or len(figures) > _MOST or not figures:
        return
    whole = _whole(document, frame, figures, rest)
    if whole is None or whole.hedge in OPEN or whole.hedge == "another":
        return
    behind = figures[figures.index(whole) + 1 :] if whole in figures else figures
    figures = figures if whole in figures else [whole, *figures]
    peers = [one for one in figures if one is whole or _head(one.noun) in ("", _head(whole.noun))]
    if any(_leaves(one, figures, rest) for one in peers) or _leaves_of_two(figures, rest):
        return
    parts = [one for one in behind if one.value < whole.value and _bare(one, whole)]
    left = whole.value - sum(part.value for part in parts)
    if parts and near(rest, left) and all(part.hedge in ("", "another") for part in parts):
        yield less_parts(document, whole, parts, rest, left)


_MOST = 6
"""So many figures may be parts; more are a story of another kind."""


def _wholes_first(figures: list[Amount]) -> list[Amount]:
    """The figures in their order, but a whole before the part that is said to be of it: “15,500 of the 18,000”."""
    ordered = list(figures)
    for at, (part, whole) in enumerate(zip(figures, figures[1:], strict=False)):
        if part.noun in ("of the", "of its", "of their", "of all", "of about", "of some") and part.value < whole.value:
            ordered[at], ordered[at + 1] = whole, part
    return ordered


def _head(noun: str) -> str:
    """The word behind a number that names what is counted, "" where none does."""
    words = noun.split()
    return next((word for word in words if word in THINGS), "") or next(
        (word for word in words[:1] if _counts(word)), ""
    )


def _counts(word: str) -> bool:
    """Whether a word may be a plural that is counted out: it ends as plurals do, and is neither a time nor a verb of the language."""
    return (
        len(word) > _SHORT and word.endswith("s") and not word.endswith(("ss", "ous", "us")) and word not in _NO_THINGS
    )


_SHORT = 4
_NO_THINGS = frozenset(
    "years months weeks days hours minutes seconds times points percent others goals sets runs yards miles".split()
)


def _whole(document: Document, frame: Frame, figures: Sequence[Amount], rest: Amount) -> Amount | None:
    """The whole that a rest is of: the last number of such things before it that is more than the figures behind it.

    Where a part is said to be of something (“15 of the crew”), it is what the story counts of that elsewhere.
    """
    of = {word for one in figures if one.partial for word in one.noun.split() if word in THINGS}
    candidates = list(_counted_before(document, frame, of)) if of else [*figures]
    noun = _head(rest.noun)
    for number, one in reversed(list(enumerate(candidates))):
        later = [other for other in candidates[number + 1 :] if not of]
        fits = _head(one.noun) and not one.partial and (not noun or _head(one.noun) == noun)
        if fits and one.value > rest.value and all(other.value < one.value for other in later):
            return one
    return None


def _counted_before(document: Document, frame: Frame, nouns: set[str]) -> Iterator[Amount]:
    """The numbers of some things in the story before a sentence."""
    for one in reversed(frames(document).before(frame, _FAR, paragraphs=_FAR)):
        for amount in one.amounts.values():
            if amount.kind == COUNT and set(amount.noun.split()) & nouns and not amount.partial:
                yield amount


_FAR = 60
"""So many sentences before a part may count what it is of."""


def _bare(part: Amount, whole: Amount) -> bool:
    """Whether a number counts the same things as the whole: it names them, or nothing that could be counted."""
    words = set(part.noun.split()[:3]) & THINGS
    return not words or bool(words & set(whole.noun.split()))


def _leaves_of_two(figures: Sequence[Amount], rest: Amount) -> bool:
    """Whether two of the figures are the whole together, and less some of the others may be the rest: “51 pupils and four teachers”."""
    return any(
        first.value + second.value - sum(one.value for one in some) == rest.value
        for first, second in combinations(figures, 2)
        for size in range(1, len(figures) - 1)
        for some in combinations([one for one in figures if one is not first and one is not second], size)
    )


def _leaves(whole: Amount, figures: Sequence[Amount], rest: Amount) -> bool:
    """Whether the whole less some of the figures may be the rest."""
    others = [one for one in figures if one is not whole and one.value < whole.value and one.hedge not in OPEN]
    wide = counted(whole)
    if whole.hedge and wide.low == wide.high:
        wide = Range(wide.low - whole.figure.place / 2, wide.high + whole.figure.place / 2)
    return any(
        wide.low - sum(counted(one).high for one in some) <= counted(rest).high
        and wide.high - sum(counted(one).low for one in some) >= counted(rest).low
        for size in range(1, len(others) + 1)
        for some in combinations(others, size)
        if sum(one.value for one in some) < whole.value
    )
