"""A quotation within a quotation in the same marks."""

from __future__ import annotations

from wirelint import Document, Edit, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.quotation._marks import ALIKE, faults, kinds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint_rules.quotation._marks import Fault

_TITLE = pattern(r"(?:[A-Z0-9][\w’'.-]*(?: (?:of|the|and|in|a|to|for))* )+[A-Z0-9][\w’'-]*[,.]")


@rule(severity=Severity.ERROR, reach="paragraph", needs=(ALIKE,), seen_as=kinds)
def nested_alike(document: Document) -> Iterator[Finding]:
    """A quotation within a quotation has the same marks as the one around it.

    Double marks enclose single ones, so that the reader sees who is quoted by whom. Reported only where all marks of the
    paragraph pair; a quotation that begins anew after a full stop is left alone, and so is the title of a work with a comma or a
    stop before its closing mark (“Peter Pan,”): there a mark of what seems to be around it has been lost.

    Bad:  “Then he said to me, {~~“be aggressive,”~>‘be aggressive,’~~} so I felt good.”
    Bad:  "It is {~~"HELL"~>'HELL'~~} out there," he wrote.
    Good: “Then he said to me, ‘be aggressive,’ so I felt good.”
    """
    for fault in faults(document):
        if fault.kind == ALIKE and not _TITLE.fullmatch(document[fault.stretch][1:-1]):
            yield Finding(
                fault.stretch,
                f"“{document[fault.stretch][1:-1]}” stands in the marks of the quotation around it",
                [_fix(document, fault)],
            )


def _fix(document: Document, fault: Fault) -> Fix:
    opening, closing = fault.mark, Span(fault.stretch.end - len(document[fault.mark]), fault.stretch.end)
    straight = document[opening] == '"'
    edits = Edit(opening, "'" if straight else "‘"), Edit(closing, "'" if straight else "’")
    return Fix("use single marks within", edits)
