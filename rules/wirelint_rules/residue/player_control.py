"""Parts of players and picture galleries."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, needs=("player-control",), seen_as=signs)
def player_control(document: Document) -> Iterator[Finding]:
    """A part of a player or of a picture gallery stands in the copy.

    Its buttons, the labels of its captions, and what it says when it cannot play. A button alone
    (“Play”, “Next”) counts only beside other furniture.

    Bad:  {~~Slideshow (12 images)~>~~}
    Bad:  The dam held. ¶ {~~Media playback is unsupported on your device~>~~}
    Good: Play was stopped when the hail began.
    """
    return report(document, "player-control", "a part of a player or a gallery")
