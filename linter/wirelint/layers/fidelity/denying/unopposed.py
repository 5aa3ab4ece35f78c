"""What one text denies of a thing and the other says of the same, with nothing in its sentence that could stand for the denial."""

from __future__ import annotations

from itertools import pairwise

from wirelint.document import Document, Span
from wirelint.layers.fidelity.alignment import is_reworded, within
from wirelint.layers.fidelity.changes import beside
from wirelint.layers.fidelity.clauses import clauses
from wirelint.layers.fidelity.denying.denied import OF_THINGS, QUANTIFYING, Denial, denials
from wirelint.layers.fidelity.denying.negators import denies, is_loose, may_undo
from wirelint.layers.fidelity.denying.polarity import (
    LEAST,
    about,
    is_denied_somewhere,
    is_noun,
    is_other_side,
    is_to_be_done,
    is_told_alike,
    is_weighed,
    stretch,
)
from wirelint.layers.fidelity.judging.negations import affirmed, denied_beside, supposed
from wirelint.layers.fidelity.kinds import NEGATION
from wirelint.layers.fidelity.senses import may_stand_for, stem
from wirelint.layers.naming.housestyle import CALENDAR
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.naming.housestyle import Token

_BEFORE, _BEHIND = 9, 3
"""So near before a word, or behind it, something may deny it."""

_BY = 3
"""So near to a word stands one that denies it in a phrase: free of charge, kept the name to itself."""

_WORD, _OTHER = 1, 2
"""So many more words the two clauses must share: where the denied word is in both, and where another stands for it, or it is a noun."""

_SENTENCE = 3
"""So many more the denying clause and the other sentence, where the clauses share none."""

_PART, _MOST = 0.3, 0.4
"""The share of the denying clause's words that the other must have, where the denial was lost and where it was put in."""

_IF = frozenset("if unless until without had would".split())
"""Words by which what is denied is only supposed."""


class _Met(NamedTuple):
    """A denial with the word that says the same, the clause of that, and how many more words its clause and its sentence share with the denial's."""

    one: Denial
    word: Token
    clause: Sequence[Token]
    shared: int
    near: int
    of: int


def unopposed(document: Document, passage: Passage) -> Iterator[tuple[str, Span, Span]]:
    """The kind of what only one of two texts denies, with where it stands in the copy and in the source."""
    if not is_reworded(passage, LEAST):
        return
    ours, theirs = within(document, passage.copy), within(passage.source, passage.span)
    if supposed(ours) != supposed(theirs) or is_other_side(ours, theirs):
        return
    for met in _met((passage.source, theirs), (document, ours)):
        if (
            _is_lost(met)
            and not is_weighed(met.one.no, met.word, ours)
            and not denied_beside(met.one.key, beside(document, passage))
        ):
            yield NEGATION, met.word.span, stretch(met.one)
    if _IF.isdisjoint(t.key for t in ours):
        for met in _met((document, ours), (passage.source, theirs)):
            if _is_put_in(met) and not is_denied_somewhere(passage.source, met.one.key):
                yield NEGATION, stretch(met.one), met.word.span


def _is_lost(met: _Met) -> bool:
    if _is_same(met) and not is_noun(met.word, met.clause):
        return (met.shared >= _WORD and met.shared >= _PART * met.of) or met.near >= _SENTENCE
    return met.shared >= _OTHER


def _is_put_in(met: _Met) -> bool:
    return (
        _is_same(met)
        and not is_noun(met.word, met.clause)
        and met.one.no.key not in QUANTIFYING
        and met.shared >= _OTHER
        and met.near >= _MOST * met.of
        and not any(map(is_loose, met.clause))
    )


def _is_same(met: _Met) -> bool:
    return stem(met.word.key) == stem(met.one.key)


_Text = tuple[Document, "Sequence[Token]"]


def _met(denying: _Text, saying: _Text) -> Iterator[_Met]:
    """What one text denies, with the one word of the other that says it and that nothing there can deny."""
    row, other = denying[1], saying[1]
    if sum(map(denies, other)) >= sum(map(denies, row)) or _is_counterpoised(row, other):
        return
    theirs, keys = clauses(*saying), {t.key for t in other}
    for clause in clauses(*denying):
        if sum(map(denies, clause)) != 1:
            # denied twice is said
            continue
        for one in [one for one in denials(clause, row, keys) if one.no is not one.word][:2]:
            word = _said(one, other)
            at = next((c for c in theirs if word in c), None)
            if word is None or at is None or affirmed(one.key, row) or is_to_be_done(word, other):
                continue
            if not _is_undone(word, other, at) and (one.no.key not in OF_THINGS or is_told_alike(one, word, at)):
                told = about(one.clause, one.word) - {stem(one.no.key)}
                yield _Met(one, word, at, len(told & about(at, word)), len(told & about(other, word)), len(told))


def _is_counterpoised(row: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether a text takes something out of what it denies, and the other may single that out: not until Friday, only on Friday."""
    keys = {t.key for t in row}
    # last week singles nothing out
    others = {a.key for a, b in pairwise([*other, *other[-1:]]) if b.key not in _LAST}
    return not _SAVE.isdisjoint(keys - others) or not _SINGLED_OUT.isdisjoint(others - keys)


_LAST = CALENDAR | frozenset(
    "last week month year night summer winter spring autumn fall season weekend century".split()
)
_SAVE = frozenset(
    "since except save besides else otherwise apart until unless before longer anymore ever exactly quite entirely".split()
)
_SINGLED_OUT = frozenset(
    "last latest only sole solely alone unique unprecedented first except save apart until".split()
)


def _said(one: Denial, row: Sequence[Token]) -> Token | None:
    """The word of a row that is a denied one, or may stand for it, if there is one only."""
    same = [t for t in row if t.text.islower() and stem(t.key) == stem(one.key)]
    found = same or [t for t in row if t.text.islower() and may_stand_for(t.key, one.key)]
    return found[0] if len(found) == 1 else None


def _is_undone(word: Token, row: Sequence[Token], clause: Sequence[Token]) -> bool:
    """Whether something in its clause, or near a word, may deny it, or a word right by it may in the phrase that they make."""
    at = row.index(word)
    if any(map(is_loose, row[max(0, at - _BY) : at + 1 + _BY])):
        return True
    first = row.index(clause[0])
    near = {*range(max(0, at - _BEFORE), min(len(row), at + 1 + _BEHIND)), *range(first, first + len(clause))} - {at}
    return any(may_undo(row, n) for n in near)
