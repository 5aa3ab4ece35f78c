"""Towns and people that a copy names in the place of others of its source, in sentences that tell of the same: in Manchester for in Liverpool, Tarun for Akhil Gogoi."""

from __future__ import annotations

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.alignment import reworded, within, within_sentence
from wirelint.layers.fidelity.changes import acronyms, known, vocabulary
from wirelint.layers.fidelity.gist import SHARED, gist
from wirelint.layers.fidelity.judging.names import near
from wirelint.layers.fidelity.judging.persons import one_given_name
from wirelint.layers.fidelity.kinds import NAME, Departure
from wirelint.layers.fidelity.senses import compatriots, of_one_country
from wirelint.layers.naming.housestyle import CALENDAR, tokens
from wirelint.layers.naming.known import given, towns
from wirelint.layers.naming.names import kinds
from wirelint.layers.ngrams import counts
from wirelint.layers.paragraphs import in_dateline
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.naming.housestyle import Token

_IN = frozenset("in at near from to outside around of for".split())
"""Prepositions behind which a place stands."""

_COUNTRIES = frozenset(
    """ireland scotland wales england britain america holland georgia jordan mexico panama kuwait luxembourg monaco singapore djibouti guatemala brazil peru
    lebanon cuba malta cyprus jamaica grenada dominica niger mali chad nauru samoa palestine gaza kosovo czechia europe africa asia""".split()
)
"""Countries and the like that towns are called by too."""

_PART = 0.3
"""The share of a sentence that must stand in its passage for the people in it to be those of the passage."""


@layer
def displaced(document: Document) -> list[Departure]:
    """The towns of a copy that no source names, and the people of another given name, where the source's stand nowhere in the copy."""
    return [one for passage in reworded(document, 0.0) for one in _displaced(document, passage)]


def _displaced(document: Document, passage: Passage) -> Iterator[Departure]:
    row = within(document, passage.copy)
    for at, token in enumerate(row):
        if at and row[at - 1].key in _IN and _is_strange_town(document, row, at):
            old = _lost_town(document, passage, row)
            if old:
                yield Departure(NAME, token.span, passage.source, old)
    yield from _of_another_given_name(document, passage)


def _is_strange_town(document: Document, row: Sequence[Token], at: int) -> bool:
    """Whether a word is a town that no source names in whatever form, by itself and outside quotation marks."""
    token = row[at]
    if not _is_town(document, row, at) or quoted(document, token.span) or token.key in acronyms(document):
        return False
    theirs = known(document)
    if token.key in theirs or not compatriots(token.key).isdisjoint(theirs):
        return False
    return not any(of_one_country(token.key, key) for key in theirs if key[:3] == token.key[:3])


def _is_town(document: Document, row: Sequence[Token], at: int) -> bool:
    """Whether a word is a town's name by itself, and nobody's."""
    token = row[at]
    if not token.word or not token.text[0].isupper() or token.key in CALENDAR or "nation" in kinds(token.text):
        return False
    if not towns(token.text) or token.key in _COUNTRIES or counts().everyday(token.text.lower()):
        return False
    beside = [*row[max(0, at - 1) : at], *row[at + 1 : at + 2]]
    return not any(
        t.text[0].isupper()
        and document.text[min(t.span.end, token.span.end) : max(t.span.start, token.span.start)] in {" ", "-"}
        for t in beside
    )


def _lost_town(document: Document, passage: Passage, row: Sequence[Token]) -> Span | None:
    """Where the one town stands that is gone from the copy, in a sentence of the source that tells of the same as some words."""
    source, said = passage.source, gist(row)
    found, ours = tokens(source), vocabulary(document)
    gone: dict[str, list[Token]] = {}
    for at, token in enumerate(found):
        if not at or found[at - 1].key not in _IN or token.key in ours or in_dateline(source, token.span):
            continue
        if _is_town(source, found, at):
            gone.setdefault(token.key, []).append(token)
    told = [
        places[0]
        for places in gone.values()
        if any(len(said & gist(within_sentence(source, t.span.start))) >= SHARED for t in places)
    ]
    return told[0].span if len(told) == 1 else None


def _of_another_given_name(document: Document, passage: Passage) -> Iterator[Departure]:
    """Somebody of the source who stands where it has another of the same surname."""
    if passage.share < _PART:
        return
    text, source = document[passage.copy], passage.source
    theirs = source[passage.span]
    for name, mention in _full_names(document):
        if not passage.copy.covers(mention):
            continue
        first, last = name.split(" ", 1)
        if last not in theirs or first in source[passage.around]:
            continue
        others = [(other, span) for other, span in _full_names(source) if passage.span.covers(span)]
        same = {
            other: span for other, span in others if other.split(" ", 1)[1] == last and other.split(" ", 1)[0] != first
        }
        if len(same) == 1 and (any(name in other.text for other in document.sources) or _is_only_a_name(first)):
            other, span = next(iter(same.items()))
            called = other.split(" ", 1)[0]
            if one_given_name(first.lower(), called.lower()) or near(first.lower(), called.lower()):
                continue
            if called not in text and not _tells_as_much(document, passage, name):
                yield Departure(NAME, mention, source, span)


def _is_only_a_name(word: str) -> bool:
    """Whether a word is a given name, or none of the dictionary."""
    return given(word) or not counts().known(word.lower())


def _tells_as_much(document: Document, passage: Passage, name: str) -> bool:
    """Whether a sentence of the source about somebody has half as many words of a sentence as its passage has."""
    said = gist(within(document, passage.copy))
    least = len(said & gist(within(passage.source, passage.span))) / 2
    source, at = passage.source, -1
    while (at := source.text.find(name, at + 1)) >= 0:
        if len(said & gist(within_sentence(source, at))) >= least:
            return True
    return False


@layer
def _full_names(document: Document) -> list[tuple[str, Span]]:
    """The people of a text who are named by a given name and a surname, with each place where they are, as far as capitals tell."""
    found = tokens(document)
    return [
        (document[span], span)
        for a, b in zip(found, found[1:], strict=False)
        if _is_of_person(a) and _is_of_person(b) and document.text[a.span.end : b.span.start] == " "
        for span in (Span(a.span.start, b.span.end),)
    ]


def _is_of_person(token: Token) -> bool:
    """Whether a word may be part of somebody's name."""
    if not token.word or not token.text[0].isupper() or token.text.isupper() or token.key in CALENDAR:
        return False
    return not kinds(token.text) and not compatriots(token.key) and not counts().everyday(token.text.lower())
