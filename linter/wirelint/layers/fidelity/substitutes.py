"""Somebody of the source, or some country or town of it, who stands in a sentence of the copy where its passage has another."""

from __future__ import annotations

from bisect import bisect_left

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.alignment import reworded, starts, within
from wirelint.layers.fidelity.judging.names import near
from wirelint.layers.fidelity.judging.tokens import says_more
from wirelint.layers.fidelity.kinds import NAME, Departure
from wirelint.layers.fidelity.namings import runs
from wirelint.layers.fidelity.senses import compatriots, of_one_country, stem
from wirelint.layers.naming.housestyle import tokens
from wirelint.layers.naming.known import given, surname, towns
from wirelint.layers.naming.names import kinds
from wirelint.layers.ngrams import counts
from wirelint.layers.paragraphs import headline, in_dateline
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.naming.housestyle import Token

    _Run = Sequence[Token]

_LEAST, _FRAMED = 0.5, 0.35
"""The share of a sentence that must stand in its passage: where nothing else tells that two names stand in one place, and where the words beside them do."""

_BESIDE, _WORDS = 4, 2
"""So near to a name, and so many on either side, stand the words that tell its place."""

_MEANING = frozenset(
    "he she they it him her them his its their hers theirs who whose we our us i my me this that these those".split()
)
"""Words by which a passage may mean somebody whom the sentence names."""


@layer
def substituted(document: Document) -> list[Departure]:
    """The names in whose place the passage has one that is gone, and about which the source has them nowhere."""
    return [one for passage in reworded(document, _FRAMED) for one in _substituted(document, passage)]


def _substituted(document: Document, passage: Passage) -> Iterator[Departure]:
    source = passage.source
    if passage.copy == headline(document) or passage.span == headline(source):
        return
    here, there, about = (
        [t for run in _within(text, span) for t in run]
        for text, span in ((document, passage.copy), (source, passage.span), (source, passage.around))
    )
    gone = [run for run in _names(source, passage.span) if not _is_among(run, here)]
    strange = [run for run in _names(document, passage.copy) if not _is_among(run, there)]
    for new in strange:
        others = [run for run in gone if not _is_anyones(run, new, document, source)]
        old = _framed(document, new, source, others)
        if old is None and len(strange) == 1 and passage.share >= _LEAST and not _is_among(new, about):
            old = _only(new, others, within(source, passage.span))
        if old and _is_known(source, new) and not quoted(document, new[0].span):
            yield Departure(NAME, _whole(new), source, _whole(old))


def _framed(document: Document, new: _Run, source: Document, gone: Sequence[_Run]) -> _Run | None:
    """The name that is gone and stood between the words between which another stands, as that never does in the source."""
    frame = _frame(document, new)
    found = [run for run in gone if _sort(run) == _sort(new) and frame & _frame(source, run)]
    if len(found) != 1:
        return None
    own = [run for run in runs(source) if _is_among(run, new)]
    return None if any(frame & _frame(source, run) for run in own) else found[0]


def _frame(document: Document, run: _Run) -> frozenset[str]:
    """The stems of the words that tell what a name does, or what is done with it."""
    row, sentence = tokens(document), sentence_at(document, run[0].span.start)
    first, last = (bisect_left(starts(document), t.span.start) for t in (run[0], run[-1]))
    beside = (row[max(0, first - _BESIDE) : first][::-1], row[last + 1 : last + 1 + _BESIDE])
    return frozenset(
        stem(t.key) for side in beside for t in [t for t in side if _tells(t) and sentence.covers(t.span)][:_WORDS]
    )


def _tells(token: Token) -> bool:
    return says_more(token) and token.key != "said" and (token.text.islower() or "title" in kinds(token.text))


def _only(new: _Run, gone: Sequence[_Run], there: Sequence[Token]) -> _Run | None:
    """The only name that is gone, if it is of the same sort, and the passage means nobody otherwise."""
    if len(gone) != 1 or _sort(gone[0]) != _sort(new) or not _MEANING.isdisjoint(t.key for t in there):
        return None
    return gone[0]


def _names(document: Document, stretch: Span) -> list[_Run]:
    """The names in a stretch of which it can be told of what they are."""
    found = [[t for t in run if "title" not in kinds(t.text)] for run in _within(document, stretch)]
    return [run for run in found if run and _sort(run) and not in_dateline(document, run[0].span)]


def _within(document: Document, stretch: Span) -> list[list[Token]]:
    """The names that begin in a stretch."""
    found = runs(document)
    low, high = (bisect_left(found, at, key=lambda run: run[0].span.start) for at in stretch)
    return found[low:high]


def _is_known(source: Document, run: _Run) -> bool:
    """Whether a source has a name."""
    return any(t.key == run[-1].key for other in runs(source) for t in other)


def _is_anyones(run: _Run, new: _Run, document: Document, source: Document) -> bool:
    """Whether two names are of one person, who bears both of them somewhere: Terry, Thompson."""
    whole = _together(document) | _together(source)
    return any(frozenset((a.key, b.key)) in whole for a in run for b in new)


@layer
def _together(document: Document) -> frozenset[frozenset[str]]:
    """The words of names that stand beside each other in one."""
    return frozenset(frozenset((a.key, b.key)) for run in runs(document) for a in run for b in run if a is not b)


def _is_among(run: _Run, others: Sequence[Token]) -> bool:
    """Whether a word of a name may name what one of some others does."""
    return any(_is_one(t, other) for t in run for other in others)


def _is_one(one: Token, other: Token) -> bool:
    a, b = one.key, other.key
    return a == b or near(a, b) or of_one_country(a, b) or b in compatriots(a)


def _whole(run: _Run) -> Span:
    return Span(run[0].span.start, run[-1].span.end)


def _sort(run: _Run) -> str:
    """Whether a name is of a country, of somebody or of a town; nothing for what cannot be told."""
    last = run[-1].text
    if "nation" in kinds(last):
        return "country"
    if compatriots(run[-1].key) or (len(run) == 1 and counts().everyday(last.lower())):
        return ""
    if len(run) > 1 and given(run[0].text) and not kinds(last) and not counts().everyday(last.lower()):
        return "person"
    if len(run) == 1 and surname(last) and not towns(last):
        return "person"
    return "town" if len(run) == 1 and towns(last) and not surname(last) and not given(last) else ""
