"""Months of a copy in whose place its sources have another."""

from __future__ import annotations

from wirelint.document import Document, layer
from wirelint.layers.calendar_words import FULL_MONTHS
from wirelint.layers.fidelity.alignment import Passage, reworded, within, within_sentence
from wirelint.layers.fidelity.gist import SHARED, gist
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

_BEFORE = frozenset("since until till by from in during of between before after".split())
"""What stands before a month of which something is told."""


@layer
def misstated_months(document: Document) -> list[Departure]:
    """The months that no source has, each the only one of its sentence, where a sentence that tells of the same has one that is gone."""
    return [one for passage in reworded(document, _LEAST_SHARE) for one in _misstated(document, passage)]


def _misstated(document: Document, passage: Passage) -> Iterator[Departure]:
    ours = within(document, passage.copy)
    found = [pair for pair in _months(ours) if not quoted(document, pair[1].span)]
    if len(found) != 1 or found[0][1].key in _named(passage.source):
        return
    before, month = found[0]
    said = gist(ours)
    for was_before, other in _months(tokens(passage.source)):
        if other.key in _named(document) or was_before.key != before.key or in_dateline(passage.source, other.span):
            continue
        about = within_sentence(passage.source, other.span.start)
        if (
            len(said & gist(about)) >= SHARED
            and not names_relatively(about, RELATIVE)
            and not names_relatively(ours, RELATIVE)
        ):
            yield Departure(FIGURE, month.span, passage.source, other.span)
            return


def _months(row: Sequence[Token]) -> list[tuple[Token, Token]]:
    """The months that stand behind a preposition, each with that."""
    return [(a, b) for a, b in zip(row, row[1:], strict=False) if a.key in _BEFORE and _is_month(b)]


@layer
def _named(document: Document) -> frozenset[str]:
    """The months that a text names anywhere but in its dateline."""
    return frozenset(t.key for t in tokens(document) if _is_month(t) and not in_dateline(document, t.span))


def _is_month(token: Token) -> bool:
    return token.key in FULL_MONTHS and token.text[0].isupper()
