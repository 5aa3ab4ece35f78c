"""Pointers to other stories."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.calendar_words import WEEKDAY
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, needs=("related-links",), seen_as=signs)
def related_links(document: Document) -> Iterator[Finding]:
    """A pointer to other stories stands in the copy.

    “Read more”, “Related articles”, “Up next: …”, “Watch: …” as lines of their own, and the lists of headlines' labels (“Most read”).
    Labels that may be a story's own subheading (“Trending”, “Photos”) count only beside other furniture.

    Bad:  {~~Read More From Time~>~~}
    Bad:  The dam held. ¶ {~~UP NEXT: Five stretches every runner needs~>~~}
    Good: Read more books, the minister told the pupils.
    """
    for finding in report(document, "related-links", "a pointer to other stories"):
        if _FIXTURES.match(document.text, finding.span.start) is None:
            yield finding


_DATE = (
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}"
    r"|\d{1,2} (?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*"
)
_FIXTURES = pattern(
    r"(?i:up next|next up|next|coming up|next (?:match|game|fixture|race|round|meeting|stop|leg|stage|tie|bout|event|week|day)|fixtures?|then)\b[ :–—-]+[^\n]{0,80}?(?:\b(?:vs?|versus)\b\.? [A-Z]"
    rf"|\b(?:{WEEKDAY}|{_DATE}|\d{{1,2}}(?:[.:]\d\d)? ?[ap]\.?m\.?|\d{{1,2}}[.:]\d\d)[^\n]{{0,24}}$)"
    rf"|(?:UP NEXT|Up next|NEXT UP|Next up):?\n+[^\n]{{0,160}}?\b(?:{WEEKDAY}|{_DATE}|\d{{1,2}}[.:]\d\d)\b"
    r"|(?:UP NEXT|Up next|NEXT UP|Next up):?\s+(?:[Tt]he )?(?:[A-Z][\w’'.&-]*,? ?){1,4}(?::| \([^()\n]{1,20}\))? ?(?:will |are |is )?"
    r"(?:[Aa]t|[Hh]ost|[Vv]isit|[Ff]ace|[Pp]lay|[Bb]egin|[Oo]pen|[Cc]ontinue|[Cc]onclude|[Ss]tart|[Rr]eturn|[Tt]ravel|[Ee]ntertain|[Mm]eets?\b|[Tt]akes? on|[Hh]eads? to|[Gg]o(?:es)? to|[Rr]HP|[Ll]HP|[Oo]ff)"
)
"""The last lines of a match report, with whom the two sides meet next."""
