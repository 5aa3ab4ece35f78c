"""Words stand within a sentence of the source that the source has not."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.fidelity.kinds import INSERTION
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.fidelity._report import report

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, against_source=True)
def inserted_words(document: Document) -> Iterator[Finding]:
    """Words stand within a sentence of the source that the source has not.

    Words that say something, put into an otherwise kept sentence and found nowhere about that passage of the source, are reported. Small
    words, and words drawn from the sentences before and behind, are left alone. Silent without a source.

    Source: The council approved the plan for the new bridge on the river.
    Bad:  The council approved the {~~expensive ~>~~}plan for the new bridge on the river.
    Good: The council has approved the plan for the new bridge.
    """
    yield from report(document, INSERTION, "{} not in the source: the source has")
