"""One quotation with two speakers."""

from __future__ import annotations

from bisect import bisect_right

from wirelint import Document, Finding, Related, Severity, Span, rule
from wirelint.layers.attributions import attributions
from wirelint.layers.paragraphs import paragraphs
from wirelint.layers.quotations import quotations
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.attribution._speakers import speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.attributions import Attribution
    from wirelint.layers.people import Person

SHORTEST = 5
"""How many words two quotations must have in common: shorter ones are sayings that several people use."""


FULL = 2
"""How many words a name has by which two people of one surname are told apart."""


class _Said(NamedTuple):
    """A quotation: where it stands, its words in lower case, and the person whom it is given to."""

    span: Span
    words: tuple[str, ...]
    speaker: Person
    source: Span


@rule(severity=Severity.WARNING, needs=("“", '"', "‘"))
def two_speakers(document: Document) -> Iterator[Finding]:
    """One quotation is given to two people.

    The same words, five at least, stand in quotation marks twice and are put in the mouths of two persons. Left alone:
    quotations whose other speaker is named in the same paragraph, as where one person quotes another, and speakers that
    cannot be told.

    Bad:  “We will stay on until the road is open,” said Anna Weber, the mayor. ¶ Carl Osei, a driver, agreed.
          ¶ {==“We will stay on until the road is open,” Osei said==}.
    Good: “We will stay on until the road is open,” said Anna Weber. ¶ “We will stay on,” Carl Osei said.
    """
    seen: dict[tuple[str, ...], _Said] = {}
    for one in _quoted(document):
        earlier = next((seen[window] for window in _windows(one.words) if window in seen), None)
        if (
            earlier
            and _same(one, earlier)
            and _others(earlier.speaker, one.speaker)
            and not _both_near(document, one, earlier)
        ):
            message = f"these words are {earlier.speaker.name}’s above and {one.speaker.name}’s here"
            whole = Span(min(one.span.start, one.source.start), max(one.span.end, one.source.end))
            yield Finding(whole, message, (), [Related(document, earlier.span, f"{earlier.speaker.name} says so here")])
        for window in _windows(one.words):
            seen.setdefault(window, one)


def _quoted(document: Document) -> Iterator[_Said]:
    """The quotations whose speakers can be told."""
    outer = [one for one in quotations(document) if not one.level]
    at = 0
    for statement in attributions(document):
        who = speaker(document, statement)
        if who is None:
            continue
        whole = statement.whole
        while at < len(outer) and outer[at].span.start < whole.start:
            at += 1
        for one in outer[at:]:
            if one.span.start >= whole.end:
                break
            if (
                "\n"
                in document[min(one.span.end, statement.source[0].start), max(one.span.start, statement.source[0].end)]
            ):
                continue
            yield _Said(one.span, _words(document, one.content), who, _source(statement))


def _source(statement: Attribution) -> Span:
    return Span(
        min(span.start for span in statement.source), max(span.end for span in (*statement.source, *statement.cue))
    )


def _words(document: Document, span: Span) -> tuple[str, ...]:
    found = words(document)
    within = found.within(span)
    return tuple(found.lower[within.start : within.stop])


def _windows(spoken: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for start in range(len(spoken) - SHORTEST + 1):
        yield spoken[start : start + SHORTEST]


def _same(one: _Said, other: _Said) -> bool:
    """Whether the shorter of two quotations is part of the longer one."""
    short, long = sorted((one.words, other.words), key=len)
    return any(long[start : start + len(short)] == short for start in range(len(long) - len(short) + 1))


def _others(one: Person, other: Person) -> bool:
    """Whether two people are certainly two: their surnames differ, or their given names do; both must read as people."""
    if not all(person.pronoun or person.offices for person in (one, other)):
        return False
    if one.surname != other.surname:
        return True
    first, second = one.name.split(), other.name.split()
    return len(first) == len(second) == FULL and first[0] != second[0]


def _both_near(document: Document, one: _Said, other: _Said) -> bool:
    """Whether the speaker of either quotation is named in the other one’s paragraph."""
    return _names(document, one.span, other.speaker) or _names(document, other.span, one.speaker)


def _names(document: Document, span: Span, person: Person) -> bool:
    spans = paragraphs(document)
    paragraph = spans[bisect_right(spans, span.start, key=lambda one: one.start) - 1]
    return any(paragraph.covers(mention) for mention in person.mentions)
