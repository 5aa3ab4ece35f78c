"""Where spacing, marks, figures and capitals look odd: what the rules of this group look at, and which of them need look at all.

A fault of typography shows in a word or in the gap before it. Both come again and again, so that each is judged once.
"""

from __future__ import annotations

from wirelint.document import Span, layer
from wirelint.layers.judged import Judge
from wirelint.layers.lines import lines_at
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._odd_gaps import OF_GAP
from wirelint_rules.typography._odd_words import BEHIND, OF_WORD, PARTED, of_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint import Document

_ODD_WORDS = Judge(of_word)


def places(document: Document, kind: str) -> list[int]:
    """The indices of the words where a rule must look, at the word or at the gap before it, in order."""
    return _odd(document).get(kind, [])


@layer
def _odd(document: Document) -> dict[str, list[int]]:
    """The same by the rule's name."""
    found: dict[str, list[int]] = {}
    for index, kind in _judged(document):
        found.setdefault(kind, []).append(index)
    return {kind: sorted(set(indices)) for kind, indices in found.items()}


def _judged(document: Document) -> Iterator[tuple[int, str]]:
    story = words(document)
    texts = ["", *story.texts, ""]
    for index in _ODD_WORDS.places(document):
        for kind in OF_WORD[story.texts[index]]:
            fits = BEHIND.get(kind)
            parted = kind not in PARTED or story.gaps[index] in PARTED[kind]
            if parted and (fits is None or fits(texts[index], texts[index + 1])):
                yield index, kind
    for gap, indices in story.joints.items():
        for kind, fits in OF_GAP[gap]:
            for index in indices:
                if fits(texts[index], texts[index + 1]):
                    yield index, kind


@layer
def oddities(document: Document) -> str:
    """The names of the rules of this group that must look at a story."""
    return " ".join(sorted(_odd(document)))


def around(document: Document, kind: str) -> Iterator[tuple[int, int]]:
    """The stretches where a rule must look: a word, the gap before it, and the word before that."""
    story, last = words(document), 0
    for index in places(document, kind):
        start, end = (
            story.starts[index - 1] if index else 0,
            story.ends[index] if index < len(story) else len(document.text),
        )
        yield max(start, last), end
        last = end


def lines(document: Document, kind: str) -> Iterator[Span]:
    """The lines in which a rule must look."""
    starts = words(document).starts
    yield from lines_at(document, (starts[min(index, len(starts) - 1)] for index in places(document, kind)))


def in_address(text: str, at: int) -> bool:
    """Whether a place lies in the address of a page: https://t.co/6O05."""
    start = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    host, slash, _ = text[start:at].partition("/")
    return bool(slash) and ("://" in text[start:at] or "." in host)
