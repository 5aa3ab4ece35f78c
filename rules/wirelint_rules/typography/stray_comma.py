"""A comma between a subject and its verb."""

from __future__ import annotations

import re

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.grammar import letter
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_VERBS = tuple(f", {verb} " for verb in "was were is are has have had will would can could".split())

_PARTED = pattern(
    r"(?:^|(?<=[.!?] )|(?<=[.!?][”\"] ))(?:The|A|An|His|Her|Their|Its|This|That|These|Those|Our|My) (?:[a-z’'-]+ ){0,4}[a-z’'-]+(?P<comma>,)"
    r" (?P<verb>was|were|is|are|has|have|had|will|would|can|could)(?= (?!he\b|she\b|it\b|they\b|we\b|you\b|I\b|the\b|a\b|an\b|there\b|this\b|that\b)[a-z]+)(?![^.!?\n]*\?|(?<=had|ere)[^.!?\n]*, (?:would|could|might|may|should)\b)",
    _VERBS,
    flags=re.MULTILINE,
)

_FINITE = frozenset("irhwxMPzK")
"""The letters of verbs that a subject has: behind one the comma parts two predicates."""


@rule(
    severity=Severity.WARNING,
    reach="paragraph",
    in_quotes="skip",
    needs=_VERBS,
)
def stray_comma(document: Document) -> Iterator[Finding]:
    """A comma stands between a subject and its verb.

    “The bridge, was closed”: reported where a sentence begins with a subject of a few words in small letters, and the first comma of the
    sentence parts it from its auxiliary. Questions, several predicates, and conditions (“The talks, had they been held, …”) are left alone.

    Bad:  The bridge over the river{~~,~>~~} was closed by the police.
    Good: The bridge is old, has three arches and leaks.
    Good: The bridge, which leaks, was closed. The talks, had they been held, would have failed. The fine, had fines not been abolished, would have come to $9. In May, was it open?
    """
    for m in _PARTED.finditer(document.text):
        span = Span(*m.span("comma"))
        told = any(letter(word.lower()) in _FINITE for word in document.text[m.start() : span.start].split())
        if document.intact(span) and not told:
            yield Finding(span, f"a comma stands between a subject and “{m['verb']}”", [Fix.delete(span)])
