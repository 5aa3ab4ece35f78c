"""What a clause of the source denies and one of the copy says, or the other way round, however freely the sentence was worded."""

from __future__ import annotations

from wirelint.document import Document, Span
from wirelint.layers.fidelity.alignment import is_reworded, within
from wirelint.layers.fidelity.changes import beside
from wirelint.layers.fidelity.clauses import clauses
from wirelint.layers.fidelity.denying.denied import OF_THINGS, QUANTIFYING, Denial, called_by, denials
from wirelint.layers.fidelity.denying.negators import DENYING, IN_WORDS, PLAIN, SHORT, is_denying, may_deny, tells
from wirelint.layers.fidelity.judging.negations import affirmed, denied_beside, supposed
from wirelint.layers.fidelity.judging.tokens import says_more
from wirelint.layers.fidelity.kinds import NEGATION
from wirelint.layers.fidelity.senses import may_stand_for, opposed, stem
from wirelint.layers.function_words import DETERMINERS
from wirelint.layers.naming.housestyle import tokens
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.naming.housestyle import Token

LEAST = 0.15
"""The share of a sentence that must stand in its passage."""

_CLOSE = 0.75
"""Where so much of a sentence stands in its passage, a word of it is the passage's though nothing else of its clause is."""

_BEFORE, _BEHIND = 7, 3
"""So near before a word, or behind it, something may deny it, be it in another clause."""

_DETERMINING = DETERMINERS | {"of"}


def contradicted(document: Document, passage: Passage) -> Iterator[tuple[str, Span, Span]]:
    """The kind of each clause that denies what one of the other text says, with where it stands in the copy and in the source."""
    if not is_reworded(passage, LEAST):
        return
    ours, theirs = within(document, passage.copy), within(passage.source, passage.span)
    if supposed(ours) != supposed(theirs) or is_other_side(ours, theirs):
        return
    for denial, match in _contradicted((passage.source, theirs), (document, ours), passage.share, fewest=1):
        if not is_weighed(denial.no, match, ours) and not denied_beside(denial.key, beside(document, passage)):
            yield NEGATION, match.span, stretch(denial)
    for denial, match in _contradicted((document, ours), (passage.source, theirs), passage.share, fewest=2):
        if denial.no.key != "no" and not is_denied_somewhere(passage.source, denial.key):
            yield NEGATION, stretch(denial), match.span


