"""Letters that were read in the wrong encoding, and names of characters left in."""

from __future__ import annotations

import html

from wirelint import Document, Edit, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TWICE = pattern(
    r"â€[™œ\u009d˜”“¦¢]?|[ÃÂ][\u0080-\u00bf]+|Å[\u0080-\u00bf’“”„š¡]|ï¿½|\ufffd+",
    ("â€", "Ã", "Â", "Å", "ï¿½", "\ufffd"),
)
_ENTITY = pattern(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,5});", ("&",))


@rule(severity=Severity.ERROR, needs=(*_TWICE.needs, *_ENTITY.needs))
def broken_encoding(document: Document) -> Iterator[Finding]:
    """A character was read in the wrong encoding, or stands as its name.

    “â€™” was an apostrophe, “&amp;” an ampersand, “\\ufffd” something that nobody can tell any more. Each is reported once
    a story, at its first place; where the character can be worked out, the fix mends them all.

    Bad:  The mayor{~~â€™~>’~~}s caf{~~Ã©~>é~~} is at Marks {~~&amp;~>&~~} Spencer.
    Good: The mayor’s café is at Marks & Spencer; Åland and Âge are names.
    """
    places: dict[str, list[Span]] = {}
    for one in (_TWICE, _ENTITY):
        for m in one.finditer(document.text):
            if document.intact(m.span()):
                places.setdefault(m.group(), []).append(Span(*m.span()))
    for copy, spans in places.items():
        better = _mended(copy)
        if better != copy:
            edits = tuple(Edit(span, better) for span in spans)
            yield Finding(spans[0], f"“{copy}” is no character", [Fix(f"replace with “{better}”", edits)])
        elif "\ufffd" in copy:
            yield Finding(spans[0], f"“{copy}” is no character")


def _mended(copy: str) -> str:
    """What the characters were, if they can be worked out."""
    if copy[0] == "&":
        return html.unescape(copy)
    for encoding in ("cp1252", "latin-1"):
        try:
            return copy.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return copy
