"""A figure, date or unit is not the one in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.departures import FIGURE
from wirelint_rules.fidelity._report import report

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING)
def changed_figure(document: Document) -> Iterator[Finding]:
    """A figure, date or unit is not the one in the source.

    A number, a day, a month, a time or a unit that takes the place of another in an otherwise kept sentence is reported.
    House style is left alone: five for 5, Sept. for September, per cent for percent. Silent without a source.

    Source: The flood damaged 450 homes in the valley on Monday.
    Bad:  The flood damaged {~~540~>450~~} homes in the valley on Monday.
    Good: The flood damaged 450 homes.
    """
    yield from report(document, FIGURE, "figure, date or unit changed: the source has")
