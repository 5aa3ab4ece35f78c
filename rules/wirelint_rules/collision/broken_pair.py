"""Words that come in pairs, of which the other is missing or wrong."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules._joints import broken, joints
from wirelint_rules.collision._evidence import weighed

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, needs=("broken-pair",), seen_as=broken, reach="paragraph", gives_way=True)
def broken_pair(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A pair of words is broken.

    “Both critics or friends”, “neither cash or credit”, “between May to July”, “despite of”, “according with”: what joins two parts of a
    sentence, and phrases that stand in place of a preposition, with another word than the one that belongs to them. Speech is left alone.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion, speech included.

    Bad:  The plan has neither cash {~~or~>nor~~} credit.
    Bad:  It costs between five {~~to~>and~~} ten dollars.
    Bad:  {~~Despite of~>Despite~~} the rain the match went on.
    Good: Between them the two gave both cash and credit, and either will do from May to July.
    """
    yield from weighed(document, _pairs, pooled)


def _pairs(document: Document) -> Iterator[tuple[bool, Finding]]:
    story = words(document)
    for sure, finding in joints(document, "broken-pair", "“{}” does not go with its other half"):
        at = story.within(finding.span).start
        if at and story.lower[at - 1] in _PRONOUNS and document[finding.span] == "and":
            continue  # they learned neither and stayed
        yield sure, finding


_PRONOUNS = frozenset(["neither", "either"])
"""What stands for two things where “and” follows at once."""
