"""What there is none of in one text, though the other says the same of it: “no rain is expected in the north”."""

from __future__ import annotations

from wirelint.document import Document, Span
from wirelint.layers.fidelity.alignment import is_reworded, within
from wirelint.layers.fidelity.clauses import clauses, what_else
from wirelint.layers.fidelity.denying.negators import denies
from wirelint.layers.fidelity.judging.tokens import BE, says_more
from wirelint.layers.fidelity.kinds import NEGATION
from wirelint.layers.fidelity.senses import stem
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.naming.housestyle import Token

_LEAST = 0.3
"""The share of a sentence that must stand in its passage."""

_BETWEEN = 2
"""So many words may stand between “no” and what there is none of."""

_NONE = frozenset("no neither".split())


class _Said(NamedTuple):
    """A thing, what is said of it, its clause, and the word by which there is none of it."""

    thing: Token
    verb: Token
    clause: Sequence[Token]
    no: Token | None


def denied_subjects(document: Document, passage: Passage) -> Iterator[tuple[str, Span, Span]]:
    """The kind of what there is of a thing in one of two texts only, with where it stands in the copy and in the source."""
    if not is_reworded(passage, _LEAST):
        return
    ours, theirs = list(_told(document, passage.copy)), list(_told(passage.source, passage.span))
    for one in ours:
        same = [other for other in theirs if _same(one, other)]
        if same and all(bool(other.no) != bool(one.no) for other in same) and not quoted(document, one.verb.span):
            yield NEGATION, _span(one), _span(same[0])


def _same(one: _Said, other: _Said) -> bool:
    """Whether one thing is told of one thing, in clauses that share more than that."""
    if stem(one.thing.key) != stem(other.thing.key) or stem(one.verb.text) != stem(other.verb.text):
        return False
    return bool(what_else(one.clause, one.thing) & what_else(other.clause, other.thing) - {stem(one.verb.text)})


def _span(one: _Said) -> Span:
    return Span((one.no or one.thing).span.start, one.verb.span.end)


def _told(document: Document, sentence: Span) -> Iterator[_Said]:
    """The things of a sentence of which something is said by “is” or the like, or that say something, in clauses that deny nothing else."""
    row = within(document, sentence)
    for clause in clauses(document, row):
        yield from _said(clause, [(at, clause[at + 2]) for at, be in enumerate(clause[1:-1]) if be.key in BE])
    yield from _said(row, [(at, verb) for at, verb in enumerate(row[1:]) if verb.key == "said" != row[at].key])


def _said(clause: Sequence[Token], verbs: Sequence[tuple[int, Token]]) -> Iterator[_Said]:
    """What some verbs say of the things at some places in a clause that denies nothing else."""
    denied = sum(map(denies, clause)) if verbs else 0
    for at, verb in verbs:
        thing = clause[at]
        if thing.text.islower() and says_more(thing) and verb.text.islower() and says_more(verb):
            no = next((t for t in clause[max(0, at - 1 - _BETWEEN) : at] if t.key in _NONE), None)
            if denied == bool(no):
                yield _Said(thing, verb, clause, no)
