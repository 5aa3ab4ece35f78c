"""Notes and slugs by which a wire and its desks work."""

from __future__ import annotations

import re

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAIL = pattern(
    r"[.!?][\"”’)]? ?(?P<note>ENDS?|[(\[](?:(?:MORE|more|Ends|ENDS|END|end)(?: (?:FOLLOWS|follows|TO COME|to come))?)[)\]]|MORE (?:FOLLOWS|TO COME)|-30-|-ENDS?-|-ends-|/ends|###|MTF)[ \t]*$",
    ("END", "MORE", "(more", "[more", "(Ends", "[Ends", "(end", "[end", "-ends-", "/ends", "-30-", "###", "MTF"),
    flags=re.MULTILINE,
)


@rule(severity=Severity.WARNING, needs=("wire-slug",), seen_as=signs)
def wire_slug(document: Document) -> Iterator[Finding]:
    """A note between desks stands in the copy.

    Slugs, takes, advisories, “MORE”, “ENDS”, “-30-”, as lines or behind the last stop of a paragraph. Words that may be a subheading (“Background”, “Developing story”)
    count only beside other notes or furniture.

    Bad:  {~~EDS: Updates with quotes from the minister~>~~}
    Bad:  The dam held. ¶ {~~-30-~>~~}
    Bad:  The dam held, the council said.{~~ (more)~>~~}
    Bad:  {~~For immediate release~>~~}
    Good: More than 30 houses were lost, and the road ends at the dam.
    """
    yield from report(document, "wire-slug", "a note to desks", safe=False)
    for m in _TAIL.finditer(document.text):
        span = Span(*m.span("note"))
        if document.intact(span):
            gap = Span(span.start - (document.text[span.start - 1] == " "), span.end)
            yield Finding(span, f"“{m['note']}” is a note to desks", [Fix.delete(gap)])
