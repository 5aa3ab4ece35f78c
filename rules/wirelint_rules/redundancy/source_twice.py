"""A sentence that says twice who says it."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.sentences import sentences
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import outside_speech

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAYS = "said|says|told|reported|announced|claimed|added|stated|wrote|confirmed"
_ACCORDING = pattern(
    rf"According to (?:the |a |an )?(?P<source>[\w’ ]{{2,40}}), (?P<again>(?:the )?(?P<head>\w+) (?:{_SAYS})(?: that)? )"
)
_FRAMED = pattern(
    rf"(?:The |A |An )?(?P<source>[\w’]+(?: [\w’]+){{0,2}}?) (?:{_SAYS})\b[^“”\"]{{5,200}}?(?P<again>, (?:(?:the |a )?(?P<head>[\w’]+(?: [\w’]+){{0,2}}?) (?:{_SAYS})|according to (?:the |a )?(?P<named>[\w’]+(?: [\w’]+){{0,2}}?)))[.!?]$"
)
_THAT = pattern(rf"(?P<verb>{_SAYS})(?P<again>,? (?:that )?(?:it|he|she|they) (?P=verb)),? ")

_VERBS = frozenset(_SAYS.split("|"))


@rule(severity=Severity.WARNING, words=_VERBS)
def source_twice(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A sentence says twice who says it.

    “According to police, police said two men fled”, “the bank said it would appeal, the bank said”, “he said that the road was
    open, he said”. Reported within one sentence, for one and the same name or pronoun; quotations are left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  According to police, {~~police said two~>two~~} men fled.
    Bad:  The bank said it would appeal{~~, the bank said.~>.~~}
    Good: According to police, residents said two men fled. The bank said it would appeal, a source said.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    for span in _saying_twice(document):
        copy = document[span]
        if copy.count(" said") + copy.count("ccording to") + copy.count(" says") + copy.count(" announced") < _TWICE:
            continue
        if any(mark in copy for mark in '“”"'):
            continue
        yield from _in_sentence(span, copy)


def _saying_twice(document: Document) -> Iterator[Span]:
    """The sentences that have two words of saying, or may have."""
    story, spans = words(document), sentences(document)
    said = [story.starts[at] for at in story.standing(_COUNTED)]
    last = -1
    for one, other in pairwise(said):
        index = bisect_right(spans, one, key=_start) - 1
        if index != last and index >= 0 and other < spans[index].end:
            last = index
            yield spans[index]


def _start(span: Span) -> int:
    return span.start


_COUNTED = frozenset(["said", "says", "announced", "according"])
_TWICE = 2


def _in_sentence(span: Span, copy: str) -> Iterator[Finding]:
    m = _ACCORDING.match(copy)
    if m and m["head"].lower() in {*m["source"].lower().split()}:
        start, end = span.start + m.start("again"), span.start + m.end()
        rest = copy[m.end() :].split(" ", maxsplit=1)[0]
        whole = Span(start, end + len(rest))
        yield Finding(whole, f"“{m['head']}” is the source already", [Fix.replace(whole, rest)])
    m = _FRAMED.match(copy)
    if m and (m["head"] or m["named"]).lower() == m["source"].lower():
        again = Span(span.start + m.start("again"), span.end)
        yield Finding(again, f"“{m['source']}” is the source already", [Fix.replace(again, copy[-1])])
    for m in _THAT.finditer(copy):
        again = Span(span.start + m.start("again"), span.start + m.end("again"))
        yield Finding(again, f"“{m['verb']}” stands twice", [Fix.delete(again)])
