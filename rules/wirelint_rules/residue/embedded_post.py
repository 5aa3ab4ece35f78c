"""What is left of a post of a social network that was embedded in a page."""

from __future__ import annotations

import re

from wirelint import Document, Edit, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATE = rf"(?:{_MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}})"
_LINK = pattern(
    r" ?(?:https?://)?(?:pic\.(?:twitter|x)\.com|t\.co)/\w{4,20}", ("pic.twitter.com/", "pic.x.com/", "t.co/")
)
_SIGNATURE = pattern(rf"^(?:—|–|--) ?[^\n()@]{{2,60}} \(@\w{{2,30}}\)[ ,]*{_DATE}$", ("(@",), flags=re.MULTILINE)
_STAMP = pattern(rf"\d{{1,2}}[:.]\d\d ?(?:[AaPp][Mm])? ?[·•] ?{_DATE}[^\n]{{0,60}}", ("·", "•"))


@rule(severity=Severity.WARNING, in_quotes="skip", needs=("embedded-post",), seen_as=signs)
def embedded_post(document: Document) -> Iterator[Finding]:
    """A post of a social network left its frame in the copy.

    The picture's address (“pic.twitter.com/…”), the signature on a line of its own (“— Name (@handle) May 3, 2022”), the stamp
    of its time, and what the network writes around it (“View this post on Instagram”). The words of the post itself are
    the story's.

    Bad:  "We are ready," the coach wrote.{~~ pic.twitter.com/Xy12ZabQ9r~>~~}
    Bad:  The dam held. ¶ {~~— Northern Dams (@northdams) May 3, 2022~>~~}
    Bad:  The dam held. ¶ {~~View this post on Instagram~>~~}
    Good: The account @northdams said so in a post on May 3, 2022; Northern Dams (@northdams) has 300 followers.
    """
    for one in (_LINK, _SIGNATURE, _STAMP):
        spans = [Span(*m.span()) for m in one.finditer(document.text) if document.intact(m.span())]
        if spans:
            first = spans[0]
            shown = Span(first.start + (document.text[first.start] == " "), first.end)
            fix = Fix("take the frames out", tuple(Edit(span, "") for span in spans), safe=True)
            yield Finding(shown, f"“{document[shown]}” is the frame of a post", [fix])
    yield from report(document, "embedded-post", "the frame of a post")
