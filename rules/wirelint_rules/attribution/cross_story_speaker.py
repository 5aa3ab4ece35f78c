"""A quotation that another story gives to somebody else."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, story_set_rule
from wirelint.layers.naming.names import plain
from wirelint.typed import TYPE_CHECKING, Any
from wirelint_rules.attribution._spoken import paragraph_of, part_of_other, spoken, windows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SHORTEST = 8
"""How many words two quotations must have in common: shorter ones are sayings, slogans and titles."""


def _quotations(document: Document) -> list[Any]:
    """The quotations of a story whose speakers can be told: start, end, words, speaker, and the text of the paragraph."""
    return [
        [*one.whole, " ".join(one.words), one.speaker.name, document[paragraph_of(document, one.span)]]
        for one in spoken(document)
        if len(one.words) >= SHORTEST and (one.speaker.pronoun or one.speaker.offices)
    ]


@story_set_rule(severity=Severity.NOTE, part=_quotations, needs=("“", '"', "‘"))
def cross_story_speaker(stories: Sequence[tuple[Document, list[Any]]]) -> Iterator[tuple[Document, Finding]]:
    """A quotation is given to somebody else in another story.

    The same words, eight at least, stand in the quotation marks of two stories and are put in the mouths of two persons: reported in both. Left
    alone are speakers whose names differ by accents only, and quotations whose other speaker is named in their paragraph. A
    note: off unless selected, since two stories may well read one statement in the name of two people.

    Story: “We will stay on until the last road is open,” said Anna Weber, the mayor.
    Bad:  {==“We will stay on until the last road is open,” said Carl Osei==}, a driver.
    Good: “We will stay on until the last road is open,” said Mayor Anna Weber.
    """
    seen: dict[tuple[str, ...], tuple[Document, list[Any]]] = {}
    for document, part in stories:
        for one in part:
            said = one[2].split()
            earlier = next((seen[window] for window in windows(said, SHORTEST) if window in seen), None)
            if earlier and earlier[0] is not document and _two(one, earlier[1]):
                yield document, _finding(one, *earlier)
                yield earlier[0], _finding(earlier[1], document, one)
            for window in windows(said, SHORTEST):
                seen.setdefault(window, (document, one))


def _finding(one: list[Any], story: Document, other: list[Any]) -> Finding:
    message = f"these words are {other[3]}’s in another story and {one[3]}’s here"
    related = Related(story, Span(other[0], other[1]), f"{other[3]} says so here")
    return Finding(Span(one[0], one[1]), message, (), [related])


def _two(one: list[Any], other: list[Any]) -> bool:
    """Whether two quotations are one, and their speakers certainly two, neither named beside the other’s."""
    first, second = (plain(each[3].rpartition(" ")[2]) for each in (one, other))
    named = first in plain(other[4]) or second in plain(one[4])
    return first != second and not named and part_of_other(one[2].split(), other[2].split())
