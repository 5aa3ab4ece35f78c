"""A sentence is negated where its source is not, or the other way round."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.fidelity.kinds import NEGATION
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.fidelity._report import report

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, against_source=True)
def changed_negation(document: Document) -> Iterator[Finding]:
    """A sentence is negated where its source is not, or the other way round.

    A lost “not” turns a sentence into its contrary, and so does one that is moved to another part of it. Reported where the words around it
    were kept, and in a sentence that was written anew where its clause tells of the same and nothing there can stand for the denial; “don’t” for “do not”, “gave no” for “did not give any” and a clause that was cut with its “not” are left alone. Silent without a
    source.

    Source: The minister did not sign the treaty with the islands.
    Bad:  The minister {~~did sign~>did not sign~~} the treaty with the islands.
    Good: The minister didn't sign the treaty.
    """
    yield from report(document, NEGATION, "negation lost or put in: the source has")
