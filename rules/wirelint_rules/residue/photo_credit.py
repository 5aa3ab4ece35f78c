"""Credits of pictures that stand as a line."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, needs=("photo-credit",), seen_as=signs)
def photo_credit(document: Document) -> Iterator[Finding]:
    """The credit or the label of a picture stands in the copy as a line of its own.

    “Photo: Anna Kay”, “Getty Images”, “Picture: file”. A credit at the end of a paragraph is told by inline-credit, a caption by caption-line. Whether a
    credit is owed, and where it should stand, a person must say: no fix is safe.

    Bad:  {~~Photo credit: Anna Kay~>~~}
    Bad:  The dam held. ¶ {~~Image courtesy of the port~>~~}
    Good: Photographs by the two sisters hang in the hall.
    """
    return report(document, "photo-credit", "a credit of a picture", safe=False)
