"""A copy beside its sources, sentence by sentence: what was kept, changed, moved, cut and added, and what the rules say of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from wirelint.checking import check_document
from wirelint.layers.alignment import passages
from wirelint.layers.departures import CLOSE, compared
from wirelint.layers.sentences import sentences
from wirelint.problems import INTERNAL_ERROR
from wirelint.selection import selected

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wirelint.checking import Job
    from wirelint.diagnostics import Diagnostic
    from wirelint.document import Document, Span
    from wirelint.layers.alignment import Passage
    from wirelint.layers.changes import Change

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
    aligned = passages(document)
    used = _used(aligned)
    starts = [passage.copy.start for passage in aligned]
    changes = dict(compared(document))
    reached: dict[int, int] = {}
    for at, passage in enumerate(aligned):
        source = passage.source
        if passage.share >= CLOSE and passage.span.start >= reached.get(id(source), 0):
            yield from _left_out(source, reached.get(id(source), 0), passage.span.start, used[id(source)])
        own = tuple(one for one in found if bisect_right(starts, max(one.span.start, starts[0])) - 1 == at)
        yield _row(
            document, passage, changes.get(passage, []), own, moved=passage.span.start < reached.get(id(source), 0)
        )
        if passage.share >= CLOSE:
            reached[id(source)] = max(reached.get(id(source), 0), passage.span.end)
    for source in document.sources:
        yield from _left_out(source, reached.get(id(source), 0), len(source.text), used.get(id(source), []))


def _used(aligned: Iterable[Passage]) -> dict[int, list[Span]]:
    """The passages of each source that something was made from, by the source's identity, in its order."""
    used: dict[int, list[Span]] = {}
    for passage in aligned:
        taken = used.setdefault(id(passage.source), [])
        if passage.share >= CLOSE:
            taken.append(passage.span)
    return {source: sorted(spans) for source, spans in used.items()}


def _left_out(source: Document, start: int, end: int, used: list[Span]) -> Iterator[Row]:
    for sentence in sentences(source):
        if start <= sentence.start < end and not _covered(sentence, used):
            yield Row(CUT, Side(source, sentence), None)


def _covered(sentence: Span, used: list[Span]) -> bool:
    at = bisect_left(used, (sentence.end,))
    return any(span.end > sentence.start for span in used[:at])


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
