"""A pronoun makes a man of a woman, or the other way round."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.fidelity.kinds import PRONOUN
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.fidelity._report import report

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, against_source=True)
def changed_pronoun(document: Document) -> Iterator[Finding]:
    """A pronoun makes a man of a woman, or the other way round.

    He for she, her for his: where the source has the other, the copy speaks of somebody else, or wrongly of the same person. Silent without a source.

    Source: “We lost everything,” she said at the shelter on Monday.
    Bad:  “We lost everything,” {~~he~>she~~} said at the shelter on Monday.
    Good: “We lost everything,” she said.
    """
    yield from report(document, PRONOUN, "pronoun changed: the source has")
