"""A preposition on both sides of an object."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.grammar import form, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import outside_speech

if TYPE_CHECKING:
    from collections.abc import Iterator

_BOTH = form(r"(?<=[oMuU] )[VPdvJ?] p (?:[^., RXtCcpfoMirwx9] ){1,4}p (?=[9TA])", "VPdvJ? p")

_TAKING_BY = frozenset("abide stand go play live swear stick".split())
"""Verbs with a “by” of their own: abide by rules set by the ministry."""

_MEASURING = frozenset("by off up out down".split())
"""Prepositions that measure, or belong to the verb."""


@rule(severity=Severity.WARNING, reach="paragraph", forms=(_BOTH,))
def preposition_on_both_sides(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A preposition stands on both sides of an object.

    “Expected to raise by food needs by 50 percent”, “cut off power off the town”: the preposition of the measure, or the
    particle of the verb, was put before the object and left behind it too. Prepositions of place and time may well come
    twice (in cinemas in May) and are left alone, and so is speech.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  The firm wants to {~~cut by costs by~>cut costs by~~} 10 percent.
    Good: It will arrive in cinemas in May, and costs fall by the week by a tenth.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    story = words(document)
    for _, one, last in stretches(document, _BOTH):
        if story.texts[one] in _TAKING_BY and story.lower[last] == "by":
            continue
        if story.lower[one + 1] == story.lower[last] and story.lower[last] in _MEASURING:
            span = story.span(one, last)
            better = f"{story.texts[one]} {document[story.span(one + 2, last)]}"
            yield Finding(span, f"“{story.lower[last]}” stands on both sides", [Fix.replace(span, better)])
