"""Where the words of a copy's quotations stand in its sources, and who says them there."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.alignment import within
from wirelint.layers.naming.housestyle import Token, tokens
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.quotations import Quotation, quotations, quoted
from wirelint.layers.sentences import sentences
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SHORTEST = 4
"""A quotation of fewer words is a term, a title or a word somebody doubts: where it stands says little."""

_LONGEST = 400
_COMMON = 60
"""A word that stands in a source more often than this does not help to find a passage."""

_CANDIDATES = 4


class Origin(NamedTuple):
    """A quotation of the copy with the stretch of a source that has most of its words.

    `share` is the part of its words that stand there in the same order, from 0 to 1; `direct` says whether that stretch
    stands in quotation marks.
    """

    quotation: Quotation
    source: Document
    span: Span
    share: float
    direct: bool


class _Row(NamedTuple):
    """The words of a source, their keys as one string, where in it each begins, and where each key stands."""

    words: list[Token]
    text: str
    starts: list[int]
    places: dict[str, list[int]]


@layer
def origins(document: Document) -> list[Origin]:
    """The origin of each quotation of at least four words, none for those of everyday words alone; empty without a source."""
    found: list[Origin] = []
    for quotation in quotations(document) if document.sources else ():
        words = [token for token in within(document, quotation.content) if token.word]
        if quotation.level == 0 and SHORTEST <= len(words) <= _LONGEST:
            candidates = [_origin(quotation, [token.key for token in words], source) for source in document.sources]
            found.append(max(candidates, key=lambda one: (one.share, one.direct)))
    return found


def quoted_at(source: Document, found: Sequence[Token]) -> bool:
    """Whether the words among some tokens stand in their order in a quotation of a source."""
    row = _row(source)
    places = _verbatim([token.key for token in found if token.word], row)
    return any(all(quoted(source, token.span) for token in row.words[first:last]) for first, last, _ in places)


def _origin(quotation: Quotation, keys: Sequence[str], source: Document) -> Origin:
    row = _row(source)
    places = [*_verbatim(keys, row)] or [_likest(keys, row)]
    found = [_placed(quotation, source, row.words[first:last], share) for first, last, share in places]
    return next((one for one in found if one.direct), found[0])


def _placed(quotation: Quotation, source: Document, stretch: Sequence[Token], share: float) -> Origin:
    if not stretch:
        return Origin(quotation, source, Span(0, 0), 0.0, direct=False)
    direct = sum(quoted(source, token.span) for token in stretch) > len(stretch) / 2
    return Origin(quotation, source, Span(stretch[0].span.start, stretch[-1].span.end), share, direct)


def _verbatim(keys: Sequence[str], row: _Row) -> Iterator[tuple[int, int, float]]:
    """The first places where all the words stand in their order."""
    wanted, at = f" {' '.join(keys)} ", -1
    for _ in range(_CANDIDATES):
        at = row.text.find(wanted, at + 1)
        if at < 0:
            return
        first = bisect_right(row.starts, at + 1) - 1
        yield first, first + len(keys), 1.0


def _likest(keys: Sequence[str], row: _Row) -> tuple[int, int, float]:
    """The stretch that most words agree on, as first and last word, and the share of words that stand there in order."""
    from difflib import SequenceMatcher

    votes: Counter[int] = Counter()
    for at, key in enumerate(keys):
        places = row.places.get(key, ())
        if len(places) <= _COMMON:
            votes.update(place - at for place in places)
    best, size = (0, 0, 0.0), len(keys)
    for offset, _ in votes.most_common(_CANDIDATES):
        low, high = max(0, offset - size // 3 - 1), min(len(row.words), offset + size + size // 3 + 1)
        window = [token.key for token in row.words[low:high]]
        blocks = [one for one in SequenceMatcher(None, keys, window, autojunk=False).get_matching_blocks() if one.size]
        share = sum(one.size for one in blocks) / size
        if blocks and share > best[2]:
            best = (low + blocks[0].b, low + blocks[-1].b + blocks[-1].size, share)
    return best


@layer
def _row(source: Document) -> _Row:
    words = [token for token in tokens(source) if token.word]
    starts, places, at = list[int](), defaultdict[str, list[int]](list), 1
    for index, token in enumerate(words):
        starts.append(at)
        at += len(token.key) + 1
        places[token.key].append(index)
    return _Row(words, f" {' '.join(token.key for token in words)} ", starts, places)


def in_disorder(source: Document, span: Span) -> bool:
    """Whether what is quoted in the paragraph of a stretch cannot be told: it has an odd number of marks, or speech ends in the next that was never opened."""
    at, found = paragraph_at(source, span.start), paragraphs(source)
    if at < 0:
        return False
    behind = source[found[at + 1]] if at + 1 < len(found) else ""
    return _odd(source[found[at]]) or (_odd(behind) and behind[0] not in _MARKS)


_MARKS = '“”"„«»'


def _odd(paragraph: str) -> bool:
    return sum(map(paragraph.count, _MARKS)) % 2 == 1


def set_apart(source: Document, span: Span) -> bool:
    """Whether a stretch is speech without marks.

    That is an answer in an interview, a paragraph behind one that ends in a colon, somebody's own words of themselves, and what has lost one of its marks.
    """
    if 0 <= _interview(source) <= span.start or _is_somebodys(source):
        return True
    at = paragraph_at(source, span.start)
    before = source[paragraphs(source)[at - 1]] if at > 0 else ""
    found = sentences(source)
    first = max(0, bisect_right(found, (span.start, len(source.text))) - 1)
    said = source.text[found[first].start : max(span.end, found[first].end)] if found else ""
    behind_colon = before.rstrip().endswith(":") or source.text[: span.start].rstrip(" ‘'\n").endswith(":")
    return behind_colon or not _OWN.isdisjoint(said.split()) or _half_marked(source.text, span)


@layer
def _is_somebodys(source: Document) -> bool:
    """Whether a source is somebody's own text, a letter or an address: it numbers its paragraphs, or speaks of itself outside quotation marks time and again."""
    if sum(bool(_NUMBERED.match(source.text, span.start)) for span in paragraphs(source)) >= _EXCHANGE:
        return True
    found = sentences(source)
    own = sum(
        not _OWN.isdisjoint(source[span].split()) and not quoted(source, Span(span.start + 1, span.start + 2))
        for span in found
    )
    return own >= max(_EXCHANGE, len(found) * _OFTEN)


