"""Captions with the label of a picture."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.NOTE, needs=("caption-line",), seen_as=signs)
def caption_line(document: Document) -> Iterator[Finding]:
    """A caption with its label stands among the paragraphs.

    “FILE PHOTO: …” belongs under a picture. Where captions are part of the copy the label may be wanted, so this is a
    note; in the text of a whole page the rule photo-credit reports it.

    Bad:  The dam held. ¶ {~~FILE PHOTO: The dam as seen from the air, May 3, 2022. REUTERS/Anna Kay~>~~}
    Good: A file photo of the dam hung in the mayor's office.
    """
    return report(document, "caption-line", "a caption", safe=False)
