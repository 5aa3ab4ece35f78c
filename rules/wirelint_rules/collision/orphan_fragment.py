"""A small word with nothing behind it."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.grammar import form, grammar, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ORPHAN = form(r"(?:[?VvzdPLJGsN3yafpocCMirwxTASRt] )[TASc](?=[.,])|p f(?=\.)|C f(?=\.)")

_LOOSE_ENDS = ("T.", "T,", "A.", "A,", "S.", "S,", "c.", "c,", "f.")
"""A small word and a mark, in the letters."""

_ENDS = frozenset("the a an and or their our your".split())
_BECAUSE = frozenset("because instead ahead outside inside".split())


@rule(severity=Severity.ERROR, in_quotes="skip", needs=_LOOSE_ENDS, seen_as=grammar)
def orphan_fragment(document: Document) -> Iterator[Finding]:
    """A small word stands at the end of a clause with nothing behind it.

    “They fled to the.”, “he resigned and.”, “because of.” An article, a possessive, “and” or “or” before a full stop or
    comma has lost what it belongs to. “And,” with a phrase between commas behind it (and, in the end, won), quotations that
    break off, letters and lists are left alone.

    Bad:  They fled the town {==to the==}.
    Bad:  The plant will close {==because of==}.
    Good: They fled the town and, in the end, won. That is what it is made of.
    """
    story, letters = words(document), grammar(document)
    for _, one, last in stretches(document, _ORPHAN):
        word = story.lower[last]
        mark = document.text[story.ends[last] : story.ends[last] + 2]
        if story.texts[last] != word or mark[:1] not in ".,;" or mark == ".." or mark[1:].isalnum():
            continue
        if word == "of":
            if story.lower[one] not in _BECAUSE or story.texts[one] != story.lower[one]:
                continue
        elif word not in _ENDS or ((word in {"or", "and"}) and mark[:1] != "."):
            continue
        if word == "a" and letters[2 * one] not in "poVvzdPft":
            continue
        span = story.span(one, last)
        yield Finding(span, f"“{document[span]}” has lost what belongs behind it")
