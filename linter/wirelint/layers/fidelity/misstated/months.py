"""Months of a copy in whose place its sources have another."""

from __future__ import annotations

from wirelint.document import Document, layer
from wirelint.layers.calendar_words import FULL_MONTHS
from wirelint.layers.fidelity.alignment import Passage, reworded, within, within_sentence
from wirelint.layers.fidelity.changes import beside
from wirelint.layers.fidelity.gist import SHARED, gist
from wirelint.layers.fidelity.judging.calendar import border
from wirelint.layers.fidelity.kinds import FIGURE, Departure
from wirelint.layers.fidelity.misstated.dates import RELATIVE, names_relatively
from wirelint.layers.naming.housestyle import tokens
from wirelint.layers.paragraphs import in_dateline
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.naming.housestyle import Token

_LEAST_SHARE = 0.15
"""The share of a sentence that must stand in its passage for their months to be of the same."""

_CLOSE = 0.4
"""The share for the only month of a passage to be that of the sentence."""

_BEFORE = frozenset("since until till by from in during of between before after".split())
"""What stands before a month of which something is told."""


@layer
def misstated_months(document: Document) -> list[Departure]:
    """The months of a copy, each the only one of its sentence, where its passage, or a sentence that tells of the same, has another."""
    return [one for passage in reworded(document, _LEAST_SHARE) for one in _misstated(document, passage)]


def _misstated(document: Document, passage: Passage) -> Iterator[Departure]:
    ours, source = within(document, passage.copy), passage.source
    found = [t for t in ours if _is_month(t) and not quoted(document, t.span)]
    if len(found) != 1:
        return
    month = found[0]
    other = _of_one_figure(ours, month, passage)
    if other is None and not names_relatively(ours, RELATIVE):
        other = _of_passage(document, ours, month, passage) or _gone(document, ours, month, source)
    theirs = {t.key for t in within_sentence(source, other.span.start)} if other else frozenset[str]()
    if other and not border(month.key, {t.key for t in ours}, theirs):
        yield Departure(FIGURE, month.span, source, other.span)


def _of_one_figure(ours: Sequence[Token], month: Token, passage: Passage) -> Token | None:
    """Another month beside the same day or year about a passage, where no source has the month beside that: 15 July, 15 August."""
    figures = _beside(ours, month)
    row = tokens(passage.source)
    if any(figures & _beside(row, t) for t in row if t.key == month.key):
        return None
    near = [t for t in within(passage.source, passage.span) if _is_month(t)]
    same = [t for t in near if figures & _beside(row, t)]
    return same[0] if len(same) == 1 and not in_dateline(passage.source, same[0].span) else None


def _beside(row: Sequence[Token], month: Token) -> frozenset[str]:
    """The day and the year that a month stands beside."""
    at = row.index(month)
    return frozenset(t.key for t in (*row[max(0, at - 1) : at], *row[at + 1 : at + 2]) if t.key.isdigit())


def _of_passage(document: Document, ours: Sequence[Token], month: Token, passage: Passage) -> Token | None:
    """The only month of a passage, if it is another, and the sentences about it do not have the copy's."""
    theirs = [t for t in within(passage.source, passage.span) if _is_month(t)]
    around = within(passage.source, passage.around)
    if passage.share < _CLOSE or len({t.key for t in theirs}) != 1 or any(t.key == theirs[0].key for t in ours):
        return None
    if any(theirs[0].key in keys for keys in beside(document, passage)):
        return None
    if month.key in {t.key for t in around} or names_relatively(around, RELATIVE):
        return None
    return None if in_dateline(passage.source, theirs[0].span) else theirs[0]


def _gone(document: Document, ours: Sequence[Token], month: Token, source: Document) -> Token | None:
    """The month behind the same preposition that is gone from a copy, in a sentence that tells of the same, where no source has the copy's."""
    before = next((word for word, other in _months(ours) if other is month), None)
    if before is None or any(month.key in _named(one) for one in document.sources):
        return None
    said = gist(ours)
    for was_before, other in _months(tokens(source)):
        if other.key in _named(document) or was_before.key != before.key or in_dateline(source, other.span):
            continue
        about = within_sentence(source, other.span.start)
        if len(said & gist(about)) >= SHARED and not names_relatively(about, RELATIVE):
            return other
    return None


def _months(row: Sequence[Token]) -> list[tuple[Token, Token]]:
    """The months that stand behind a preposition, each with that."""
    return [(a, b) for a, b in zip(row, row[1:], strict=False) if a.key in _BEFORE and _is_month(b)]


@layer
def _named(document: Document) -> frozenset[str]:
    """The months that a text names anywhere but in its dateline."""
    return frozenset(t.key for t in tokens(document) if _is_month(t) and not in_dateline(document, t.span))


def _is_month(token: Token) -> bool:
    return token.key in FULL_MONTHS and token.text[0].isupper()
