"""Marks or spaces that the source has are lost."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.fidelity.kinds import MARKS
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.fidelity._report import report

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, against_source=True)
def changed_punctuation(document: Document) -> Iterator[Finding]:
    """Marks or spaces that the source has are lost.

    A quotation mark lost or put in, a question mark, the stop at the end of a paragraph, and a space lost between words are reported. Commas,
    dashes, hyphens and where a stop stands by a closing mark are held against the source only where the copy has facts wrong and shows no
    editor's hand, and not what differs in three places or more. The style of marks is left alone, and so are quotations that were cut with
    both their marks. Silent without a source.

    Source: The council approved the plan. The bridge will cost 12 million euros.
    Bad:  The council approved the {~~plan.The~>plan. The~~} bridge will cost 12 million euros.
    Good: The council approved the plan; the bridge will cost 12 million euros.
    """
    yield from report(document, MARKS, "marks or spaces changed: the source has")
