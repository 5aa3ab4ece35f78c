"""A word or term was altered in an otherwise unchanged sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.departures import WORDING
from wirelint_rules.fidelity._report import report

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING)
def changed_wording(document: Document) -> Iterator[Finding]:
    """A word or term was altered in an otherwise unchanged sentence.

    Where the words around were kept, another word is a slip or a garbled term. Spelling, numbers in words, neutral verbs of reporting,
    and sentences that were plainly rewritten are left alone. Silent without a source.

    Source: The climate talks ended with a promise to cut greenhouse gas emissions.
    Bad:  The climate talks ended with a promise to cut {~~nursery~>greenhouse~~} gas emissions.
    Good: The climate talks ended with a promise.
    """
    yield from report(document, WORDING, "wording changed: the source has")
