"""What may differ within quotation marks."""

from __future__ import annotations

from wirelint.document import Span
from wirelint.layers.fidelity.alignment import within
from wirelint.layers.fidelity.judging.tokens import is_measure, well_parted
from wirelint.layers.fidelity.kinds import CUT, QUOTATION
from wirelint.layers.fidelity.provenance import origins, quoted_at
from wirelint.layers.function_words import FUNCTION
from wirelint.layers.naming.housestyle import HONORIFICS, QUOTE, restyled
from wirelint.layers.quotations import quotations, quoted
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint.layers.fidelity.changes import Change
    from wirelint.layers.fidelity.provenance import Origin

_ELLIPSES = ("...", "…", "[", ". . .")


def in_quotation(document: Document, change: Change) -> bool:
    """Whether the new words stand in a quotation of the copy."""
    inside = [t for t in change.new if t.word] or [*change.behind[:1]]
    return bool(inside) and quoted(document, Span(inside[0].span.start, inside[-1].span.end))


def kept_whole(document: Document, change: Change) -> bool:
    """Whether the new words stand in a quotation that is one of a source to the word: its sentences may stand in another order."""
    inside = [t for t in change.new if t.word]
    beside = inside or [*change.before[-1:], *change.behind[:1]]
    if not beside:
        return False
    span = Span(beside[0].span.start, beside[-1].span.end)
    if any(
        one.direct and one.share == 1.0 and one.quotation.span.covers(span) and (inside or _is_as_long(document, one))
        for one in origins(document)
    ):
        return True
    if not inside:
        return False
    short = next((one.content for one in quotations(document) if one.span.covers(span)), None)
    return short is not None and any(quoted_at(source, within(document, short)) for source in document.sources)


def _is_as_long(document: Document, one: Origin) -> bool:
    """Whether the stretch of a source that a quotation comes from has no more words than it."""
    ours, theirs = within(document, one.quotation.content), within(one.source, one.span)
    return sum(t.word for t in theirs) == sum(t.word for t in ours)


def _conversion_cut(change: Change) -> bool:
    """Whether a measure in brackets was left out of a quotation: a conversion is a house's, not the speaker's."""
    marks = [t.key for t in change.old if not t.word]
    return marks == ["(", ")"] and all(is_measure(t.key) or t.text in "$£€¥₹" for t in change.old if t.word)


def quoted_in_source(source: Document, change: Change) -> bool:
    """Whether the old words stand in a quotation of the source."""
    inside = [t for t in change.old if t.word] or [
        t for t in (*change.source_before[-1:], *change.source_behind[:1]) if t.word
    ]
    return any(quoted(source, t.span) for t in inside)


def quotation(document: Document, change: Change) -> str:
    """Within a quotation every word counts; what ends it earlier, is marked as left out, or stands in brackets does not."""
    old, new = [t for t in change.old if t.word], [t for t in change.new if t.word]
    before = change.before[-1].span.end if change.before else 0
    after = change.behind[0].span.start if change.behind else len(document.text)
    between = document.text[before:after]
    if any(mark in between for mark in _ELLIPSES):
        return ""
    if not old or not new:
        keys = {t.key for t in (*old, *new)}
        at_edge = QUOTE in {t.key for t in (*change.before[-1:], *change.behind[:1], *change.old, *change.new)}
        if keys <= HONORIFICS or not (old or new):
            return ""
        if not new and _conversion_cut(change):
            return ""
        if not new:
            return "" if at_edge or not change.before or not change.behind else CUT
        return QUOTATION if not at_edge or keys - FUNCTION else ""
    return "" if restyled(old, new) and well_parted(new) else QUOTATION
