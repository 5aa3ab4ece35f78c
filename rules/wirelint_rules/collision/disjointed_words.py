"""Words that do not hang together, in a story that is convicted."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._disjoint import disjoint
from wirelint_rules.garbled._suspicion import convicted, suspicion

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NEAR = 2
"""Words that are so far apart at most are told of together."""


_SEVERAL, _LOWER = 2, 1.0
"""So many plain collisions lower what is asked of words in their story, by so much (a logarithm)."""


@rule(severity=Severity.WARNING, gives_way=True)
def disjointed_words(document: Document, *, least: float = 5.0, pooled: bool = True) -> Iterator[Finding]:
    """Words do not hang together, in a story in which plain faults of two kinds stand.

    “Was moved the ship to an anchorage”, “serve of the rest of his term”, “they have none choice”, “many of whom is migrants”: a model
    weighs each word by what stands around it, by classes of words, the words themselves, and how often news has them side
    by side. It was taught with published sentences and with some fifty kinds of faults made in them: lost and doubled
    words, wrong prepositions, forms and numbers of verbs, passives with an object, pronouns that say a noun again, words
    in the wrong order. It does not know what the sentence should be, and sound copy has an odd turn in every few thousand
    words: so it is asked only of stories that plain faults have convicted, and gives way to other rules.

    `least` is how far words must be out of joint (the logarithm of odds); where other rules have found two collisions in the
    story, less is asked. Without `pooled`, the rule says nothing.

    Bad:  The envoy {==has went==} home, and the {==tugs was moved==} the ship to an anchorage on Friday.
    Good: The crew said they have none choice: one fault convicts no story.
    """
    if pooled and convicted(document):
        story = words(document)
        for one, last in _together(at for at, _ in disjoint(document, least - _LOWER * _ruined(document))):
            before = one > 0 and story.gaps[one] == " "
            span = story.span(one - before, last)
            yield Finding(span, f"“{document[span]}”: these words do not hang together")


def _ruined(document: Document) -> bool:
    """Whether several collisions stand in a story."""
    return sum(len(sign.spans) for sign in suspicion(document) if sign.kind == "collision") >= _SEVERAL


def _together(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of the numbers that stand near each other."""
    one = last = -_NEAR - 1
    for number in numbers:
        if number - last > _NEAR:
            if last >= 0:
                yield one, last
            one = number
        last = number
    if last >= 0:
        yield one, last
