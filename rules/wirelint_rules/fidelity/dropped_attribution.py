"""The copy states what the source ascribes to somebody."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, rule
from wirelint.layers.speech.statements import unattributed
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, against_source=True)
def dropped_attribution(document: Document) -> Iterator[Finding]:
    """The copy states what the source ascribes to somebody.

    “The bridge is safe, engineers said” and “The bridge is safe” are not the same. A sentence is reported that was kept but for who says it, in a
    paragraph that names nobody who does. Quotations, and statements whose speaker stands in the sentence before or behind, are left alone. Silent
    without a source.

    Source: The new bridge can carry trains of any weight, the engineers of the railway said.
    Bad:  {==The new bridge can carry trains of any weight.==}
    Good: The engineers of the railway said the new bridge can carry trains of any weight.
    """
    for one in unattributed(document):
        message = f"stated here, but the source has “{one.source[one.origin]}”"
        yield Finding(one.sentence, message, related=[Related(one.source, one.origin, "the source ascribes it here")])
