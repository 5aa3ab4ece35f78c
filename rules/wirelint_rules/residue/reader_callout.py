"""Requests to readers to write, call or send."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, needs=("reader-callout",), seen_as=signs)
def reader_callout(document: Document) -> Iterator[Finding]:
    """A request to readers to write, to call or to send something stands in the copy.

    Lines that begin so and are no sentence of the story: “Are you affected? Tell us”, “Send your photos to …”. Lines of an address, and what
    somebody in the story asks for, are left alone.

    Bad:  {~~Got a tip? Email the newsroom~>~~}
    Bad:  The dam held. ¶ {~~Send your story ideas to news@herald.example~>~~}
    Good: Get in touch with the past, the museum urges its visitors.
    """
    return report(document, "reader-callout", "a request to readers", safe=False)
