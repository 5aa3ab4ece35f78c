"""The words of a story, as parallel lists, since most rules look at a word and its neighbours."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property
from itertools import accumulate

from wirelint.document import Span, layer
from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.document import Document

WORD = pattern(r"\d+(?:[.,]\d+)+|[\w\u0300-\u036f]+(?:['’‑-][\w\u0300-\u036f]+)*")
"""A word: letters and digits, with apostrophes and hyphens inside; a figure with its separators is one word."""

_CUT = pattern(f"({WORD.expression})")
"""What divides a text into words and what stands between them."""


def _lower(word: str) -> str:
    return word.lower().replace("’", "'")


_ONE = Remembered(str)
"""One object for each word, however often it stands in however many stories: it is hashed once."""

_LOWER = Remembered(_lower)


class Words:
    """The words of a document: word i is `texts[i]`, from `starts[i]` to `ends[i]`, behind `gaps[i]`; a last gap follows."""

    def __init__(self, text: str) -> None:
        pieces = _CUT.compiled.split(text)
        offsets = list(accumulate(map(len, pieces)))
        self.texts = list(map(_ONE.__getitem__, pieces[1::2]))
        self.gaps: list[str] = pieces[::2]
        self.starts = offsets[:-1:2]
        self.ends = offsets[1::2]

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def lower(self) -> list[str]:
        """Each word in lower case, its curly apostrophes made straight."""
        return list(map(_LOWER.__getitem__, self.texts))

    @cached_property
    def occurrences(self) -> Counter[str]:
        """How often each word stands in the document, as it is written."""
        return Counter(self.texts)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different words of the document, in lower case."""
        return frozenset(self.lower)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The indices of each word of the vocabulary, in order."""
        found: dict[str, list[int]] = {}
        for index, word in enumerate(self.lower):
            if word in found:
                found[word].append(index)
            else:
                found[word] = [index]
        return found

    def standing(self, wanted: frozenset[str]) -> list[int]:
        """The indices of all words that are among some, in lower case, in order."""
        places = self.places
        found = [index for word in self.vocabulary & wanted for index in places[word]]
        found.sort()
        return found

    def span(self, first: int, last: int | None = None) -> Span:
        """The span from one word to another, both included."""
        end = first if last is None else last
        return Span(self.starts[first], self.ends[end])

    def at(self, offset: int) -> int | None:
        """The index of the word that covers an offset, or None."""
        index = bisect_right(self.starts, offset) - 1
        return index if index >= 0 and offset < self.ends[index] else None

    def within(self, span: tuple[int, int]) -> range:
        """The indices of the words that begin within a span."""
        return range(bisect_left(self.starts, span[0]), bisect_left(self.starts, span[1]))


@layer
def words(document: Document) -> Words:
    """The words of a document."""
    return Words(document.text)
