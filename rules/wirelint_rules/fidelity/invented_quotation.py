"""A quotation stands nowhere in the source."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, rule
from wirelint.layers.fidelity.additions import additions
from wirelint.layers.fidelity.alignment import passages
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
            near = (
                Related(one.source, one.span, "the nearest that the source has")
                if one.share
                else _place(document, span)
            )
            yield Finding(span, "quotation not in the source", related=[near])


def _place(document: Document, quotation: Span) -> Related:
    """The passage that the sentence about a quotation was made from, else the beginning of the first source."""
    passage = next((one for one in passages(document) if one.copy.overlaps(quotation) and one.share), None)
    if passage:
        return Related(passage.source, passage.span, "the source has this here")
    return Related(document.sources[0], Span(0, 0), "the source, which has nothing like it")
