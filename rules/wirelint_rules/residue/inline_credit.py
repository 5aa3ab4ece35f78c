"""Credits of pictures that are glued to the end of a paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHAT = r"(?:(?:file|handout|library|archive) )?(?:photo|image|picture|photograph|video|illustration)"
_TAIL = pattern(
    r"(?P<before>[.!?”\"’])[ \t]*(?P<tail>"
    rf"\((?i:{_WHAT})s?(?: (?:credit|by|courtesy of))?: ?[^()\n]{{2,60}}\)"
    rf"|\[(?i:{_WHAT})s?(?: credit)?: ?[^\[\]\n]{{2,60}}\]"
    r"|(?:Image|Photo|Picture|Photograph|Video)(?: [Cc]redit| by| [Cc]ourtesy of)?: [A-Z][^.!?\n]{2,50}\.?"
    r"|Credit: [A-Z][^.!?\n]{2,50}\.?"
    r"|\[ad_\d\])[ \t]*$",
    (": ", "[ad_"),
    flags=re.MULTILINE,
)


@rule(severity=Severity.WARNING, needs=("hoto", "mage", "icture", "ideo", "redit", "llustration", "[ad_"))
def inline_credit(document: Document) -> Iterator[Finding]:
    """A picture's credit is glued to the end of a paragraph.

    Reported behind the stop that ends a paragraph. A credit within brackets that a caption owes its photographer stands
    in captions, not in copy.

    Bad:  The troops entered at dawn.{~~ (File photo: Handout)~>~~}
    Bad:  The harvest was brought in.{~~ Image: Nick Moreau.~>~~}
    Good: The image: a child at the gate. The photo shows a man (photo on page two) with a flag.
    """
    for m in _TAIL.finditer(document.text):
        whole = Span(m.end("before"), m.end("tail"))
        if document.intact(whole):
            message = f"“{m['tail']}” is a credit in the copy"
            yield Finding(Span(*m.span("tail")), message, [Fix.delete(whole, safe=False)])
