"""A word or term in an otherwise unchanged sentence is another."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.fidelity.kinds import WORDING
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.fidelity._report import report

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, against_source=True)
def changed_wording(document: Document) -> Iterator[Finding]:
    """A word or term in an otherwise unchanged sentence is another.

    A slip, a misread word or a garbled term is reported where the words around were kept, and so are small words that leave their
    neighbours beside each other as they do not stand. How much is asked of a word turns on the whole copy: where three facts or more are
    wrong, whatever may not stand for the source's word is told; in a copy that has its facts right a word must be plainly amiss, for there it
    is an editor's. Spelling, words that newsrooms use for one another (began and started, about and roughly), sentences that were plainly
    rewritten and phrases that only moved are left alone: see rewording for those. A cause that stands in
    the place of the source’s only one is reported in free rewritings too. Silent without a source.

    Source: The climate talks ended with a promise to cut greenhouse gas emissions.
    Bad:  The climate talks ended with a promise to cut {~~nursery~>greenhouse~~} gas emissions.
    Good: The climate talks closed with a promise to reduce greenhouse gas emissions.
    """
    yield from report(document, WORDING, "wording changed: the source has")
