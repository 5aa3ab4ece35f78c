"""A name is spelt otherwise than in the source."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.fidelity.kinds import SPELLING
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.fidelity._report import report

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, against_source=True)
def respelt_name(document: Document) -> Iterator[Finding]:
    """A name is spelt otherwise than in the source.

    A name that takes the place of one which differs in a few letters is reported. A house that has its own spelling of a name names it in the
    options of the rules on names, and passes over this rule where it does. Silent without a source.

    Source: The report came from Anna Weber of the harbour office in Kiel.
    Bad:  The report came from Anna {~~Webber~>Weber~~} of the harbour office in Kiel.
    Good: The report came from Weber.
    """
    yield from report(document, SPELLING, "name respelt: the source has")
