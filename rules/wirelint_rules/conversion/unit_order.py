"""A conversion that puts the wrong system of units first."""

from __future__ import annotations

from wirelint import Document, Edit, Finding, Fix, Severity, rule
from wirelint.layers.measures.conversions import conversions
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_METRIC = frozenset("km metre cm mm kg gram tonne hectare litre ml km/h m/s celsius".split())
_IMPERIAL = frozenset(
    [*"mile foot yard inch pound ounce stone acre gallon pint quart mph fahrenheit".split(), "short ton", "long ton"]
)


@rule(severity=Severity.NOTE, reach="paragraph")
def unit_order(document: Document, *, first: str = "metric") -> Iterator[Finding]:
    """A conversion begins with the system of units that house style puts second.

    `first` is `metric` or `imperial`. Conversions within one system (feet and inches, knots and mph) are left alone.

    Bad:  The town is {~~45 miles (73 km)~>73 km (45 miles)~~} from the border.
    Good: The town is 73 km (45 miles) from the border.
    """
    leading, following = (_METRIC, _IMPERIAL) if first == "metric" else (_IMPERIAL, _METRIC)
    for pair in conversions(document):
        if pair.left.unit.base not in following or pair.right.unit.base not in leading:
            continue
        left, right = document[pair.left.span], document[pair.right.span]
        fix = Fix("exchange the two", (Edit(pair.left.span, right), Edit(pair.right.span, left)))
        yield Finding(pair.span, f"“{left}” stands before “{right}”", [fix])
