"""Credits of pictures that are glued to the end of a paragraph."""

from __future__ import annotations

import re

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING

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

_SAID = pattern(r"\b(?:said|says|told|according|added|announced|reported)\b")
_LONGEST_CAPTION = 180
"""Paragraphs of more code points are no captions."""


@rule(severity=Severity.WARNING, needs=("hoto", "mage", "icture", "ideo", "redit", "llustration", "[ad_"))
def inline_credit(document: Document) -> Iterator[Finding]:
    """A picture's credit is glued to the end of a paragraph.

    Reported behind the stop that ends a paragraph of the story. A short paragraph in which nobody says anything may be a
    caption, which owes its photographer the credit, and is left alone.

    Bad:  The troops entered at dawn, the ministry said.{~~ (File photo: Handout)~>~~}
    Bad:  The council said the harvest was brought in.{~~ Image: Nick Moreau.~>~~}
    Good: A child looks at the harvest in North on May 3. Photo: Nick Moreau
    Good: The image: a child at the gate. The photo shows a man (photo on page two) with a flag.
    """
    for m in _TAIL.finditer(document.text):
        whole = Span(m.end("before"), m.end("tail"))
        start = document.text.rfind("\n", max(0, m.start() - _LONGEST_CAPTION), m.start()) + 1
        slot = m["tail"].startswith("[ad_")
        if document.intact(whole) and (slot or not _caption(document.text, start, m.start())):
            message = f"“{m['tail']}” is a credit in the copy"
            yield Finding(Span(*m.span("tail")), message, [Fix.delete(whole, safe=False)])


def _caption(text: str, start: int, end: int) -> bool:
    """Whether a paragraph may be a caption: it is short, and nobody says anything in it."""
    return (
        start >= 0
        and end - start < _LONGEST_CAPTION
        and (start == 0 or text[start - 1] == "\n")
        and _SAID.search(text, start, end) is None
    )
