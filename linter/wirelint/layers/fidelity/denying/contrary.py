"""What rose in one text and fell in the other, in clauses that tell the same of it, however freely the sentence was worded."""

from __future__ import annotations

from wirelint.layers.fidelity.alignment import is_reworded, within
from wirelint.layers.fidelity.clauses import clauses, is_told, what_else
from wirelint.layers.fidelity.denying.negators import denies
from wirelint.layers.fidelity.judging.contraries import cancelled
from wirelint.layers.fidelity.judging.tokens import says_more
from wirelint.layers.fidelity.kinds import CONTRARY
from wirelint.layers.fidelity.senses import converse, opposed
from wirelint.layers.quotations import quoted
from wirelint.layers.verbs import plain_forms
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.document import Document, Span
    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.naming.housestyle import Token

_LEAST = 0.3
"""The share of a sentence that must stand in its passage."""

_ENOUGH = ((3, 0.6),)
"""So many words of either clause, and such a share of them, must stand in the other."""


def contrary_deeds(document: Document, passage: Passage) -> Iterator[tuple[str, Span, Span]]:
    """The kind of each verb of which the passage has the contrary in a clause that tells the same, with where it stands in the copy and in the source."""
    if not is_reworded(passage, _LEAST):
        return
    ours, theirs = within(document, passage.copy), within(passage.source, passage.span)
    if any(map(denies, (*ours, *theirs))) or cancelled(ours, theirs):
        return
    there = {old.key: (old, clause) for old, clause in _deeds(passage.source, theirs)}
    for new, clause in _deeds(document, ours) if there else ():
        for old, other in there.values():
            if opposed(old.key, new.key) and not converse(old.key, new.key) and not quoted(document, new.span):
                here, told = what_else(clause, new), what_else(other, old)
                if is_told(here & told, here, _ENOUGH) and is_told(here & told, told, _ENOUGH):
                    yield CONTRARY, new.span, old.span


def _deeds(document: Document, row: Sequence[Token]) -> Iterator[tuple[Token, list[Token]]]:
    """The words of a sentence that may be verbs in the past, each with its clause."""
    return ((t, clause) for clause in clauses(document, row) for t in clause if _is_deed(t))


def _is_deed(token: Token) -> bool:
    """Whether a word may be a verb in the past."""
    if not token.text.islower() or not says_more(token) or token.key == "said":
        return False
    return token.key.endswith("ed") or token.key in plain_forms()
