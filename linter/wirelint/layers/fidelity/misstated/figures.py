"""Figures of a copy in whose place its sources have another of the same things."""

from __future__ import annotations

from wirelint.document import Document, Span, layer
from wirelint.layers.calendar_words import FULL_MONTHS, FULL_WEEKDAYS
from wirelint.layers.fidelity.alignment import Passage, reworded, within, within_sentence
from wirelint.layers.fidelity.derived import derived, restated
from wirelint.layers.fidelity.gist import SHARED, gist
from wirelint.layers.fidelity.kinds import FIGURE, Departure
from wirelint.layers.fidelity.misstated.amounts import (
    FAR,
    TIME,
    Amount,
    amounts_of,
    amounts_within,
    figures,
    month_of,
    near_by,
    renders,
    values,
)
from wirelint.layers.fidelity.misstated.dates import RELATIVE, names_relatively
from wirelint.layers.fidelity.senses import alike, stem
from wirelint.layers.function_words import FUNCTION
from wirelint.layers.paragraphs import in_dateline
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LEAST_SHARE = 0.15
_ALIKE = 0.3
"""The shares of a sentence that must stand in its passage for their figures to be of the same things: where these are named, and where only the unit is."""

_PARTS = frozenset(
    """half third thirds quarter quarters fifth fifths sixth seventh eighth ninth tenth tenths double doubled doubles twice triple tripled trebled
    quadrupled times fold couple pair dozen both score""".split()
)
"""Words for what the other text may have in figures."""

_SMALLEST = 10
"""Smaller figures that measure nothing are counted out by a writer."""
_ROUGH = 0.04
"""How far an exact figure may lie from one that is said to be rough, as a share of that."""

_LARGE = 20
"""Larger figures hardly come near another by chance."""

_AROUND = 300
"""How far about an amount, in code points, others stand of which it may come."""

_BOUND = frozenset("until since from by".split())
"""Prepositions that say of a year when something begins or ends."""
_YEARLY = FULL_MONTHS | frozenset("in since until by from of to (".split())
"""What stands before a figure that is a year."""


@layer
def misstated_figures(document: Document) -> list[Departure]:
    """The figures that stand nowhere in a copy's sources, and in whose place its passage has another of the same things."""
    return [one for passage in reworded(document, _LEAST_SHARE) for one in _misstated(document, passage)]


def _misstated(document: Document, passage: Passage) -> Iterator[Departure]:
    strange = [one for one in amounts_within(document, passage.copy) if is_strange(document, one)]
    for one in strange:
        old = _replaced(document, one, passage, strange)
        if old is None:
            old = _told_elsewhere(document, one, passage)
        elif not _is_dated(one) and derived(document, one.span, passage.source, passage.around):
            continue
        if old and not _is_of_the_others(document, one, old) and not borders(one, old):
            yield Departure(FIGURE, one.span, passage.source, old.span)


def _is_of_the_others(document: Document, one: Amount, old: Amount) -> bool:
    """Whether a figure counts all but the one that was told of before: 116 other places, of 117."""
    behind = document.text[one.span.end : one.span.end + _WORD].split()[:1]
    return one.value + 1 == old.value and behind in (["other"], ["others"], ["more"], ["further"])


def borders(one: Amount, old: Amount) -> bool:
    """Whether what is due before one year is due by the end of another: before 2028, by the end of 2027."""
    return _is_dated(one) and one.before == "before" and one.value == old.value + 1


_WORD = 12
"""So many code points have a short word behind a figure."""


def is_strange(document: Document, one: Amount) -> bool:
    """Whether a figure stands nowhere in the sources, as it is or in other terms, and is no conversion, nor within a quotation."""
    if quoted(document, one.span) or _is_conversion(one):
        return False
    if any(restated(document, one.span, source) for source in document.sources):
        return False
    return not any(one.figure in figures(source) or stands(one, source) for source in document.sources)


def stands(one: Amount, source: Document) -> bool:
    """Whether an amount stands in a text, in whatever terms, or what it rounds: half a million."""
    return one.value in values(source) or any(
        renders(one, other) or (other.hedged and not one.year and abs(other.value - one.value) <= _ROUGH * other.value)
        for other in near_by(source, one.value)
    )


def is_gone(document: Document, other: Amount) -> bool:
    """Whether an amount of the source stands nowhere in the copy, as it is or rounded."""
    if not other.unit and (other.figure in figures(document) or other.value in values(document)):
        return False
    # three years are gone though three members are not
    return not any(
        renders(one, other) and (not other.unit or one.unit[:_UNIT] in {"", other.unit[:_UNIT]})
        for one in near_by(document, other.value)
    )


_UNIT = 3
"""So many letters tell a unit from others in whatever number: year, years."""


