"""Tons that may be metric or not."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.measures.conversions import CONVERTED, conversions
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TONS = {"ton", "tonne", "short ton", "long ton"}


@rule(severity=Severity.NOTE, reach="paragraph", among=(CONVERTED,))
def ambiguous_ton(document: Document) -> Iterator[Finding]:
    """A ton is converted without saying which ton it is.

    A short ton is 907 kg, a metric ton 1,000 and a long ton 1,016. Reported in conversions where one side says only
    “tons”; a ton beside another kind of ton is clear enough.

    Bad:  The truck carried {==20 tons (18,100 kg)==} of grain.
    Good: The truck carried 20 short tons (18,100 kg) of grain, or 20 tons in all.
    Good: It shipped 18.7 million metric tons (20.6 million tons).
    """
    for pair in conversions(document):
        names = {pair.left.unit.name, pair.right.unit.name}
        if "ton" in names and not names <= _TONS:
            yield Finding(pair.span, f"“{document[pair.span]}” does not say which ton is meant")
