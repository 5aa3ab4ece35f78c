"""A mark of inches in place of a quotation mark."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.quotation._marks import PRIME, faults, kinds

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.ERROR, reach="paragraph", needs=(PRIME,), seen_as=kinds)
def prime_as_mark(document: Document) -> Iterator[Finding]:
    """A mark of inches (″) stands where a quotation mark belongs.

    Behind a figure it means inches or seconds and is left alone.

    Bad:  “We will stay,{~~″~>”~~} she said of the 24″ screen.
    Good: “We will stay,” she said.
    """
    for fault in faults(document):
        if fault.kind == PRIME and document.intact(fault.mark):
            opens = document.text[fault.mark.end : fault.mark.end + 1].isalnum()
            fix = Fix.replace(fault.mark, "“" if opens else "”", safe=True)
            yield Finding(fault.mark, "″ is the mark of inches, not of a quotation", [fix])