def _is_conversion(one: Amount) -> bool:
    """Whether a measure stands first in parentheses, as one does that gives another in other units."""
    return bool(one.unit) and one.before == "("


def _replaced(document: Document, one: Amount, passage: Passage, strange: Sequence[Amount]) -> Amount | None:
    """The amount of a passage in whose place another stands: the only one of the same things that is gone."""
    source = passage.source
    found = [
        other
        for other in amounts_within(source, passage.around)
        if _of_same(one, other)
        and not in_dateline(source, other.span)
        and not _is_conversion(other)
        and is_gone(document, other)
    ]
    named = [other for other in found if _same_things(one, other)]
    rivals = (
        [other for other in named or found if passage.span.covers(other.span)] or named or (found if one.unit else [])
    )
    if len({other.value for other in rivals}) != 1 or _may_say_otherwise(document, one, passage):
        return None
    old = rivals[0]
    if not named and (passage.share < _ALIKE or any(other is not one and _of_same(other, old) for other in strange)):
        return None
    return old


def _may_say_otherwise(document: Document, one: Amount, passage: Passage) -> bool:
    """Whether a passage may say in other words what an amount does: a day from another, a share as a part."""
    ours, theirs = within(document, passage.copy), within(passage.source, passage.around)
    if _is_dated(one) and (names_relatively(ours, RELATIVE) or names_relatively(theirs, RELATIVE)):
        return True
    if _is_day(one) and any(t.key in FULL_WEEKDAYS for t in theirs):
        return True
    return one.unit in {"%", *TIME} and not _PARTS.isdisjoint(t.key for t in ours)


def _told_elsewhere(document: Document, one: Amount, passage: Passage) -> Amount | None:
    """The one amount of the same things that is gone from the copy, in a sentence of the source that tells of the same though another has more words in common."""
    if _is_day(one):
        # a day is of its own sentence: the night of the 11th ends on the 12th
        return None
    source = passage.source
    found = [
        other
        for other in amounts_of(source)
        if _of_same(one, other)
        and (_same_things(one, other) or _bounds_alike(one, other))
        and not in_dateline(source, other.span)
        and is_gone(document, other)
    ]
    if len({other.value for other in found}) != 1:
        return None
    said = gist(within(document, passage.copy))
    return next((other for other in found if _tells_of(document, said, one, source, other)), None)


def _tells_of(document: Document, said: set[str], one: Amount, source: Document, other: Amount) -> bool:
    """Whether the sentence of another amount tells of the same as some words, and does not give what an amount comes out of."""
    about = within_sentence(source, other.span.start)
    if len(said & gist(about)) < SHARED - (_is_dated(one) or _counts_alike(one, other)) or not (
        _PARTS - {*other.nouns}
    ).isdisjoint(t.key for t in about):
        return False
    around = Span(max(0, other.span.start - _AROUND), other.span.end + _AROUND)
    return _is_dated(one) or not derived(document, one.span, source, around)


def _counts_alike(one: Amount, other: Amount) -> bool:
    """Whether two amounts count one thing behind one word: for 14 quarters in a row, for 16 consecutive quarters."""
    return one.before == other.before and any(stem(a) == stem(b) for a in one.nouns for b in other.nouns)


def _bounds_alike(one: Amount, other: Amount) -> bool:
    """Whether something begins, or ends, with each of two years."""
    return _is_dated(one) and one.before == other.before in _BOUND


def _of_same(one: Amount, other: Amount) -> bool:
    """Whether two amounts may be of the same things, being in the same terms."""
    if one.scale != other.scale or one.unit != other.unit:
        return False
    if _is_dated(one) or _is_dated(other):
        return one.year == other.year and (
            (one.year and one.before in _YEARLY) or month_of(one) == month_of(other) != ""
        )
    return bool(one.unit) or _same_things(one, other)


def _same_things(one: Amount, other: Amount) -> bool:
    """Whether two amounts are plainly of the same things."""
    if _is_dated(one):
        return bool(month_of(one)) and month_of(one) == month_of(other)
    if one.value < _SMALLEST and not one.scale and not one.unit:
        return False
    counted = any(stem(a) == stem(b) or alike([a], [b]) for a in one.nouns for b in other.nouns)
    if one.before == other.before and one.before.isalpha() and one.before not in FUNCTION and one.before != "said":
        return counted or not (one.nouns and other.nouns)
    if not one.hedged and other.value >= _LARGE and abs(one.value - other.value) <= FAR * other.value:
        # nobody comes so near by chance
        return True
    return counted


def _is_dated(one: Amount) -> bool:
    """Whether a figure is a year, or the day of a month."""
    return not one.unit and not one.scale and (one.year or bool(month_of(one)))


def _is_day(one: Amount) -> bool:
    """Whether a figure is the day of a month."""
    return bool(month_of(one)) and not one.year
