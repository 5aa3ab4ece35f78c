"""Where a copy departs from its source, stretch by stretch, and in what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wirelint.document import Document, Span, layer
from wirelint.layers.alignment import passages
from wirelint.layers.housestyle import NUMBER_WORDS, plain
from wirelint.layers.quotations import quoted
from wirelint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.alignment import Passage

_TOKEN = pattern(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]")
_CLOSE = 0.55
_LONGEST = 400
_FREE = 9
"""A stretch of more words than this on both sides was rewritten freely: words cannot be held against it."""

NEGATIONS = frozenset("not no never nor neither none nobody nothing without cannot can't won't don't doesn't didn't isn't wasn't aren't weren't hasn't haven't hadn't wouldn't couldn't shouldn't".split())  # fmt: skip
HEDGES = frozenset("claimed claims claim alleged alleges allegedly reportedly apparently may might could suspected suggested believed purportedly possibly perhaps probably likely unconfirmed".split())  # fmt: skip
CALENDAR = frozenset("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december a.m p.m am pm gmt utc".split())  # fmt: skip
UNITS = frozenset("km kilometre kilometer kilometers mile miles meter meters foot feet inch inches acre acres hectare hectares kg kilograms kilogram pound pounds tonnes tons ton litres liters gallons celsius fahrenheit square cubic mph kph % percent c f ft lb m cm mm".split())  # fmt: skip
_LINKS = frozenset(
    "and but he she it they the a an that this was is were are also in on for to of his her their its who which".split()
)

FIGURE, NAME, NEGATION, CLAIM, QUOTATION, INSERTION, MARKS, WORDING = (
    "figure", "name", "negation", "claim", "quotation", "insertion", "marks", "wording",
)  # fmt: skip


class Token(NamedTuple):
    """A word or mark: as it stands, as it compares, and where."""

    text: str
    key: str
    span: Span


class Departure(NamedTuple):
    """A stretch of the copy that stands in place of a stretch of the source; either may be empty."""

    kind: str
    span: Span
    source: Document
    origin: Span


@layer
def departures(document: Document) -> list[Departure]:
    """Every stretch in which a closely aligned sentence differs from its source in more than style."""
    return [one for passage in passages(document) if passage.share >= _CLOSE for one in _compare(document, passage)]


def _compare(document: Document, passage: Passage) -> Iterator[Departure]:
    from difflib import SequenceMatcher

    ours, theirs = _tokens(document, passage.copy), _tokens(passage.source, passage.span)
    if not ours or not theirs or max(len(ours), len(theirs)) > _LONGEST:
        return
    matcher = SequenceMatcher(None, [t.key for t in theirs], [t.key for t in ours], autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            continue
        old, new = theirs[i:j], ours[k:m]
        kind = _kind(document, old, new, at_start=k == 0, at_end=m >= len(ours) - 1, follows=ours[m : m + 1])
        if kind:
            span = _stretch(ours, k, m, passage.copy.start)
            yield Departure(kind, span, passage.source, _stretch(theirs, i, j, passage.span.start))


def _tokens(document: Document, span: Span) -> list[Token]:
    found = _TOKEN.finditer(document.text, span.start, span.end)
    return [Token(m.group(), plain(m.group()), Span(*m.span())) for m in found]


def _stretch(tokens: Sequence[Token], first: int, last: int, start: int) -> Span:
    if last > first:
        return Span(tokens[first].span.start, tokens[last - 1].span.end)
    at = tokens[first - 1].span.end if first else start
    return Span(at, at)


def _kind(
    document: Document,
    old: Sequence[Token],
    new: Sequence[Token],
    *,
    at_start: bool,
    at_end: bool,
    follows: Sequence[Token],
) -> str:
    """What a stretch changes, or nothing where it only shortens, joins or restyles."""
    was, now = {t.key for t in old if t.text[0].isalnum()}, {t.key for t in new if t.text[0].isalnum()}
    inside = new[0].span if new else follows[0].span if follows else None
    in_quotation = inside is not None and quoted(document, inside)
    if not was and not now:
        return MARKS if _marks_matter(old, new) else ""
    if bool(was & NEGATIONS) != bool(now & NEGATIONS) and min(len(was), len(now)) <= _FREE:
        return NEGATION
    if not now:
        return _cut(old, in_quotation=in_quotation, at_start=at_start, at_end=at_end, follows=follows)
    if in_quotation:
        return QUOTATION
    if len(was) > _FREE and len(now) > _FREE:
        return ""
    if (at_start or at_end) and now <= _LINKS and (not was or not was & _LINKS):
        return ""
    if _counts(now - was) or (_counts(was - now) and _counts(was | now) and len(was) <= _FREE):
        return FIGURE
    if any(t.text[0].isupper() for t in new[1 if at_start else 0 :] if t.key not in was):
        return NAME
    if was & HEDGES and not now & HEDGES:
        return CLAIM
    return WORDING if was else INSERTION


def _counts(keys: set[str]) -> bool:
    return any(key[0].isdigit() or key in NUMBER_WORDS or key in CALENDAR or key in UNITS for key in keys)


def _cut(old: Sequence[Token], *, in_quotation: bool, at_start: bool, at_end: bool, follows: Sequence[Token]) -> str:
    if in_quotation and not at_start and not at_end:
        return QUOTATION
    if at_start and follows and follows[0].text[0].islower():
        return WORDING
    return CLAIM if len(old) <= 2 and {t.key for t in old} & HEDGES else ""


def _marks_matter(old: Sequence[Token], new: Sequence[Token]) -> bool:
    was, now = "".join(t.key for t in old), "".join(t.key for t in new)
    return ('"' in was) != ('"' in now) or any(now.count(mark) > was.count(mark) for mark in "()[]?!%$£€")
