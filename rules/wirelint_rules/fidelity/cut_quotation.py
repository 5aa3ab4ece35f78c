"""Words were cut from the middle of a quotation without an ellipsis."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.fidelity.kinds import CUT
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.fidelity._report import report

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, against_source=True)
def cut_quotation(document: Document) -> Iterator[Finding]:
    """Words were cut from the middle of a quotation without an ellipsis.

    What is left out within quotation marks must be shown as left out. A quotation that begins later or ends earlier, and one that was
    divided in two, are left alone. Silent without a source.

    Source: “We never asked for any of this money,” said Anna Weber, the mayor.
    Bad:  “We never asked {~~for this~>for any of this~~} money,” said Anna Weber, the mayor.
    Good: “We never asked for … this money,” said Weber.
    """
    yield from report(document, CUT, "words cut from a quotation: the source has")
