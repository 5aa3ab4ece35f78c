"""A conversion that puts the wrong system of units first."""

from __future__ import annotations

from wirelint import Document, Edit, Finding, Fix, Severity, rule
from wirelint.layers.measures.conversions import CONVERTED, conversions
from wirelint.layers.measures.units import system
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.NOTE, reach="paragraph", among=(CONVERTED,))
def unit_order(document: Document, *, first: str = "metric") -> Iterator[Finding]:
    """A conversion begins with the system of units that house style puts second.

    `first` is `metric` or `imperial`. Conversions within one system (feet and inches, knots and mph) are left alone.

    Bad:  The town is {~~45 miles (73 km)~>73 km (45 miles)~~} from the border.
    Good: The town is 73 km (45 miles) from the border.
    """
    for pair in conversions(document):
        one, other = system(pair.left.unit), system(pair.right.unit)
        if not one or one == first or other != first:
            continue
        left, right = document[pair.left.span], document[pair.right.span]
        fix = Fix("exchange the two", (Edit(pair.left.span, right), Edit(pair.right.span, left)))
        yield Finding(pair.span, f"“{left}” stands before “{right}”", [fix])
