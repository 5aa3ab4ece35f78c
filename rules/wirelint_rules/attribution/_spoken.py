"""Quotations with the people who speak them, for rules that look for one in two mouths."""

from __future__ import annotations

from bisect import bisect_left

from wirelint import Document, Span, layer
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.quotations import quotations
from wirelint.layers.speech.attributions import attributions
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.attribution._speakers import speaker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.speech.attributions import Attribution
    from wirelint.layers.speech.people import Person


class Said(NamedTuple):
    """A quotation: where it stands, its words in lower case, the person whom it is given to, and where that stands."""

    span: Span
    words: tuple[str, ...]
    speaker: Person
    source: Span

    @property
    def whole(self) -> Span:
        """The stretch of the quotation and its speaker."""
        return Span(min(self.span.start, self.source.start), max(self.span.end, self.source.end))


@layer
def spoken(document: Document) -> list[Said]:
    """The quotations of a story whose speakers can be told."""
    return list(_spoken(document))


def windows(said: Sequence[str], length: int) -> Iterator[tuple[str, ...]]:
    """All stretches of so many words."""
    return zip(*(said[start:] for start in range(length)), strict=False)


def part_of_other(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the shorter of two quotations is part of the longer one."""
    short, long = sorted((tuple(one), tuple(other)), key=len)
    return any(long[start : start + len(short)] == short for start in range(len(long) - len(short) + 1))


def paragraph_of(document: Document, span: Span) -> Span:
    """The paragraph that a span begins in."""
    spans = paragraphs(document)
    return spans[paragraph_at(document, span.start)]


def _spoken(document: Document) -> Iterator[Said]:
    outer = [one for one in quotations(document) if not one.level]
    starts = [one.span.start for one in outer]
    for statement in attributions(document):
        whole = statement.whole
        own = outer[bisect_left(starts, whole.start) : bisect_left(starts, whole.end)]
        who = speaker(document, statement) if own else None
        for one in own if who else ():
            between = Span(min(one.span.end, statement.source[0].start), max(one.span.start, statement.source[0].end))
            if who and "\n" not in document[between]:
                yield Said(one.span, said_in(document, one.content), who, _source(statement))


def _source(statement: Attribution) -> Span:
    return Span(
        min(span.start for span in statement.source), max(span.end for span in (*statement.source, *statement.cue))
    )


def said_in(document: Document, span: Span) -> tuple[str, ...]:
    """The words of a stretch in lower case."""
    found = words(document)
    within = found.within(span)
    return tuple(found.lower[within.start : within.stop])
