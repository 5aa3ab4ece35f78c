"""The words of a story, as parallel lists, since most rules look at a word and its neighbours."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from functools import cached_property
from itertools import accumulate, compress, count, filterfalse

from wirelint.document import Span, layer
from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wirelint.document import Document

_LETTER = r"[\w\u0300-\u036f]"
_FIGURE = r"[.,](?<=\d[.,])\d+(?:[.,]\d+)*+|\d(?<=\d\d)\d*(?:[.,]\d+)+"
_JOINED = rf"['’‑-]{_LETTER}++"
WORD = pattern(rf"{_LETTER}(?:{_FIGURE}|{_LETTER}*+(?:{_JOINED}(?:{_JOINED})*+|))")
"""A word: letters and digits, with apostrophes and hyphens inside; a figure with its separators is one word.

Each alternative begins with a letter or a class, so that none is entered for nothing.
"""

_CUT = pattern(f"({WORD.expression})")
"""What divides a text into words and what stands between them."""


def _lower(word: str) -> str:
    return word.lower().replace("’", "'")


_ONE = Remembered(str)
"""One object for each word, however often it stands in however many stories: it is hashed once."""

_LOWER = Remembered(_lower)


_WRAP = " \t\r\n>"
"""What stands between two words where a line was wrapped, set in, or quoted in Markdown."""


class Words:
    """The words of a document: word i is `texts[i]`, from `starts[i]` to `ends[i]`, behind `gaps[i]`; a last gap follows.

    Several blanks where a line was wrapped and the next one is set in are one in the gaps; those where something was blanked out are not.
    """

    def __init__(self, text: str, raw: str) -> None:
        pieces = _CUT.compiled.split(text)
        offsets = list(accumulate(map(len, pieces)))
        self.texts = list(map(_ONE.__getitem__, pieces[1::2]))
        self.gaps: list[str] = pieces[::2]
        self.starts = offsets[:-1:2]
        self.ends = offsets[1::2]
        if raw is not text and "  " in text:
            edges = zip([0, *self.ends], [*self.starts, len(text)], strict=True)
            self.gaps = [
                gap if gap.strip(" ") or raw[start:end].strip(_WRAP) else " " * bool(gap)
                for gap, (start, end) in zip(self.gaps, edges, strict=True)
            ]

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
    def written(self) -> frozenset[str]:
        """The different words of the document, as they are written."""
        return frozenset(self.texts)

    @cached_property
    def capitals(self) -> frozenset[str]:
        """The different words of the document that are not written small everywhere, in lower case."""
        return frozenset(map(_LOWER.__getitem__, filterfalse(str.islower, self.written)))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different words of the document, in lower case."""
        return frozenset(self.lower)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The indices of each word of the vocabulary, in order."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for index, word in enumerate(self.lower):
            found[word].append(index)
        return dict(found)

    @cached_property
    def joints(self) -> dict[str, list[int]]:
        """The indices of the words behind each gap that is not a mere space, in order; behind the last gap there is none."""
        found: dict[str, list[int]] = {}
        gaps = self.gaps
        for index in compress(count(), map(" ".__ne__, gaps)):
            gap = gaps[index]
            if gap in found:
                found[gap].append(index)
            else:
                found[gap] = [index]
        return found

    def standing(self, wanted: frozenset[str]) -> list[int]:
        """The indices of all words that are among some, in lower case, in order."""
        places = self.places
        found = [index for word in self.vocabulary & wanted for index in places[word]]
        found.sort()
        return found

    def written_at(self, wanted: Iterable[str]) -> list[int]:
        """The indices of some words, as they are written, in order."""
        texts, places = self.texts, self.places
        found = [index for word in wanted for index in places[_LOWER[word]] if texts[index] == word]
        found.sort()
        return found

    def behind(self, wanted: Mapping[str, object]) -> list[int]:
        """The indices of all words behind a gap of which a function remembered says yes, in order."""
        found = [index for gap, places in self.joints.items() if wanted[gap] for index in places]
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
    return Words(document.text, document.raw)
