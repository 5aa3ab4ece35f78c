"""A noun without the article that it needs."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules._joints import broken, joints
from wirelint_rules.collision._evidence import weighed

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, needs=("lost-article",), seen_as=broken, reach="paragraph")
def lost_article(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A noun lacks its article.

    “In middle of the night”, “for third time”, “is member of the council”, “arrested man in connection with”: phrases that edited news never
    has without “the” or “a”. Headlines, and other lines that end with no stop, do without articles and are left alone, and so is speech.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion, speech included.

    Bad:  In {~~middle~>the middle~~} of the night the dam gave way.
    Bad:  He is {~~member~>a member~~} of the ruling party.
    Good: In the middle of May he became head of state for the third time.
    Good: Police arrest man in connection with fire
    """
    yield from weighed(document, _bare, pooled)


def _bare(document: Document) -> Iterator[tuple[bool, Finding]]:
    for sure, finding in joints(document, "lost-article", "“{}” lacks its article"):
        if _in_prose(document.text, finding.span.end) and not _LISTED.match(document.text, finding.span.end):
            yield sure, finding


_LISTED = pattern(
    r" (?:Union|Nations|States|House|Kingdom)(?:, [A-Z][\w’']*(?: [A-Z][\w’']*)*)*,? (?:and|or) [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)* [a-z]+s\b"
)
"""Behind “European” what makes an adjective of the name: from European Union, CIS and Latin American countries."""

_CLOSING = " \t\r\"”’')]"
"""What may stand behind the stop of a line."""

_STOPS = frozenset(".!?:,…")
"""What a line of prose ends with, and a headline does not."""


def _in_prose(text: str, at: int) -> bool:
    """Whether the line that an offset lies in ends as a sentence does."""
    end = text.find("\n", at)
    line = (text[at:] if end < 0 else text[at:end]).rstrip(_CLOSING)
    return line[-1:] in _STOPS
