"""A quotation does not have the words it has in the source."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.fidelity.kinds import QUOTATION
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.fidelity._report import report

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, against_source=True)
def changed_quotation(document: Document) -> Iterator[Finding]:
    """A quotation does not have the words it has in the source.

    Within quotation marks the words are a speaker's own. Every word replaced or put in is reported. A quotation that is left out, or ends
    earlier, is an editor's cut and left alone; so are spelling, the style of marks, and words in square brackets. Silent without a source.

    Source: “We never asked for any of this money,” said Anna Weber, the mayor.
    Bad:  “We never asked for any of this {~~cash~>money~~},” said Anna Weber, the mayor.
    Good: “We never asked for any of this money,” said Weber.
    """
    yield from report(document, QUOTATION, "quotation changed: the source has")
