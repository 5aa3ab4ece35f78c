"""A statement whose speaker was lost."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.quotations import quoted
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_CUES = frozenset("said says added".split())
_TO = frozenset({"according"})
_ENDS = pattern(r"\.(?:\s|$)")
_NOBODY = pattern(r" to[,.](?:\s|$)")
_MARKS = ("”", '"', "’", "'")


@rule(severity=Severity.WARNING, reach="paragraph", in_quotes="skip", words=_CUES | _TO)
def lost_speaker(document: Document) -> Iterator[Finding]:
    """Nobody is named behind “said”.

    “We are ready,” said. Reported where a verb of saying stands between a quotation and the end of its sentence, and where nothing follows “according to”: whoever said so has been lost.

    Bad:  “We are ready to go,” {==said==}. The crowd left.
    Bad:  The number rose by a third, {==according to==}.
    Good: “We are ready to go,” she said. The number rose by a third, officials said.
    """
    story, text = words(document), document.text
    for at in story.standing(_CUES):
        if at and _ENDS.match(text, story.ends[at]) and _stands_alone(text, story.ends[at - 1], story.starts[at]):
            span = story.span(at)
            if story.texts[at].islower() and not quoted(document, span):
                yield Finding(span, f"“{story.texts[at]}” has no speaker")
    for at in story.standing(_TO):
        m = _NOBODY.match(text, story.ends[at])
        if m:
            yield Finding(Span(story.starts[at], story.ends[at] + len(" to")), "nobody is named behind “according to”")


def _stands_alone(text: str, end: int, start: int) -> bool:
    """Whether nothing but the end of a quotation stands between a word and a verb."""
    between = text[end:start]
    return between[:1] in {",", "?", "!"} and between[1:] in {f"{mark} " for mark in _MARKS}
