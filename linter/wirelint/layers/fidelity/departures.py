"""Where a copy departs from its source, stretch by stretch, and in what."""

from __future__ import annotations

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.alignment import passages, within
from wirelint.layers.fidelity.changes import Change, Pool, kept
from wirelint.layers.fidelity.judgement import kind_of
from wirelint.layers.fidelity.kinds import MARKS
from wirelint.layers.naming.housestyle import QUOTE, Token, tokens
from wirelint.layers.ngrams import counts
from wirelint.layers.paragraphs import dateline, paragraph_at, paragraphs
from wirelint.layers.sentences import sentences
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.alignment import Passage

CLOSE = 0.5
"""A sentence of which a smaller share stands in its passage was written anew: its words are not held against it."""

_LONGEST = 600
"""Sentences of more words and marks than this are lists or tables that have lost their lines: they are not compared."""

_SHORT_UNITS = frozenset(
    "km m cm mm kg g ft lb lbs mph kph am pm a.m. p.m. bn m tn k c f % st nd rd th hrs mins min sec secs hr s x d p".split()
)


class Departure(NamedTuple):
    """A stretch of the copy that stands in place of a stretch of the source; either may be empty."""

    kind: str
    span: Span
    source: Document
    origin: Span


@layer
def departures(document: Document) -> list[Departure]:
    """Every stretch in which a sentence differs from the passage it was made from, house style apart, with its kind."""
    pairs = compared(document)
    story = kept(document, pairs)
    found = {one for passage, changes in pairs for one in _in_passage(document, passage, changes, story)}
    return sorted(found, key=lambda one: (one.span, one.kind, one.origin))


@layer
def compared(document: Document) -> list[tuple[Passage, list[Change]]]:
    """The sentences that were made from a passage each, with the stretches in which they differ from it."""
    return [(one, _changes(document, one)) for one in passages(document) if one.share >= CLOSE]


def _changes(document: Document, passage: Passage) -> list[Change]:
    from difflib import SequenceMatcher

    ours = _less_dateline(document, within(document, passage.copy), passage.source)
    theirs = _less_dateline(passage.source, within(passage.source, passage.span), document)
    ours, theirs = _compounds(ours, theirs), _compounds(theirs, ours)
    if not ours or not theirs or max(len(ours), len(theirs)) > _LONGEST:
        return []
    matcher = SequenceMatcher(None, [t.key for t in theirs], [t.key for t in ours], autojunk=False)
    return [
        Change(theirs[i:j], ours[k:m], theirs[:i], theirs[j:], ours[:k], ours[m:])
        for tag, i, j, k, m in matcher.get_opcodes()
        if tag != "equal"
    ]


def _compounds(found: list[Token], other: list[Token]) -> list[Token]:
    """The tokens with those as one that the other text writes as one word: start-up, startup."""
    single, joined = {t.key for t in other}, list[Token]()
    for token in found:
        last = joined[-1] if joined else None
        whole = last.key + token.key if last and token.span.start - last.span.end == 1 else ""
        if last and whole in single and whole.isalpha() and counts().known(whole):
            joined[-1] = Token(last.text, whole, Span(last.span.start, token.span.end))
        else:
            joined.append(token)
    return joined


def _less_dateline(document: Document, found: list[Token], other: Document) -> list[Token]:
    """The tokens without those of the dateline, but for the place and the date if the other text gives them too."""
    own, theirs = dateline(document), dateline(other)
    if own is None:
        return found
    shared = [own.place] if theirs else []
    if own.date and theirs and theirs.date:
        shared.append(own.date)
    return [t for t in found if not own.span.covers(t.span) or any(one.covers(t.span) for one in shared)]


def _in_passage(document: Document, passage: Passage, found: list[Change], story: float) -> Iterator[Departure]:
    if document[passage.copy] in _verbatim(passage.source):
        return
    pool = Pool.of(document, passage, found, story=story)
    for change in found:
        if kind := kind_of(document, change, pool):
            yield Departure(kind, change.span(passage.copy), passage.source, change.origin(passage.span))
    yield from _lost_spaces(document, passage, found)
    yield from _lost_stop(document, passage)
    yield from _lost_mark(document, passage, found)


@layer
def _verbatim(source: Document) -> frozenset[str]:
    """The sentences of a source as they stand: one that was kept to the letter departs in nothing."""
    return frozenset(source[span] for span in sentences(source))


def _lost_spaces(document: Document, passage: Passage, found: Sequence[Change]) -> Iterator[Departure]:
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
        if (
            any(map(str.isspace, between))
            or any(mark in "-‑–—/'’" for mark in between + b.text[:1])
            or a.span.end > b.span.start
        ):
            continue
        if QUOTE in {a.key, b.key} and not _between_quotations(document, a, b):
            continue
        if (a.key, b.key) in spaced and not (between == "" and _as_a_unit(a, b)):
            yield Departure(MARKS, Span(a.span.start, b.span.end), passage.source, spaced[a.key, b.key])


def _between_quotations(document: Document, a: Token, b: Token) -> bool:
    """Whether the mark among two tokens closes what stands before it or opens what stands behind, so that a space belongs between."""
    text = document.text
    if a.key == QUOTE:
        return a.span.start > 0 and not text[a.span.start - 1].isspace()
    return text[b.span.end : b.span.end + 1].isalnum()


def _as_a_unit(a: Token, b: Token) -> bool:
    """Whether a figure and what stands at it may be written without a space: 5km, $5, 5%."""
    if a.text in "$£€¥₹°(" or b.text in "%°$€)" or a.span == b.span:
        return True
    return (a.text[0].isdigit() and b.text.lower() in _SHORT_UNITS) or not (a.text.isalnum() or b.text.isalnum())


def _lost_stop(document: Document, passage: Passage) -> Iterator[Departure]:
    """A paragraph whose last sentence has no stop where its source has one."""
    ends = _paragraph_ends(document)
    last, theirs = document[passage.copy].rstrip("”\"'’) "), passage.source[passage.span].rstrip("”\"'’) ")
    if passage.copy.end in ends and last[-1:].isalnum() and last.count(" ") > 4 and theirs[-1:] in {".", "?", "!"}:
        end = passage.copy.start + len(last)
        start = end - len(last.rpartition(" ")[2])
        theirs_end = passage.span.start + len(theirs)
        origin = Span(theirs_end - len(theirs.rpartition(" ")[2]), theirs_end)
        if passage.source[origin].rstrip(".?!").lower() == document.text[start:end].lower():
            yield Departure(MARKS, Span(start, end), passage.source, origin)


@layer
def _paragraph_ends(document: Document) -> set[int]:
    return {span.end for span in paragraphs(document)}


def _lost_mark(document: Document, passage: Passage, found: Sequence[Change]) -> Iterator[Departure]:
    """A quotation mark lost or put in, where that leaves the copy's paragraph with an odd number and the source's was even."""
    for change in found:
        old, new = (sum(t.key == QUOTE for t in side) for side in (change.old, change.new))
        words = any(t.word for t in (*change.old, *change.new))
        if old != new and not words and _odd(document, passage.copy) and not _odd(passage.source, passage.span):
            yield Departure(MARKS, change.span(passage.copy), passage.source, change.origin(passage.span))


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
