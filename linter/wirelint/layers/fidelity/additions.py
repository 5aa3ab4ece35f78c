"""Sentences, lines and paragraphs of a copy that stand nowhere in its sources."""

from __future__ import annotations

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.alignment import passages, within
from wirelint.layers.fidelity.changes import kept, known, says, vocabulary
from wirelint.layers.fidelity.departures import compared
from wirelint.layers.fidelity.entries import entry_headings
from wirelint.layers.fidelity.senses import compatriots, may_stand_for, of_one_country, stem
from wirelint.layers.naming.housestyle import tokens
from wirelint.layers.paragraphs import headline, paragraph_at, paragraphs
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.naming.housestyle import Token

UNLIKE = 0.45
"""A sentence of which a smaller share stands in its likest passage was made from none."""

_NEW = 0.5
"""A sentence of which more than this share of the words is new does not sum up what others say."""

FEWEST = 3
"""How many words a sentence has at least that say something new."""

_LIGHT = frozenset(
    """side sides due keep kept keeps remain remained remains set begin began begins start started starts two both people man woman men women day days
    time week part place thing things way get got go went come came take took make made put give gave use used want wanted need needed end ended happen happens happened happening occur occurs occurred occurring again""".split()
)
"""Words that say little of their own."""

_REWORDED = 0.75
"""A sentence with a figure of the source is no addition unless more than this share of its other words is new."""

_SHARED = 4

NAMES = 2
"""So many names of a source show what a sentence is about."""

_WRITTEN_ANEW = 0.5
"""A story that keeps a smaller share of its source's words in their order says most things in other words: what a sentence of it
adds cannot be told from what it sums up."""

_KEPT = 0.8
"""The share of a sentence that must stand in its passage for it to have been kept."""

_CREDIT = pattern(
    r"(?:By|BY|by|Reporting by|Writing by|Edited by|Editing by)\s(?:[A-Z]|(?:an? |our |the )?[\w ]{0,30}?(?:staff|agenc|correspondent|reporter|writer|desk|team))"
)
"""How a byline or a credit begins, which every house writes itself."""


class Addition(NamedTuple):
    """A stretch of the copy that no source has, with the passage behind which it stands."""

    span: Span
    source: Document
    after: Span


@layer
def additions(document: Document) -> list[Addition]:
    """What was added, neighbouring sentences of one paragraph as one."""
    found: list[Addition] = []
    for one in _sentences(document):
        last = found[-1] if found else None
        if (
            last
            and not document.text[last.span.end : one.span.start].strip()
            and "\n" not in document.text[last.span.end : one.span.start]
        ):
            found[-1] = last._replace(span=Span(last.span.start, one.span.end))
        else:
            found.append(one)
    return found


def _sentences(document: Document) -> Iterator[Addition]:
    after: tuple[Document, Span] | None = None
    found = passages(document)
    for at, passage in enumerate(found):
        if passage.share >= UNLIKE:
            after = passage.source, passage.span
        elif (_added(document, passage) and not _fills_gap(document, found, at)) or _between_neighbours(
            document, found, at
        ):
            source, span = after or (document.sources[0], Span(0, 0))
            yield Addition(passage.copy, source, span)


def _fills_gap(document: Document, found: Sequence[Passage], at: int) -> bool:
    """Whether a sentence stands where the copy has left out one of the source that has a word of it: then it says the same otherwise."""
    before = next((one for one in reversed(found[:at]) if one.share >= UNLIKE), None)
    behind = next((one for one in found[at + 1 :] if one.share >= UNLIKE), None)
    source = (before or behind or found[at]).source
    if not (before or behind) or (before and behind and before.source is not behind.source):
        return False
    copy = found[at].copy
    gap = Span(before.span.end if before else 0, behind.span.start if behind else len(source.text))
    if _is_label(document, copy):
        return any(gap.covers(span) and _is_label(source, span) for span in paragraphs(source))
    if not 0 < gap.end - gap.start <= _GAP * (copy.end - copy.start) or _is_line(document, copy):
        return False
    said = {stem(t.key) for t in within(document, copy) if says(t) and t.key not in _LIGHT}
    return not said.isdisjoint(stem(t.key) for t in within(source, gap) if says(t))


def _is_label(document: Document, span: Span) -> bool:
    """Whether a stretch is a line that says what follows: “Original post:”."""
    return span in _lines(document) and document.text[span.end - 1] == ":"


_GAP = 4
"""What was left out is at most so many times as long as the sentence in its place."""


