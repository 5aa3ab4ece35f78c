"""What ends before it has begun: “jailed in 2012 and released in 2010”."""

from __future__ import annotations

from functools import cache

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.patterns import Pattern

_ORDERED = {
    "born": "died joined moved married graduated emigrated became entered left retired studied",
    "begun started founded established launched formed": "finished completed closed shut ended dissolved disbanded collapsed abolished folded bankrupt sold",
    "built opened inaugurated erected consecrated": "closed shut demolished destroyed burned burnt collapsed abandoned renovated reopened rebuilt sold extended restored",
    "married wed": "divorced separated widowed",
    "jailed imprisoned detained arrested kidnapped abducted captured convicted": "released freed escaped pardoned paroled deported acquitted extradited",
    "joined entered hired": "left retired resigned quit became promoted graduated rose",
    "elected appointed nominated crowned": "resigned re-elected reelected ousted impeached deposed abdicated stepped retired",
    "passed adopted signed enacted approved": "repealed scrapped took came ratified overturned revoked entered expired",
    "invaded occupied annexed seized": "withdrew liberated returned left",
    "discovered invented patented": "published sold produced marketed",
    "bought acquired purchased": "sold resold",
    "emigrated fled exiled": "returned naturalized naturalised",
    "commissioned ordered": "delivered scrapped decommissioned completed",
    "planted sown": "felled harvested",
    "diagnosed": "died recovered",
}  # fmt: skip
"""What happens first, and what may happen to the same only later."""

_YEAR = r"(?:1[5-9][0-9]{2}|20[0-9]{2})(?![\w-]|[.,][0-9]|[’']s)"
_MID = r"(?:,|,? and|,? but|, which| and then|, then|;)(?: (?:then|later|was|were|it|he|she|they|finally|only|eventually|both|has|been|is|again|who|which|in the end|at last|never|soon)){0,4}"
_FIRSTS = frozenset(verb for firsts in _ORDERED for verb in firsts.split())


@rule(severity=Severity.WARNING, reach="paragraph", words=_FIRSTS)
def years_out_of_order(document: Document) -> Iterator[Finding]:
    """What ends or comes later has a year before its beginning.

    Nobody is released in 2010 who was jailed in 2012, and a bridge begun in 1932 was not finished in 1923. Reported where one clause joins
    two such verbs, each with its year, about one and the same person or thing, and the second year is before the first.
    What somebody had done before, and clauses with subjects of their own, are left alone.

    Bad:  He was jailed in 2012 and released in {==2010==}.
    Bad:  The bridge, begun in 1932, was finished in {==1923==}.
    Good: He was jailed in 2012 and released in 2016. The bridge, finished in 1937, was begun in 1932. It opened in 1990, and another closed in 1985.
    """
    story, text = words(document), document.text
    for at in story.standing(_FIRSTS):
        m = _form(story.lower[at]).match(text, story.ends[at])
        if m is not None and int(m["two"]) < int(m["one"]):
            related = Related(document, Span(*m.span("one")), f"“{story.texts[at]}” is of {m['one']}")
            yield Finding(
                Span(*m.span("two")),
                f"“{m['later']}” in {m['two']} is before “{story.lower[at]}” in {m['one']}",
                (),
                [related],
            )


@cache
def _form(verb: str) -> Pattern:
    later = "|".join(word for firsts, lasts in _ORDERED.items() if verb in firsts.split() for word in lasts.split())
    return pattern(
        rf"(?: (?!and\b|but\b|who\b|had\b)[\w’'-]+){{0,6}}? in (?:[A-Z][a-z]+\.? )?(?P<one>{_YEAR}){_MID}"
        rf" (?P<later>{later})\b(?: (?!and\b|but\b|had\b|than\b|to\b)[\w’'-]+){{0,5}}? in (?:[A-Z][a-z]+\.? )?(?P<two>{_YEAR})"
    )
