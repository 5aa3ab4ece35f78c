"""A quotation that is never closed."""

from __future__ import annotations

from wirelint import Document, Edit, Finding, Fix, Severity, Span, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.quotation._marks import INNER, LONE, TOLD, UNCLOSED, faults, kinds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint_rules.quotation._marks import Fault

_CLOSING = {"“": "”", "„": "“", "‘‘": "’’", "‘": "’"}


@rule(severity=Severity.ERROR, needs=(UNCLOSED, INNER, LONE), seen_as=kinds)
def unclosed_quotation(document: Document) -> Iterator[Finding]:
    """A quotation is opened and never closed.

    The reader cannot tell where the speaker’s words end. A quotation that goes on in the next paragraph, whether that one
    begins with a mark or not, is left alone; so are straight single marks, which cannot be told from apostrophes, and inches; but not a curly one that opens
    before a whole word and is closed nowhere, or not before the quotation around it ends. Where a comma and “he said” follow, closing it there is proposed.

    Bad:  {~~“The harvest will not wait,~>“The harvest will not wait,”~~} the governor said.
    Bad:  Voters of the {=="super seats constituency are many.==} ¶ He won.
    Bad:  “He told me, {==‘Go home, and I went==},” she said.
    Bad:  “The birthplace of the {==‘One Nation Under God==}” is a museum.
    Bad:  She called it {==‘the best day of my life and thanked the crowd.==}
    Good: “He told me, ‘Go home,’ and I went,” she said. “I told ‘em so in the ‘90s, ‘cause I cared.”
    Good: “We walked for days. ¶ “Then we slept,” she said of the 6\" pipe.
    """
    for fault in faults(document):
        if fault.kind in {UNCLOSED, LONE}:
            yield _finding(document, fault)
        elif fault.kind == INNER:
            yield Finding(fault.stretch, "‘ opens a quotation that is not closed where the one around it ends")


def _finding(document: Document, fault: Fault) -> Finding:
    mark = document[fault.mark]
    told = TOLD.search(document.text, *fault.stretch)
    if told is None:
        return Finding(fault.stretch, f"{mark} opens a quotation that is never closed")
    span = Span(fault.mark.start, told.end())
    closing = Edit(Span(span.end, span.end), _CLOSING.get(mark, mark))
    fix = Fix("close the quotation", (closing,))
    return Finding(span, f"{mark} opens a quotation that is never closed", [fix])
