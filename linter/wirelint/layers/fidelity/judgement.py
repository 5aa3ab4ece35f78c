"""What a change is: of a figure, a name, a quotation, a claim … or of nothing but the wording."""

from __future__ import annotations

from wirelint.layers.fidelity.changes import Pool, kept
from wirelint.layers.fidelity.judging.claims import claim, pronoun
from wirelint.layers.fidelity.judging.contraries import contrary
from wirelint.layers.fidelity.judging.figures import figure
from wirelint.layers.fidelity.judging.moves import only_moved
from wirelint.layers.fidelity.judging.names import initials, name, rank
from wirelint.layers.fidelity.judging.negations import negation
from wirelint.layers.fidelity.judging.quoted import in_quotation, kept_whole, quotation, quoted_in_source
from wirelint.layers.fidelity.judging.roles import roles
from wirelint.layers.fidelity.judging.tokens import well_parted
from wirelint.layers.fidelity.kinds import MARKS
from wirelint.layers.naming.housestyle import restyled
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.document import Document
    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.fidelity.changes import Change
    from wirelint.layers.naming.housestyle import Token

COPIED = 0.75
"""A sentence that keeps a smaller share of its source's words in their order may have been made a question, or none."""

RECAST = 0.6
"""A sentence that keeps a smaller share was written anew, though the story around it was not."""


class Judged(NamedTuple):
    """A passage, what is known of it, and for each of its changes what `fact` says."""

    passage: Passage
    pool: Pool
    kinds: Sequence[str | None]

    @classmethod
    def of(cls, document: Document, passage: Passage, changes: Sequence[Change], *, anew: bool = False) -> Judged:
        """A passage with its changes judged, in a story that was written anew or was not; a sentence may have been by itself."""
        pool = Pool.of(document, passage, changes, anew=anew or kept(document, [(passage, changes)]) < RECAST)
        return cls(passage, pool, [fact(document, change, pool) for change in changes])

    @property
    def worded(self) -> list[Change]:
        """The changes of which the wording is to be judged."""
        return [change for change, kind in zip(self.pool.changes, self.kinds, strict=True) if kind is None]


def fact(document: Document, change: Change, pool: Pool) -> str | None:
    """The kind of a change of fact, nothing where two newsrooms would only write it differently, None where the wording is to be judged."""
    old, new = change.old, change.new
    if not any(t.word for t in old) and not any(t.word for t in new):
        return MARKS if _marks_matter(old, new) and pool.kept >= COPIED else ""
    if in_quotation(document, change) and quoted_in_source(pool.source, change):
        return "" if only_moved(change, pool) or kept_whole(document, change) else quotation(document, change)
    if (
        (restyled(old, new) and well_parted(new) and not _possessive(document, new))
        or initials(old, new)
        or initials(new, old)
    ):
        return ""
    for judge in (negation, pronoun, figure, roles, rank, name, claim, contrary):
        if kind := judge(change, pool):
            return kind
    return None


def _possessive(document: Document, found: Sequence[Token]) -> bool:
    """Whether a word was taken apart into an owner and what is owned: “the bottle’s neck” for a bottleneck."""
    return len(found) > 1 and any(mark in document.text[found[0].span.start : found[-1].span.start] for mark in "'’")


def _marks_matter(old: Sequence[Token], new: Sequence[Token]) -> bool:
    was, now = [t.key for t in old], [t.key for t in new]
    return now.count("?") > was.count("?") or ("?" in was and "?" not in now and "!" not in now)
