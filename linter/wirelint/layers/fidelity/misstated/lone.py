"""The one year, or the one figure, of a sentence that no source has, where its passage has just one too, which is gone."""

from __future__ import annotations

from wirelint.document import Document, layer
from wirelint.layers.fidelity.alignment import Passage, reworded, within
from wirelint.layers.fidelity.derived import derived
from wirelint.layers.fidelity.judging.calendar import is_year
from wirelint.layers.fidelity.kinds import FIGURE, Departure
from wirelint.layers.fidelity.misstated.amounts import Amount, amounts_within, month_of
from wirelint.layers.fidelity.misstated.dates import RELATIVE, names_relatively
from wirelint.layers.fidelity.misstated.figures import borders, is_gone, stands
from wirelint.layers.paragraphs import in_dateline
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEAST = 0.3
"""The share of a sentence that must stand in its passage."""

_SMALLEST = 10
"""Smaller figures are counted out by a writer."""

_FAR = 5
"""Years so far apart are hardly one, and what is so many times as much is of something else."""


@layer
def misstated_alone(document: Document) -> list[Departure]:
    """The years and bare figures of a copy that stand alone in their sentence, and in whose place the passage has another."""
    return [
        one
        for passage in reworded(document, _LEAST)
        for sort in (_years, _bare)
        for one in _misstated(document, passage, sort(document, passage), sort(passage.source, passage))
    ]


def _misstated(document: Document, passage: Passage, ours: list[Amount], theirs: list[Amount]) -> Iterator[Departure]:
    source = passage.source
    if len(ours) != 1 or len(theirs) != 1 or not _are_near(ours[0], theirs[0]):
        return
    one, other = ours[0], theirs[0]
    if quoted(document, one.span) or in_dateline(source, other.span) or not _is_as_exact(one, other):
        return
    if stands(one, source) or not is_gone(document, other) or derived(document, one.span, source, passage.around):
        return
    if borders(one, other) or _is_rest(document, one, other, passage):
        return
    yield Departure(FIGURE, one.span, source, other.span)


def _are_near(one: Amount, other: Amount) -> bool:
    """Whether two figures may be of one thing: years of one decade, figures of one size."""
    if is_year(one.figure):
        return abs(one.value - other.value) <= _FAR
    return max(one.value, other.value) <= _FAR * min(one.value, other.value)


def _is_as_exact(one: Amount, other: Amount) -> bool:
    """Whether two figures are both exact, or rough in one word: more than 80, more than 83."""
    return one.before == other.before or not (one.hedged or other.hedged)


def _is_rest(document: Document, one: Amount, other: Amount, passage: Passage) -> bool:
    """Whether a figure is what the other leaves of a third, or leaves one out: 12 of 42 km to go, 63 other places."""
    if document.text.startswith(" other", one.span.end):
        return True
    return any(one.value + other.value == third.value for third in amounts_within(document, passage.copy))


def _years(document: Document, passage: Passage) -> list[Amount]:
    """The years of a sentence or its passage; none where something is dated from another."""
    stretch = passage.span if document is passage.source else passage.copy
    if names_relatively(within(document, stretch), RELATIVE):
        return []
    found = [one for one in amounts_within(document, stretch) if is_year(one.figure) and not one.unit and not one.scale]
    return [one for one in found if document.text[one.span.end : one.span.end + 1] != "s"]


def _bare(document: Document, passage: Passage) -> list[Amount]:
    """The figures of a sentence or its passage that have no unit, dates apart."""
    stretch = passage.span if document is passage.source else passage.copy
    found = [one for one in amounts_within(document, stretch) if not one.unit and not is_year(one.figure)]
    return [one for one in found if one.value >= _SMALLEST and not month_of(one)]
