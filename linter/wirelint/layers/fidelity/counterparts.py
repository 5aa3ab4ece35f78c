"""Whether a clause of a copy and one of its source tell of the same, or the copy's is told in another clause of the source."""

from __future__ import annotations

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.alignment import within, within_sentence
from wirelint.layers.fidelity.clauses import clauses
from wirelint.layers.fidelity.judging.tokens import says_more
from wirelint.layers.fidelity.senses import stem
from wirelint.layers.sentences import sentences
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wirelint.layers.fidelity.kinds import Departure
    from wirelint.layers.naming.housestyle import Token


def of_one_statement(document: Document, one: Departure) -> bool:
    """Whether no clause of the source has more of what a clause of the copy tells than the one that it is held against."""
    said = _told(_clause(document, one.span))
    theirs = _clause(one.source, one.origin)
    told = _told(theirs)
    same = {stem(t.key) for t in within(document, one.span)} & {stem(t.key) for t in within(one.source, one.origin)}
    # what is compared stands in both, be it in another word
    shared = len(said & told) + (not same)
    others = (told for span, told in _all(one.source) if not any(span.covers(t.span) for t in theirs))
    return all(len(said & told) <= shared for told in others)


def _clause(document: Document, stretch: Span) -> list[Token]:
    """The words of the clauses in which a stretch of a sentence stands."""
    found = clauses(document, within_sentence(document, stretch.start))
    return [t for clause in found if any(stretch.overlaps(t.span) for t in clause) for t in clause]


def _told(row: Iterable[Token]) -> frozenset[str]:
    """The stems of what some words tell."""
    return frozenset(stem(t.key) for t in row if says_more(t) and t.key != "said")


@layer
def _all(source: Document) -> list[tuple[Span, frozenset[str]]]:
    """The clauses of a text, each with what it tells."""
    return [
        (Span(clause[0].span.start, clause[-1].span.end), _told(clause))
        for sentence in sentences(source)
        for clause in clauses(source, within(source, sentence))
    ]
