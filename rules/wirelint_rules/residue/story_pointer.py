"""Pointers to another story in its own words."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.NOTE, needs=("story-pointer",), seen_as=signs)
def story_pointer(document: Document) -> Iterator[Finding]:
    """A line between paragraphs points to another story.

    “Graphic: …”, “Explainer: …”, “Also on Northern Herald: …”. Many desks put such lines into their copy on purpose, so this
    is a note; in the text of a whole page the rule related-links reports them, as it does “Read more: …” and “Watch: …” everywhere.

    Bad:  The dam held. ¶ {~~Graphic: How the dam was built~>~~}
    Bad:  The dam held. ¶ {~~(MAP: Where the dam stands)~>~~}
    Good: See also how the dam was built, the guide told the visitors.
    """
    return report(document, "story-pointer", "a pointer to another story", safe=False)
