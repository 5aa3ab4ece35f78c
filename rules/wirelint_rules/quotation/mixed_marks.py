"""A quotation that begins with one kind of mark and ends with another."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.quotation._marks import MIXED, faults, kinds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint_rules.quotation._marks import Fault

_DOUBLE = {("‘", "”"): "“", ("‘", '"'): '"', ("'", '"'): '"', ("'", "”"): "“"}


@rule(severity=Severity.ERROR, reach="paragraph", needs=(MIXED,), seen_as=kinds)
def mixed_marks(document: Document) -> Iterator[Finding]:
    """A quotation has a double mark at one end and a single one at the other.

    Reported where the double mark has no other partner and no single quotation is open, so that the single mark behind a
    stop, or before a capital at the beginning, can be nothing else. Straight marks that meet curly ones of their kind are left alone.

    Bad:  "We want to answer it in hours,{~~'~>"~~} she said.
    Bad:  {~~‘~>“~~}We will stay,” she said.
    Good: “She told us, ‘We will stay,’ and left,” he said.
    """
    for fault in faults(document):
        if fault.kind == MIXED and document.intact(fault.mark):
            mark = document[fault.mark]
            fix = Fix.replace(fault.mark, _better(document, fault), safe=True)
            yield Finding(fault.mark, f"{mark} does not match the mark at the quotation’s other end", [fix])


def _better(document: Document, fault: Fault) -> str:
    first, last = document.text[fault.stretch.start], document.text[fault.stretch.end - 1]
    if fault.mark.start == fault.stretch.start:
        return _DOUBLE.get((first, last), "“")
    return "”" if first == "“" else '"'
