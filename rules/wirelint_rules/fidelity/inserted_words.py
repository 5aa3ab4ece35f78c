"""Words stand within a sentence of the source that the source has not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.departures import INSERTION
from wirelint_rules.fidelity._report import report

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING)
def inserted_words(document: Document) -> Iterator[Finding]:
    """Words stand within a sentence of the source that the source has not.

    Words put into an otherwise kept sentence are reported. A linking word at either end of a sentence, as it is needed where sentences
    are divided or joined, is left alone. Silent without a source.

    Source: The council approved the plan for the new bridge on the river.
    Bad:  The council approved the plan {~~read more ~>~~}for the new bridge on the river.
    Good: The council approved the plan for the new bridge.
    """
    yield from report(document, INSERTION, "not in the source: the source has")
