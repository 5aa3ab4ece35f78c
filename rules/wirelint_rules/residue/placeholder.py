"""Text that stood in for text."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import deletion, furniture

if TYPE_CHECKING:
    from collections.abc import Iterator

_KIND = "placeholder"


@rule(severity=Severity.ERROR)
def placeholder(document: Document) -> Iterator[Finding]:
    """A placeholder was never replaced.

    Dummy text, “insert photo here”, “TK”, slots for advertisements in brackets (“[ad_1]”) and fields of templates
    (“{{headline}}”). Several paragraphs of dummy text are reported once, at the first, and deleted together.

    Bad:  {~~Lorem ipsum dolor sit amet~>~~}
    Bad:  The dam held. ¶ {~~[ad_1]~>~~}
    Bad:  The dam held. ¶ {~~Insert photo here~>~~}
    Good: Insert the key and turn it, the manual says.
    """
    pieces = [piece for piece in furniture(document) if piece.kind == _KIND]
    dummies = [piece for piece in pieces if "ipsum" in document[piece.span].lower()]
    for piece in pieces:
        if piece not in dummies[1:]:
            together = dummies if piece in dummies else [piece]
            fixes = [deletion(document, one) for one in together]
            edits = tuple(edit for fix in fixes for edit in fix.edits)
            fix = Fix(fixes[0].title, edits, safe=all(fix.safe for fix in fixes))
            yield Finding(piece.span, f"“{document[piece.span][:80]}” is a placeholder", [fix])
