"""Requests to subscribe, to join, to donate or to log in."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, needs=("support-pitch",), seen_as=signs)
def support_pitch(document: Document) -> Iterator[Finding]:
    """A request to subscribe, to donate or to log in stands in the copy.

    Words that a list in a story may hold as well (“Password”, “Join us”) count only beside other furniture.

    Bad:  {~~Already a subscriber? Log in~>~~}
    Bad:  The dam held. ¶ {~~Make a donation today~>~~}
    Good: Make a donation today and the fund will double it, the mayor said on Friday.
    """
    return report(document, "support-pitch", "a request to subscribe, donate or log in")
