"""A copy beside its sources, sentence by sentence: what was kept, changed, moved, cut and added, and what the rules say of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict

from wirelint.checking import check_document
from wirelint.layers.fidelity.alignment import passages
from wirelint.layers.fidelity.departures import CLOSE, compared
from wirelint.layers.sentences import sentences
from wirelint.problems import INTERNAL_ERROR
from wirelint.selection import selected
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wirelint.checking import Job
    from wirelint.diagnostics import Diagnostic
    from wirelint.document import Document, Span
    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.fidelity.changes import Change

SAME, CHANGED, MOVED, CUT, ADDED = "same", "changed", "moved", "cut", "added"
"""What became of a sentence. Of a sentence that is both, changed is said rather than moved."""

GROUP = "fidelity"


class Side(NamedTuple):
    """One side of a row: a stretch of a document, and what in it the other side does not have."""

    document: Document
    span: Span
    marks: tuple[Span, ...] = ()

    def segments(self) -> Iterator[tuple[str, bool]]:
        """The text in pieces, each with whether it is marked; a line's end is a space."""
        at = self.span.start
        for mark in sorted(self.marks):
            if mark.start >= at and mark.end > mark.start:
                yield from self._piece(at, mark.start, marked=False)
                yield from self._piece(mark.start, mark.end, marked=True)
                at = mark.end
        yield from self._piece(at, self.span.end, marked=False)

    def _piece(self, start: int, end: int, *, marked: bool) -> Iterator[tuple[str, bool]]:
        if end > start:
            yield " ".join(self.document.text[start:end].split("\n")), marked


class Row(NamedTuple):
    """A sentence of the copy beside the passage it was made from; a side is None where there is nothing."""

    kind: str
    source: Side | None
    copy: Side | None
    findings: tuple[Diagnostic, ...] = ()


class Comparison(NamedTuple):
    """The rows in the order of the copy, with what it leaves out in its place, and all findings."""

    rows: list[Row]
    findings: list[Diagnostic]


def compare(job: Job, document: Document) -> Comparison:
    """Set a copy beside the sources it names.

    All rules on fidelity are asked, notes too, less those that the configuration ignores.
    """
    rules = selected(job.known, job.config._replace(select=(GROUP,), extend_select=()))
    told = check_document(job._replace(rules=rules), document).diagnostics
    found = sorted(
        (one for one in told if one.rule.group == GROUP or one.rule.name == INTERNAL_ERROR.name),
        key=lambda one: one.order,
    )
    return Comparison(list(_rows(document, found)), found)


def _rows(document: Document, found: Sequence[Diagnostic]) -> Iterator[Row]:
    aligned, changes, findings = passages(document), dict(compared(document)), _by_sentence(document, found)
    kept = {id(source): _kept(source, aligned) for source in document.sources}
    reached = {id(source): 0 for source in document.sources}
    for at, passage in enumerate(aligned):
        source, start = passage.source, reached[id(passage.source)]
        if passage.share >= CLOSE:
            yield from _left_out(source, start, passage.span.start, kept[id(source)])
            reached[id(source)] = max(start, passage.span.end)
        yield _row(document, passage, changes.get(passage, []), tuple(findings[at]), moved=passage.span.start < start)
    for source in document.sources:
        yield from _left_out(source, reached[id(source)], len(source.text), kept[id(source)])


def _by_sentence(document: Document, found: Iterable[Diagnostic]) -> dict[int, list[Diagnostic]]:
    """The findings by the number of the sentence they begin in."""
    starts = [sentence.start for sentence in sentences(document)]
    told: dict[int, list[Diagnostic]] = defaultdict(list)
    for one in found:
        told[max(0, bisect_right(starts, one.span.start) - 1)].append(one)
    return told


def _kept(source: Document, aligned: Iterable[Passage]) -> set[Span]:
    """The sentences of a source that something was made from."""
    return {
        sentence
        for passage in aligned
        if passage.source is source and passage.share >= CLOSE
        for sentence in _between(source, passage.span.start, passage.span.end)
    }


def _between(source: Document, start: int, end: int) -> list[Span]:
    """The sentences that begin within a stretch."""
    found = sentences(source)
    return found[bisect_left(found, (start,)) : bisect_left(found, (end,))]


def _left_out(source: Document, start: int, end: int, kept: set[Span]) -> Iterator[Row]:
    for sentence in _between(source, start, end):
        if sentence not in kept:
            yield Row(CUT, Side(source, sentence), None)


def _row(
    document: Document, passage: Passage, found: Sequence[Change], own: tuple[Diagnostic, ...], *, moved: bool
) -> Row:
    copy = Side(document, passage.copy)
    if passage.share < CLOSE:
        return Row(ADDED, None, copy, own)
    theirs = tuple(one.origin(passage.span) for one in found)
    ours = tuple(one.span(passage.copy) for one in found)
    kind = CHANGED if found or own else MOVED if moved else SAME
    return Row(kind, Side(passage.source, passage.span, theirs), copy._replace(marks=ours), own)
