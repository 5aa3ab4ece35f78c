"""One quantity that a story converts in two ways."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, rule
from wirelint.layers.measures.conversions import CONVERTED, conversions
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.measures.conversions import Conversion

_APART = 0.02
"""As a share: nearer figures are the same one, rounded more or less."""


@rule(severity=Severity.WARNING, among=(CONVERTED,))
def inconsistent_repeat(document: Document) -> Iterator[Finding]:
    """One quantity is converted in two ways in one story.

    The same figure and unit come back with another conversion, and only one of the two agrees. Where one is but the
    rounder of the two (37 and 37.3 miles), both stand.

    Bad:  The convoy is 60 km (37 miles) long. It had been {==60 km (97 miles)==} at dawn.
    Good: The convoy is 60 km (37 miles) long. It had been 60 km (37.3 miles) at dawn.
    """
    first: dict[tuple[object, ...], Conversion] = {}
    for pair in conversions(document):
        left, right = pair.left, pair.right
        if left.unit.dimension != right.unit.dimension or left.unit == right.unit:
            continue
        key = (tuple(x.value for x in left.figures), left.unit, right.unit, len(right.figures))
        earlier = first.setdefault(key, pair)
        if earlier is not pair and _differ(earlier, pair):
            there = Related(document, earlier.span, f"“{document[earlier.span]}”")
            yield Finding(pair.span, f"“{document[pair.span]}” was converted otherwise before", [], [there])


def _differ(earlier: Conversion, pair: Conversion) -> bool:
    """Whether the second sides are two figures; temperatures are left to the rules for differences."""
    if pair.left.unit.dimension == "temperature" or (earlier.strain() <= 1 and pair.strain() <= 1):
        return False
    both = zip(earlier.right.figures, pair.right.figures, strict=True)
    return any(abs(x.value - y.value) > _APART * max(abs(x.value), abs(y.value)) for x, y in both)
