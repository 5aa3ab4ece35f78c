"""What a source denies in a sentence of its own, and a copy says in a sentence that was made from others."""

from __future__ import annotations

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.alignment import is_reworded, within
from wirelint.layers.fidelity.clauses import clauses, what_else
from wirelint.layers.fidelity.denying.negators import denies, may_undo
from wirelint.layers.fidelity.denying.polarity import is_noun
from wirelint.layers.fidelity.judging.tokens import says_more
from wirelint.layers.fidelity.kinds import NEGATION
from wirelint.layers.fidelity.senses import may_stand_for, stem
from wirelint.layers.naming.housestyle import tokens
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentences
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.naming.housestyle import Token

_LEAST = 0.15
"""The share of a sentence that must stand in its passage."""

_SHARED = 2
"""So many other words must stand in both clauses."""

_DOING = frozenset("did does do".split())


def denied_elsewhere(document: Document, passage: Passage) -> Iterator[tuple[str, Span, Span]]:
    """The kind of what a source only denies, with where the copy says it and where the source denies it."""
    if not is_reworded(passage, _LEAST):
        return
    row = within(document, passage.copy)
    if any(denies(t) or t.key in {"?", "if", "whether"} for t in row):
        return
    for clause in clauses(document, row):
        for verb in clause:
            told = row if verb.key == "said" else clause
            no = _denial_of(passage.source, verb, told) if verb.text.islower() and says_more(verb) else None
            if no and (is_noun(verb, clause) or quoted(document, verb.span)):
                continue
            if no and not any(may_undo(clause, n) for n in range(len(clause))):
                yield NEGATION, verb.span, no


def _denial_of(source: Document, verb: Token, clause: Sequence[Token]) -> Span | None:
    """Where a source denies a verb of which it says nothing else, with enough of the words of a clause."""
    one = _denied_only(source).get(stem(_word(verb)))
    if one is None:
        return None
    span, told = one
    return span if len(told & what_else(clause, verb)) >= _SHARED else None


@layer
def _denied_only(source: Document) -> dict[str, tuple[Span, set[str]]]:
    """The verbs behind “did not” that stand nowhere else in a source, by their stems, each with what else its clause tells."""
    found: dict[str, tuple[Span, set[str]]] = {}
    for sentence in sentences(source):
        for clause in clauses(source, within(source, sentence)):
            for do, no, verb in zip(clause, clause[1:], clause[2:], strict=False):
                if do.key in _DOING and no.key == "not" and verb.text.islower() and says_more(verb):
                    found[stem(_word(verb))] = Span(do.span.start, verb.span.end), what_else(clause, verb)
    row = [t for t in tokens(source) if t.word]
    return {key: one for key, one in found.items() if sum(_is(t, key) for t in row) == 1}


def _is(token: Token, key: str) -> bool:
    word = _word(token)
    return stem(word) == key or (token.key != "said" and may_stand_for(word, key))


def _word(token: Token) -> str:
    """A word as it is written, though all verbs of saying have one key."""
    return token.text.lower() if token.key == "said" else token.key