def is_other_side(ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Whether a word of a sentence says the contrary of one of its passage: less than a third opposed it, more than two thirds did not."""
    here, there = ({t.key for t in row if t.word and t.key not in PLAIN} for row in (ours, theirs))
    if _is_extreme(here, there) or _is_extreme(there, here):
        return True
    return any(opposed(old, new) for old in there - here for new in here - there)


def _is_extreme(some: set[str], others: set[str]) -> bool:
    """Whether one text compares what the other calls the most: none is longer, it is the longest."""
    return any(key.endswith("er") and f"{key[:-1]}st" in others for key in some)


_Text = tuple[Document, "Sequence[Token]"]


def _contradicted(denying: _Text, saying: _Text, share: float, *, fewest: int) -> Iterator[tuple[Denial, Token]]:
    """What one text denies and the other says, in a clause that shares at least so many other words."""
    row, other = denying[1], saying[1]
    said = {stem(t.key) for t in row if t.key not in PLAIN}
    in_words = IN_WORDS & {t.key for t in row}
    if sum(may_deny(t, said) or t.key in in_words for t in other) >= sum(
        is_denying(t) or t.key in IN_WORDS for t in row
    ):
        return
    shared_looks = {stem(t.key) for t in other if t.key not in PLAIN}
    theirs = clauses(*saying)
    for clause in clauses(*denying):
        if sum(may_deny(t, shared_looks) for t in clause) != 1:
            continue
        for one in denials(clause, row, {t.key for t in other}):
            match = _match(one, theirs, said)
            if (
                match is None
                or (is_to_be_done(match, other) and not _is_forbidden(one, row))
                or affirmed(one.key, row)
                or any(_denied_near(t, other, said) for t in _all(one, other))
            ):
                continue
            at = next(c for c in theirs if match in c)
            if one.no.key not in OF_THINGS and is_noun(match, at):
                continue
            shared = about(one.clause, one.word) & about(other if one.no.key in _NOBODY else at, match)
            if one.no.key in OF_THINGS and not is_told_alike(one, match, at):
                continue
            least = 0 if share >= _CLOSE and stem(match.key) == stem(one.key) and fewest == 1 else fewest
            if len(shared) >= least and not any(may_deny(t, said) for t in at):
                yield one, match


_NOBODY = frozenset("no none nobody".split())
"""Words of which the other clause need not tell: no one was hurt in the blast, three were hurt when it went off."""


def is_to_be_done(word: Token, row: Sequence[Token]) -> bool:
    """Whether a verb stands behind “to”: what was to be done need not have been."""
    at = row.index(word)
    before = [t.key for t in row[max(0, at - 2) : at] if t.key not in {"be", "have"}]
    return before[-1:] == ["to"]


def _is_forbidden(one: Denial, row: Sequence[Token]) -> bool:
    """Whether somebody is asked not to do something: what they are asked to do is its contrary."""
    return one.no.key == "not" and is_to_be_done(one.word, row)


def _match(one: Denial, theirs: Sequence[Sequence[Token]], said: set[str]) -> Token | None:
    """The word of the other text that is the denied one, or the only one that may stand for it and is none of the denying text."""
    same = stem(one.key)
    exact = [t for clause in theirs for t in clause if tells(t) and stem(t.key) == same]
    if exact or one.no.key in QUANTIFYING:
        return exact[0] if exact else None
    alike = [
        t
        for clause in theirs
        for t, called in called_by(clause)
        if stem(t.key) not in said and any(may_stand_for(name, other) for name in one.names for other in called)
    ]
    return alike[0] if len(alike) == 1 else None


def _all(one: Denial, other: Sequence[Token]) -> list[Token]:
    same = stem(one.key)
    return [
        t
        for t, called in called_by(other)
        if stem(t.key) == same or any(may_stand_for(name, key) for name in one.names for key in called)
    ]


def _denied_near(word: Token, row: Sequence[Token], said: set[str]) -> bool:
    """Whether a word that denies another, or may, stands near it."""
    at = row.index(word)
    return any(may_deny(t, said) for t in (*row[max(0, at - _BEFORE) : at], *row[at + 1 : at + 1 + _BEHIND]))


def is_denied_somewhere(source: Document, key: str) -> bool:
    """Whether a source denies a word anywhere, in whatever way."""
    same, found = stem(key), tokens(source)
    return any(
        stem(t.key) == same and any(one.key in DENYING for one in found[max(0, at - _BEFORE) : at])
        for at, t in enumerate(found)
    )


def is_noun(word: Token, clause: Sequence[Token]) -> bool:
    """Whether a word of a clause has an article or the like before it."""
    at = clause.index(word)
    return at > 0 and clause[at - 1].key in _DETERMINING


def is_told_alike(one: Denial, word: Token, clause: Sequence[Token]) -> bool:
    """Whether half of what each of two clauses tells beside a denied word stands in the other."""
    ours, theirs = about(one.clause, one.word) - {stem(one.no.key)}, about(clause, word)
    return 2 * len(ours & theirs) >= max(len(ours), len(theirs))


def is_weighed(no: Token, word: Token, row: Sequence[Token]) -> bool:
    """Whether it is said elsewhere if there is any of a thing that another text is without: “empty of people”, “relief from rain”."""
    at = row.index(word)
    return no.key in OF_THINGS and not _PARTING.isdisjoint(t.key for t in row[max(0, at - 2) : at])


_PARTING = frozenset("of from".split())
"""Behind these stands what something is full or empty of."""


def about(clause: Sequence[Token], word: Token) -> set[str]:
    """The stems of what else a clause tells of."""
    return {
        stem(t.key) for t in clause if says_more(t) and len(t.key) >= SHORT - 1 and t.key != "said" and t is not word
    }


def stretch(one: Denial) -> Span:
    """From the word that denies to the denied one, in whatever order."""
    return Span(min(one.no.span.start, one.word.span.start), max(one.no.span.end, one.word.span.end))