_NUMBERED = pattern(r"\d{1,2}\.\s+[A-Z]")
"""How a paragraph with its number begins, as statements and rulings have them."""

_OFTEN = 0.1
"""The share of its sentences in which a text of somebody's own speaks of itself."""


@layer
def _interview(source: Document) -> int:
    """Where an interview begins that gives who speaks before a colon, or -1: “Q: Why so? ¶ A: Because I had to.”"""
    found = [span.start for span in paragraphs(source) if _LABEL.match(source.text, span.start)]
    return found[0] if len(found) >= _EXCHANGE else -1


_LABEL = pattern(r"(?:Q|A|[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]*){0,3}): \S|[QA]\.\s[A-Z]|Q(?=[A-Z][a-z])")
_EXCHANGE = 3
"""So many paragraphs that begin with who speaks are an interview."""


def _half_marked(text: str, span: Span) -> bool:
    """Whether a quotation mark stands at one end of a stretch, where the other was lost."""
    within, behind = text[span.start : span.end], text[span.end : span.end + 2].lstrip(",.!?")
    opened = text[max(0, span.start - 1) : span.start] in _OPENING and not any(mark in within for mark in _CLOSING)
    return opened or (behind[:1] in _CLOSING and not any(mark in within for mark in _OPENING))


_OPENING, _CLOSING = ("“", '"', "„", "«"), ("”", '"', "“", "»")


_OWN = frozenset(
    """I I’m I'm I’ve I've I’ll I'll I’d I'd my My me myself We we We’re we’re We're we're We’ve we’ve We've we've We’ll we’ll We'll we'll our Our us
    ourselves""".split()
)
