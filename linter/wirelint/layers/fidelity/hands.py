"""Whose hand a copy shows: a careless copyist's, whose odd words are slips, or an editor's, whose words are meant."""

from __future__ import annotations

from collections import defaultdict

from wirelint.layers.fidelity.alignment import within
from wirelint.layers.fidelity.changes import kept, says
from wirelint.layers.fidelity.judging.tokens import fits, is_measure, keys
from wirelint.layers.fidelity.senses import alike, stem
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.document import Document
    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.fidelity.changes import Change
    from wirelint.layers.fidelity.judgement import Judged
    from wirelint.layers.naming.housestyle import Token

_WRONG = 3
"""An editor does not get so many facts wrong in a story."""

_CLOSE = 0.88
"""A story that keeps as much of its source's words in their order was copied rather than written."""

_FEW = 0.4
_HARDLY_ANY = 0.15
"""The share of the changed sentences that may show an editor's traces where one tidied up, or where none was at work."""

_MAYBE = 0.5
"""What a word for another of its sense counts as an editor's trace: a machine may have put it in."""

_CLAUSE = 3
"""A cut of so many words is an editor's."""


class Hand(NamedTuple):
    """What a copy as a whole shows: the share of its words that are the source's in their order, the share of its changed
    sentences that show an editor's traces, and how many facts it has wrong.
    """

    kept: float = 1.0
    edited: float = 0.0
    wrong: int = 0

    @property
    def close(self) -> bool:
        """Whether the story was copied rather than written."""
        return self.kept >= _CLOSE

    @property
    def careless(self) -> bool:
        """Whether so much is wrong that a word which differs is rather a slip than an editor's choice."""
        return self.wrong >= _WRONG

    @property
    def copied(self) -> bool:
        """Whether a careless hand copied, and an editor did no more than tidy up."""
        return self.careless and self.close and self.edited <= _FEW

    @property
    def verbatim(self) -> bool:
        """Whether a careless hand copied, and no editor was at work: whatever differs is wrong."""
        return self.copied and self.edited <= _HARDLY_ANY


def hand(document: Document, judged: Sequence[Judged]) -> Hand:
    """The hand that sentences and their changes show."""
    changed = [one for one in judged if one.kinds]
    edited = sum(1.0 if is_edited(document, one) else _MAYBE * _has_synonym(one) for one in changed)
    wrong = sum(bool(kind) for one in changed for kind in one.kinds)
    share = kept(document, [(passage, pool.changes) for passage, pool, _ in judged])
    return Hand(share, edited / len(changed) if changed else 0.0, wrong)


def is_edited(document: Document, judged: Judged) -> bool:
    """Whether a sentence shows an editor's traces."""
    return any(_traces(document, judged.passage, judged.worded))


def _has_synonym(judged: Judged) -> bool:
    return any(alike(keys(change.old), keys(change.new)) for change in judged.worded)


def _traces(document: Document, passage: Passage, changes: Sequence[Change]) -> Iterator[bool]:
    """What copyists do not do: turn an attribution, move words, cut clauses, say in three words what was said in one, put words into
    house style.
    """
    lost = {token.key for change in changes for token in change.old}
    gained = {token.key for change in changes for token in change.new}
    yield "said" in lost and "said" in gained
    yield sum(says(token) and token.key in lost for change in changes for token in change.new) > 1
    yield any(_words(change.old) - _words(change.new) >= _CLAUSE for change in changes)
    yield any(map(reworded, changes))
    yield _restyled(document, passage)


def reworded(change: Change) -> bool:
    """Whether several words stand in the place of one, or of several, no figures or other names, that are seen beside each other."""
    old, new = ([token for token in side if token.word] for side in (change.old, change.new))
    if not old or not new or len(old) == len(new) == 1 or not any(map(says, (*old, *new))):
        return False
    plain = all(token.text.islower() for token in new) and not any(is_measure(token.key) for token in (*old, *new))
    return plain and not {stem(t.key) for t in old if says(t)} & {stem(t.key) for t in new if says(t)} and fits(change)


def _words(found: Sequence[Token]) -> int:
    return sum(token.word for token in found)


def _restyled(document: Document, passage: Passage) -> bool:
    """Whether a word that was kept is spelt or abbreviated as another house does."""
    theirs: dict[str, set[str]] = defaultdict(set)
    for token in within(passage.source, passage.span):
        theirs[token.key].add(token.text.lower())
    return any(
        token.word and token.key != "said" and token.key in theirs and token.text.lower() not in theirs[token.key]
        for token in within(document, passage.copy)
    )
