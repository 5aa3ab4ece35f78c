"""Marks and spaces of a source that a copy has lost, put in or put for others."""

from __future__ import annotations

from collections import Counter

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.alignment import passages, within
from wirelint.layers.naming.housestyle import QUOTE, Token, restyled, tokens
from wirelint.layers.paragraphs import headline, paragraph_at, paragraphs
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.fidelity.changes import Change
    from wirelint.layers.fidelity.judgement import Judged

_STYLE = 3
"""What was written otherwise so often is a style."""

_SHORT_UNITS = frozenset(
    "km m cm mm kg g ft lb lbs mph kph am pm a.m. p.m. bn m tn k c f % st nd rd th hrs mins min sec secs hr s x d p".split()
)


class Mark(NamedTuple):
    """A stretch of the copy with its marks, and that of the source."""

    span: Span
    source: Document
    origin: Span


def lost_marks(document: Document, passage: Passage, changes: Sequence[Change]) -> Iterator[Mark]:
    """Spaces between words, the stop of a paragraph and single quotation marks that are lost, whoever made the copy."""
    yield from _lost_spaces(document, passage)
    if not _is_display(document, passage):
        yield from _lost_stop(document, passage)
    yield from _lost_quotation_mark(document, passage, changes)


def altered_marks(document: Document, judged: Sequence[Judged]) -> Iterator[Mark]:
    """Commas, stops, dashes and hyphens that stand otherwise than in the source, in a copy that is verbatim otherwise.

    What was written otherwise in several places is the style of a house.
    """
    found = [one for passage, pool, _ in judged for one in _altered(document, passage, pool.changes)]
    often = Counter(manner for manner, _ in found)
    yield from (mark for manner, mark in found if often[manner] < _STYLE)


def _altered(document: Document, passage: Passage, changes: Sequence[Change]) -> Iterator[tuple[tuple[str, str], Mark]]:
    """The places where the marks between two words differ, each with what gave way to what."""
    spans = dict(_pairs(within(passage.source, passage.span)))
    for pair, span in _pairs(within(document, passage.copy)):
        if pair in spans:
            old, new = (
                _between(text, *where) for text, where in ((passage.source.text, spans[pair]), (document.text, span))
            )
            if old != new:
                yield (old, new), Mark(_over(span), passage.source, _over(spans[pair]))
    for apart, origin in _taken_apart(document, passage):
        yield ("", " "), Mark(apart, passage.source, origin)
    for change in changes:
        if change.old and change.new and restyled(change.old, change.new):
            yield ("", "-"), Mark(change.span(passage.copy), passage.source, change.origin(passage.span))


def _taken_apart(document: Document, passage: Passage) -> Iterator[tuple[Span, Span]]:
    """The words with a space within them that the source has not: “in doors”, “break fast”."""
    theirs = {token.key: token.span for token in within(passage.source, passage.span) if token.text.isalpha()}
    ours = within(document, passage.copy)
    for a, b in zip(ours, ours[1:], strict=False):
        if document.text[a.span.end : b.span.start] == " " and (origin := theirs.get(a.key + b.key)):
            yield _over((a.span, b.span)), origin


def _pairs(found: Sequence[Token]) -> Iterator[tuple[tuple[str, str], tuple[Span, Span]]]:
    """The neighbours among some tokens by their keys, each with where they stand; none that stand there twice."""
    pairs = [
        ((a.key, b.key), (a.span, b.span)) for a, b in zip(found, found[1:], strict=False) if a.span.end <= b.span.start
    ]
    often = Counter(pair for pair, _ in pairs)
    return (one for one in pairs if often[one[0]] == 1)


def _over(stretch: tuple[Span, Span]) -> Span:
    return Span(stretch[0].start, stretch[1].end)


def _between(text: str, first: Span, second: Span) -> str:
    """The marks between two words, without spaces."""
    return (
        "".join(text[first.end : second.start].split())
        .replace("’", "'")
        .removeprefix("'s")
        .replace("–", "—")
        .replace("--", "—")
    )


def _lost_spaces(document: Document, passage: Passage) -> Iterator[Mark]:
    """Words that have run together where the source has a space between them."""
    theirs = within(passage.source, passage.span)
    spaced = {
        (a.key, b.key): Span(a.span.start, b.span.end)
        for a, b in zip(theirs, theirs[1:], strict=False)
        if any(map(str.isspace, passage.source.text[a.span.end : b.span.start]))
    }
    ours = within(document, passage.copy)
    for a, b in zip(ours, ours[1:], strict=False):
        between = document.text[a.span.end : b.span.start]
        origin = spaced.get((a.key, b.key))
        if origin and _lopsided(between) and not _lopsided(passage.source[origin][len(a.text) : -len(b.text)]):
            yield Mark(Span(a.span.start, b.span.end), passage.source, origin)
            continue
        if (
            any(map(str.isspace, between))
            or any(mark in "-‑–—/'’" for mark in between + b.text[:1])
            or a.span.end > b.span.start
        ):
            continue
        if QUOTE in {a.key, b.key} and not _between_quotations(document, a, b):
            continue
        if origin and not (between == "" and (_as_a_unit(a, b) or _is_shortened(a, b, passage.source[origin]))):
            yield Mark(Span(a.span.start, b.span.end), passage.source, origin)


