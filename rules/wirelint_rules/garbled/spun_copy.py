"""The rule spun-copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.findings import Finding, Related, Severity
from wirelint.layers.words import words
from wirelint.rules import rule
from wirelint_rules.garbled._suspicion import convicted, suspicion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document

_REPORTED = frozenset({"stated", "expressed", "remarked", "articulated", "asserted", "affirmed"})
_SAID = frozenset({"said", "says", "told", "added"})


@rule(severity=Severity.NOTE)
def spun_copy(document: Document, *, density: float = 5.0) -> Iterator[Finding]:
    """The story reads as if a machine had gone through it.

    Spinning software swaps words for synonyms, translation and scraping lose letters and spaces. One such fault is a slip;
    many of different kinds mean that the whole story has to be compared with its original.

    One note a story, at its first fault, when at least four faults of at least two kinds have been found by the rules of
    this group at their strictest, and at least `density` in 1,000 words; or three of two kinds, if people “state” at least
    half as often as they “say”. Single slips, however plain, are left to the rules that report them.

    Bad:  The {==eteran==} pilot landed at the airport in Septembe 2019. The ministrysaid it would rebuild the bridgesacross
          the river.
    Good: The veteran pilot landed at the airport in September 2019, and the ministry said it would rebuild the bridges.
    """
    if not convicted(document):
        return
    signs = suspicion(document)
    spans = sorted(span for found in signs.values() for span in found)
    said = sum(word in _SAID for word in words(document).lower)
    stated = sum(word in _REPORTED for word in words(document).lower)
    machine = stated >= 3 and stated * 2 >= said
    rate = 1000 * len(spans) / max(len(words(document)), 1)
    if rate < density or (len(spans) < 4 and not machine):
        return
    reasons = ", ".join(f"{name} ×{len(found)}" for name, found in sorted(signs.items()))
    if machine:
        reasons += f", “stated” and the like ×{stated} against “said” ×{said}"
    related = [Related(document, span, "another") for span in spans[1:]]
    yield Finding(spans[0], f"the story may have gone through a machine: {reasons}", (), related)
