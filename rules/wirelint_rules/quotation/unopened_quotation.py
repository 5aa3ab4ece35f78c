"""A quotation mark that closes what was never opened."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.quotation._marks import UNOPENED, faults, kinds

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.ERROR, needs=(UNOPENED,), seen_as=kinds, gives_way=True)
def unopened_quotation(document: Document) -> Iterator[Finding]:
    """A quotation mark closes what was never opened.

    Somewhere before it the opening mark has been lost. A quotation that was opened in one of the paragraphs before is
    left alone, and so are the marks of inches and seconds.

    Bad:  {==We will stay until the road is open,”==} she said.
    Bad:  “Enough.” {==She called it an outrage"==} and left.
    Good: “We will stay. ¶ We have no choice. ¶ And we will sing,” she said of the 24” screen.
    """
    text = document.text
    for fault in faults(document):
        if fault.kind == UNOPENED:
            start = fault.stretch.start
            span = Span(
                start + len(text[start : fault.mark.start]) - len(text[start : fault.mark.start].lstrip()),
                fault.mark.end,
            )
            yield Finding(span, f"{document[fault.mark]} closes a quotation that was never opened")
