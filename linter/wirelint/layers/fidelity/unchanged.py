"""Whether a stretch of a copy stands in its source as it stands here."""

from __future__ import annotations

from wirelint.layers.fidelity.alignment import held
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.document import Document, Span
    from wirelint.layers.fidelity.alignment import Passage

_ABOUT = 1
"""So many words of its sentence on either side of a stretch must have been kept with it."""


def unchanged(document: Document, span: Span) -> bool:
    """Whether the passage of the source that a sentence was made from has a stretch of it to the letter, with the words about it.

    A stretch that goes over several sentences stands so in the passage of one of them, or it was changed.
    """
    story = words(document)
    passage = held(document, span.start)
    if passage is None:
        return False
    about = story.within(passage.copy)
    inside = story.within(span)
    reach = 0 if len(inside) > 1 else _ABOUT
    first = max(about.start, min(inside.start, about.stop) - reach)
    last = min(about.stop, max(inside.stop, about.start) + reach) - 1
    if first > last:
        return False
    whole = story.span(first, last)
    text = document.text[min(whole.start, span.start) : max(whole.end, span.end)]
    return " ".join(text.split()) in _passage(passage)


def _passage(passage: Passage) -> str:
    return " ".join(passage.source[passage.span].split())
