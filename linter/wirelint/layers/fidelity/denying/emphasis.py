"""What stands behind a lost “not”: a verb that is stressed where its passage denies something, and words that only a denial bears."""

from __future__ import annotations

from wirelint.document import Document, Span
from wirelint.layers.fidelity.alignment import is_reworded, within
from wirelint.layers.fidelity.clauses import clauses
from wirelint.layers.fidelity.denying.negators import denies
from wirelint.layers.fidelity.judging.tokens import BE, says_more
from wirelint.layers.fidelity.kinds import NEGATION
from wirelint.layers.fidelity.senses import meet, stem
from wirelint.layers.ngrams import counts
from wirelint.layers.quotations import quoted
from wirelint.layers.verbs import irregular, past
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.naming.housestyle import Token

_LEAST = 0.15
"""The share of a sentence that must stand in its passage."""

_DOING = frozenset("did does do".split())
_SUBJECTLESS = frozenset(
    "what whatever which than as how where when whether if so nor neither not only little never to".split()
)
"""Words before which, or behind which, “did” stresses nothing: “what they did see”, “as it did when”."""

_HAVING = BE | frozenset("has have had".split())
_BEARING = frozenset("to another again more further still".split())
"""Behind “yet” these want no denial: “has yet to come”, “was yet another”."""


def stressed(document: Document, passage: Passage) -> Iterator[tuple[str, Span, Span]]:
    """The kind of a verb that has lost its “not”, with where it stands in the copy and what the source denies."""
    if not is_reworded(passage, _LEAST):
        return
    ours, theirs = within(document, passage.copy), within(passage.source, passage.span)
    if any(t.key == "?" or (t.key != "yet" and denies(t)) for t in ours):
        return
    no = next((t for t in theirs if denies(t)), None)
    place = _stressed(ours, theirs) if no else None
    if no and place and not quoted(document, place) and _tell_of_one(document, passage, place, no):
        yield NEGATION, place, no.span


def _tell_of_one(document: Document, passage: Passage, place: Span, no: Token) -> bool:
    """Whether the clause of a verb and one that denies something have a word in common, or one that may stand for another."""
    here, there = (
        [
            t.key
            for clause in clauses(text, row)
            if any(span.overlaps(t.span) for t in clause)
            for t in clause
            if says_more(t)
        ]
        for text, row, span in (
            (document, within(document, passage.copy), place),
            (passage.source, within(passage.source, passage.span), no.span),
        )
    )
    return meet(here, there)


def _stressed(ours: Sequence[Token], theirs: Sequence[Token]) -> Span | None:
    """Where a verb is stressed that the passage does not stress, or “yet” stands by one as it does only where that is denied."""
    said = {(a.key, stem(b.key)) for a, b in zip(theirs, theirs[1:], strict=False)}
    for at, token in enumerate(ours[1:-1], 1):
        verb = ours[at + 1]
        if token.key in _DOING and token.text.islower() and _is_plain(verb):
            before = {t.key for t in ours[max(0, at - 4) : at]}
            if before.isdisjoint(_SUBJECTLESS) and not any((do, stem(verb.key)) in said for do in _DOING):
                return Span(token.span.start, verb.span.end)
        if token.key == "yet" and ours[at - 1].key in _HAVING and verb.key not in _BEARING and verb.text.islower():
            return Span(ours[at - 1].span.start, verb.span.end)
    return None


def _is_plain(verb: Token) -> bool:
    """Whether a word is the plain form of a verb, and hardly anything that is done: “did say”, but not “did damage”."""
    if not verb.text.islower() or not says_more(verb) or verb.key in _DONE or verb.key.endswith("ly"):
        return verb.key == "have"
    return verb.key in irregular() or counts().count(past(verb.key)) is not None


_DONE = frozenset(
    """damage harm work research business battle better best well good justice time wonders nothing something anything everything little much more less most away exactly
    likewise otherwise everyday service homage part parts things tests test""".split()
)
"""What is done, or how."""
