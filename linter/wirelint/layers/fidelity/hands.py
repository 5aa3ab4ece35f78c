"""Whose hand a copy shows: a careless copyist's, whose odd words are slips, or an editor's, whose words are meant."""

from __future__ import annotations

from collections import defaultdict

from wirelint.layers.fidelity.alignment import joined, within
from wirelint.layers.fidelity.changes import kept, says
from wirelint.layers.fidelity.judging.tokens import fits, is_measure, keys
from wirelint.layers.fidelity.senses import alike, stem
from wirelint.layers.paragraphs import headline
from wirelint.layers.sentences import sentences
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

_CLOSE = 0.8
"""A story that keeps as much of its source's words in their order was copied rather than written."""

MUCH = 0.5
"""Where a larger share of the changed sentences shows an editor's traces, a story was edited, and only where as many facts are wrong by a careless hand."""

_FEW = 0.4
_HARDLY_ANY = 0.25
"""The share of the changed sentences that may show an editor's traces where one tidied up, or where none was at work."""

_NONE = 0.11
"""The share where not even words for others of their sense are an editor's."""

_STORY = 8
_TOUCHED = 0.2
"""A story of so many sentences, of which no more than this share differs from the source, was left untouched."""

_OFTEN = 4
"""Who changes so many sentences and leaves traces of editing in hardly any is no editor."""

_MAYBE = 0.5
"""What a word for another of its sense, or several for one, counts as an editor's trace: a machine may have put it in."""

_BARELY = 0.85
"""A sentence that keeps as much of its passage's words was hardly edited, however well its new words read."""

_CLAUSE = 3
"""A cut of so many words is an editor's."""


class Hand(NamedTuple):
    """What a copy as a whole shows: the share of its words that are the source's in their order, the share of its changed
    sentences that show an editor's traces, how many facts it has wrong, how many sentences were changed, and whether nearly all of it is the
    source's to the letter.
    """

    kept: float = 1.0
    edited: float = 0.0
    wrong: int = 0
    changed: int = 0
    untouched: bool = False

    @property
    def close(self) -> bool:
        """Whether the story was copied rather than written."""
        return self.kept >= _CLOSE

    @property
    def careless(self) -> bool:
        """Whether a word which differs is rather a slip than an editor's choice: too much is wrong, or nobody has edited."""
        if self.edited > MUCH:
            return self.wrong > self.changed * MUCH
        unedited = self.close and self.changed >= _OFTEN and self.edited <= _HARDLY_ANY
        return self.wrong >= (1 if unedited else _WRONG) or (self.untouched and not self.edited)

    @property
    def copied(self) -> bool:
        """Whether a careless hand copied, and an editor did no more than tidy up."""
        return self.careless and self.close and self.edited <= _FEW

    @property
    def verbatim(self) -> bool:
        """Whether a careless hand copied, and no editor was at work: whatever differs is wrong."""
        return self.copied and self.edited <= _HARDLY_ANY

    @property
    def spotless(self) -> bool:
        """Whether a careless hand copied, and hardly a word is one that an editor might have put: no other sense excuses it."""
        return self.copied and self.edited <= _NONE


def hand(document: Document, judged: Sequence[Judged]) -> Hand:
    """The hand that sentences and their changes show."""
    changed = [one for one in judged if one.kinds and one.passage.copy != headline(document)]
    edited = sum(1.0 if has_traces(document, one) else _MAYBE * _in_other_words(one) for one in changed)
    wrong = sum(bool(kind) for one in changed for kind in one.kinds)
    share = kept(document, [(passage, pool.changes) for passage, pool, _ in judged])
    number = len(sentences(document))
    untouched = number >= _STORY and len(judged) == number and len(changed) <= _TOUCHED * number
    return Hand(share, edited / len(changed) if changed else 0.0, wrong, len(changed), untouched)


def is_edited(document: Document, judged: Judged) -> bool:
    """Whether a sentence shows an editor's traces, or was said in other words in a place."""
    return has_traces(document, judged) or any(map(reworded, judged.worded))


def has_traces(document: Document, judged: Judged) -> bool:
    """Whether a sentence shows what copyists do not do, or was changed in several places and reads well in all of them."""
    return _is_fluent(judged) or any(_traces(document, judged.passage, judged.worded))


def _is_fluent(judged: Judged) -> bool:
    worded = judged.worded
    if judged.pool.kept >= _BARELY or len(worded) < 2 or any(judged.kinds) or not all(map(fits, worded)):
        return False
    return any(any(map(says, change.old)) and any(map(says, change.new)) for change in worded)


def _in_other_words(judged: Judged) -> bool:
    return any(reworded(change) or alike(keys(change.old), keys(change.new)) for change in judged.worded)


def _traces(document: Document, passage: Passage, changes: Sequence[Change]) -> Iterator[bool]:
    """What copyists do not do: turn an attribution, move words, cut clauses, join sentences, put words into house style."""
    lost = {token.key for change in changes for token in change.old}
    gained = {token.key for change in changes for token in change.new}
    yield "said" in lost and "said" in gained
    yield sum(says(token) and token.key in lost for change in changes for token in change.new) > 1
    yield any(_words(change.old) - _words(change.new) >= _CLAUSE for change in changes)
    yield joined(passage)
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
