"""A ministry or an agency that has lost its field: the Ministry of Japan."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.quotations import quoted
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._nations import nations

if TYPE_CHECKING:
    from collections.abc import Iterator

_BODIES = frozenset(
    "ministry department institute agency directorate authority service office secretariat institution bureau".split()
)
_OF = pattern(
    r" (?P<link>of|for) (?:the )?(?P<country>[A-Z]\w+(?: [A-Z]\w+){0,2})"
    r"(?=[,.;:]|$| (?:said|says|told|has|had|was|were|is|will|would|announced|warned|reported|confirmed|in|on|and|who|at)\b)"
)
_NATIONAL = frozenset("institute agency directorate authority service office institution bureau".split())
"""Bodies that are of a country right out, unless it is said that they are national already, or what they are for."""


@rule(severity=Severity.WARNING, in_quotes="skip", words=_BODIES)
def lost_field(document: Document) -> Iterator[Finding]:
    """A ministry or an agency has lost what it is for.

    A ministry is of health or of finance, not of a country, and a “National Institute for Mozambique” is a national institute for nothing.
    Reported for ministries, and departments with a capital, that are of or for a country, and for national institutes, agencies, services and the
    like that are for one. Statistics offices and others that are of a country right out are left alone, and so are quotations.

    Bad:  Luisa Macua is the head of {==the National Institute for Mozambique==}.
    Bad:  {==The Ministry of Japan==} said the tax would rise.
    Good: The Ministry of Health of Japan, the National Institute for Disaster Management and the National Bank of Ukraine agreed.
    """
    story = words(document)
    for at in story.standing(_BODIES):
        m = _OF.match(document.text, story.ends[at])
        if m is None or m["country"] not in nations().values():
            continue
        national = at > 0 and story.lower[at - 1] == "national" and story.gaps[at] == " "
        body = story.lower[at]
        first = at - 1 if national else at
        alone = story.lower[first - 1] in _ARTICLES if first else False
        lost = alone and (
            body in _MINISTRIES and (body == "ministry" or story.texts[at][0].isupper())
            if not national
            else body in _NATIONAL and m["link"] == "for"
        )
        span = Span(story.starts[first - 1], m.end()) if lost else None
        if span and not quoted(document, span):
            yield Finding(span, f"the {document[story.starts[first], story.ends[at]]} has lost what it is for")


_MINISTRIES = frozenset("ministry department".split())
_ARTICLES = frozenset("the a this".split())
