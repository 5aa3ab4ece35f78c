"""The rule spun-copy."""

from __future__ import annotations

from wirelint.findings import Finding, Related, Severity
from wirelint.layers.words import words
from wirelint.rules import rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.garbled._suspicion import convicted, suspicion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document

_REPORTED = frozenset({"stated", "expressed", "remarked", "articulated", "asserted", "affirmed"})
_SAID = frozenset({"said", "says", "told", "added"})
_UNWIRE = frozenset(
    """located situated sustained persons individuals assist assisted assistance utilize utilise utilized utilised commence commenced
    subsequently aforementioned whilst amidst amongst vicinity endeavour endeavor reside resides obtain obtained purchase
    purchased approximately furthermore moreover thereby henceforth upon numerous initiate initiated terminate terminated deceased
    ascertain facilitate regarding concerning aforesaid notwithstanding""".split()
)
"""Words that wire copy has plainer ones for."""

FEWEST = 4
"""So many faults say that a machine went through a story; one less, if its wording says so too."""


@rule(severity=Severity.NOTE)
def spun_copy(document: Document, *, density: float = 5.0) -> Iterator[Finding]:
    """The story reads as if a machine had gone through it.

    Spinning software swaps words for synonyms, translation and scraping lose letters and spaces. One such fault is a slip;
    many of different kinds mean that the whole story has to be compared with its original.

    One note a story, at its first fault, when at least four plain faults have been found, of different kinds (garbled words,
    collisions, things said twice, typing, what web pages leave behind) or by different rules, and at least `density` in 1,000
    words; or three, if people “state” at least half as often as they “say”, or the wording is that of no wire (located,
    sustained, individuals, upon). The note says why. Single slips, however plain, are left to the rules that report them.

    Bad:  The {==eteran==} pilot will landed at the airport in Septembe 2019. The ministrysaid it would rebuild the bridgesacross
          the river.
    Good: The veteran pilot landed at the airport in September 2019, and the ministry said it would rebuild the bridges.
    """
    if not convicted(document):
        return
    signs = suspicion(document)
    spans = sorted(span for sign in signs for span in sign.spans)
    wording = _wording(document)
    rate = 1000 * len(spans) / max(len(words(document)), 1)
    if rate < density or len(spans) < FEWEST - bool(wording):
        return
    faults = [f"{sign.rule} ×{len(sign.spans)}" for sign in sorted(signs)]
    related = [Related(document, span, "another") for span in spans[1:]]
    message = f"the story may have gone through a machine: {', '.join([*faults, *wording])}"
    yield Finding(spans[0], message, (), related)


def _wording(document: Document) -> list[str]:
    """What a story's words say of its author: that people “state” in place of saying, that no wire would write so."""
    lower = words(document).lower
    said, stated = sum(word in _SAID for word in lower), sum(word in _REPORTED for word in lower)
    unwire = sum(word in _UNWIRE for word in lower)
    found: list[str] = []
    if stated >= 3 and stated * 2 >= said:
        found.append(f"“stated” and the like ×{stated} against “said” ×{said}")
    if unwire >= 4 and 1000 * unwire >= _MANY * len(lower):
        found.append(f"“located” and the like ×{unwire}")
    return found


_MANY = 10
"""So many words in 1,000 that no wire would write say something."""
