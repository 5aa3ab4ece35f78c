"""A name is not the one in the source."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.fidelity.kinds import NAME
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.fidelity._report import report

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, against_source=True)
def changed_name(document: Document) -> Iterator[Finding]:
    """A name is not the one in the source.

    A capitalised word is reported that takes the place of another name, or that is put in and stands in no source: another person, another
    place, another office; in a sentence that was reworded, a name of the story where the source has another of its sort. Names left out, initials for a full name and a name for a pronoun are left alone. Silent without a source.

    Source: The report came from Anna Weber of the harbour office in Kiel.
    Bad:  The report came from Anna {~~Schmidt~>Weber~~} of the harbour office in Kiel.
    Good: The report came from Anna Weber of the harbour office.
    """
    yield from report(document, NAME, "name changed: the source has")
