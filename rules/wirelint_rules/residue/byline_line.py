"""Bylines, dates and mastheads as a page carries them."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import STOPS, TOP, furniture, report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, needs=("byline-line",), seen_as=signs)
def byline_line(document: Document) -> Iterator[Finding]:
    """A byline, a date or a masthead was copied from the head of a page.

    A byline, a date and the time of an update are part of many stories, so they count only beside other furniture (a
    share bar, a counter, a list of tags); the name of a newspaper or an agency counts as a line of its own.

    Bad:  {==By Anna Kay==} ¶ {==Updated 3 May 2022==} ¶ {==USA TODAY==}
    Bad:  The dam held through the night. ¶ {==USA TODAY==}
    Good: Dam holds through the night as the river falls ¶ By Anna Kay ¶ Staff Writer ¶ The dam held through the night, the council said.
    Good: Live: the storm ¶ 08:10 ¶ Good morning, and welcome to all who are up. ¶ 08:25 ¶ The signal is up. ¶ 08:52 ¶ The mayor says the schools are full of people, and that the road to the coast is shut. ¶ 09:15 ¶ The wind has dropped to nothing at all, and the dogs have started to bark.
    Good: Dam holds ¶ By Anna Kay ¶ The dam held through the night, the council said, and the road was opened again.
    """
    for finding in report(document, "byline-line", "a line from the head of a page", safe=False):
        if not _its_own(document, finding.span):
            yield finding


def _its_own(document: Document, span: Span) -> bool:
    """Whether a line is the story's own byline: a name or a reporter's post below the headline, and nothing else of a page there."""
    at = paragraph_at(document, span.start)
    if not 0 < at < TOP or not _OWN.fullmatch(document[span]):
        return False
    if any(document[line][-1:] in STOPS for line in paragraphs(document)[:at]):
        return False
    head = Span(0, paragraphs(document)[min(TOP, len(paragraphs(document))) - 1].end)
    pieces = [piece for piece in furniture(document) if head.covers(piece.span)]
    return all(piece.kind == "byline-line" and _OWN.fullmatch(document[piece.span]) for piece in pieces)


_OWN = pattern(
    r"(?:By|BY|From|Words by|Text by|Report by) [\w .,’'-]{3,70}"
    r"|(?:[A-Z][a-z]+ )?(?:[Ss]taff|[Ss]enior|[Cc]hief|[Ss]pecial|[Oo]wn|[Oo]ur(?: [Oo]wn)?|[Nn]ews|[Cc]ontributing|[Pp]olitical|[A-Z][a-z]+) (?:[Ss]taff )?(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Bb]ureau|[Cc]olumnist|[Cc]ritic)s?"
)
