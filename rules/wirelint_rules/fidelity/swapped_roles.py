"""Two parties, or two things, have changed places."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.fidelity.kinds import ROLES
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.fidelity._report import report

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, against_source=True)
def swapped_roles(document: Document) -> Iterator[Finding]:
    """Two parties, or two things, have changed places.

    Where the source says that A beat B and the copy that B beat A, every word is right and the sentence is wrong. Two stretches that stand in
    each other's place are reported, and a verb that changed sides. Sentences that were turned into the passive, speakers before or behind
    “said”, and phrases of time and place that were moved are left alone. Silent without a source.

    Source: Wheat suffers mainly from ozone and maize mainly from heat.
    Bad:  Wheat suffers mainly from {~~heat~>ozone~~} and maize mainly from {~~ozone~>heat~~}.
    Good: Maize suffers mainly from heat and wheat mainly from ozone.
    """
    yield from report(document, ROLES, "who does what is swapped: the source has")
