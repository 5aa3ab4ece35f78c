"""The rule split-word."""

from __future__ import annotations

from wirelint.findings import Finding, Fix, Severity
from wirelint.layers.words import words
from wirelint.rules import rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.garbled._splits import splits
from wirelint_rules.garbled._suspicion import convicted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document

_STRICT = 15.0
_LOOSE = 8.0


@rule(severity=Severity.WARNING)
def split_word(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A space stands inside a word.

    Text taken out of columns or slides keeps the breaks of its lines: “the govern ment said”, “people were hospi talised”.

    Flagged are two words of which one is a letter or a word that few use, if news has the two as one word and never side by side, and
    the one fits its place far better than the two. Left alone: prefixes that may stand by themselves (“non profit”, “co operate”), pairs that news
    does use, passages in other languages.

    With `pooled`, a story in which at least two rules of this group have found plain faults is read with more
    suspicion; without, the rule reports only what it is sure of.

    Bad:  The {~~govern ment~>government~~} said on Monday that the {~~parlia ment~>parliament~~} would vote again.
    Bad:  The men {~~w ere~>were~~} paid in {~~dol lars~>dollars~~} by the ministry.
    Good: The non profit group said it would co operate with the police.
    """
    found = [split for split in splits(document) if split.gain >= _LOOSE]
    sure = [split for split in found if split.gain >= _STRICT]
    if len(found) > len(sure) and not (pooled and convicted(document)):
        found = sure
    for split in found:
        span = words(document).span(split.at, split.at + 1)
        joined = document[span].replace(" ", "")
        yield Finding(span, f"“{document[span]}” is “{joined}” with a space in it", [Fix.replace(span, joined)])
