"""A sentence or a paragraph that a story has twice."""

from __future__ import annotations

from bisect import bisect_right

from wirelint import Document, Finding, Fix, Related, Severity, Span, pattern, rule
from wirelint.layers.paragraphs import paragraphs
from wirelint.layers.sentences import sentences
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import outside_speech

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FARTHEST = 600
"""Twins farther apart, in code points, are pull quotes and summaries."""

SHORTEST = 50
"""Shorter sentences, in code points, may be said twice."""

_CAPTION = pattern(
    r"\([^()]*(?:Photo|photo|AP|Reuters|REUTERS|Getty|AFP|EPA|Pool|Twitter|Facebook)[^()]*\)$|(?:REUTERS|Reuters|AP|AFP|Getty Images)[/ ].{0,60}$|FILE|(?:In )?[Tt]his (?:\w+,? ){0,4}(?:photo|image|video|combo)"
)


@rule(severity=Severity.NOTE)
def sentence_twice(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A sentence stands twice in a story, word for word.

    Paste and merge leave such twins, close to each other; farther apart they are pull quotes and summaries. Several in a row are reported together. Sentences of fewer than 50
    characters, captions, speech in quotation marks and dummy text are left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  The dam held through the night, the council said on Friday morning. Nobody was hurt.{== The dam held
          through the night, the council said on Friday morning.==}
    Good: The dam held. Nobody was hurt. The dam held.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    first: dict[str, Span] = {}
    for twins in _runs(document, _twins(document, first)):
        span = Span(twins[0].start, twins[-1].end)
        what = f"“{document[span][:40]}…” stands in the story already"
        whole = Span(span.start - (document.text[span.start - 1 : span.start] == " "), span.end)
        related = [Related(document, first[document[twins[0]]], "here for the first time")]
        yield Finding(whole, what, [Fix.delete(whole)], related)


def _twins(document: Document, first: dict[str, Span]) -> Iterator[Span]:
    """The sentences that stood in the story before, and in `first` where each stood at first."""
    copies: dict[Span, bool] = {}
    for span in sentences(document):
        copy = document[span]
        before = first.setdefault(copy, span) if len(copy) >= SHORTEST else span
        if before != span and span.start - before.end < FARTHEST and document.intact(span):
            paragraph = _paragraph(document, span)
            if paragraph not in copies:
                copies[paragraph] = "ipsum" not in document[paragraph] and not _CAPTION.search(document[paragraph])
            if copies[paragraph]:
                yield span


def _paragraph(document: Document, span: Span) -> Span:
    """The paragraph that a sentence stands in."""
    spans = paragraphs(document)
    return spans[bisect_right(spans, span.start, key=lambda paragraph: paragraph.start) - 1]


def _runs(document: Document, spans: Iterable[Span]) -> Iterator[list[Span]]:
    """Spans with nothing but white space between them, together."""
    run: list[Span] = []
    for span in spans:
        if run and document[(run[-1].end, span.start)].strip():
            yield run
            run = []
        run.append(span)
    if run:
        yield run
