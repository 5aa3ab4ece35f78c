"""Two words of one meaning side by side."""

from __future__ import annotations

from itertools import pairwise

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.grammar import letter
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import attested, weighed
from wirelint_rules.redundancy.synonyms_joined import members, sets

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, reach="paragraph")
def synonyms_in_a_row(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """Two words of one meaning stand side by side.

    “Temporary provisional shelters”, “the overcrowded packed bus”, “quickly rapidly”: one of two versions of a sentence had the
    one word, the other the other. The sets of words that mean one thing are written by hand; pairs that edited news has are
    reported only where the story is convicted by other faults. Plain verbs (helped aid the wounded), and speech are left alone.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion, speech included.

    Bad:  The {~~fatal lethal~>fatal~~} dose was found in the {~~overcrowded packed~>overcrowded~~} bus.
    Good: They helped aid agencies; the cheap and inexpensive shops are in the basic units.
    """
    yield from weighed(document, _in_a_row, pooled)


def _in_a_row(document: Document) -> Iterator[tuple[bool, Finding]]:
    story = words(document)
    for one, other in pairwise(story.standing(members())):
        first, second = story.texts[one], story.texts[other]
        if other != one + 1 or story.gaps[other] != " " or first == second or letter(first) in "Vz":
            continue
        if not set(sets()(first) or ()).isdisjoint(sets()(second) or ()):
            span = story.span(one, other)
            fix = Fix.replace(span, first)
            yield not attested(first, second), Finding(span, f"“{first}” and “{second}” say the same", [fix])
