"""A phrase that says a thing twice in other words."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules._joints import broken, joints
from wirelint_rules.collision._evidence import weighed

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, needs=("tautology",), seen_as=broken, reach="paragraph")
def tautology(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A phrase says a thing twice in other words.

    “Temporary makeshift shelters”, “telephoned by phone”, “every year annually”, “nearer to about 12,000”, “prior before”: verbs in
    any form with a particle that they hold already, two adjectives or adverbs of one meaning, times and measures. What edited
    news has made its own (armed gunmen, safe haven), and speech are left alone.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion, speech included.

    Bad:  They slept in {~~temporary makeshift~>temporary~~} shelters.
    Bad:  He {~~telephoned by phone~>telephoned~~} from the camp.
    Bad:  The toll is {~~nearer to about~>nearer to~~} 12,000.
    Good: The new and temporary shelters fell down; he rose up to speak, as he does each year.
    """
    yield from weighed(document, _said_twice, pooled)


def _said_twice(document: Document) -> Iterator[tuple[bool, Finding]]:
    yield from joints(document, "tautology", "“{}” says a thing twice")