def _lopsided(between: str) -> bool:
    """Whether a dash between words has a space on one side only."""
    dash = between.strip()
    return dash in {"-", "–", "—", "--"} and between.startswith(" ") != between.endswith(" ")


def _between_quotations(document: Document, a: Token, b: Token) -> bool:
    """Whether the mark among two tokens closes what stands before it or opens what stands behind, so that a space belongs between."""
    text = document.text
    if a.key == QUOTE:
        return a.span.start > 0 and not text[a.span.start - 1].isspace()
    return text[b.span.end : b.span.end + 1].isalnum()


def _as_a_unit(a: Token, b: Token) -> bool:
    """Whether a figure and what stands at it may be written without a space: 5km, $5, 5%."""
    if a.text in "$£€¥₹°(x×-−–" or b.text in "x×" or b.text in "%°$€)" or a.span == b.span:
        return True
    return (a.text[0].isdigit() and b.text.lower() in _SHORT_UNITS) or not (a.text.isalnum() or b.text.isalnum())


def _is_shortened(a: Token, b: Token, theirs: str) -> bool:
    """Whether a figure and the word at it stand there in a short form: 44mn for 44 million."""
    return a.text[0].isdigit() and not theirs.lower().endswith(b.text.lower())


def _lost_stop(document: Document, passage: Passage) -> Iterator[Mark]:
    """A paragraph whose last sentence has no stop where its source has one."""
    ends = _paragraph_ends(document)
    last, theirs = document[passage.copy].rstrip("”\"'’) "), passage.source[passage.span].rstrip("”\"'’) ")
    if passage.copy.end in ends and last[-1:].isalnum() and last.count(" ") > 4 and theirs[-1:] in {".", "?", "!"}:
        end = passage.copy.start + len(last)
        start = end - len(last.rpartition(" ")[2])
        theirs_end = passage.span.start + len(theirs)
        origin = Span(theirs_end - len(theirs.rpartition(" ")[2]), theirs_end)
        if passage.source[origin].rstrip(".?!").lower() == document.text[start:end].lower():
            yield Mark(Span(start, end), passage.source, origin)


def _is_display(document: Document, passage: Passage) -> bool:
    """Whether a sentence is a headline, a line below it that was worded for its place, one of several in a row without a stop, or tells what another does."""
    if passage.copy == headline(document):
        return True
    bare, at = _without_stop(document), paragraph_at(document, passage.copy.start)
    above = all(one in bare for one in range(at))
    if at not in bare:
        return False
    return (
        (above and passage.share < _WORDED)
        or not {at - 1, at + 1}.isdisjoint(bare - {0})
        or any(_is_of_text(document, one) and _tells_the_same(one, passage) for one in passages(document))
    )


def _is_of_text(document: Document, one: Passage) -> bool:
    return paragraph_at(document, one.copy.start) not in _without_stop(document)


def _tells_the_same(one: Passage, other: Passage) -> bool:
    """Whether another sentence was made from the same passage: one of the two is a line on top, between paragraphs or below a picture."""
    return (
        one.copy != other.copy and one.source is other.source and one.share >= _MADE and one.span.overlaps(other.span)
    )


_MADE = 0.6
"""A sentence of which so much stands in a passage was made from it."""


_WORDED = 0.85
"""A line of which a smaller share stands in its passage was worded for its place, as a lead that lost its stop was not."""


@layer
def _without_stop(document: Document) -> frozenset[int]:
    """The paragraphs that end in a word, by their numbers."""
    return frozenset(
        at for at, span in enumerate(paragraphs(document)) if document[span].rstrip("”\"'’) ")[-1:].isalnum()
    )


@layer
def _paragraph_ends(document: Document) -> set[int]:
    return {span.end for span in paragraphs(document)}


def _lost_quotation_mark(document: Document, passage: Passage, changes: Sequence[Change]) -> Iterator[Mark]:
    """A quotation mark lost or put in, where that leaves the copy's paragraph with an odd number and the source's was even."""
    for change in changes:
        old, new = (sum(t.key == QUOTE for t in side) for side in (change.old, change.new))
        words = any(t.word for t in (*change.old, *change.new))
        if old != new and not words and _odd(document, passage.copy) and not _odd(passage.source, passage.span):
            yield Mark(change.span(passage.copy), passage.source, change.origin(passage.span))


def _odd(document: Document, span: Span) -> bool:
    return _paragraph_marks(document).get(paragraph_at(document, span.start), 0) % 2 == 1


@layer
def _paragraph_marks(document: Document) -> dict[int, int]:
    count: dict[int, int] = {}
    for token in tokens(document):
        if token.text in '“”"„«»':
            at = paragraph_at(document, token.span.start)
            count[at] = count.get(at, 0) + 1
    return count
