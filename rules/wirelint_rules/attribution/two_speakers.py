"""One quotation with two speakers."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.quotations import quotations
from wirelint.layers.speech.attributions import attributions
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._spoken import Said, paragraph_of, part_of_other, said_in, spoken, windows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.speech.people import Person

SHORTEST = 5
"""How many words two quotations must have in common: shorter ones are sayings that several people use."""

LONG = 7
"""How many words a quotation has at least that is held against somebody without a name."""

_SOMEBODY = pattern(r"(?:one|another|an?|some|others?)\b(?: (?:of (?:them|the [a-z]+)|[a-z-]+)){0,3}")
FULL = 2
"""How many words a name has by which two people of one surname are told apart."""


@rule(severity=Severity.WARNING, needs=("“", '"', "‘"))
def two_speakers(document: Document) -> Iterator[Finding]:
    """One quotation is given to two people.

    The same words, five at least, stand in quotation marks twice and are put in the mouths of two persons. Left alone:
    quotations whose other speaker is named in the same paragraph, as where one person quotes another, and speakers that
    cannot be told. Somebody without a name (“one of them wrote”, “a driver said”) is another than whom the story names, if
    seven words at least are the same.

    Bad:  “We will stay on until the road is open,” said Anna Weber, the mayor. ¶ Carl Osei, a driver, agreed.
          ¶ {==“We will stay on until the road is open,” Osei said==}.
    Good: “We will stay on until the road is open,” said Anna Weber. ¶ “We will stay on,” Carl Osei said.
    """
    if not _is_repeated(document):
        return
    seen: dict[tuple[str, ...], Said] = {}
    for one in spoken(document):
        earlier = next((seen[window] for window in windows(one.words, SHORTEST) if window in seen), None)
        if (
            earlier
            and part_of_other(one.words, earlier.words)
            and _others(earlier.speaker, one.speaker)
            and not _both_near(document, one, earlier)
        ):
            message = f"these words are {earlier.speaker.name}’s above and {one.speaker.name}’s here"
            related = Related(document, earlier.span, f"{earlier.speaker.name} says so here")
            yield Finding(one.whole, message, (), [related])
        for window in windows(one.words, SHORTEST):
            seen.setdefault(window, one)
    yield from _nameless(document, seen)


def _is_repeated(document: Document) -> bool:
    """Whether so many words stand twice in quotations: cheaper to tell than who speaks."""
    places = words(document).places
    seen: set[tuple[str, ...]] = set()
    for one in quotations(document):
        said = said_in(document, one.content) if one.level == 0 else ()
        flags = bytes([len(places[word]) > 1 for word in said])
        at = flags.find(_RUN)
        while at >= 0:
            window = said[at : at + SHORTEST]
            if window in seen:
                return True
            seen.add(window)
            at = flags.find(_RUN, at + 1)
    return False


_RUN = b"\1" * SHORTEST
"""So many words in a row that stand in the story more than once."""


def _nameless(document: Document, seen: dict[tuple[str, ...], Said]) -> Iterator[Finding]:
    """Quotations of somebody without a name that the story has given to a person before."""
    for one in attributions(document) if seen else ():
        if not one.source or not _SOMEBODY.fullmatch(document[one.source[0]]):
            continue
        for content in one.content:
            said = said_in(document, content)
            earlier = next((seen[window] for window in windows(said, SHORTEST) if window in seen), None)
            before = earlier and earlier.span.end < content.start
            if (
                earlier
                and before
                and len(said) >= LONG
                and part_of_other(said, earlier.words)
                and document.text[content.start] in '“"‘'
            ):
                related = Related(document, earlier.span, f"{earlier.speaker.name} says so here")
                yield Finding(content, f"these words are {earlier.speaker.name}’s above", (), [related])


def _others(one: Person, other: Person) -> bool:
    """Whether two people are certainly two: their surnames differ, or their given names do; both must read as people."""
    if not all(person.pronoun or person.offices for person in (one, other)):
        return False
    if one.surname != other.surname:
        return True
    first, second = one.name.split(), other.name.split()
    return len(first) == len(second) == FULL and first[0] != second[0]


def _both_near(document: Document, one: Said, other: Said) -> bool:
    """Whether the speaker of either quotation is named in the other one’s paragraph."""
    return _names(document, one.span, other.speaker) or _names(document, other.span, one.speaker)


def _names(document: Document, span: Span, person: Person) -> bool:
    paragraph = paragraph_of(document, span)
    return any(paragraph.covers(mention) for mention in person.mentions)
