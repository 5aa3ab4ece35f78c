"""A quotation mark turned the wrong way."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.quotation._marks import WRONG_WAY, faults, kinds

if TYPE_CHECKING:
    from collections.abc import Iterator

_OTHER = {"“": "”", "”": "“", "‘‘": "’’", "’’": "‘‘"}


@rule(severity=Severity.ERROR, reach="paragraph", needs=(WRONG_WAY,), seen_as=kinds)
def wrong_way_mark(document: Document) -> Iterator[Finding]:
    """A quotation mark is turned the wrong way.

    A curly mark that opens stands at a quotation’s end, or one that closes at its beginning. Marks of other languages
    („so“, »so«) are left alone.

    Bad:  “We were given,{~~“~>”~~} said Mona.
    Bad:  She told reporters, {~~”~>“~~}It was more about simplification.”
    Good: „Das reicht“, said the banner, and “Enough!” the next.
    """
    for fault in faults(document):
        if fault.kind == WRONG_WAY and document.intact(fault.mark):
            mark = document[fault.mark]
            opens = mark in "”’’"
            before = document.text[fault.mark.start - 1 : fault.mark.start]
            better = f" {_OTHER[mark]}" if opens and before.isalnum() else _OTHER[mark]
            message = f"{mark} is turned the wrong way: it {'opens' if opens else 'closes'} a quotation"
            yield Finding(fault.mark, message, [Fix.replace(fault.mark, better, safe=True)])
