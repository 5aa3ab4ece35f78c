"""A quotation stands nowhere in the source."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, rule
from wirelint.layers.fidelity.additions import additions
from wirelint.layers.fidelity.provenance import origins
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

INVENTED = 0.5
"""A quotation of which a smaller share of words stand together in a source is not from it."""


@rule(severity=Severity.WARNING, against_source=True)
def invented_quotation(document: Document) -> Iterator[Finding]:
    """A quotation stands nowhere in the source.

    A quotation of at least four words of which less than half stand together in any source is reported: nobody has said so there. A quotation
    within a passage that stands nowhere in the source is left to inserted-passage. Silent without a source.

    Source: The mayor said she was against the sale of the harbour.
    Bad:  The mayor, {=="They will sell it over my dead body,"==} said she was against the sale of the harbour.
    Good: The mayor said she was against "the sale of the harbour".
    """
    added = [one.span for one in additions(document)]
    for one in origins(document):
        span = one.quotation.span
        if one.share < INVENTED and not any(stretch.overlaps(span) for stretch in added):
            near = [Related(one.source, one.span, "the nearest that the source has")] if one.share else []
            yield Finding(span, "quotation not in the source", related=near)
