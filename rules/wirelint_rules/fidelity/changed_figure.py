"""A figure, date or unit is not the one in the source."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.fidelity.kinds import FIGURE
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.fidelity._report import report

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, against_source=True)
def changed_figure(document: Document) -> Iterator[Finding]:
    """A figure, date or unit is not the one in the source.

    A number, a day, a month, a time or a unit is reported that takes the place of another, changes places with another, is put in and stands
    nowhere about that passage of the source, or has lost what says how much it is (12 square kilometres, 3 million). In a sentence that was
    reworded, a figure is held against the source's for the same things, and reported where that is gone and the copy's stands nowhere and comes
    out of no others, and so are a month and a place such as sixth. House style is left alone:
    five for 5, twenty-five for 25, Sept. for September, per cent for percent, yesterday for Monday, miles before
    kilometres or behind them. Silent without a source.

    Source: The flood damaged 450 homes in the valley on Monday.
    Bad:  The flood damaged {~~540~>450~~} homes in the valley on Monday.
    Good: The flood damaged 450 homes.
    """
    yield from report(document, FIGURE, "figure, date or unit changed: the source has")
