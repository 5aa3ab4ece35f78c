"""What stands behind the last stop of a paragraph and has none of its own: a piece of a page, or what may be one."""

from __future__ import annotations

from wirelint import Span, pattern
from wirelint.document import layer
from wirelint.layers.lines import lines
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._doubtful import PAGE_WORDS, oddly_set
from wirelint_rules.residue._lexicon import bagged, find, simplified
from wirelint_rules.residue._named import UNNAMED
from wirelint_rules.residue._shapes import shaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint import Document

LONGEST = 140
"""A tail has so many code points at most."""

_SHORTEST, _LEAST_BEFORE = 4, 40
"""A tail has so many at least, and so many stand before it."""

_JOINT = pattern(r"[.!?…](?<=[a-z0-9%”\"’)].)[”\"’)\]]{0,2}-?(?: |(?=[A-Z(\[<{#|@©]))(?=[^\s.,;:!?”\"’)\]])")
_SENTENCE = pattern(r"[.!?][”\"’]?[)\]]+$|^[(\[].*[a-z][.!?] ")
_STOPS = frozenset('.!?…”"’,;:')
_NO_TAILS = frozenset(["photo-credit", "caption-line"])
"""Kinds that other rules find within paragraphs."""


@layer
def tails(document: Document) -> list[tuple[Span, bool]]:
    """The tails of paragraphs that are pieces of pages, in order, each with whether that is sure."""
    return list(_tails(document))


def _tails(document: Document) -> Iterator[tuple[Span, bool]]:
    text = document.text
    for line in lines(document):
        start, end = line.span
        if text[end - 1] in _STOPS or end - start < _LEAST_BEFORE + _SHORTEST:
            continue
        joints = _JOINT.finditer(text, max(start + _LEAST_BEFORE, end - LONGEST), end - _SHORTEST + 1)
        found = [(Span(m.end(), end), _judged(text[m.end() : end])) for m in joints]
        # the longest that is sure, or else the last, which has no sentence before it
        for tail, sure in [one for one in found if one[1]][:1] or found[-1:]:
            if sure is not None:
                yield tail, sure


def _judged(tail: str) -> bool | None:
    """Whether a tail is surely a piece of a page, or None where nothing says that it is one."""
    simple = simplified(tail)
    kind = shaped(tail, simple)
    if kind:
        return None if kind in _NO_TAILS else True
    phrase = find(simple)
    if phrase:
        return None if phrase.kind in _NO_TAILS else not (phrase.weak or phrase.kind == UNNAMED)
    if bagged(tail):
        return True
    if _SENTENCE.search(tail):
        return None
    return False if oddly_set(tail) or not PAGE_WORDS.isdisjoint(simple.split(" ")) else None
