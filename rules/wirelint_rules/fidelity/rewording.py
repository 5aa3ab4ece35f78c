"""A sentence is worded otherwise than in the source, and says the same."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.fidelity.kinds import STYLE
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.fidelity._report import report

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.NOTE, against_source=True)
def rewording(document: Document) -> Iterator[Finding]:
    """A sentence is worded otherwise than in the source, and says the same.

    For desks that must run copy word for word: every departure that no other rule of the group takes for a change of sense. Silent without a source.

    Source: The study found that the lake had shrunk by half since 1970.
    Bad:  The {~~research~>study~~} found that the lake had shrunk by half since 1970.
    Good: The study found that the lake had shrunk by half since 1970.
    """
    yield from report(document, STYLE, "reworded: the source has")