def _added(document: Document, passage: Passage) -> bool:
    words = [token for token in within(document, passage.copy) if says(token)]
    if (
        not words
        or passage.copy in {headline(document), *entry_headings(document)}
        or _CREDIT.match(document.text, passage.copy.start)
    ):
        return False
    fresh = [token for token in words if token.key not in _LIGHT and stem(token.key) not in _known(document)]
    if len(fresh) >= FEWEST and passage.share:
        fresh = _strange(fresh, passage)
    new = len(fresh) / len(words)
    line = _is_line(document, passage.copy)
    if len(fresh) < FEWEST and not (line and _story(document) >= _WRITTEN_ANEW):
        return False
    if not line and _story(document) < _WRITTEN_ANEW:
        return False
    if new <= _REWORDED and _refers(document, passage.copy, words):
        return False
    return new > _NEW or (line and new > 0 and _story(document) >= _WRITTEN_ANEW)


def _strange(fresh: Sequence[Token], passage: Passage) -> list[Token]:
    """The new words that may not stand for one about the passage: possible reforms to stop it, potential reforms to prevent it."""
    near = {t.key for t in within(passage.source, passage.around) if says(t)}
    return [token for token in fresh if not any(may_stand_for(token.key, key) for key in near)]


def _between_neighbours(document: Document, found: Sequence[Passage], at: int) -> bool:
    """Whether whole paragraphs say something new between two sentences that were kept and are neighbours in the source."""
    first, last = at, at
    while first > 0 and found[first - 1].share < UNLIKE:
        first -= 1
    while last < len(found) - 1 and found[last + 1].share < UNLIKE:
        last += 1
    if not 0 < first <= last < len(found) - 1 or not _are_paragraphs(document, found[first].copy, found[last].copy):
        return False
    before, behind = found[first - 1], found[last + 1]
    if min(before.share, behind.share) < _KEPT or before.source is not behind.source:
        return False
    if before.span.end > behind.span.start or before.source.text[before.span.end : behind.span.start].strip():
        return False
    known = _known(document)
    return any(stem(t.key) not in known for t in within(document, found[at].copy) if says(t))


def _are_paragraphs(document: Document, first: Span, last: Span) -> bool:
    """Whether one sentence begins a paragraph and another ends one."""
    found = paragraphs(document)
    begins, ends = (found[paragraph_at(document, span.start)] for span in (first, last))
    return begins.start == first.start and ends.end == last.end


@layer
def _story(document: Document) -> float:
    """The share of the words of a copy that stand in its sources in the same order."""
    held = compared(document)
    words = sum(token.word for token in tokens(document))
    near = sum(token.word for passage, _ in held for token in within(document, passage.copy))
    return kept(document, held) * near / words if words else 1.0


def _refers(document: Document, span: Span, words: Sequence[Token]) -> bool:
    """Whether a sentence has a figure of a source, or two words of its names: then it says in other words what stands there."""
    there = known(document)
    figures = any(token.key.isdigit() and len(token.key) > 1 and token.key in there for token in words)
    names = {token.key for token in words[1:] if token.text[0].isupper() and _named(document, token.key)}
    return figures or (len(names) >= NAMES and not _is_line(document, span))


def _named(document: Document, key: str) -> bool:
    """Whether a source has a name, or the people of a country for it."""
    if key in known(document) or not compatriots(key).isdisjoint(known(document)):
        return True
    return any(of_one_country(key, other) for other in _beginnings(document).get(key[:_SHARED], ()))


@layer
def _beginnings(document: Document) -> dict[str, list[str]]:
    """The keys of the sources by their first letters, of which countries and their peoples share so many."""
    found: dict[str, list[str]] = {}
    for key in known(document):
        found.setdefault(key[:_SHARED], []).append(key)
    return found


def _is_line(document: Document, span: Span) -> bool:
    """Whether a sentence is a line of its own without a stop, as no sentence of a story is."""
    end = document.text[span.end - 1]
    if end in ")]" and document.text[span.end - 2] in ".!?":
        # a sentence in brackets
        return False
    return (span in _lines(document) and end.isalnum()) or end in ">)]|:"


@layer
def _lines(document: Document) -> frozenset[Span]:
    return frozenset(paragraphs(document))


@layer
def _known(document: Document) -> frozenset[str]:
    return frozenset().union(*(_stems(source) for source in document.sources))


@layer
def _stems(source: Document) -> frozenset[str]:
    found = tokens(source)
    joined = (a.key + b.key for a, b in zip(found, found[1:], strict=False) if a.word and b.word)
    return frozenset(map(stem, (*vocabulary(source), *joined)))
