"""An office or rank is not the one in the source."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.fidelity.kinds import RANK
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.fidelity._report import report

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, against_source=True)
def changed_rank(document: Document) -> Iterator[Finding]:
    """An office or rank is not the one in the source.

    A president for a prime minister, a mayor for a governor, “president” for “former president”: a title in the place of another, or without
    the word that ranks it, is reported. Titles left out, shortened or written in full are left alone. Silent without a source.

    Source: The governor met the former president in the harbour on Friday.
    Bad:  The {~~mayor~>governor~~} met {~~the president~>the former president~~} in the harbour on Friday.
    Good: The gov. met the former president on Friday.
    """
    yield from report(document, RANK, "office or rank changed: the source has")
