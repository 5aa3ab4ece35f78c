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
    reworded, a figure is reported that the source neither has nor yields, with the one that it is likest, and so are a month and a place such as sixth
    that are others for the same things. What comes out of figures of the source is left alone where the copy says how: 30 more, a third of them,
    380 in all. House style is left alone:
    five for 5, twenty-five for 25, Sept. for September, per cent for percent, yesterday for Monday, miles before
    kilometres or behind them. Silent without a source.

    Source: The flood damaged 450 homes in the valley on Monday.
    Bad:  The flood damaged {~~540~>450~~} homes in the valley on Monday.
    Good: The flood damaged 450 homes.
    """
    yield from report(document, FIGURE, "figure, date or unit changed: the source has")
