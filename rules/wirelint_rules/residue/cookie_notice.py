"""Notices about cookies, consent and privacy."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.ERROR, needs=("cookie-notice",), seen_as=signs)
def cookie_notice(document: Document) -> Iterator[Finding]:
    """A page's notice about cookies, consent, privacy or scripts stands in the copy.

    Notices of a sentence or two, and the buttons beside them (“Accept all”), each as a line of its own. A button alone counts only beside other
    furniture; a story about cookies is left alone.

    Bad:  {~~We use cookies to give you the best experience.~>~~}
    Bad:  The dam held. ¶ {~~Cookie settings~>~~}
    Good: The site used cookies without asking, the regulator said.
    """
    return report(document, "cookie-notice", "a notice about cookies or privacy")
