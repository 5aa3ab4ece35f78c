"""A sentence, line or paragraph stands nowhere in the source."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, Span, rule
from wirelint.layers.fidelity.additions import additions
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, against_source=True)
def inserted_passage(document: Document) -> Iterator[Finding]:
    """A sentence, line or paragraph stands nowhere in the source.

    What a page or a feed puts between the lines of a story (advertisements, links, captions, calls to subscribe) is reported, and so is what a
    writer added. A headline, a byline and a sentence that sums up what the source says in other places are left alone. The finding points
    to the place in the source where the passage was put in. Silent without a source.

    Source: The council approved the plan for the new bridge. ¶ Work on the river banks begins in March.
    Bad:  The council approved the plan for the new bridge. ¶ {==Sign up for our free newsletter==} ¶ Work on the river banks begins in March.
    Good: The council approved the plan for the bridge. ¶ Work begins in March.
    """
    for one in additions(document):
        where = Related(one.source, one.after, "it was put in behind this")
        yield Finding(one.span, "not in the source", [Fix.delete(_with_gap(document, one.span))], [where])


def _with_gap(document: Document, span: Span) -> Span:
    """The passage with the space or the empty lines behind it."""
    end = span.end
    while end < len(document.text) and document.text[end].isspace():
        end += 1
    return Span(span.start, end)
