"""A word that sounds like the one that belongs there."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules._joints import broken, joints
from wirelint_rules.collision._evidence import weighed

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, gives_way=True, needs=("homophone",), seen_as=broken, reach="paragraph")
def homophone(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A word stands where one that sounds like it belongs.

    “It’s own forecast”, “there homes”, “was lead by”, “past by parliament”, “could loose its majority”, “higher then expected”, “free reign”.
    Only places are looked at in which the one word never stands in edited news and the other does; speech is left alone.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion, speech included.

    Bad:  The firm cut {~~it's~>its~~} forecast for the year.
    Bad:  The villagers lost {~~there~>their~~} homes in the flood.
    Bad:  The inquiry was {~~lead by~>led by~~} a judge.
    Good: It’s time its leaders let the lead by two goals pass; there are homes there.
    """
    yield from weighed(document, _sounding, pooled)


def _sounding(document: Document) -> Iterator[tuple[bool, Finding]]:
    yield from joints(document, "homophone", "“{}” sounds like the word that belongs here")
