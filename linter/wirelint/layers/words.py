"""The words of a story, as parallel lists, since most rules look at a word and its neighbours."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property

from wirelint.document import Span, layer
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.document import Document

WORD = pattern(r"\d+(?:[.,]\d+)+|[\w\u0300-\u036f]+(?:['’‑-][\w\u0300-\u036f]+)*")
"""A word: letters and digits, with apostrophes and hyphens inside; a figure with its separators is one word."""


class Words:
    """The words of a document: word i is `texts[i]`, from `starts[i]` to `ends[i]`."""

    def __init__(self, texts: list[str], starts: list[int]) -> None:
        self.texts = texts
        self.starts = starts

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def ends(self) -> list[int]:
        """The offset behind each word."""
        return [start + len(text) for start, text in zip(self.starts, self.texts, strict=True)]

    @cached_property
    def lower(self) -> list[str]:
        """Each word in lower case, its curly apostrophes made straight."""
        return "\n".join(self.texts).lower().replace("’", "'").split("\n") if self.texts else []

    @cached_property
    def occurrences(self) -> Counter[str]:
        """How often each word stands in the document, as it is written."""
        return Counter(self.texts)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The indices of each word in lower case, a possessive standing under the word without its ending too."""
        found: dict[str, list[int]] = {}
        for index, word in enumerate(self.lower):
            found.setdefault(word, []).append(index)
        for word in [word for word in found if word.endswith("'s")]:
            found[word[:-2]] = sorted([*found.get(word[:-2], ()), *found[word]])
        return found

    def span(self, first: int, last: int | None = None) -> Span:
        """The span from one word to another, both included."""
        end = first if last is None else last
        return Span(self.starts[first], self.starts[end] + len(self.texts[end]))

    def at(self, offset: int) -> int | None:
        """The index of the word that covers an offset, or None."""
        index = bisect_right(self.starts, offset) - 1
        return index if index >= 0 and offset < self.starts[index] + len(self.texts[index]) else None

    def within(self, span: tuple[int, int]) -> range:
        """The indices of the words that begin within a span."""
        return range(bisect_left(self.starts, span[0]), bisect_left(self.starts, span[1]))


@layer
def words(document: Document) -> Words:
    """The words of a document."""
    text, texts, starts, end = document.text, WORD.compiled.findall(document.text), list[int](), 0
    for word in texts:
        # Between two words stands no letter, so that the next place with the word's letters is where it was found.
        start = text.find(word, end)
        starts.append(start)
        end = start + len(word)
    return Words(texts, starts)
