"""Words stand in quotation marks that the source has without them."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, rule
from wirelint.layers.fidelity.provenance import in_disorder, origins, set_apart
from wirelint.layers.function_words import FUNCTION
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FROM_TEXT = 0.7
"""A quotation of which at least this share of words stands together in a source was made from that."""

FEWEST = 5
"""Fewer words than this in quotation marks are a term or a title."""


@rule(severity=Severity.WARNING, against_source=True)
def quoted_paraphrase(document: Document) -> Iterator[Finding]:
    """Words stand in quotation marks that the source has without them.

    What a reporter put in his own words is not what the speaker said. A quotation of at least five words is reported whose words the source
    has in running text. Titles, terms of a few words, sources whose own marks are in disorder, and what a source sets apart as speech
    without marks, behind a colon, in numbered paragraphs or in the first person, are left alone. Silent without a source.

    Source: The mayor said she would fight the sale of the harbour in every court.
    Bad:  {=="I would fight the sale of the harbour in every court,"==} the mayor said.
    Good: The mayor said she would fight the sale of the harbour "in every court".
    """
    for one in origins(document):
        words = document[one.quotation.content].count(" ") + 1
        if one.direct or one.share < FROM_TEXT or words < FEWEST:
            continue
        if _is_title(document[one.quotation.content]):
            continue
        if not in_disorder(one.source, one.span) and not set_apart(one.source, one.span):
            message = "the source has these words without quotation marks"
            yield Finding(
                one.quotation.span, message, related=[Related(one.source, one.span, "the source has them so here")]
            )


def _is_title(quotation: str) -> bool:
    """Whether all words of a quotation but small ones have a capital, as in a title."""
    words = [word.strip(_MARKS) for word in quotation.split()]
    capitals = [word for word in words if word[:1].isupper()]
    return len(capitals) > 1 and all(word in FUNCTION for word in words if word[:1].islower())


_MARKS = ",.;:!?()'’"
