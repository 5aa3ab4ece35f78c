"""Words without doubt in a sentence of the copy, where its passage has nothing but doubt: will for may, known for believed, guilty for accused."""

from __future__ import annotations

from wirelint.layers.fidelity.alignment import is_reworded, within
from wirelint.layers.fidelity.clauses import clauses, is_told, what_else
from wirelint.layers.fidelity.denying.negators import denies
from wirelint.layers.fidelity.judging.tokens import says_more
from wirelint.layers.fidelity.kinds import CLAIM
from wirelint.layers.fidelity.senses import DOUBT, meet, stem
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.document import Document, Span
    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.naming.housestyle import Token

_LEAST = 0.3
"""The share of a sentence that must stand in its passage."""

_ENOUGH = ((3, 0.5), (2, 0.66))
"""So many words of its clause, and such a share of them, must stand in the passage for it to tell of the same."""

_CERTAIN = frozenset(
    "certain certainly proven proved confirmed convicted guilty undoubtedly definitely culprit culprits verified".split()
)
"""Words that leave no doubt."""

_SETTLING = _CERTAIN | frozenset(
    """certainty prove proves proof proofs confirm confirms confirming confirmation conviction convict convicts convicting verdict verdicts sentenced sentence jailed
    admitted admits confessed acknowledged established establishes shown shows know knows knew knowing knowledge sure surely clear clearly evident found definite
    plead pleads pleaded pleading undeniable indisputable determined concluded recognized recognised famous""".split()
)
"""Words by which a source may have settled it."""

_REACH = 5
"""So near behind “may” stands what may be done."""

_PERHAPS = frozenset("may might could possibly perhaps maybe potentially".split())
_OPEN = DOUBT | frozenset(
    """would should can likely unlikely if whether unless until reckon reckons hope hopes hoped fear fears feared chance chances risk risks possibility prospect prospects bound
    set due plan plans planned planning propose proposes proposed proposal scheduled poised intends intend intended aims aim aimed want wants wanted promised promises
    pledged vowed agreed forecast forecasts predicts predicted predict prediction looks appears appeared appear think thinks suspicion charge charged charges accuse accuses
    accusing accusation accusations seek seeks sought threaten threatens threatened believe must expect expects expecting looked almost nearly far about""".split()
)
"""Words by which a sentence leaves something open, or speaks of what is to come as others do."""


def certain(document: Document, passage: Passage) -> Iterator[tuple[str, Span, Span]]:
    """The kind of what is certain in a sentence and open in its passage, with where it stands in the copy and in the source."""
    if not is_reworded(passage, _LEAST):
        return
    ours, theirs = within(document, passage.copy), within(passage.source, passage.span)
    there = {stem(t.key) for t in theirs}
    if any((t.key in _OPEN and stem(t.key) not in there) or t.key == "?" or denies(t) for t in ours):
        return
    # the month, or somebody's name
    theirs = [t for t in theirs if t.text != "May"]
    if DOUBT.isdisjoint(t.key for t in theirs):
        return
    settled = not _SETTLING.isdisjoint(t.key for t in within(passage.source, passage.around))
    for clause in clauses(document, ours):
        for token in clause:
            told = clause if any(says_more(t) and t is not token for t in clause) else ours
            if token.text.islower() and not quoted(document, token.span) and _tells_of(told, token, theirs):
                old = (
                    _open_verb(token, clause, theirs) if token.key == "will" else _open(token, theirs, settled=settled)
                )
                if old:
                    yield CLAIM, token.span, old.span


def _tells_of(clause: Sequence[Token], word: Token, theirs: Sequence[Token]) -> bool:
    """Whether enough of the other words of a clause stand in the passage."""
    told = what_else(clause, word)
    return is_told(told & {stem(t.key) for t in theirs}, told, _ENOUGH)


def _open(word: Token, theirs: Sequence[Token], *, settled: bool) -> Token | None:
    """The word by which a passage leaves open what another says for certain."""
    return None if settled or word.key not in _CERTAIN else next((t for t in theirs if t.key in DOUBT), None)


def _open_verb(will: Token, clause: Sequence[Token], theirs: Sequence[Token]) -> Token | None:
    """The word by which a passage says that something may be done, where another says that it will."""
    at = clause.index(will)
    verb = next((t for t in clause[at + 1 : at + 4] if says_more(t) and not t.key.endswith("ly")), None)
    for place, token in enumerate(theirs):
        if verb and token.key in _PERHAPS:
            behind = theirs[place + 1 : place + 1 + _REACH]
            if meet((t.key for t in behind), [verb.key]):
                return token
    return None
