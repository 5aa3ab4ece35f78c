"""Words of one person that are given to two."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.naming.names import kinds
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.quotations import quotations
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_VERBS = "said|says|added|adds|recalled|explained|asked"
_SAYING = frozenset((*_VERBS.split("|"), "told"))
_NAME = r"[A-ZÀ-Þ][\w’-]*\w(?: [A-ZÀ-Þ][\w’-]*\w){0,2}"
_BOTH = rf"{_NAME} and {_NAME}"
_BEHIND = pattern(
    rf" (?:(?P<before>{_BOTH}) (?:{_VERBS}|told)\b|(?:{_VERBS}) (?P<after>{_BOTH})(?=[.;]|,(?! (?:the|both|two|co-|who|respectively)\b)|\s[a-z(]))"
)
_WE = frozenset("we we're we've we'll we'd us our ours ourselves let's".split())
_JOINTLY = pattern(
    r"\b(?:statements?|letters?|releases?|tweets?|joint(?:ly)?|op-ed|reports?|paper|study|article|duet|chant(?:s|ed|ing)?|s[au]ng|sing(?:s|ing)?|emails?|wrote|writes?|declarations?|together|unison|both|petition|lawsuit|filing|complaint|memo|book|blog)\b"
)
_FIRMS = frozenset(
    "Johnson Procter Marks Smith Standard Ernst Rolls Barnes Crate Simon Dun Abercrombie Baker Currys Bang Mills Legal Law Health Trade Science Food Drug".split()
)
"""With what the names of firms and bodies begin that are joined by “and”."""


@rule(severity=Severity.WARNING, in_quotes="skip", words=_SAYING)
def joint_speaker(document: Document) -> Iterator[Finding]:
    """One person’s words are given to two.

    Two people say “I”, or a sentence that has no “we”, in one voice: a name got in beside the speaker’s. Reported where two people joined by “and” stand with a verb of
    saying behind a quotation that speaks of no “we” or “us”. Statements, letters, reports and songs are written by two, and left alone, with bodies whose names have an “and”.

    Bad:  “I get up at three,” {==Haddad and Nasser==} said. “I do not mind.”
    Bad:  “In a plane you see nothing,” said {==Dana Bekova and Yerlan Abenov==}.
    Good: “We get up at three,” Haddad and Nasser said. “It was late,” Haddad said. “No,” Orr and Berg said in a statement.
    """
    story, text = words(document), document.text
    for one in quotations(document):
        if one.level or not one.closed or text[one.content.end - 1] not in ",?!":
            continue
        m = _BEHIND.match(text, one.span.end)
        if m is None or not _WE.isdisjoint(story.lower[at] for at in story.within(one.content)):
            continue
        span = Span(*m.span("before" if m["before"] else "after"))
        paragraph = paragraphs(document)[paragraph_at(document, span.start)]
        names = document[span].split()
        if names[0] in _FIRMS or any("body" in kinds(name) or "nation" in kinds(name) for name in names):
            continue
        if not _JOINTLY.search(text, one.span.end, paragraph.end):
            yield Finding(span, f"{document[span]} speak as one")
