"""Units that lost their "square" or "cubic"."""

from __future__ import annotations

from wirelint import Document, Edit, Finding, Fix, Span
from wirelint.layers.measures.conversions import built_of_length, conversions
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def lost_power(document: Document, power: int, word: str, kind: str) -> Iterator[Finding]:
    """Findings where two figures agree only once both units are raised to the power that `word` names."""
    for pair in conversions(document):
        sides = (pair.left, pair.right)
        powers = [side.unit.power for side in sides]
        if not all(built_of_length(side.unit) for side in sides) or max(powers) > power or min(powers) == power:
            continue
        if (powers[0] == powers[1] and pair.strain() <= 1) or pair.strain(power=power) > 1:
            continue
        edits = tuple(_raise(document, side.unit_span, word) for side in sides if side.unit.power < power)
        yield Finding(pair.span, f"“{document[pair.span]}” converts only as {kind}", [Fix(f"add “{word}”", edits)])


def _raise(document: Document, unit: Span, word: str) -> Edit:
    """The edit that puts the word before a unit, in place of a lower power's word."""
    before, written = document.text[unit.start - 1 : unit.start], document[unit]
    start = unit.start
    for lower in ("square ", "sq. ", "sq "):
        if written.lower().startswith(lower):
            return Edit(Span(start, start + len(lower)), f"{word} ")
    joint = "-" if before == "-" else " "
    return Edit(Span(start, start), f"{word}{joint}" if not before.isalnum() else f" {word} ")
