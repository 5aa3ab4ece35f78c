"""Weekdays of a copy in whose place its sources have another."""

from __future__ import annotations

from wirelint.document import Document, layer
from wirelint.layers.calendar_words import FULL_WEEKDAYS
from wirelint.layers.fidelity.alignment import Passage, reworded, within, within_sentence
from wirelint.layers.fidelity.changes import vocabulary
from wirelint.layers.fidelity.gist import SHARED, gist
from wirelint.layers.fidelity.judging.names import near
from wirelint.layers.fidelity.kinds import FIGURE, Departure
from wirelint.layers.fidelity.misstated.dates import NEAR_DAYS, gives_date, names_relatively
from wirelint.layers.naming.housestyle import tokens
from wirelint.layers.paragraphs import in_dateline
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wirelint.layers.naming.housestyle import Token

_LEAST_SHARE = 0.15
"""The share of a sentence that must stand in its passage for their days to be of the same."""


@layer
def misstated_days(document: Document) -> list[Departure]:
    """The weekdays of a copy that its passage, or else a sentence that tells of the same, has otherwise; each the only one of its sentence."""
    return [one for passage in reworded(document, _LEAST_SHARE) for one in _misstated(document, passage)]


def _misstated(document: Document, passage: Passage) -> Iterator[Departure]:
    ours = within(document, passage.copy)
    days = [t for t in _days(ours) if not quoted(document, t.span)]
    if len({t.key for t in days}) != 1 or gives_date(ours) or _may_be_slip(document, days[0].key):
        return
    other = _of_passage(ours, days[0], passage) or _gone(document, ours, days[0], passage.source)
    if other:
        yield Departure(FIGURE, days[0].span, passage.source, other.span)


def _of_passage(ours: Sequence[Token], day: Token, passage: Passage) -> Token | None:
    """The only weekday of a passage, if it is another and neither text names a day otherwise."""
    theirs = _days(within(passage.source, passage.span))
    if len({t.key for t in theirs}) != 1 or theirs[0].key == day.key or names_relatively(ours, NEAR_DAYS):
        return None
    around = _less_dateline(passage.source, within(passage.source, passage.around))
    return None if _names_otherwise(around) else theirs[0]


def _gone(document: Document, ours: Sequence[Token], day: Token, source: Document) -> Token | None:
    """The only weekday of a source that is gone from a copy, in a sentence that tells of the same, where no source has the copy's."""
    if any(day.key in vocabulary(one) for one in document.sources):
        return None
    gone = [t for t in _days(tokens(source)) if t.key not in vocabulary(document)]
    if len({t.key for t in gone}) != 1:
        return None
    said = gist(ours)
    for other in gone:
        about = _less_dateline(source, within_sentence(source, other.span.start))
        if other in about and not _names_otherwise(about) and len(said & gist(about)) >= SHARED:
            return other
    return None


def _days(row: Iterable[Token]) -> list[Token]:
    return [t for t in row if t.key in FULL_WEEKDAYS]


def _names_otherwise(row: Sequence[Token]) -> bool:
    """Whether a day is named from another or by its date."""
    return names_relatively(row, NEAR_DAYS) or gives_date(row)


def _less_dateline(document: Document, row: Sequence[Token]) -> list[Token]:
    return [t for t in row if not in_dateline(document, t.span)]


def _may_be_slip(document: Document, day: str) -> bool:
    """Whether a source spells a weekday with a slip: Wendesday."""
    return any(near(key, day) for source in document.sources for key in _days_spelt(source) - (FULL_WEEKDAYS - {day}))


@layer
def _days_spelt(source: Document) -> frozenset[str]:
    """The words of a source that are weekdays, or such with a slip: Wendesday."""
    return frozenset(key for key in vocabulary(source) if key.endswith("day"))
