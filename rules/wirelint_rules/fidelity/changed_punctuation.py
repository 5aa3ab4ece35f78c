"""Marks that carry sense differ from the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.departures import MARKS
from wirelint_rules.fidelity._report import report

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING)
def changed_punctuation(document: Document) -> Iterator[Finding]:
    """Marks that carry sense differ from the source.

    A quotation mark lost or put in, and brackets, signs of currency, question and exclamation marks put in, are reported. Commas, dashes
    and the style of marks are left alone. Silent without a source.

    Source: The council approved the plan for the new bridge on the river.
    Bad:  The council approved the plan for the new bridge on the river{~~?~>.~~}
    Good: The council approved the plan – for the new bridge – on the river.
    """
    yield from report(document, MARKS, "marks changed: the source has")
