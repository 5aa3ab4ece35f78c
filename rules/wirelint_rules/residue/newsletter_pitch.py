"""Offers of newsletters, alerts and applications."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, needs=("newsletter-pitch",), seen_as=signs)
def newsletter_pitch(document: Document) -> Iterator[Finding]:
    """An offer of a newsletter or an application stands in the copy.

    Lines that ask to sign up, and the parts of a form (“Your email address”) where they stand beside such a line. A story
    about newsletters is left alone, for its lines are sentences.

    Bad:  {~~Sign up for our newsletter~>~~}
    Bad:  The dam held. ¶ {~~Get the best stories in your inbox~>~~}
    Good: Readers sign up for our newsletter in great numbers, the editor said.
    """
    return report(document, "newsletter-pitch", "an offer of a newsletter or an application")
