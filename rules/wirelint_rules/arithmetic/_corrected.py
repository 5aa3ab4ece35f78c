"""The finding at a figure that should be another."""

from __future__ import annotations

from wirelint.document import Span
from wirelint.findings import Finding, Fix, Related
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import listed, plain, restyled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wirelint.document import Document
    from wirelint.layers.numbers.amounts import Amount


def corrected(document: Document, wrong: Amount, right: float | None, by: Iterable[Amount], message: str) -> Finding:
    """The finding at a figure that others contradict, with what it should be where that is one figure and copy can write it."""
    figure = wrong.figure.span
    better = "" if right is None else restyled(document[figure], right)
    fixes = [Fix.replace(figure, better)] if better else []
    return Finding(wrong.span, message, fixes, [Related.here(document, one.span) for one in by])


def missummed(document: Document, total: Amount, parts: Sequence[Amount]) -> Finding:
    """The finding at a total that is not the sum of some parts: “29, 11 and eight are 48, not 46”; at the parts where a paragraph before them has the total."""
    right = sum(one.value for one in parts)
    message = f"{listed(document, parts)} are {plain(right)}, not {document[total.span]}"
    whole = Span(parts[0].span.start, parts[-1].span.end)
    if total.span.end < whole.start and "\n" in document[total.span.end, whole.start]:
        return Finding(whole, message, (), [Related.here(document, total.span)])
    return corrected(document, total, right, parts, message)
