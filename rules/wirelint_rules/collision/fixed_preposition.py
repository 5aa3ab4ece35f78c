"""A fixed phrase without its preposition, or with one too many."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules._joints import broken, joints
from wirelint_rules.collision._evidence import weighed

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, needs=("fixed-preposition",), seen_as=broken, reach="paragraph")
def fixed_preposition(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A phrase has not the preposition that it is fixed with.

    One is accused of theft and dies of hunger, runs out of power, tells reporters (and not to them), and stands behind a house, not behind of it.
    Phrases that are fixed with one preposition, or with none, and have lost it or have another beside it. Where the same words are sound they are left
    alone: a nurse attends to the game warden, convicted fraud suspects, stories told to reporters, the man in charge the night before. So is speech.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion, speech included.

    Bad:  She was {~~accused theft~>accused of theft~~} and {~~told to reporters~>told reporters~~} that it was a lie.
    Bad:  The lander {~~ran out power~>ran out of power~~} {~~behind of the~>behind the~~} hill.
    Good: She was accused of theft. The lander ran out of power behind the hill, and the time ran out on Monday.
    Good: How many were on board at the time is a story that he told to the court.
    """
    yield from weighed(document, _unfit, pooled)


def _unfit(document: Document) -> Iterator[tuple[bool, Finding]]:
    unfit = "“{}” has not the preposition that it is fixed with"
    yield from joints(document, "fixed-preposition", unfit, f"{unfit}: “{{}}”")
