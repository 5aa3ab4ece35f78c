"""What the source only claims, the copy states."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.fidelity.kinds import CLAIM
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.fidelity._report import report

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, against_source=True)
def hardened_claim(document: Document) -> Iterator[Finding]:
    """What the source only claims, the copy states.

    A word of doubt (“claimed”, “allegedly”, “may”) that gave way to a word without doubt is reported, and so are one that was cut by itself and
    a plain “said” that became “confirmed” or “admitted”. In a sentence that was written anew “will”, “convicted” or “certain” is reported where its
    passage tells of the same and only doubts, and so is what is only allegedly so, or may be, there. “Said” for “claimed” is left alone, and so are words that doubt as much. Silent
    without a source.

    Source: The army claimed that its troops had reached the river by noon.
    Bad:  The army {~~confirmed~>claimed~~} that its troops had reached the river by noon.
    Good: The army said its troops had reached the river.
    """
    yield from report(document, CLAIM, "claim hardened: the source has")
