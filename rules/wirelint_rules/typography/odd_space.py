"""Two spaces at one place of a story that has single ones everywhere else."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_GAP = pattern(r"(?<=\S)[ \u00a0]{2,}(?=\S)", ("  ", "\u00a0 ", " \u00a0"))
_WITHIN = pattern(r"[A-Za-z0-9,]")
_FEWEST_WORDS = 80
"""A story of fewer words shows no habit."""

_LONGEST = 3
"""Wider gaps are columns."""


@rule(severity=Severity.WARNING, needs=("  ", "\u00a0 ", " \u00a0"))
def odd_space(document: Document) -> Iterator[Finding]:
    """Two spaces stand between words at a single place of the story.

    Stories that have two spaces at several places, or behind their stops, were typed so, and are left to doubled-space. So are tables and markup that was
    blanked.

    Bad:  The road was{~~  ~> ~~}closed by the police at noon on Friday, and the council said that it would be opened again when the water had gone down; nobody knew when that would be. The mayor thanked the crews for their work and promised a report on the state of the gates before the summer, and the farmers hoped to be back on their meadows before the second hay of the year, but it was raining again in the hills above the two villages.
    Good: The road was  closed.
    """
    text = document.text
    found = [Span(*m.span()) for m in _GAP.finditer(text)]
    if len(found) != 1 or len(words(document)) < _FEWEST_WORDS:
        return
    span = found[0]
    ends = text[span.start - 1], text[span.end]
    if all(map(_WITHIN.match, ends)) and span.end - span.start <= _LONGEST and document.intact(span):
        yield Finding(span, "two spaces stand between words", [Fix.replace(span, " ", safe=True)])
